import sqlite3
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store.shelf import AT, reading

from factdesk.model import Decision, Review
from factdesk.store.store import Store


@pytest.fixture
def story(store):
    return make_story(store)


def make_story(store, slug="flood"):
    store.articles.add(reading("a1"), AT)
    return store.stories.save(slug, f"/{slug}.txt", "a1", AT).number


def review(key, decision, note=""):
    return Review(key, decision, note, "ed", AT)


def decide(store, story, keys, decision, note=""):
    return store.ledger.do(story, f"{decision} {keys}", [review(key, decision, note) for key in keys], AT)


def state(store, story):
    return {key: (r.decision, r.note) for key, r in store.ledger.standing(story).items() if r.decision or r.note}


def test_the_newest_review_stands_and_all_are_kept(store, story):
    decide(store, story, ["k1"], Decision.FIX)
    decide(store, story, ["k1"], Decision.STET, "as agreed")
    assert state(store, story) == {"k1": (Decision.STET, "as agreed")}
    assert store.ledger.standing(story)["k1"] == review("k1", Decision.STET, "as agreed")
    assert [r.decision for r in store.ledger.history(story, "k1")] == [Decision.FIX, Decision.STET]


def test_undo_says_what_it_took_back_and_restores_what_held(store, story):
    decide(store, story, ["k1"], Decision.FIX)
    decide(store, story, ["k1", "k2"], Decision.STET)
    undone = store.ledger.undo(story, "second", AT + timedelta(hours=1))
    assert (undone.kind, undone.words, undone.keys) == ("undo", "stet ['k1', 'k2']", ("k1", "k2"))
    assert state(store, story) == {"k1": (Decision.FIX, "")}
    assert store.ledger.standing(story)["k1"].by == "second"


def test_undo_goes_back_to_the_start_and_redo_to_the_end(store, story):
    steps = [state(store, story)]
    for number in range(30):
        decide(store, story, [f"k{number % 7}", f"k{number % 5}x"], list(Decision)[number % 3], f"note {number}")
        steps.append(state(store, story))
    for expected in reversed(steps[:-1]):
        assert store.ledger.undo(story, "ed", AT)
        assert state(store, story) == expected
    assert store.ledger.undo(story, "ed", AT) is None
    for expected in steps[1:]:
        assert store.ledger.redo(story, "ed", AT)
        assert state(store, story) == expected
    assert store.ledger.redo(story, "ed", AT) is None


def test_undo_is_there_after_opening_again(store, path, story):
    decide(store, story, ["k1"], Decision.FIX)
    store.close()
    again = Store(path)
    assert again.ledger.undo(story, "ed", AT).keys == ("k1",)
    assert state(again, story) == {}
    again.close()


def test_a_new_action_ends_what_could_be_done_again(store, story):
    decide(store, story, ["k1"], Decision.FIX)
    store.ledger.undo(story, "ed", AT)
    decide(store, story, ["k2"], Decision.FIX)
    assert store.ledger.redo(story, "ed", AT) is None


def test_stories_have_ledgers_of_their_own(store, story):
    other = make_story(store, "fire")
    decide(store, story, ["k1"], Decision.FIX)
    assert state(store, other) == {}
    assert store.ledger.undo(other, "ed", AT) is None
    assert store.ledger.history(other, "k1") == ()


@pytest.mark.parametrize("sql", ["UPDATE reviews SET note = 'x'", "DELETE FROM reviews", "DELETE FROM actions"])
def test_nothing_in_the_ledger_can_be_changed(store, path, story, sql):
    decide(store, story, ["k1"], Decision.FIX)
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(sql)
    other.close()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["undo", "redo", *"abc"]), max_size=25))
def test_any_walk_holds_what_a_list_of_states_holds(steps):
    store = Store(None)
    story = make_story(store)
    states, at = [{}], 0
    for number, step in enumerate(steps):
        if step == "undo":
            assert bool(store.ledger.undo(story, "ed", AT)) == (at > 0)
            at = max(0, at - 1)
        elif step == "redo":
            assert bool(store.ledger.redo(story, "ed", AT)) == (at < len(states) - 1)
            at = min(len(states) - 1, at + 1)
        else:
            decide(store, story, [step], Decision.FIX, str(number))
            states[at + 1 :] = [states[at] | {step: (Decision.FIX, str(number))}]
            at += 1
        assert state(store, story) == states[at]
    store.close()
