"""Where each phrase, word, figure and name of the store stands: lists of places under hashed keys, none without end.

A place is an article's number times 1,024, plus the place of a quote within it. A key that has come to ``MOST`` places
tells nothing any more and gets no further ones, except the phrases, which are only read so far.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum

from factdesk.model import Fingerprint, QuotePrint

VERSION = 1
"""Of what is posted and how. The file keeps it as ``user_version``: another one there means that its postings have to
be built anew, 0 that this was begun and not finished."""
MOST = 4096
"""Places of one key."""
PLACES = 1024
"""Places in an article."""
_RAREST = 8
"""Words of a quote under which it is posted."""
_AT_ONCE = 500
"""Values of one query."""

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
    held = Counter(counts(sqlite.execute, (key for _, fingerprint in prints for key in _counted_keys(fingerprint))))
    rows: list[tuple[int, int]] = []
    grown: list[int] = []
    for article, fingerprint in prints:
        counted = _counted(held, article * PLACES, fingerprint)
        new = [key for key, _ in counted]
        held.update(new)
        grown += new
        rows += counted
        rows += _uncounted(article * PLACES, fingerprint)
    sqlite.executemany("INSERT OR IGNORE INTO postings VALUES (?, ?)", sorted(rows))
    sqlite.executemany(
        'INSERT INTO posting_counts VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET places = places + excluded.places',
        sorted(Counter(grown).items()),
    )


def take_back(sqlite: sqlite3.Connection, article: int, fingerprint: Fingerprint) -> None:
    """Remove the places under which an article was posted by this fingerprint."""
    place = article * PLACES
    words = [(key, place + q.place) for q in _placeable(fingerprint) for key in keys(Kind.WORD, q.words)]
    whole = [(key, place) for key in keys(Kind.TERM, fingerprint.terms) + keys(Kind.FIGURE, fingerprint.figures)]
    gone = 'DELETE FROM postings WHERE "key" = ? AND place = ?'
    sqlite.executemany(gone, _uncounted(place, fingerprint))
    fewer = [(key,) for key, at in words + whole if sqlite.execute(gone, (key, at)).rowcount]
    sqlite.executemany('UPDATE posting_counts SET places = places - 1 WHERE "key" = ?', fewer)
    sqlite.executemany('DELETE FROM posting_counts WHERE "key" = ? AND places = 0', fewer)


def _uncounted(place: int, fingerprint: Fingerprint) -> list[tuple[int, int]]:
    """The postings of which all are kept."""
    rows = [(key, place) for key in keys(Kind.RUN, fingerprint.runs)]
    for quote in _placeable(fingerprint):
        rows += [(key, place + quote.place) for key in keys(Kind.PHRASE, quote.phrases)]
    return rows


def _counted(held: Counter[int], place: int, fingerprint: Fingerprint) -> list[tuple[int, int]]:
    """The postings whose keys are counted, so that the rare can be told from the common."""
    whole = keys(Kind.TERM, fingerprint.terms) + keys(Kind.FIGURE, fingerprint.figures)
    rows = [(key, place) for key in whole if held[key] < MOST]
    for quote in _placeable(fingerprint):
        rarest = sorted([(held[key], key) for key in keys(Kind.WORD, quote.words)])[:_RAREST]
        rows += [(key, place + quote.place) for places, key in rarest if places < MOST]
    return rows


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
    sqlite.execute("DELETE FROM postings")
    sqlite.execute("DELETE FROM posting_counts")
