"""A full disk, a clock that goes back, a place that cannot be written to: told in one line, and nothing is lost."""

import os
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from factdesk.config import Settings
from factdesk.desk import files, upkeep
from factdesk.desk.desk import Desk
from factdesk.errors import FactDeskError, StoreError
from factdesk.model import Decision


class FullDisk:
    """A store that may not grow, as on a disk without space."""

    def __init__(self, desk):
        self.rows = desk._store._connection.rows

    def __enter__(self):
        self.rows("PRAGMA max_page_count = 1")

    def __exit__(self, *_):
        self.rows("PRAGMA max_page_count = 4294967294")


def decisions(desk):
    return [item.review and item.review.decision for item in desk.queue("mill")]


def test_on_a_full_disk_what_was_decided_stays_and_work_goes_on_after(desk, story, keys, tmp_path):
    desk.decide(story, keys[:1], Decision.FIX)
    more = tmp_path / "more.txt"
    more.write_text("\n\n".join(f"On day {number} some {number * 7} lamps were lit." for number in range(300)))
    with FullDisk(desk), pytest.raises(StoreError, match="the disk is full; free some space"):
        list(desk.ingest([more]))
    assert decisions(desk) == [Decision.FIX, None, None]
    assert len(desk.sources()) == 1
    desk.decide(story, keys[1:2], Decision.STET)
    list(desk.ingest([more]))
    assert decisions(desk) == [Decision.FIX, Decision.STET, None]
    assert len(desk.sources()) == 2


def test_a_clock_that_goes_back_changes_no_order(desk, story, keys, clock):
    for decision in (Decision.FIX, Decision.QUERY, Decision.STET):
        desk.decide(story, keys[:1], decision)
        clock.time -= timedelta(days=400)
    assert decisions(desk)[0] is Decision.STET
    assert [review.decision for review in desk.history(story, keys[0])] == [Decision.FIX, Decision.QUERY, Decision.STET]
    desk.undo(story)
    clock.time -= timedelta(days=400)
    desk.undo(story)
    assert decisions(desk)[0] is Decision.FIX
    desk.redo(story)
    assert decisions(desk)[0] is Decision.QUERY


@pytest.mark.parametrize("work", ["open", "back up", "salvage", "export"])
def test_where_nothing_can_be_written_one_line_says_so(work, desk, story, tmp_path):
    nowhere = Path("/proc/nowhere/file")
    store = tmp_path / "desk.db"
    Desk.open(store, Settings()).close()
    works = {
        "open": lambda: Desk.open(nowhere, Settings()),
        "back up": lambda: upkeep.backup(store, nowhere),
        "salvage": lambda: upkeep.salvage(store, nowhere),
        "export": lambda: desk.export(story, "md", nowhere),
    }
    with pytest.raises(FactDeskError, match=r"/proc/nowhere/file cannot be (opened|written)") as told:
        works[work]()
    assert "\n" not in str(told.value)
    assert told.value.hint


@pytest.fixture
def _careless():
    """A umask that gives every right to everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_careless")
def test_no_file_is_open_to_others_whatever_the_umask(draft, folder, tmp_path, monkeypatch):
    home, temporary = tmp_path / "home" / "desk", tmp_path / "temporary"
    temporary.mkdir(0o700)
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    seen = []
    replace = Path.replace
    monkeypatch.setattr(Path, "replace", lambda path, target: seen.append(rights(path)) or replace(path, target))
    with closing(Desk.open(home / "desk.db", Settings())) as desk:
        list(desk.start(draft, [folder]))
        desk.decide("mill", [desk.queue("mill")[0].finding.key], Decision.FIX)
        for known in files.all_formats():
            desk.export("mill", known.id, home / "reports" / f"mill{known.suffix}")
        upkeep.backup(home / "desk.db", home / "copies" / "desk.db")
        upkeep.salvage(home / "desk.db", home / "saved" / "desk.db")
        assert {path.name for path in home.iterdir()} >= {"desk.db", "desk.db-wal", "desk.db-shm"}
        kept = [path for path in home.rglob("*") if path.is_file()]
        assert len(kept) > 10
        assert {rights(path) for path in kept} == {0o600}
    assert {rights(path) for path in (home, *home.iterdir()) if path.is_dir()} == {0o700}
    assert set(seen) == {0o600}
    assert list(temporary.iterdir()) == []


def rights(path):
    return stat.S_IMODE(path.stat().st_mode)
