"""How an article and its claims are laid into the tables."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from factdesk import text
from factdesk.model import Article, QuoteKind, Reading, Span, ZoneKind
from factdesk.store import codec

_TABLES = ("readings", "figures", "quotes", "moments", "names", "statements")


def insert_article(sqlite: sqlite3.Connection, reading: Reading, at: datetime) -> int | None:
    """The article with its zones, pinpoints and passages; gives its number, or None where its id is there already."""
    article = reading.article
    rows = sqlite.execute(
        "INSERT INTO articles (id, text, title, outlet, author, published, origin, added_at, claims)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING RETURNING number",
        (
            article.id,
            article.text,
            article.title,
            article.outlet,
            article.author,
            article.published.isoformat() if article.published else None,
            article.origin,
            at.isoformat(),
        ),
    ).fetchall()
    if not rows:
        return None
    number: int = rows[0][0]
    _insert_zones(sqlite, number, article)
    _insert_passages(sqlite, number, article)
    return number


def _insert_zones(sqlite: sqlite3.Connection, number: int, article: Article) -> None:
    sqlite.executemany(
        "INSERT INTO zones VALUES (?, ?, ?, ?)",
        [(number, zone.span.start, zone.span.end, zone.kind) for zone in article.zones],
    )
    sqlite.executemany(
        "INSERT INTO pinpoints VALUES (?, ?, ?, ?, ?)",
        [(number, place, p.span.start, p.span.end, p.label) for place, p in enumerate(article.pinpoints)],
    )


def _insert_passages(sqlite: sqlite3.Connection, number: int, article: Article) -> None:
    """The paragraphs of prose, for full-text search."""
    furniture = [zone.span for zone in article.zones if zone.kind is ZoneKind.FURNITURE]
    for place, span in enumerate(text.paragraphs(article.text), 1):
        if not any(zone.contains(span) for zone in furniture):
            passage = sqlite.execute(
                'INSERT INTO passages (article, paragraph, start, "end") VALUES (?, ?, ?, ?)',
                (number, place, span.start, span.end),
            ).lastrowid
            sqlite.execute("INSERT INTO passages_fts (rowid, words) VALUES (?, ?)", (passage, span.of(article.text)))


def put_claims(sqlite: sqlite3.Connection, number: int, reading: Reading, extractor: str) -> None:
    """The claims read from an article, in the place of what was read before; ``extractor`` is the version that read."""
    claims = reading.claims
    for table in _TABLES:
        sqlite.execute(f"DELETE FROM {table} WHERE article = ?", (number,))  # noqa: S608 - own words
    spoken = sum(quote.kind is not QuoteKind.WORDS for quote in claims.quotes)
    counted = len(claims.figures) + len(claims.moments) + spoken
    sqlite.execute("UPDATE articles SET claims = ? WHERE number = ?", (counted, number))
    packed = zlib.compress(codec.dumps(claims).encode())
    sqlite.execute("INSERT INTO readings VALUES (?, ?, ?)", (number, extractor, packed))
    for table, rows in _looked_up_by(reading):
        filled = [(number, *row) for row in rows]
        if filled:
            places = ", ".join("?" * len(filled[0]))
            sqlite.executemany(f"INSERT INTO {table} VALUES ({places})", filled)  # noqa: S608 - own words


def _looked_up_by(reading: Reading) -> Iterator[tuple[str, Iterable[tuple[Any, ...]]]]:
    """Each table of claims with its rows, less the article's number."""
    body, claims = reading.article.text, reading.claims

    def words(span: Span | None) -> str | None:
        return span.of(body) if span else None

    yield "figures", ((*_ends(f.span), f.low, f.high, f.kind, f.unit, words(f.of)) for f in claims.figures)
    yield (
        "quotes",
        ((*_ends(q.span), q.kind, q.speaker_ref or words(q.speaker), words(q.medium)) for q in claims.quotes),
    )
    yield (
        "moments",
        ((*_ends(m.span), m.start and m.start.isoformat(), m.end and m.end.isoformat()) for m in claims.moments),
    )
    yield "names", ((*_ends(n.span), n.kind, n.ref, n.title) for n in claims.names)
    yield "statements", ((*_ends(s.span), s.topic, s.value) for s in claims.statements)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
