"""Taking a story out of the store so that not a byte of it is left."""

from __future__ import annotations

import glob
import sqlite3
from contextlib import closing
from pathlib import Path

from factdesk.errors import StoreError
from factdesk.store.postings import PLACES, TABLES
from factdesk.store.troubles import PATIENCE, told

_ONLY_ITS = """
    SELECT article FROM (
        SELECT article FROM versions WHERE story = :story
        UNION SELECT article FROM story_sources WHERE story = :story AND :sources
    ) WHERE article NOT IN (
        SELECT article FROM versions WHERE story <> :story
        UNION SELECT article FROM story_sources WHERE story <> :story OR NOT :sources
    )
"""
"""The articles of a story (:story), its sources only where :sources, that no other story has."""
_OF_STORY = (
    "DELETE FROM reviews WHERE story = ?",
    "DELETE FROM changes WHERE action IN (SELECT number FROM actions WHERE story = ?)",
    "UPDATE actions SET target = NULL WHERE story = ?",
    "DELETE FROM actions WHERE story = ?",
    'DELETE FROM changes WHERE "table" = \'stories\' AND "row" = ?',
    "DELETE FROM findings WHERE story = ?",
    "DELETE FROM story_sources WHERE story = ?",
    "DELETE FROM versions WHERE story = ?",
    "DELETE FROM stories WHERE number = ?",
)


def purge(store: Path, slug: str, *, sources: bool) -> int:
    """Delete a story, all versions of its draft, its findings and decisions; gives the number of articles deleted.

    With ``sources`` also the articles that are sources of no other story. The search is built anew, the journal
    emptied and the file written anew, so that nothing of them is left in its bytes; copies from before an update go.
    """
    with closing(sqlite3.connect(store, timeout=PATIENCE, isolation_level=None)) as sqlite:
        sqlite.execute("PRAGMA foreign_keys = ON")
        sqlite.execute("PRAGMA secure_delete = ON")
        try:
            sqlite.execute("BEGIN IMMEDIATE")
            deleted = _delete(sqlite, slug, sources=sources)
            sqlite.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
            sqlite.execute("COMMIT")
            sqlite.execute("VACUUM")
            (held,) = sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[:1]
        except sqlite3.Error as error:
            if sqlite.in_transaction:
                sqlite.execute("ROLLBACK")
            raise told(str(store), error) from error
    for copy in store.parent.glob(f"{glob.escape(store.name)}.before-*"):
        copy.unlink()
    if held:
        raise StoreError(
            f"{slug} is gone, but its words are still in the journal of {store}: it is open elsewhere",
            "close other FactDesks: the last one to close takes the journal away",
        )
    return deleted


def _delete(sqlite: sqlite3.Connection, slug: str, *, sources: bool) -> int:
    found = sqlite.execute("SELECT number FROM stories WHERE slug = ?", (slug,)).fetchone()
    if found is None:
        raise StoreError(f"there is no story {slug}", "`factdesk report` lists them")
    story: int = found[0]
    doomed = sqlite.execute(_ONLY_ITS, {"story": story, "sources": sources}).fetchall()
    guards = sqlite.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        sqlite.execute(f'DROP TRIGGER "{name}"')
    for statement in _OF_STORY:
        sqlite.execute(statement, (story,))
    for (article,) in doomed:
        sqlite.execute('DELETE FROM changes WHERE "table" = \'articles\' AND "row" = ?', (article,))
        sqlite.execute("DELETE FROM articles WHERE number = ?", (article,))
    for table in TABLES:
        sqlite.execute(f"DELETE FROM {table} WHERE place / {PLACES} NOT IN (SELECT number FROM articles)")  # noqa: S608
    for _, statement in guards:
        sqlite.execute(statement)
    return len(doomed)
