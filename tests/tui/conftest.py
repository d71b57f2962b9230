"""The desk that the screens are tested on."""

import asyncio
import gc
import sys
from pathlib import Path

import pytest
import textual.app
import textual.pilot
from textual._context import active_app

sys.path.insert(0, str(Path(__file__).parent))

from tui_story import DRAFT, NOON, fill, opened

from factdesk.config import Settings
from factdesk.desk.desk import Desk


async def _nothing_left_to_do(*_: float) -> None:
    """Until no message waits and nothing is to be painted; Textual's own looks for that every 20 ms, twice a key."""
    loop, app = asyncio.get_running_loop(), active_app.get()
    while True:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        screen = app.screen_stack[-1] if app.is_running and app.screen_stack else None
        if app._resize_timer:
            app._check_resize()
        elif screen and screen._update_timer._active.is_set():
            screen._on_timer_update()
        else:
            return


textual.app.wait_for_idle = textual.pilot.wait_for_idle = _nothing_left_to_do


@pytest.fixture(autouse=True)
def own_collections():
    """An app puts whole collections off until nobody types; that ends with the test."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.fixture
def settings():
    return Settings(editor="Robin")


@pytest.fixture
def empty_desk(settings):
    opened = Desk.open(None, settings, lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def draft_path(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def desk(empty_desk, draft_path):
    fill(empty_desk, draft_path)
    return empty_desk


@pytest.fixture
def app(desk, settings):
    """The app on its home screen."""
    return opened(desk, settings)


@pytest.fixture
def review(desk, settings):
    """The app on the review of the story."""
    return opened(desk, settings, "ferry")


gc.freeze()  # what the tests import stays; walking it after every app takes a quarter of their time
