"""How sheets are laid into the tables: many at once, table by table, which takes half the time of one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count
from typing import Any

from factdesk.store.originals import originals
from factdesk.store.postings import put_postings
from factdesk.store.sheet import ClaimSheet, Sheet

_ARTICLE = (
    "INSERT INTO articles (number, id, text, title, outlet, author, published, origin, added_at, copy_of, claims)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def lay(sqlite: sqlite3.Connection, sheets: Iterable[Sheet], at: datetime) -> tuple[str, ...]:
    """Articles with everything they are found by; gives the ids of those that were not there."""
    numbers = count(_last(sqlite, "articles") + 1)
    new = [(next(numbers), sheet) for sheet in _unknown(sqlite, sheets)]
    prints = [(number, sheet.fingerprint) for number, sheet in new]
    copies = originals(sqlite, prints)
    sqlite.executemany(
        _ARTICLE,
        [(n, s.id, s.text, *s.head, at.isoformat(), copies.get(n), s.claims.counted) for n, s in new],
    )
    _fill(sqlite, "zones", [(number, *zone) for number, sheet in new for zone in sheet.zones])
    _fill(sqlite, "pinpoints", [(number, *point) for number, sheet in new for point in sheet.pinpoints])
    _put_passages(sqlite, new)
    put_claims(sqlite, [(number, sheet.claims) for number, sheet in new])
    put_postings(sqlite, prints)
    return tuple(sheet.id for _, sheet in new)


def _unknown(sqlite: sqlite3.Connection, sheets: Iterable[Sheet]) -> list[Sheet]:
    """The sheets whose id the store does not have, each id once."""
    by_id: dict[str, Sheet] = {}
    for sheet in sheets:
        by_id.setdefault(sheet.id, sheet)
    known = "SELECT 1 FROM articles WHERE id = ?"
    return [sheet for id_, sheet in by_id.items() if sqlite.execute(known, (id_,)).fetchone() is None]


def _put_passages(sqlite: sqlite3.Connection, new: Sequence[tuple[int, Sheet]]) -> None:
    """The paragraphs of prose, for full-text search."""
    numbers = count(_last(sqlite, "passages") + 1)
    passages = [(next(numbers), article, *row, sheet.text) for article, sheet in new for row in sheet.passages]
    _fill(sqlite, "passages", [row[:-1] for row in passages])
    words = [(number, text[start:end]) for number, _, _, start, end, text in passages]
    sqlite.executemany("INSERT INTO passages_fts (rowid, words) VALUES (?, ?)", words)


def put_claims(sqlite: sqlite3.Connection, read: Sequence[tuple[int, ClaimSheet]]) -> None:
    """The claims read from articles, given by their numbers."""
    _fill(sqlite, "readings", [(number, claims.extractor, claims.packed) for number, claims in read])
    tables: dict[str, list[tuple[Any, ...]]] = {}
    for number, claims in read:
        for table, rows in claims.tables:
            tables.setdefault(table, []).extend((number, *row) for row in rows)
    for table, filled in tables.items():
        _fill(sqlite, table, filled)


def drop_claims(sqlite: sqlite3.Connection, number: int, claims: ClaimSheet) -> None:
    """Make room for claims that were read anew."""
    for table in ("readings", *(table for table, _ in claims.tables)):
        sqlite.execute(f"DELETE FROM {table} WHERE article = ?", (number,))  # noqa: S608 - own words


def _fill(sqlite: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Whole rows of one table."""
    if rows:
        places = ", ".join("?" * len(rows[0]))
        sqlite.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - own words


def _last(sqlite: sqlite3.Connection, table: str) -> int:
    """The highest number of a table's rows."""
    last: int = sqlite.execute(f"SELECT coalesce(max(number), 0) FROM {table}").fetchone()[0]  # noqa: S608 - own words
    return last
