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


def plain(line):
    return "".join(segment.text for segment in line)


async def painted_anew(app, pilot):
    for lines in app.screen.query(Lines):
        lines.repaint()
    await pilot.pause()
    return shown(app)


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
            assert shown(app) == await painted_anew(app, pilot), key


async def test_headings_out_of_sight_count_what_was_decided_meanwhile(review):
    async with review.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        await pilot.press(*"jjjs", *"kkkk")
        await pilot.pause()
        (heading,) = [line for line in map(plain, shown(review)) if "─ FIX ─" in line]
        assert heading.split("─ FIX ─")[1].lstrip("─").startswith(" 2 ")
        assert shown(review) == await painted_anew(review, pilot)


async def test_what_changed_in_a_narrower_window_is_seen_in_the_wide_one(review):
    async with review.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        await pilot.resize_terminal(90, 24)
        await pilot.pause()
        await pilot.press("s", "k")
        await pilot.resize_terminal(100, 24)
        await pilot.pause()
        assert any("stet" in line for line in map(plain, shown(review)))
        assert shown(review) == await painted_anew(review, pilot)


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
