"""Articles with their zones, pinpoints and claims, each stored once however often it is added."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from factdesk import __version__
from factdesk.errors import StoreError
from factdesk.model import Article, Claims, Fingerprint, Pinpoint, Reading, Span, Zone, ZoneKind
from factdesk.store import codec
from factdesk.store.connection import Connection
from factdesk.store.postings import put_postings, take_back
from factdesk.store.sheet import Sheet, claim_sheet, sheet
from factdesk.store.shelving import drop_claims, lay, put_claims

_NOTHING = Fingerprint()
"""Of what is only found by its claims and words."""


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
        """Whether it is there and was not removed."""
        return bool(self._connection.rows("SELECT 1 FROM articles WHERE id = ? AND NOT removed", (article_id,)))

    def add(self, reading: Reading, at: datetime, fingerprint: Fingerprint = _NOTHING) -> bool:
        """Store an article and its claims in one transaction; False where its id is there already."""
        return bool(self.lay([sheet(reading, fingerprint)], at))

    def lay(self, ready: Sequence[Sheet], at: datetime) -> tuple[str, ...]:
        """The same of articles that were made ready before; gives the ids of the new. Removed ones come back."""
        with self._connection.writing() as sqlite:
            new = lay(sqlite, ready, at)
            back = [(id_,) for id_ in {sheet.id for sheet in ready}.difference(new)]
            sqlite.executemany("UPDATE articles SET removed = 0 WHERE id = ? AND removed", back)
        return new

    def ids(self) -> Iterator[str]:
        """Of every article, removed or not, the oldest first."""
        last = 0
        while rows := self._connection.rows(
            "SELECT number, id FROM articles WHERE number > ? ORDER BY number LIMIT 500", (last,)
        ):
            yield from (id_ for _, id_ in rows)
            last = rows[-1][0]

    def copies(self, ids: Sequence[str]) -> int:
        """How many of these repeat an article that came before them."""
        sql = "SELECT 1 FROM articles WHERE id = ? AND copy_of IS NOT NULL"
        return sum(len(self._connection.rows(sql, (id_,))) for id_ in ids)

    def read_again(self, reading: Reading, posted: Fingerprint, fingerprint: Fingerprint) -> None:
        """Put claims that were read anew in the place of the old ones, which were ``posted`` under that fingerprint."""
        number, claims = self.number(reading.article.id), claim_sheet(reading)
        with self._connection.writing() as sqlite:
            drop_claims(sqlite, number, claims)
            take_back(sqlite, number, posted)
            sqlite.execute("UPDATE articles SET claims = ? WHERE number = ?", (claims.counted, number))
            put_claims(sqlite, [(number, claims)])
            put_postings(sqlite, [(number, fingerprint)])

    def is_stale(self, article_id: str) -> bool:
        """Whether another version of FactDesk read its claims."""
        sql = "SELECT extractor FROM readings JOIN articles ON number = article WHERE id = ?"
        return self._connection.rows(sql, (article_id,)) != [(__version__,)]

    def stale(self, limit: int = -1) -> tuple[str, ...]:
        """The ids of articles whose claims another version read, the newest first."""
        rows = self._connection.rows(
            "SELECT id FROM readings JOIN articles ON number = article"
            " WHERE extractor < :own OR extractor > :own ORDER BY number DESC LIMIT :limit",
            {"own": __version__, "limit": limit},
        )
        return tuple(id_ for (id_,) in rows)

    def number(self, article_id: str) -> int:
        """The number of its row; raises ``StoreError`` where there is none of that id."""
        rows = self._connection.rows("SELECT number FROM articles WHERE id = ?", (article_id,))
        if not rows:
            raise StoreError(f"the store has no article {article_id}", "it may have been removed")
        number: int = rows[0][0]
        return number

    def reading(self, article_id: str) -> Reading:
        """An article with its claims; raises ``StoreError`` where there is none of that id."""
        number = self.number(article_id)
        ((body, title, outlet, author, published, origin, claims),) = self._connection.rows(
            "SELECT text, title, outlet, author, published, origin, readings.claims"
            " FROM articles JOIN readings ON article = number WHERE number = ?",
            (number,),
        )
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
        return Reading(article, _unpacked(claims))

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
                f"{columns} WHERE NOT removed AND (number NOT IN (SELECT article FROM versions)"  # noqa: S608 - own words
                " OR number IN (SELECT article FROM story_sources)) ORDER BY number DESC"
            )
            return tuple(_shelved(row) for row in rows)
        found = {row[0]: row for id_ in ids for row in self._connection.rows(f"{columns} WHERE id = ?", (id_,))}
        return tuple(_shelved(found[id_]) for id_ in ids if id_ in found)


@lru_cache(maxsize=8)
def _unpacked(claims: bytes) -> Claims:
    """The same claims are asked for by screen after screen, and those of a long article take a tenth of a second."""
    return codec.loads(Claims, zlib.decompress(claims))


def _shelved(row: Sequence[Any]) -> Shelved:
    id_, title, outlet, published, origin, claims, added_at = row
    day = date.fromisoformat(published) if published else None
    return Shelved(id_, title, outlet, day, origin, claims, datetime.fromisoformat(added_at))
