"""What every screen looks like. ``pytest tests/tui/test_snapshots.py --snapshot-update`` takes new pictures."""

from pathlib import Path

import pytest
from tui_story import NOON, fill, fill_hugely, opened

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.errors import StoreError
from factdesk.tui.app import FactDeskApp
from factdesk.tui.messages import ArticleAt, Errand, PeopleOf, SearchFor

SIZES = [(56, 20), (80, 24), (120, 30), (200, 40)]
PLACES = {"article": ArticleAt("d1", None, "ferry"), "search": SearchFor("ferry", "221"), "people": PeopleOf("ferry")}


@pytest.fixture
def shown(monkeypatch, tmp_path):
    """An app on fixed words: no path and no clock of this machine."""
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.chdir(tmp_path)
    desk = Desk.open(None, Settings(editor="Robin"), lambda: NOON)
    fill(desk, tmp_path / "ferry.txt")
    yield lambda theme="dark", story=None: opened(desk, Settings(editor="Robin", theme=theme), story)
    desk.close()


def settled(*keys):
    async def run(pilot):
        await pilot.pause()
        while hasattr(pilot.app.screen, "board") and not pilot.app.screen.board.loaded:
            await pilot.pause(0.02)
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        if pilot.app.focused is not None and hasattr(pilot.app.focused, "cursor_blink"):
            pilot.app.focused.cursor_blink = False
        await pilot.pause()

    return run


def at(place):
    async def run(pilot):
        await pilot.pause()
        pilot.app.open(PLACES[place])
        await settled()(pilot)

    return run


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_home(snap_compare, shown, size):
    assert snap_compare(shown(), terminal_size=size, run_before=settled())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_review(snap_compare, shown, size):
    assert snap_compare(shown(story="ferry"), terminal_size=size, run_before=settled("f", "space"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("place", PLACES)
def test_other_screens(snap_compare, shown, place, size):
    assert snap_compare(shown(), terminal_size=size, run_before=at(place))


@pytest.mark.parametrize("theme", ["light", "high-contrast", "no-colour"])
def test_themes(snap_compare, shown, theme):
    assert snap_compare(shown(theme, "ferry"), terminal_size=(120, 30), run_before=settled("j"))


DIALOGS = {"keys": "?", "note": "c", "filter": "F", "export": "e"}
WORK = {"timeline": "jL", "related": "R", "merge": "M"}


@pytest.mark.parametrize("dialog", DIALOGS)
def test_dialogs(snap_compare, shown, dialog, monkeypatch):
    monkeypatch.setattr("pathlib.Path.cwd", lambda: Path("/desk"))
    assert snap_compare(shown(story="ferry"), terminal_size=(80, 24), run_before=settled(*DIALOGS[dialog]))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("dialog", WORK)
def test_dialogs_over_other_articles(snap_compare, shown, dialog, size):
    app = shown(story="ferry")
    app.session.desk.detach("ferry", ["w1"])
    assert snap_compare(app, terminal_size=size, run_before=settled(*WORK[dialog]))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_what_cannot_be_done(snap_compare, shown, size):
    def fails():
        raise StoreError("the disk is full", "make room and press r again")
        yield

    async def run(pilot):
        await settled()(pilot)
        pilot.app.screen.run_errand(Errand("Checked again", fails))
        await settled()(pilot)

    assert snap_compare(shown(story="ferry"), terminal_size=size, run_before=run)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_a_huge_draft(snap_compare, tmp_path, size):
    desk = Desk.open(None, Settings(editor="Robin"), lambda: NOON)
    fill_hugely(desk, tmp_path / "huge.txt")
    assert snap_compare(opened(desk, Settings(), "huge"), terminal_size=size, run_before=settled("G", "f", "g"))
    desk.close()


def test_the_frame_that_stands_while_the_desk_is_opened(snap_compare, monkeypatch):
    monkeypatch.setattr(FactDeskApp, "_begin", lambda app: None)
    assert snap_compare(FactDeskApp(lambda: None, Settings(), "ferry"), terminal_size=(120, 30))


def test_an_empty_desk(snap_compare, monkeypatch):
    desk = Desk.open(None, Settings(editor="Robin"), lambda: NOON)
    assert snap_compare(opened(desk, Settings()), terminal_size=(80, 24), run_before=settled())
    desk.close()
