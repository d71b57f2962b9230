"""The desk that the screens are tested on."""

import gc
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from tui_story import DRAFT, NOON, fill, opened

from factdesk.config import Settings
from factdesk.desk.desk import Desk


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
