"""Articles with their zones, pinpoints and claims, each stored once however often it is added."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from factdesk import __version__, text
from factdesk.errors import StoreError
from factdesk.model import Article, Claims, Pinpoint, QuoteKind, Reading, Span, Zone, ZoneKind
from factdesk.store import codec
from factdesk.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Shelved:
    """What a list shows of an article."""

    id: str
    title: str | None
    outlet: str | None
    published: date | None
    origin: str
    claims: int
    added_at: datetime


class Articles:
    """The articles of a store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __contains__(self, article_id: object) -> bool:
        return bool(self._connection.rows("SELECT 1 FROM articles WHERE id = ?", (article_id,)))

    def add(self, reading: Reading, at: datetime) -> bool:
        """Store an article and its claims in one transaction; False where its id is there already."""
        with self._connection.writing() as sqlite:
            number = _insert(sqlite, reading, at)
            if number is None:
                return False
            _insert_zones(sqlite, number, reading.article)
            _insert_claims(sqlite, number, reading)
            _insert_passages(sqlite, number, reading.article)
        return True

    def reading(self, article_id: str) -> Reading:
        """An article with its claims; raises ``StoreError`` where there is none of that id."""
        found = self._connection.rows(
            "SELECT number, text, title, outlet, author, published, origin, readings.claims"
            " FROM articles JOIN readings ON article = number WHERE id = ?",
            (article_id,),
        )
        if not found:
            raise StoreError(f"the store has no article {article_id}", "it may have been removed")
        number, body, title, outlet, author, published, origin, claims = found[0]
        article = Article(
            id=article_id,
            text=body,
            zones=tuple(Zone(Span(s, e), ZoneKind(kind)) for s, e, kind in self._parts("kind", "zones", number)),
            title=title,
            outlet=outlet,
            author=author,
            published=date.fromisoformat(published) if published else None,
            origin=origin,
            pinpoints=tuple(Pinpoint(Span(s, e), label) for s, e, label in self._parts("label", "pinpoints", number)),
        )
        return Reading(article, codec.loads(Claims, zlib.decompress(claims)))

    def _parts(self, column: str, table: str, number: int) -> list[tuple[Any, ...]]:
        order = "place" if table == "pinpoints" else "start"
        return self._connection.rows(
            f'SELECT start, "end", {column} FROM {table} WHERE article = ? ORDER BY {order}',  # noqa: S608 - own words
            (number,),
        )

    def listed(self, ids: Sequence[str] | None = None) -> tuple[Shelved, ...]:
        """The articles of these ids in their order, or all that are no story's draft, newest first."""
        columns = "SELECT id, title, outlet, published, origin, claims, added_at FROM articles"
        if ids is None:
            rows = self._connection.rows(
                f"{columns} WHERE number NOT IN (SELECT article FROM versions)"  # noqa: S608 - own words
                " OR number IN (SELECT article FROM story_sources) ORDER BY number DESC"
            )
            return tuple(_shelved(row) for row in rows)
        found = {row[0]: row for id_ in ids for row in self._connection.rows(f"{columns} WHERE id = ?", (id_,))}
        return tuple(_shelved(found[id_]) for id_ in ids if id_ in found)


def _shelved(row: Sequence[Any]) -> Shelved:
    id_, title, outlet, published, origin, claims, added_at = row
    day = date.fromisoformat(published) if published else None
    return Shelved(id_, title, outlet, day, origin, claims, datetime.fromisoformat(added_at))


def _insert(sqlite: sqlite3.Connection, reading: Reading, at: datetime) -> int | None:
    article, claims = reading.article, reading.claims
    rows = sqlite.execute(
        "INSERT INTO articles (id, text, title, outlet, author, published, origin, added_at, claims)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number",
        (
            article.id,
            article.text,
            article.title,
            article.outlet,
            article.author,
            article.published.isoformat() if article.published else None,
            article.origin,
            at.isoformat(),
            len(claims.figures) + len(claims.moments) + sum(q.kind is not QuoteKind.WORDS for q in claims.quotes),
        ),
    ).fetchall()
    return rows[0][0] if rows else None


def _insert_zones(sqlite: sqlite3.Connection, number: int, article: Article) -> None:
    sqlite.executemany(
        "INSERT INTO zones VALUES (?, ?, ?, ?)",
        [(number, zone.span.start, zone.span.end, zone.kind) for zone in article.zones],
    )
    sqlite.executemany(
        "INSERT INTO pinpoints VALUES (?, ?, ?, ?, ?)",
        [(number, place, p.span.start, p.span.end, p.label) for place, p in enumerate(article.pinpoints)],
    )


def _insert_claims(sqlite: sqlite3.Connection, number: int, reading: Reading) -> None:
    packed = zlib.compress(codec.dumps(reading.claims).encode(), 6)
    sqlite.execute("INSERT INTO readings VALUES (?, ?, ?)", (number, __version__, packed))
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


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
