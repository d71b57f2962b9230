"""In the narrowest window nothing that has to be read is cut, and what is empty or fails says so."""

import pytest
from tui_story import opened

from factdesk.errors import StoreError
from factdesk.tui import keys
from factdesk.tui.messages import PeopleOf, SearchFor

NARROW = (56, 20)


def shown(app):
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips(app.size))


async def settle(app, pilot):
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


async def test_the_help_has_every_word_of_every_key(review):
    async with review.run_test(size=NARROW) as pilot:
        await pilot.press("?")
        await pilot.pause()
        roll = review.screen._roll
        width = roll.scrollable_content_region.width
        told = " ".join(" ".join(roll.paint_line(index, width).plain for index in range(roll.count())).split())
        assert "…" not in told
        assert all(action.help in told for action in keys.on(keys.REVIEW))
        await pilot.press("G", *"j" * len(keys.on(keys.REVIEW)))
        await pilot.pause()
        assert "Everything, by name." in shown(review)


@pytest.mark.parametrize("key", ["?", "c", "F", "e", "M", "R"])
async def test_the_keys_of_a_window_are_whole(review, key):
    async with review.run_test(size=NARROW) as pilot:
        await pilot.press(key)
        await settle(review, pilot)
        assert review.screen._hint in shown(review)


async def test_what_is_wrong_with_a_form_is_in_sight(app):
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("p", "ctrl+s")
        await pilot.pause()
        assert "There is no text yet" in shown(app)
        await pilot.press("escape", "slash", "f2")
        await pilot.pause()
        assert all(label in shown(app) for label in ("Said by", "How far a value may lie away"))


@pytest.mark.parametrize("height", [12, 20, 60])
async def test_a_list_in_a_window_scrolls_in_one_place(review, height):
    async with review.run_test(size=(80, height)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert not review.screen.query_one("#body").show_vertical_scrollbar
        await pilot.resize_terminal(56, height)
        await pilot.pause()
        assert not review.screen.query_one("#body").show_vertical_scrollbar


async def test_a_search_that_fails_does_not_say_that_nothing_was_found(app):
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        app.open(SearchFor("ferry", "people since:never"))
        await settle(app, pilot)
        assert "is no day" in shown(app)
        assert "Nothing has" not in shown(app)
        assert "0 places" not in shown(app)


async def test_a_ledger_that_cannot_be_read_says_whose_it_is(app, desk, monkeypatch):
    def people(slug):
        raise StoreError("the store is in use", "try again")

    monkeypatch.setattr(desk, "people", people)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        app.open(PeopleOf("ferry"))
        await pilot.pause()
        assert "People ferry" in shown(app)
        assert "the store is in use" in shown(app)


async def test_a_story_without_sources_says_how_to_get_some(empty_desk, settings, draft_path):
    list(empty_desk.start(draft_path, []))
    app = opened(empty_desk, settings, "ferry")
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert "NO SOURCE" in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "No source yet: i imports" in shown(app)


async def test_a_source_names_the_draft_it_differs_from(review):
    async with review.run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "v")
        await pilot.pause()
        assert "212  the draft" in shown(review)
