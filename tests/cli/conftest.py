import subprocess
import sys

import pytest
from click.testing import CliRunner

from factdesk.cli import main

DRAFT = """The mill count

Some 4,100 sheep drowned in the Orla valley, the farmers said.

Nobody asked about the [other] barges; 37 sank at Tern Quay.
"""
SOURCE = """A diary of the valley

The vet of Orla, Ana Brandt, kept a diary through the wet spring.
"""


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    """No test sees the user's own store or settings."""
    monkeypatch.setenv("FACTDESK_DB", str(tmp_path / "home" / "desk.db"))
    monkeypatch.setenv("FACTDESK_CONFIG", str(tmp_path / "home" / "config.toml"))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "mill.txt"
    path.write_text(DRAFT)
    return path


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "diary.txt"
    path.write_text(SOURCE)
    return path


@pytest.fixture
def run():
    def invoke(*words, typed=None, colour=False):
        return CliRunner().invoke(main, [str(word) for word in words], input=typed, color=colour)

    return invoke


@pytest.fixture
def process():
    def start(*words, typed=b""):
        return subprocess.run(
            [sys.executable, "-m", "factdesk", *map(str, words)], input=typed, capture_output=True, check=False
        )

    return start
