"""Which article an article repeats: wire copies and versions of one story are linked to the first that came."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from factdesk.model import Fingerprint
from factdesk.store.postings import PLACES, Kind, keys, some

_ALIKE = 6
"""Kept runs that two articles share from which on the later is a copy of the earlier."""
_EVERYWHERE = 64
"""Articles that have a run from which on it says nothing of copying. For every two such runs one less has to be shared,
down to half of ``_ALIKE``."""


def originals(sqlite: sqlite3.Connection, prints: Sequence[tuple[int, Fingerprint]]) -> dict[int, int]:
    """The numbers of articles that repeat another, each with that one's: of several copies, the first that came.

    ``prints`` are new articles by their numbers, in order and not posted yet; a later one may repeat an earlier one.
    """
    holders = _holders(sqlite, {key for _, fingerprint in prints for key in keys(Kind.RUN, fingerprint.runs)})
    nearest: dict[int, int] = {}
    for article, fingerprint in prints:
        runs = [holders[key] for key in keys(Kind.RUN, fingerprint.runs)]
        found = _nearest(runs)
        if found is not None:
            nearest[article] = found
        for articles in runs:
            if len(articles) < _EVERYWHERE:
                articles.append(article)
    return _first(sqlite, nearest)


def _holders(sqlite: sqlite3.Connection, runs: Iterable[int]) -> dict[int, list[int]]:
    """The numbers of articles that are posted under each run, no more than tell of copying."""
    sql = f'SELECT place / {PLACES} FROM posted WHERE "key" = ? LIMIT {_EVERYWHERE}'  # noqa: S608
    return {run: [article for (article,) in sqlite.execute(sql, (run,))] for run in runs}


def _nearest(runs: Sequence[Sequence[int]]) -> int | None:
    """The article that shares most runs, the earliest of several; None where none shares enough.

    Each run is given by the articles that have it.
    """
    telling = [articles for articles in runs if len(articles) < _EVERYWHERE]
    shared = Counter(chain.from_iterable(telling))
    article, most = min(shared.items(), key=lambda item: (-item[1], item[0]), default=(0, 0))
    needed = max(_ALIKE // 2, _ALIKE - (len(runs) - len(telling)) // 2)
    return article if most >= needed else None


def _first(sqlite: sqlite3.Connection, nearest: dict[int, int]) -> dict[int, int]:
    """Each article with the original of its nearest."""
    known: dict[int, int] = {}
    for marks, wanted in some(set(nearest.values()) - nearest.keys()):
        sql = f"SELECT number, coalesce(copy_of, number) FROM articles WHERE number IN ({marks})"  # noqa: S608
        known.update(sqlite.execute(sql, wanted))
    for article, other in nearest.items():
        known[article] = known.get(other, other)
    return {article: known[article] for article in nearest}
