"""Looking an article or a quote up among everything ever stored, at a cost that hardly grows with it."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from itertools import islice
from operator import itemgetter

from factdesk import __version__
from factdesk.errors import StoreError
from factdesk.model import Fingerprint, QuotePrint, Span
from factdesk.store.connection import Connection
from factdesk.store.originals import originals
from factdesk.store.postings import MOST, PLACES, VERSION, Kind, counts, drop_postings, keys, put_postings

_READ = 200
"""Places read of one phrase: stock phrases have many more."""
_BATCH = 1024
"""Articles posted in one transaction."""
_FEW = 20
"""Articles that are thought of beside those of the store, so that in a small one too a word can be rare."""
_BUDGET = 9000
"""Places read of all words or terms of one lookup, the rarest first."""
_SURE = 3
"""Phrases that nobody else has, from which on a quote is found and its words need hardly be read."""
_BRIEFLY = 1000
"""Places read of all words then."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A quote of the store that may be the one asked for."""

    article: str
    """``Article.id``."""
    span: Span
    words: str
    speaker: str | None
    title: str | None
    outlet: str | None
    published: date | None
    score: float


@dataclass(frozen=True, slots=True)
class Kin:
    """An article that has rare terms in common with those asked for."""

    article: str
    """``Article.id``."""
    original: int
    """Number of the article it is a copy of, or its own."""
    published: date | None
    shared: tuple[int, ...]
    """Places, in the list asked for, of the terms in common."""
    score: float
    """Share of what was asked for, by weight: 0 to 1."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What the index holds."""

    articles: int
    copies: int
    """Of these, those that repeat an earlier one."""
    quotes: int
    current: bool
    """Whether it was built whole, and by this version."""
    stale: int
    """Articles whose claims another version read."""


class Archive:
    """What the whole store knows of an article's terms and quotes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def state(self) -> Holding:
        """How much is posted, and whether by this version."""
        ((articles, copies),) = self._connection.rows("SELECT count(*), count(copy_of) FROM articles WHERE NOT removed")
        ((quotes,),) = self._connection.rows("SELECT count(*) FROM quotes")
        ((stale,),) = self._connection.rows(
            "SELECT count(*) FROM readings WHERE extractor < :own OR extractor > :own", {"own": __version__}
        )
        return Holding(articles, copies, quotes, current=self._is_current(), stale=stale)

    def _is_current(self) -> bool:
        return self._connection.rows("PRAGMA user_version") == [(VERSION,)]

    def rebuild(self, fingerprints: Iterable[tuple[str, Fingerprint]]) -> Iterator[int]:
        """Drop all postings and post these articles, given by their ids, anew; yields after each few how many are."""
        with self._connection.writing() as sqlite:
            drop_postings(sqlite)
        posted = 0
        yield posted
        waiting = iter(fingerprints)
        while some := list(islice(waiting, _BATCH)):
            with self._connection.writing() as sqlite:
                self._post(sqlite, some)
            posted += len(some)
            yield posted
        with self._connection.writing() as sqlite:
            sqlite.execute(f"PRAGMA user_version = {VERSION}")

    def _post(self, sqlite: sqlite3.Connection, articles: Iterable[tuple[str, Fingerprint]]) -> None:
        """Post articles whose places were dropped, and find out anew what they are copies of."""
        prints = [
            (number, fingerprint)
            for id_, fingerprint in articles
            for (number,) in self._connection.rows("SELECT number FROM articles WHERE id = ?", (id_,))
        ]
        copies = originals(sqlite, prints)
        sqlite.executemany("UPDATE articles SET copy_of = ? WHERE number = ?", [(o, n) for n, o in copies.items()])
        put_postings(sqlite, prints)

    def quotes(self, asked: QuotePrint, limit: int) -> tuple[Echo, ...]:
        """The quotes that share most with the one asked for, the likeliest first; many are not the same."""
        self._must_be_current()
        articles = self._articles()
        scores: defaultdict[int, float] = defaultdict(float)
        for key in keys(Kind.PHRASE, asked.phrases):
            self._tally(scores, key, _READ, articles)
        sure = max(scores.values(), default=0.0) >= _SURE * _weight(1, articles)
        for key in self._rarest(keys(Kind.WORD, asked.words), _BRIEFLY if sure else _BUDGET):
            self._tally(scores, key, MOST, articles)
        best = nlargest(limit, scores.items(), key=itemgetter(1))
        return tuple(echo for place, score in best if (echo := self._echo(place, score)))

    def _must_be_current(self) -> None:
        if not self._is_current():
            raise StoreError("the index of the store is another version's, or unfinished", "`factdesk index --rebuild`")

    def _articles(self) -> int:
        """How many the store has, at most."""
        ((newest,),) = self._connection.rows("SELECT coalesce(max(number), 0) FROM articles")
        return int(newest)

    def _tally(self, scores: defaultdict[int, float], key: int, most: int, articles: int) -> None:
        places = self._places(key, most)
        weight = _weight(len(places), articles)
        for place in places:
            scores[place] += weight

    def _places(self, key: int, most: int) -> list[int]:
        rows = self._connection.rows('SELECT place FROM posted WHERE "key" = ? LIMIT ?', (key, most))
        return [place for (place,) in rows]

    def _rarest(self, wanted: Sequence[int], budget: int = _BUDGET) -> dict[int, int]:
        """The known keys with their numbers of places, the rarest first, as far as the budget goes."""
        held = counts(self._connection.rows, wanted)
        chosen: dict[int, int] = {}
        spent = 0
        for key in sorted(held, key=lambda key: (held[key], key)):
            spent += held[key]
            if held[key] >= MOST or (chosen and spent > budget):
                break
            chosen[key] = held[key]
        return chosen

    def _echo(self, place: int, score: float) -> Echo | None:
        article, quote = divmod(place, PLACES)
        rows = self._connection.rows(
            'SELECT id, start, "end", substr(text, start + 1, "end" - start), speaker, title, outlet, published'
            " FROM quotes JOIN articles ON number = article WHERE article = ? AND place = ? AND NOT removed",
            (article, quote),
        )
        if not rows:
            return None
        id_, start, end, words, speaker, title, outlet, published = rows[0]
        return Echo(id_, Span(start, end), words, speaker, title, outlet, _day(published), score)

    def articles(self, terms: Sequence[int], figures: Sequence[int], limit: int) -> tuple[Kin, ...]:
        """The articles that share most of the rare terms and figures, the likeliest first."""
        self._must_be_current()
        wanted = keys(Kind.TERM, terms) + keys(Kind.FIGURE, figures)
        order = {key: place for place, key in enumerate(wanted)}
        scores: defaultdict[int, float] = defaultdict(float)
        shared: defaultdict[int, list[int]] = defaultdict(list)
        held, articles = self._rarest(wanted), self._articles()
        for key in held:
            places = self._places(key, MOST)
            weight = _weight(len(places), articles)
            for place in places:
                scores[place] += weight
                shared[place].append(order[key])
        whole = sum(_weight(held.get(key, 1), articles) for key in wanted)
        best = nlargest(limit, scores.items(), key=itemgetter(1))
        return tuple(kin for place, score in best if (kin := self._kin(place, score / whole, sorted(shared[place]))))

    def _kin(self, place: int, score: float, shared: Sequence[int]) -> Kin | None:
        rows = self._connection.rows(
            "SELECT id, coalesce(copy_of, number), published FROM articles WHERE number = ? AND NOT removed",
            (place // PLACES,),
        )
        return Kin(rows[0][0], rows[0][1], _day(rows[0][2]), tuple(shared), score) if rows else None


def _weight(places: int, articles: int) -> float:
    """What one key says about a place: the more, the fewer of the store's articles have it."""
    return math.log((articles + _FEW) / max(1, places)) if places < articles + _FEW else 0.0


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
