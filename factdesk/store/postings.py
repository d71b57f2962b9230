"""Where each phrase, word, figure and name of the store stands: lists of places under hashed keys, none without end.

A place is an article's number times 1,024, plus the place of a quote within it. A key that has come to ``MOST`` places
tells nothing any more and gets no further ones, except the phrases, which are only read so far.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import repeat

from factdesk.model import Fingerprint, QuotePrint
from factdesk.store.rows import put

VERSION = 1
"""Of what is posted and how. The file keeps it as ``user_version``: another one there means that its postings have to
be built anew, 0 that this was begun and not finished."""
MOST = 4096
"""Places of one key."""
PLACES = 1024
"""Places in an article."""
TABLES = ("postings", "settled_postings")
"""Where they stand: first among the latest, then for good. Both are read as ``posted``."""
_TURN = 1024
"""Articles after which some of the latest are settled."""
_SHARES = 16
"""Turns in which all are."""
_RAREST = 8
"""Words of a quote under which it is posted."""
_AT_ONCE = 500
"""Values of one query."""
_KEY = 1 << 48
"""By which a key stands above a place in one number."""

Rows = Callable[[str, Sequence[int]], Iterable[tuple[int, int]]]
"""Runs a query with its values."""


class Kind(IntEnum):
    """What a key is the hash of."""

    PHRASE = 1
    WORD = 2
    TERM = 3
    FIGURE = 4
    RUN = 5


def keys(kind: Kind, hashes: Iterable[int]) -> list[int]:
    """The keys of hashes of 32 bits."""
    first = kind << 32
    return [first | hash_ for hash_ in hashes]


def put_postings(sqlite: sqlite3.Connection, prints: Sequence[tuple[int, Fingerprint]]) -> None:
    """Post articles, given by their numbers, with their quotes: the same together as one after the other."""
    wanted = {key for _, fingerprint in prints for key in _counted_keys(fingerprint)}
    before = counts(sqlite.execute, wanted)
    held = dict.fromkeys(wanted, 0) | before
    postings: list[int] = []
    for article, fingerprint in prints:
        counted = _counted(held, article * PLACES, fingerprint)
        for posting in counted:
            held[posting // _KEY] += 1
        postings += counted
        postings += _uncounted(article * PLACES, fingerprint)
    postings.sort()  # the order of the table: each page of it is written once
    put(sqlite, "OR IGNORE INTO postings", map(divmod, postings, repeat(_KEY)))
    grown = sorted([(key, places) for key, places in held.items() if places > before.get(key, 0)])
    put(sqlite, "OR REPLACE INTO posting_counts", grown)
    if prints:
        _settle(sqlite, range(prints[0][0], prints[-1][0] + 1))


def _settle(sqlite: sqlite3.Connection, articles: range) -> None:
    """Move the keys whose turn it is into the large table, in its order: one share of them every ``_TURN`` articles.

    In a large table nearly every new posting falls on a page of its own, which has to be read and written for it. Those
    of the last few thousand articles lie close together, and are taken over many to a page.
    """
    width = 2**32 // _SHARES
    for turn in range(max(_SHARES, articles.start // _TURN), articles.stop // _TURN):
        for kind in Kind:
            first = (kind << 32) + turn % _SHARES * width
            bounds, due = (first, first + width - 1), 'FROM postings WHERE "key" BETWEEN ? AND ?'
            sqlite.execute(f"INSERT OR IGNORE INTO settled_postings SELECT * {due}", bounds)
            sqlite.execute(f"DELETE {due}", bounds)


def take_back(sqlite: sqlite3.Connection, article: int, fingerprint: Fingerprint) -> None:
    """Remove the places under which an article was posted by this fingerprint."""
    place = article * PLACES
    words = [(key, place + q.place) for q in _placeable(fingerprint) for key in keys(Kind.WORD, q.words)]
    whole = [(key, place) for key in keys(Kind.TERM, fingerprint.terms) + keys(Kind.FIGURE, fingerprint.figures)]
    for posting in _uncounted(place, fingerprint):
        _remove(sqlite, *divmod(posting, _KEY))
    fewer = [(key,) for key, at in words + whole if _remove(sqlite, key, at)]
    sqlite.executemany('UPDATE posting_counts SET places = places - 1 WHERE "key" = ?', fewer)
    sqlite.executemany('DELETE FROM posting_counts WHERE "key" = ? AND places = 0', fewer)


def _remove(sqlite: sqlite3.Connection, key: int, place: int) -> bool:
    """Whether it was there."""
    gone = 'DELETE FROM {} WHERE "key" = ? AND place = ?'
    return any(sqlite.execute(gone.format(table), (key, place)).rowcount for table in TABLES)


def _uncounted(place: int, fingerprint: Fingerprint) -> list[int]:
    """The postings of which all are kept."""
    found = _postings(keys(Kind.RUN, fingerprint.runs), place)
    for quote in _placeable(fingerprint):
        found += _postings(keys(Kind.PHRASE, quote.phrases), place + quote.place)
    return found


def _counted(held: Mapping[int, int], place: int, fingerprint: Fingerprint) -> list[int]:
    """The postings whose keys are counted, so that the rare can be told from the common."""
    whole = keys(Kind.TERM, fingerprint.terms) + keys(Kind.FIGURE, fingerprint.figures)
    found = _postings([key for key in whole if held[key] < MOST], place)
    for quote in _placeable(fingerprint):
        rarest = sorted([(held[key], key) for key in keys(Kind.WORD, quote.words)])[:_RAREST]
        found += _postings([key for places, key in rarest if places < MOST], place + quote.place)
    return found


def _postings(wanted: Iterable[int], place: int) -> list[int]:
    """Keys with a place, each as one number, which are sorted in half the time of pairs."""
    return [key * _KEY + place for key in wanted]


def _counted_keys(fingerprint: Fingerprint) -> list[int]:
    found = keys(Kind.TERM, fingerprint.terms) + keys(Kind.FIGURE, fingerprint.figures)
    for quote in _placeable(fingerprint):
        found += keys(Kind.WORD, quote.words)
    return found


def _placeable(fingerprint: Fingerprint) -> Iterator[QuotePrint]:
    return (quote for quote in fingerprint.quotes if quote.place < PLACES)


def counts(rows: Rows, wanted: Iterable[int]) -> dict[int, int]:
    """How many places each of the keys has; a key without any is left out."""
    found: dict[int, int] = {}
    for marks, few in some(wanted):
        found.update(rows(f'SELECT "key", places FROM posting_counts WHERE "key" IN ({marks})', few))  # noqa: S608
    return found


def some(wanted: Iterable[int]) -> Iterator[tuple[str, list[int]]]:
    """Distinct values in order, some at a time, with a question mark for each."""
    distinct = sorted(set(wanted))
    for start in range(0, len(distinct), _AT_ONCE):
        few = distinct[start : start + _AT_ONCE]
        yield ",".join("?" * len(few)), few


def drop_postings(sqlite: sqlite3.Connection) -> None:
    """Empty the lists, to build them anew."""
    sqlite.execute("PRAGMA user_version = 0")
    sqlite.execute("UPDATE articles SET copy_of = NULL WHERE copy_of IS NOT NULL")
    for table in (*TABLES, "posting_counts"):
        sqlite.execute(f"DELETE FROM {table}")  # noqa: S608 - own words
