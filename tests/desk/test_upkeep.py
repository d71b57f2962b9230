"""Backup, doctor and purge: what was promised is in the bytes, or gone from them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factdesk.config import Settings
from factdesk.desk import upkeep
from factdesk.desk.desk import Desk
from factdesk.errors import StoreError
from factdesk.model import Decision
from factdesk.store.upkeep import _words as words

CANARY = "The zebrafinch protocol names 4,711 lanterns."


@pytest.fixture
def store(tmp_path, draft, folder):
    """A store with a story and a decision."""
    path = tmp_path / "home" / "desk.db"
    draft.write_text(draft.read_text() + f"\n{CANARY}\n")
    with closing(Desk.open(path, Settings(editor="Robin"))) as desk:
        list(desk.start(draft, [folder]))
        desk.decide("mill", [desk.queue("mill")[0].finding.key], Decision.FIX, "zebrafinch note")
    return path


def bytes_of(store):
    return b"".join(path.read_bytes() for path in store.parent.iterdir())


def queue(path):
    with closing(Desk.open(path, Settings())) as desk:
        return [(item.finding.key, item.review and item.review.decision) for item in desk.queue("mill")]


def test_a_backup_is_the_same_store_and_its_owners_alone(store, tmp_path):
    copy = upkeep.backup(store, tmp_path / "copies" / "desk.db")
    assert queue(copy) == queue(store)
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_backup_of_nothing_says_so(tmp_path):
    with pytest.raises(StoreError, match="there is no store"):
        upkeep.backup(tmp_path / "none.db", tmp_path / "copy.db")


def test_a_sound_store_has_no_troubles(store):
    assert upkeep.examine(store) == ()


def test_a_store_that_is_only_in_use_is_not_called_damaged(store, monkeypatch):
    monkeypatch.setattr("factdesk.store.upkeep.PATIENCE", 0.05)
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is being written to by another program; close it, or try again"):
            upkeep.examine(store)
    assert upkeep.examine(store) == ()


def test_a_search_that_does_not_fit_is_found_and_mended(store):
    with closing(sqlite3.connect(store)) as sqlite, sqlite:
        sqlite.execute("DELETE FROM passages WHERE number = 1")
    (trouble,) = upkeep.examine(store)
    assert trouble.mendable
    upkeep.repair(store)
    assert upkeep.examine(store) == ()


def test_a_damaged_file_is_salvaged_into_a_new_one_and_kept(store, tmp_path):
    before = queue(store)
    with closing(sqlite3.connect(store)) as sqlite:
        (root,) = sqlite.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'figures_by_value'").fetchone()
        (size,) = sqlite.execute("PRAGMA page_size").fetchone()
    damaged = bytearray(store.read_bytes())
    damaged[(root - 1) * size : root * size] = b"\xff" * size
    store.write_bytes(damaged)
    assert upkeep.examine(store)
    rows = upkeep.salvage(store, tmp_path / "saved.db")
    assert rows["stories"] == rows["reviews"] == 1
    assert queue(tmp_path / "saved.db") == before
    assert upkeep.examine(tmp_path / "saved.db") == ()
    assert store.read_bytes() == damaged


def test_a_file_cut_short_is_salvaged_as_far_as_it_goes(store, tmp_path):
    whole = store.read_bytes()
    saved = []
    for share in (0.9, 0.7, 0.5):
        store.write_bytes(whole[: int(len(whole) * share)])
        (trouble,) = upkeep.examine(store)
        assert trouble.words.startswith("the file is damaged")
        rows = upkeep.salvage(store, tmp_path / f"saved-{share}.db")
        assert upkeep.examine(tmp_path / f"saved-{share}.db") == ()
        saved.append(sum(rows.values()))
    assert sorted(saved, reverse=True) == saved
    assert saved[-1] > 0


@pytest.mark.parametrize("data", [b"", b"\0" * 8192])
def test_where_nothing_is_left_a_salvage_says_so_and_makes_no_file(store, tmp_path, data):
    store.write_bytes(data)
    assert upkeep.examine(store)
    with pytest.raises(StoreError, match=r"nothing in .* can be read any more; restore a backup"):
        upkeep.salvage(store, tmp_path / "saved" / "desk.db")
    assert list((tmp_path / "saved").iterdir()) == []


def test_rows_whose_fellows_are_lost_are_left_out(store, tmp_path):
    with closing(sqlite3.connect(store)) as sqlite, sqlite:
        sqlite.execute("DELETE FROM articles WHERE number = 1")
    assert upkeep.examine(store)
    upkeep.salvage(store, tmp_path / "saved.db")
    assert upkeep.examine(tmp_path / "saved.db") == ()


def test_salvage_overwrites_nothing(store, tmp_path):
    there = tmp_path / "there.db"
    there.write_text("mine")
    with pytest.raises(StoreError, match="is there already"):
        upkeep.salvage(store, there)
    assert there.read_text() == "mine"


def test_a_purged_story_leaves_not_a_byte(store):
    assert b"zebrafinch" in bytes_of(store)
    assert upkeep.purge(store, "mill", sources=False) == 1
    assert b"zebrafinch" not in bytes_of(store).lower()
    assert upkeep.examine(store) == ()


def test_a_copy_from_before_an_update_is_purged_too(store):
    upkeep.backup(store, store.with_name(f"{store.name}.before-moods"))
    upkeep.purge(store, "mill", sources=False)
    assert b"zebrafinch" not in bytes_of(store).lower()


def test_a_purge_beside_a_reader_says_that_bytes_are_left_until_it_closes(store, monkeypatch):
    monkeypatch.setattr("factdesk.store.purge.PATIENCE", 0.1)
    upkeep.backup(store, store.with_name(f"{store.name}.before-moods"))
    with closing(sqlite3.connect(store)) as reader:
        reader.execute("BEGIN").execute("SELECT count(*) FROM articles").fetchone()
        with pytest.raises(StoreError, match="mill is gone, but its words are still in the journal"):
            upkeep.purge(store, "mill", sources=False)
    assert b"zebrafinch" not in bytes_of(store).lower()


def test_purging_keeps_the_sources_unless_told_otherwise(store):
    upkeep.purge(store, "mill", sources=False)
    with closing(Desk.open(store, Settings())) as desk:
        assert [source.title for source in desk.sources()] == ["Valley farmers look back"]


def test_purging_with_sources_keeps_those_of_other_stories(store, draft, folder):
    other = draft.with_name("other.txt")
    other.write_text("Other\n\nNine 9 lamps.\n")
    with closing(Desk.open(store, Settings())) as desk:
        list(desk.start(other, [folder]))
    assert upkeep.purge(store, "mill", sources=True) == 1
    assert upkeep.purge(store, "other", sources=True) == 2


def test_the_ledger_is_append_only_again_after_a_purge(store, draft, folder):
    upkeep.purge(store, "mill", sources=False)
    with closing(Desk.open(store, Settings())) as desk:
        list(desk.start(Path(draft), [folder]))
        desk.decide("mill", [desk.queue("mill")[0].finding.key], Decision.FIX)
    with closing(sqlite3.connect(store)) as sqlite, pytest.raises(sqlite3.DatabaseError, match="append-only"):
        sqlite.execute("DELETE FROM reviews")


def test_a_store_that_cannot_be_written_to_is_examined_all_the_same(store):
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as sqlite:
        assert [trouble.words for trouble in words(sqlite)] == []


def test_purging_what_is_not_there_says_so(store):
    with pytest.raises(StoreError, match="there is no story"):
        upkeep.purge(store, "nowhere", sources=False)
