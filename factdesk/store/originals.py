"""Which article an article repeats: wire copies and versions of one story are linked to the first that came."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from factdesk.model import Fingerprint
from factdesk.store.postings import PLACES, Kind, keys, some

_ALIKE = 6
"""Kept runs that two articles share from which on the later is a copy of the earlier."""


def originals(sqlite: sqlite3.Connection, prints: Sequence[tuple[int, Fingerprint]]) -> dict[int, int]:
    """The numbers of articles that repeat another, each with that one's: of several copies, the first that came.

    ``prints`` are new articles by their numbers, in order and not posted yet; a later one may repeat an earlier one.
    """
    holders = _holders(sqlite, {key for _, fingerprint in prints for key in keys(Kind.RUN, fingerprint.runs)})
    nearest: dict[int, int] = {}
    for article, fingerprint in prints:
        runs = keys(Kind.RUN, fingerprint.runs)
        found = _nearest(holders[key] for key in runs)
        if found is not None:
            nearest[article] = found
        for key in runs:
            holders[key].append(article)
    return _first(sqlite, nearest)


def _holders(sqlite: sqlite3.Connection, runs: Iterable[int]) -> defaultdict[int, list[int]]:
    """The numbers of the articles that are posted under each run, the earliest first."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for marks, wanted in some(runs):
        sql = f'SELECT "key", place / {PLACES} FROM postings WHERE "key" IN ({marks})'  # noqa: S608 - question marks
        for key, article in sqlite.execute(sql, wanted):
            holders[key].append(article)
    return holders


def _nearest(holders: Iterator[list[int]]) -> int | None:
    """The article that shares most runs, the earliest of several; None where none shares enough."""
    shared = Counter(chain.from_iterable(holders))
    article, most = min(shared.items(), key=lambda item: (-item[1], item[0]), default=(0, 0))
    return article if most >= _ALIKE else None


def _first(sqlite: sqlite3.Connection, nearest: dict[int, int]) -> dict[int, int]:
    """Each article with the original of its nearest."""
    known: dict[int, int] = {}
    for marks, wanted in some(set(nearest.values()) - nearest.keys()):
        sql = f"SELECT number, coalesce(copy_of, number) FROM articles WHERE number IN ({marks})"  # noqa: S608
        known.update(sqlite.execute(sql, wanted))
    for article, other in nearest.items():
        known[article] = known.get(other, other)
    return {article: known[article] for article in nearest}
