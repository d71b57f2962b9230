"""A story that is held back leaves the store only when somebody says so."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from factdesk.config import Settings
from factdesk.desk.desk import Desk


@pytest.fixture
def held(run, draft, source, tmp_path):
    """A story with an embargo so many days from now."""

    def make(days):
        run("review", "--plain", draft, "--against", source, typed="q\n")
        with closing(Desk.open(tmp_path / "home" / "desk.db", Settings())) as desk:
            desk.embargo("mill", datetime.now(UTC) + timedelta(days=days))

    return make


@pytest.mark.parametrize("typed", ["n\n", ""])
def test_the_report_of_a_held_story_is_not_written_without_a_yes(run, held, tmp_path, typed):
    held(1)
    for words in (["--output", tmp_path / "out.md", "--format", "md"], ["--format", "csv"], []):
        told = run("report", "mill", *words, typed=typed)
        assert told.exit_code == 2
        assert told.stdout.strip() in {"", typed.strip()}  # some versions of click show the answer there
        assert "Embargoed until" in told.stderr
        assert "nothing was written; --yes" in told.stderr
    assert not (tmp_path / "out.md").exists()


def test_a_yes_or_the_option_writes_it_with_the_embargo_in_it(run, held, tmp_path):
    held(1)
    out = tmp_path / "out.md"
    assert run("report", "mill", "--format", "md", "--output", out, typed="y\n").exit_code == 0
    assert "Embargoed until" in out.read_text()
    told = run("report", "mill", "--format", "md", "--yes")
    assert (told.exit_code, told.stdout, told.stderr) == (0, out.read_text(), "")


def test_nobody_asks_once_the_embargo_is_over(run, held):
    held(-1)
    told = run("report", "mill")
    assert (told.exit_code, told.stderr) == (0, "")
