"""How sheets are laid into the tables: many at once, table by table, which takes half the time of one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count

from factdesk.store.originals import originals
from factdesk.store.postings import put_postings
from factdesk.store.rows import put
from factdesk.store.sheet import ClaimSheet, Sheet

_ARTICLES = "INTO articles (number, id, text, title, outlet, author, published, origin, added_at, copy_of, claims)"


def lay(sqlite: sqlite3.Connection, sheets: Iterable[Sheet], at: datetime) -> tuple[str, ...]:
    """Articles with everything they are found by; gives the ids of those that were not there."""
    numbers = count(_last(sqlite, "articles") + 1)
    new = [(next(numbers), sheet) for sheet in _unknown(sqlite, sheets)]
    prints = [(number, sheet.fingerprint) for number, sheet in new]
    copies = originals(sqlite, prints)
    put(
        sqlite, _ARTICLES, ((n, s.id, s.text, *s.head, at.isoformat(), copies.get(n), s.claims.counted) for n, s in new)
    )
    put(sqlite, "INTO zones", ((number, *zone) for number, sheet in new for zone in sheet.zones))
    put(sqlite, "INTO pinpoints", ((number, *point) for number, sheet in new for point in sheet.pinpoints))
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
    put(sqlite, "INTO passages", (row[:-1] for row in passages))
    words = ((number, text[start:end]) for number, _, _, start, end, text in passages)
    sqlite.executemany("INSERT INTO passages_fts (rowid, words) VALUES (?, ?)", words)


def put_claims(sqlite: sqlite3.Connection, read: Sequence[tuple[int, ClaimSheet]]) -> None:
    """The claims read from articles, given by their numbers."""
    put(sqlite, "INTO readings", ((number, claims.extractor, claims.packed) for number, claims in read))
    numbers = [number for number, _ in read]
    for filled in zip(*(claims.tables for _, claims in read), strict=True):  # one table of all articles
        rows = ((number, *row) for number, (_, found) in zip(numbers, filled, strict=True) for row in found)
        put(sqlite, f"INTO {filled[0][0]}", rows)


def drop_claims(sqlite: sqlite3.Connection, number: int, claims: ClaimSheet) -> None:
    """Make room for claims that were read anew."""
    for table in ("readings", *(table for table, _ in claims.tables)):
        sqlite.execute(f"DELETE FROM {table} WHERE article = ?", (number,))  # noqa: S608 - own words


def _last(sqlite: sqlite3.Connection, table: str) -> int:
    """The highest number of a table's rows."""
    last: int = sqlite.execute(f"SELECT coalesce(max(number), 0) FROM {table}").fetchone()[0]  # noqa: S608 - own words
    return last
