"""What every screen looks like. ``pytest tests/tui/test_snapshots.py --snapshot-update`` takes new pictures."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension, normalize_svg
from tui_pictures import DESKS, PICTURES
from tui_story import NOON, opened

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.tui.app import FactDeskApp


class Elsewhere(type(Path())):
    """Paths of a machine that is always the same."""

    @classmethod
    def cwd(cls):
        return cls("/desk")


SIZES = [(56, 20), (80, 24), (120, 30), (200, 40)]


@pytest.fixture(autouse=True)
def place(monkeypatch, tmp_path):
    """No path and no clock of this machine is in a picture."""
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factdesk.tui.screens.export.Path", Elsewhere)


@contextmanager
def shown(kind="ferry", story=None, theme="dark"):
    desk = Desk.open(None, Settings(editor="Robin"), lambda: NOON)
    DESKS[kind](desk, Path("ferry.txt"))
    yield opened(desk, Settings(editor="Robin", theme=theme), story)
    desk.close()


async def settle(pilot):
    await pilot.pause()
    while hasattr(pilot.app.screen, "board") and not pilot.app.screen.board.loaded:
        await pilot.pause(0.02)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    if pilot.app.focused is not None and hasattr(pilot.app.focused, "cursor_blink"):
        pilot.app.focused.cursor_blink = False
    await pilot.pause()


async def take(pilot, steps):
    await settle(pilot)
    for step in steps:
        if callable(step):
            await step(pilot)
        else:
            await pilot.press(*step.split())
        await settle(pilot)


async def matches(pilot, snapshot, sizes, window=()):
    """Those of the sizes at which it looks otherwise than it did."""
    pictures, others = snapshot.use_extension(SVGImageExtension), []
    for size in sizes:
        await pilot.resize_terminal(*size)
        await take(pilot, window)
        svg = normalize_svg(pilot.app.export_screenshot(title="FactDesk", simplify=True))
        if pictures(name=str(size[0])) != svg:
            others.append(size)
        if window:
            await pilot.press("escape")
    return others


@pytest.mark.parametrize("name", PICTURES)
async def test_pictures(snapshot, name):
    picture = PICTURES[name]
    with shown(picture.desk, picture.story) as app:
        async with app.run_test(size=SIZES[0]) as pilot:
            await take(pilot, picture.steps)
            assert await matches(pilot, snapshot, SIZES, picture.window) == []


@pytest.mark.parametrize("theme", ["light", "high-contrast", "no-colour"])
async def test_themes(snapshot, theme):
    with shown("ferry", "ferry", theme) as app:
        async with app.run_test(size=(120, 30)) as pilot:
            await take(pilot, ["j"])
            assert await matches(pilot, snapshot, [(120, 30)]) == []


@pytest.mark.parametrize("story", [None, "ferry"], ids=["home", "review"])
async def test_the_frame_that_stands_while_the_desk_is_opened(snapshot, monkeypatch, story):
    monkeypatch.setattr(FactDeskApp, "_begin", lambda app: None)
    app = FactDeskApp(lambda: None, Settings(), story)
    async with app.run_test(size=SIZES[0]) as pilot:
        assert await matches(pilot, snapshot, SIZES) == []
