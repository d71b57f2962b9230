"""What is kept of painted lines is what would be painted anew."""

import pytest
from textual.content import Content
from textual.geometry import Region
from textual.scroll_view import ScrollView
from tui_story import opened

from factdesk.config import Settings
from factdesk.tui.widgets.foot import said
from factdesk.tui.widgets.lines import Lines, _unknown

WALK = ["j", "j", "f", "space", "k", "u", "*", "s", "U", "O", "G", "]", "J", "K", "T", "x", "a", "F", "space", "enter"]
READ = ["enter", "j", "]", "pagedown", "T", "k", "G", "escape", "P", "j", "escape", "/", *"221", "enter", "j"]


def shown(app):
    return [list(strip) for strip in app.screen._compositor.render_strips(app.size)]


@pytest.mark.parametrize("keys", [WALK, READ], ids=["walk", "read"])
@pytest.mark.parametrize("size", [(56, 20), (80, 24), (120, 30), (200, 40)], ids=str)
async def test_every_key_leaves_the_screen_as_if_it_were_painted_anew(desk, settings, keys, size):
    app = opened(desk, settings, "ferry")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
            kept = shown(app)
            for lines in app.screen.query(Lines):
                lines.repaint()
            await pilot.pause()
            assert kept == shown(app), key


@pytest.mark.parametrize("theme", ["dark", "light", "high-contrast", "no-colour"])
@pytest.mark.parametrize("size", [(56, 20), (120, 30)], ids=str)
async def test_lines_look_as_textual_would_paint_them(desk, theme, size):
    app = opened(desk, Settings(editor="Robin", theme=theme), "ferry")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for lines in app.screen.query(Lines):
            whole = Region(0, 0, *lines.outer_size)
            lines.repaint()
            ours = lines.render_lines(whole)
            assert [list(strip.simplify()) for strip in ours] == [
                list(strip.simplify()) for strip in ScrollView.render_lines(lines, whole)
            ]


def test_lines_that_look_alike_are_painted_once():
    assert _unknown(["a", "b", "b", None, None, "c"], {"a"}) == [1, 3, 4, 5]


def test_of_long_words_the_last_part_stays():
    words = Content("Fix ¶5 “I have asked myself one thing: does it serve” · saved")
    assert said(words, 40).plain.rstrip("─ ").endswith("… · saved")
    assert "thing: does it serve” · saved" in said(words, 80).plain
    assert said(Content("one long line without any parts that could be left out"), 20).plain.count("…") == 1
