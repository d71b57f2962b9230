from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from factdesk.desk.values import QueueItem, State
from factdesk.errors import FactDeskError
from factdesk.model import Decision, Edit, Finding, Judgement, Kind, Mark, Progress, Review, Severity, Span, Verdict
from factdesk.tui import errands, external, keys, layout, paint, queue, themes
from factdesk.tui.messages import Errand
from factdesk.tui.pairs import pairs
from factdesk.tui.queue import Filter, Order
from factdesk.tui.strokes import Stroke, Strokes
from factdesk.tui.widgets.foot import key_bar, said, working

TEXTS = st.text(st.sampled_from("ab é漢字🙂\u0301אב[]/“”\n\t\u202e\u200b\ufeff\u00ad0 "), max_size=200)
WIDTHS = st.integers(1, 70)


# ---- layout


@given(TEXTS, WIDTHS)
def test_rows_hold_every_word_once_and_in_order(text, width):
    rows = layout.rows(text, width)
    assert "".join("".join(row.span.of(text).split()) for row in rows) == "".join(text.split())


@given(TEXTS, WIDTHS)
def test_no_row_is_wider_than_asked(text, width):
    for row in layout.rows(text, width):
        words = row.span.of(text)
        assert cell_len(layout.safe(words)) <= width or len(words) == 1


@given(TEXTS, WIDTHS)
def test_a_place_is_found_on_the_row_that_holds_it(text, width):
    rows = layout.rows(text, width)
    for index, row in enumerate(rows):
        if row.paragraph and len(row.span):
            assert layout.row_at(rows, row.span.start) == index


def test_paragraphs_stand_apart_as_they_do_in_the_text():
    hard = layout.rows("one\ntwo\n\nthree", 20)
    assert [row.paragraph for row in hard] == [1, 2, 0, 3]
    dense = layout.rows("one\ntwo", 20)
    assert [row.paragraph for row in dense] == [1, 0, 2]


def test_a_long_word_is_cut_and_wide_characters_count_twice():
    assert [row.span.of("abcdefgh") for row in layout.rows("abcdefgh", 3)] == ["abc", "def", "gh"]
    assert [row.span.of("漢字漢") for row in layout.rows("漢字漢", 4)] == ["漢字", "漢"]


# ---- paint


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_strokes_are_painted_exactly_where_their_spans_say(text, start, end):
    stroke = Stroke(Span(min(start, end), max(start, end)), "bold")
    content = paint.line(text, Span(0, len(text)), [stroke])
    assert len(content.plain) == len(text)
    painted = {at for span in content.spans for at in range(span.start, span.end)}
    assert painted == set(range(min(start, end), min(max(start, end), len(text))))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=20), st.integers(0, 60), st.integers(0, 60))
def test_strokes_are_found_where_they_touch_and_nowhere_else(pairs, start, end):
    spans = [Span(min(pair), max(pair)) for pair in pairs]
    sought = Span(min(start, end), max(start, end))
    found = Strokes(Stroke(span, "bold") for span in spans).touching(sought)
    assert {s.span for s in found if len(s.span)} == {s for s in spans if len(s) and s.overlaps(sought)}


def test_markup_and_escapes_from_outside_stay_words():
    for words in ("[/foo]", "[bold]x", "[@click=app.quit]x[/]", "\\[x"):
        assert paint.plain(words).plain == words
        assert not paint.plain(words).spans


def test_characters_that_would_turn_the_line_around_are_shown_one_for_one():
    assert layout.safe("a\u202eb\tc") == "a\ufffdb c"
    assert layout.safe("a\u200bb\u2060\ufeff\U000e0041c") == "a\ufffdb\ufffd\ufffd\ufffdc"


def test_an_excerpt_keeps_what_was_found_in_sight():
    words = "x" * 90 + " found " + "y" * 90
    content = paint.excerpt(words, 91, 5, 40)
    assert "found" in content.plain
    assert content.cell_length <= 40


@pytest.mark.parametrize("width", [1, 5, 20, 80])
def test_rules_and_sides_never_outgrow_their_width(width):
    words = Content("A heading that is rather long for this")
    assert paint.sides(words, Content("right"), width).cell_length <= max(width, 1)
    assert paint.rule(words, Content("right"), max(8, width)).cell_length <= max(8, width)


def finding(kind=Kind.FIGURE, verdict=Verdict.CONFLICT, severity=Severity.FIX, key="k"):
    return Finding(key, "rule", kind, verdict, severity, (Mark("d", Span(0, 2), "12"),), "why")


@pytest.mark.parametrize(
    ("one", "sign"),
    [
        (finding(), "✗"),
        (finding(Kind.QUOTE_WORDING), "≠"),
        (finding(Kind.QUOTE_SPEAKER), "@"),
        (finding(severity=Severity.QUERY), "~"),
        (finding(verdict=Verdict.COMPATIBLE), "~"),
        (finding(verdict=Verdict.NOT_FOUND), "?"),
        (finding(verdict=Verdict.AGREE, severity=Severity.NONE), "✓"),
    ],
)
def test_every_finding_has_a_sign_beside_its_colour(one, sign):
    assert paint.sign(one) == sign
    assert paint.ink(one)


# ---- pairs


def judged(a, b, verdict, edits=()):
    return Judgement("rule", Kind.QUOTE_WORDING, verdict, Severity.FIX, a, b, "why", edits)


def test_the_drafts_side_comes_first_however_a_check_laid_it():
    here, there = Mark("d", Span(0, 5), "a b c"), Mark("s", Span(10, 13), "a c")
    edit = Edit("insert", Span(11, 11), Span(2, 4))
    one = Finding(
        "k",
        "rule",
        Kind.QUOTE_WORDING,
        Verdict.CONFLICT,
        Severity.FIX,
        (here, there),
        "why",
        (judged(there, here, Verdict.CONFLICT, (edit,)),),
    )
    (pair,) = pairs(one, "d")
    assert (pair.here, pair.there) == (here, there)
    assert (pair.here_words, pair.there_words) == ((Span(2, 4),), (Span(11, 11),))


def test_evidence_is_shown_once_and_what_conflicts_first():
    here, other = Mark("d", Span(0, 1), "a"), Mark("d", Span(5, 6), "a")
    yes, no = Mark("s", Span(0, 1), "a"), Mark("t", Span(0, 1), "b")
    one = Finding(
        "k",
        "rule",
        Kind.FIGURE,
        Verdict.CONFLICT,
        Severity.FIX,
        (here, other, yes, no),
        "why",
        (judged(here, yes, Verdict.AGREE), judged(here, no, Verdict.CONFLICT), judged(other, no, Verdict.CONFLICT)),
    )
    assert [pair.there for pair in pairs(one, "d")] == [no, yes]
    assert pairs(finding(verdict=Verdict.NOT_FOUND), "d") == ()


# ---- queue


def item(number, severity=Severity.FIX, state=State.OPEN, kind=Kind.FIGURE):
    return QueueItem(number, finding(kind, severity=severity, key=f"k{number}"), None, state, number)


def test_by_weight_then_as_drafted():
    items = [item(1, Severity.QUERY), item(2), item(3, Severity.MUST_FIX)]
    assert [i.number for i in queue.shown(items, Filter(), Order.WEIGHT)] == [3, 2, 1]
    assert [i.number for i in queue.shown(items, Filter(), Order.DRAFT)] == [1, 2, 3]


def test_values_of_one_facet_add_up_and_facets_narrow_down():
    items = [item(1), item(2, Severity.QUERY), item(3, Severity.QUERY, kind=Kind.DATE)]
    chosen = Filter().toggled("severities", "query").toggled("severities", "fix")
    assert len(queue.shown(items, chosen, Order.DRAFT)) == 3
    assert [i.number for i in queue.shown(items, chosen.toggled("kinds", "date"), Order.DRAFT)] == [3]
    assert not chosen.toggled("severities", "query").toggled("severities", "fix").narrow


def test_the_next_open_one_goes_around_and_ends():
    keys_, waiting = ["k1", "k2", "k3"], {"k2"}
    assert queue.next_open(keys_, waiting, "k3") == "k2"
    assert queue.next_open(keys_, waiting, "k2") is None
    assert queue.next_open(keys_, {"k1", "k2"}, "k2") == "k1"
    assert queue.next_open([], waiting, None) is None


def test_what_was_reopened_is_so_again_after_an_undo():
    review = Review("k1", Decision.FIX, "", "Robin", datetime(2024, 5, 14, tzinfo=UTC))
    reopened = QueueItem(1, finding(), None, State.REOPENED, 1, previous="11")
    decided = queue.decided(reopened, review)
    assert decided.state is State.DECIDED
    assert queue.decided(decided, None).state is State.REOPENED


# ---- keys


def test_ids_are_unique_and_no_key_means_two_things_on_one_screen():
    assert len({action.id for action in keys.ACTIONS}) == len(keys.ACTIONS)
    assert keys.problems({}) == []


def test_every_screen_can_be_left_and_explains_itself():
    for screen in keys.EVERYWHERE:
        ids = {action.id for action in keys.on(screen)}
        assert {"keys", "quit", "palette", "search"} <= ids


@pytest.mark.parametrize("width", [20, 56, 80, 120, 200])
@pytest.mark.parametrize("screen", keys.EVERYWHERE)
def test_the_key_bar_fits_and_always_leads_on(screen, width):
    bar = key_bar(screen, {}, width)
    assert bar.cell_length <= width
    if width >= 56:
        assert "? Keys" in bar.plain


def test_the_key_bar_shows_the_users_own_keys():
    assert "d Fix" in key_bar(keys.REVIEW, {"fix": "d"}, 120).plain


# ---- foot


def test_a_rule_says_what_was_done_and_how_far_work_has_come():
    assert "Undone" in said(Content("Undone"), 60).plain
    line = working(Progress("Reading", 6, 9, "wire.html"), 80)
    assert "Reading 6 of 9" in line.plain
    assert "66%" in line.plain
    assert line.cell_length <= 80
    assert working(Progress("Comparing", 0, 0), 80).cell_length <= 80


# ---- themes


def test_every_theme_defines_every_ink():
    for theme in themes.THEMES:
        assert set(themes.INKS) <= set(theme.variables)
    assert themes.following("dark") == "light"
    assert themes.following(themes.THEMES[-1].name) == "dark"
    assert themes.following("unheard of") == "dark"


# ---- the world outside


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"EDITOR": "nano"}, ["nano", "+7", "d.md"]),
        ({"VISUAL": "vim -n", "EDITOR": "nano"}, ["vim", "-n", "+7", "d.md"]),
        ({"EDITOR": "code"}, ["code", "--wait", "--goto", "d.md:7"]),
        ({"EDITOR": "subl -w"}, ["subl", "-w", "d.md:7"]),
        ({}, ["vi", "+7", "d.md"]),
    ],
)
def test_the_editor_opens_at_the_line(environ, command, tmp_path):
    assert external.editor_command(tmp_path.__class__("d.md"), 7, environ) == command


def test_dropped_paths_are_told_from_pasted_words(tmp_path):
    one, two = tmp_path / "a b.txt", tmp_path / "c.txt"
    one.write_text("x")
    two.write_text("y")
    assert external.dropped(f"'{one}' {two}") == [one, two]
    assert external.dropped(f"file://{two}\n") == [two]
    assert external.dropped("The minister said “no” and it's final") == []
    assert external.dropped(f"{two} {tmp_path / 'gone.txt'}") == []
    assert external.saved_at(two) > 0
    assert external.saved_at(tmp_path / "gone.txt") == 0


# ---- errands


def test_an_errand_tells_of_steps_problems_stops_and_failures():
    def steps():
        yield Progress("Reading", 1, 2)
        yield Progress("Reading", 2, 2, problem="b.pdf is empty")

    seen = []
    done = errands.perform(Errand("Imported", steps), seen.append, lambda: False)
    assert (len(seen), done.problems, done.failure, done.stopped) == (2, ["b.pdf is empty"], "", False)
    assert errands.perform(Errand("Imported", steps), seen.append, lambda: True).stopped

    def broken():
        yield Progress("Reading", 1, 2)
        raise FactDeskError("the disk is full", "make room")

    assert (
        errands.perform(Errand("Imported", broken), seen.append, lambda: False).failure == "the disk is full; make room"
    )

    def bug():
        yield Progress("Reading", 1, 2)
        raise KeyError("x")

    assert "should not" in errands.perform(Errand("Imported", bug), seen.append, lambda: False).failure
