"""The time line of a figure, related articles as sources, and decisions of another editor."""

import json
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from tui_story import DRAFT, NOON, opened

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.model import Decision, Mark, Span, Telling, Timeline
from factdesk.tui import layout, paint
from factdesk.tui.screens.timeline import TimelineDialog, heading


def foot(app):
    return app.room.foot._said.plain


def lines(roll):
    return [roll.paint_line(index, 100).plain for index in range(roll.count())]


async def press(pilot, *keys):
    await pilot.press(*keys)
    await pilot.pause()


async def finished(app, pilot):
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


@pytest.fixture
def flood(tmp_path):
    """A draft and three wires that count the missing one after the other."""
    opened_ = Desk.open(None, Settings(editor="Robin"), lambda: NOON)
    draft = tmp_path / "flood.txt"
    draft.write_text("Flood at Alder Ford\n\nThe flood at Alder Ford left 31 people missing, rescuers said.\n")
    wires = tmp_path / "wires.jsonl"
    told = [("2024-05-11", 12), ("2024-05-12", 12), ("2024-05-13", 27)]
    records = [
        {
            "id": day,
            "title": f"Flood at Alder Ford, {day}",
            "outlet": "Northern Wire",
            "published": day,
            "text": f"The flood at Alder Ford left {count} people missing, rescuers said on day {number}.",
        }
        for number, (day, count) in enumerate(told, 1)
    ]
    wires.write_text("\n".join(map(json.dumps, records)))
    list(opened_.start(draft, [wires], "flood"))
    yield opened_
    opened_.close()


# ---- the time line


async def test_the_time_line_says_who_said_what_when(flood, settings):
    app = opened(flood, settings, "flood")
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "L")
        shown = lines(app.screen._roll)
        assert [line.split()[3:5] for line in shown[::2][:3]] == [["12", "Northern"], ["=", "12"], ["▲", "27"]]
        assert "the draft" in shown[6]
        await press(pilot, "j", "enter")
        assert app.screen.NAME == "article"
        assert app.screen._reading.article.published == date(2024, 5, 12)
        await press(pilot, "escape")
        assert app.screen.NAME == "review"


async def test_the_words_of_a_search_have_a_time_line(flood, settings):
    app = opened(flood, settings, "flood")
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "slash", *"missing", "space", *"Alder")
        await finished(app, pilot)
        await press(pilot, "enter", "L")
        assert "people" in app.screen._timeline.concept


async def test_a_search_for_asides_alone_has_no_time_line_of_an_earlier_one(flood, settings):
    app = opened(flood, settings, "flood")
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "slash", *"missing", "space", *"Alder")
        await finished(app, pilot)
        app.screen._input.value = "unit:person in:wire"
        await finished(app, pilot)
        app.screen.action_timeline()
        await pilot.pause()
        assert app.screen.NAME == "search"
        assert "no figure" in foot(app)


async def test_what_is_no_figure_has_no_time_line(review):
    async with review.run_test() as pilot:
        await press(pilot, "L")
        assert review.screen.NAME == "review"
        assert foot(review)


def telling(low, high):
    return Telling(Mark("a", Span(0, 2), "20"), date(2024, 5, 11), None, "wire", low, high, "20 missing", Span(0, 10))


async def test_a_range_rises_and_falls_by_the_middle_that_it_is_drawn_by(app):
    values = [(20, 20), (20, 25), (20, 25), (0, 45), (20, 20)]
    timeline = Timeline("people missing", None, tuple(telling(*value) for value in values))
    async with app.run_test(size=(120, 30)) as pilot:
        app.push_screen(TimelineDialog(timeline))
        await pilot.pause()
        shown = lines(app.screen._roll)[::2]
        assert [line.split()[3] for line in shown] == ["20", "▲", "=", "~", "▼"]
        assert heading(timeline).plain.endswith("▁███▁ 11 May 2024")


def test_values_are_drawn_from_low_to_high():
    assert paint.spark([12, 12, 27, 31]) == "▁▁▇█"
    assert paint.spark([4, 4]) == "▄▄"
    assert paint.spark([]) == ""


def test_the_heading_counts_tellings_and_values(flood):
    (key, *_) = [item.finding.key for item in flood.queue("flood") if item.finding.kind == "figure"]
    told = heading(flood.timeline("flood", key)).plain
    assert "4 tellings, 3 values" in told
    assert told.endswith("11 May 2024 ▁▁▇█ 13 May 2024")


# ---- related articles


async def test_articles_of_the_store_are_offered_with_the_reason(flood, settings):
    flood.detach("flood", flood.story("flood").sources)
    app = opened(flood, settings, "flood")
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "R")
        await finished(app, pilot)
        shown = lines(app.screen._roll)
        assert sum("[ ] Flood at Alder Ford, 2024-05" in line for line in shown) == 3
        assert sum("both: " in line for line in shown) == 3
        await press(pilot, "space", "space", "enter")
        await finished(app, pilot)
        assert len(flood.story("flood").sources) == 2
        assert foot(app) == "Taken in: 2 sources"


async def test_where_the_store_has_nothing_more_it_says_so(app, desk):
    async with app.run_test() as pilot:
        await press(pilot, "R")
        await finished(app, pilot)
        assert "nothing else" in str(app.screen._told.content)
        await press(pilot, "enter")
        assert app.screen.NAME == "home"
        assert len(desk.story("ferry").sources) == 2


async def test_an_index_that_cannot_be_asked_is_said_so(settings, tmp_path, draft_path):
    with closing(Desk.open(tmp_path / "desk.db", settings)) as desk:
        list(desk.start(draft_path, []))
    with closing(sqlite3.connect(tmp_path / "desk.db")) as sqlite, sqlite:
        sqlite.execute("PRAGMA user_version = 99")
    with closing(Desk.open(tmp_path / "desk.db", settings)) as desk:
        app = opened(desk, settings)
        async with app.run_test() as pilot:
            await press(pilot, "R")
            await finished(app, pilot)
            assert "factdesk index --rebuild" in str(app.screen._told.content)


async def test_without_a_story_there_is_nothing_related_and_nothing_to_merge(empty_desk, settings):
    app = opened(empty_desk, settings)
    async with app.run_test() as pilot:
        for key in "RM":
            await press(pilot, key)
            assert "There is no story yet" in foot(app)


# ---- decisions of another editor


@pytest.fixture
def returned(tmp_path):
    """A source log that a colleague filled in: one decision of ours differs, one finding is unknown."""
    path = tmp_path / "log that came back.csv"
    path.write_text(
        "id,decision,decided by,decided at\n"
        "aboard,stet,Kim,2024-05-14T11:00:00+00:00\nrefund,stet,Kim,2024-05-14T11:00:00+00:00\nelse,fix,Kim,\n"
    )
    return path


async def test_decisions_that_came_back_are_taken_in_and_differences_shown(review, desk, returned):
    async with review.run_test(size=(120, 30)) as pilot:
        await press(pilot, "f", "M")
        review.screen.query_one("#path").value = f'"{returned}"'
        await press(pilot, "enter")
        taken = {item.finding.key: item.review.by for item in desk.queue("ferry") if item.review}
        assert taken == {"refund": "Robin", "aboard": "Kim"}
        assert "1 decided differently, ours stand" in foot(review)
        shown = lines(review.screen._roll)
        assert "We will refund every ticket" in shown[0]
        assert "ours: fix, Robin" in shown[1]
        assert "theirs: stet, Kim" in shown[1]
        await press(pilot, "j", "k", "enter")
        assert review.screen.item.finding.key == "refund"
        await press(pilot, "u")
        assert foot(review).startswith("Undone: take in 1 decision from")
        assert [item.finding.key for item in desk.queue("ferry") if item.review and item.review.decision] == ["refund"]


async def test_a_report_that_is_none_is_said_so(app, draft_path):
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "M", "enter")
        assert "Name one report" in str(app.screen._problem.content)
        app.screen.query_one("#path").value = "/no/such.csv"
        await press(pilot, "enter")
        assert "There is no file /no/such.csv" in str(app.screen._problem.content)
        draft_path.write_text(DRAFT)
        app.screen.query_one("#path").value = str(draft_path)
        await press(pilot, "enter")
        assert foot(app).startswith("✗")


async def test_a_report_with_nothing_new_says_so(review, desk, tmp_path):
    desk.decide("ferry", ["refund"], Decision.FIX)
    path = desk.export("ferry", "csv", tmp_path / "back.csv")
    async with review.run_test(size=(120, 30)) as pilot:
        await press(pilot, "M")
        review.screen.query_one("#path").value = str(path)
        await press(pilot, "enter")
        assert foot(review) == "Nothing new"


# ---- searches narrowed down


async def test_a_search_is_narrowed_by_a_form(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "slash", *"people", "f2")
        app.screen.query_one("#in").value = "northern wire"
        await press(pilot, "enter")
        await finished(app, pilot)
        assert app.screen._input.value == 'people in:"northern wire"'
        assert {hit.article.id for hit in app.screen._hits.values()} == {"w1"}
        app.screen._input.value = "people since:never"
        await finished(app, pilot)
        assert "is no day" in foot(app)
        app.screen._input.value = "people"
        await finished(app, pilot)
        assert not foot(app)
        assert app.session.query == "people"


# ---- clicks


@pytest.mark.parametrize(
    ("cell", "found"), [(-2, "漢"), (0, "漢"), (1, "漢"), (2, "字"), (4, "e"), (5, "x"), (6, "y"), (40, "y")]
)
def test_a_click_finds_the_character_on_its_cell(cell, found):
    text = "漢字e\u0301xy"
    assert text[layout.offset_at(text, layout.Span(0, len(text)), cell)] in {found, "\u0301"}


# ---- closing


async def test_a_note_that_was_begun_is_kept_when_one_quits(review, desk):
    async with review.run_test(size=(120, 30)) as pilot:
        await press(pilot, "c", *"why", "ctrl+q")
        await pilot.pause(0.1)
    assert [item.review.note for item in desk.queue("ferry") if item.review] == ["why"]


async def test_a_note_that_was_not_touched_is_no_action(review, desk):
    async with review.run_test(size=(120, 30)) as pilot:
        await press(pilot, "c", "ctrl+q")
        await pilot.pause(0.1)
    assert not [item for item in desk.queue("ferry") if item.review]


@pytest.mark.parametrize("keys", ["", "F", "e", "M", "?", ":", "/", "P"])
async def test_the_second_interrupt_closes_the_desk(review, keys):
    async with review.run_test(size=(120, 30)) as pilot:
        await press(pilot, *keys, "ctrl+c")
        assert "closes FactDesk" in foot(review)
        assert review.is_running
        await press(pilot, "ctrl+c")
        await pilot.pause(0.1)
        assert not review.is_running or review._exit
