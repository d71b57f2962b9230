from datetime import UTC, datetime, timedelta

import pytest

from factdesk.config import Settings
from factdesk.desk.desk import Desk

DRAFT = """Mill towns count the cost

The flood drowned 4,100 sheep in the Orla valley, the farmers' union said.

Another 37 barges sank at Tern Quay. The harbour office counted 612 broken windows.
"""
SOURCE = """Valley farmers look back

The vet of Orla, Ana Brandt, kept a diary through the wet spring and the long dry summer after it.
"""


class Clock:
    """A minute passes between any two looks at it."""

    def __init__(self):
        self.time = datetime(2024, 5, 30, 9, 0, tzinfo=UTC)

    def __call__(self):
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(clock):
    opened = Desk.open(None, Settings(editor="Robin"), clock)
    yield opened
    opened.close()


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "mill.txt"
    path.write_text(DRAFT)
    return path


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "sources"
    inside.mkdir()
    (inside / "diary.txt").write_text(SOURCE)
    return inside


@pytest.fixture
def story(desk, draft, folder):
    """A checked story: none of its three figures is in its source."""
    for _ in desk.start(draft, [folder]):
        pass
    return "mill"


@pytest.fixture
def keys(desk, story):
    return [item.finding.key for item in desk.queue(story)]
