"""The frame that is painted first is the one that stays."""

import pytest
from tui_story import opened

from factdesk.tui.app import FactDeskApp
from factdesk.tui.curtain import Curtain

FRAME = "╭╮╰╯│"


def shown(app):
    return [strip.text for strip in app.screen._compositor.render_strips(app.size)]


@pytest.mark.parametrize("size", [(56, 24), (80, 24), (101, 33), (120, 30), (121, 41), (181, 40), (200, 60)], ids=str)
async def test_what_is_drawn_first_stands_where_the_review_has_it(desk, settings, size):
    app = opened(desk, settings, "ferry")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        after = shown(app)
        curtain = app.screen_stack[0].query_one(Curtain)
        before = curtain.render().plain.split("\n")
        assert before[0].startswith(after[0][:6])
        for row, line in enumerate(before):
            for column, cell in enumerate(line):
                assert cell not in FRAME or after[row][column] == cell, (row, column)
            if line.startswith("─"):
                assert after[row].startswith("─")
            for title in ("QUEUE", "DRAFT", "SOURCE", "WHY", "HISTORY"):
                if title in line:
                    assert after[row].index(title) == line.index(title)


@pytest.mark.parametrize("size", [(1, 1), (3, 4), (20, 6), (120, 5), (200, 8), (80, 3)], ids=str)
async def test_it_fits_in_any_window(desk, settings, size):
    app = FactDeskApp(lambda: desk, settings, "ferry")
    async with app.run_test(size=size) as pilot:
        while app.room is None:
            await pilot.pause()
        assert app.is_running


async def test_a_name_that_would_steer_the_terminal_is_not_drawn(desk, settings):
    app = FactDeskApp(lambda: desk, settings, "\x1b[2J")
    async with app.run_test() as pilot:
        while app.room is None:
            await pilot.pause()
        assert app.screen_stack[0].query_one(Curtain).render().plain.startswith(" FactDesk")
