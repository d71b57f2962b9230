"""How a sheet is laid into the tables."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from factdesk.store.postings import find_original, put_postings
from factdesk.store.sheet import ClaimSheet, Sheet


def lay(sqlite: sqlite3.Connection, sheet: Sheet, at: datetime) -> int | None:
    """The article with everything it is found by; gives its number, or None where its id is there already."""
    row = (sheet.id, sheet.text, *sheet.head, at.isoformat(), find_original(sqlite, sheet.fingerprint))
    rows = sqlite.execute(
        "INSERT INTO articles (id, text, title, outlet, author, published, origin, added_at, copy_of, claims)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING RETURNING number",
        row,
    ).fetchall()
    if not rows:
        return None
    number: int = rows[0][0]
    sqlite.executemany("INSERT INTO zones VALUES (?, ?, ?, ?)", [(number, *zone) for zone in sheet.zones])
    sqlite.executemany("INSERT INTO pinpoints VALUES (?, ?, ?, ?, ?)", [(number, *point) for point in sheet.pinpoints])
    _put_passages(sqlite, number, sheet)
    put_claims(sqlite, number, sheet.claims)
    put_postings(sqlite, number, sheet.fingerprint)
    return number


def _put_passages(sqlite: sqlite3.Connection, number: int, sheet: Sheet) -> None:
    """The paragraphs of prose, for full-text search."""
    for place, start, end in sheet.passages:
        passage = sqlite.execute(
            'INSERT INTO passages (article, paragraph, start, "end") VALUES (?, ?, ?, ?)', (number, place, start, end)
        ).lastrowid
        sqlite.execute("INSERT INTO passages_fts (rowid, words) VALUES (?, ?)", (passage, sheet.text[start:end]))


def put_claims(sqlite: sqlite3.Connection, number: int, claims: ClaimSheet) -> None:
    """The claims read from an article."""
    sqlite.execute("UPDATE articles SET claims = ? WHERE number = ?", (claims.counted, number))
    sqlite.execute("INSERT INTO readings VALUES (?, ?, ?)", (number, claims.extractor, claims.packed))
    for table, rows in claims.tables:
        if rows:
            places = ", ".join("?" * (1 + len(rows[0])))
            filled = [(number, *row) for row in rows]
            sqlite.executemany(f"INSERT INTO {table} VALUES ({places})", filled)  # noqa: S608 - own words


def drop_claims(sqlite: sqlite3.Connection, number: int, claims: ClaimSheet) -> None:
    """Make room for claims that were read anew."""
    for table in ("readings", *(table for table, _ in claims.tables)):
        sqlite.execute(f"DELETE FROM {table} WHERE article = ?", (number,))  # noqa: S608 - own words
