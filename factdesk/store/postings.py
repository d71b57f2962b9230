"""Where each phrase, word, figure and name of the store stands: lists of places under hashed keys, none without end.

A place is an article's number times 1,024, plus the place of a quote within it. A key that has come to ``MOST`` places
tells nothing any more and gets no further ones, except the phrases, which are only read so far.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
_ALIKE = 6
"""Kept runs that two articles share from which on the later is a copy of the earlier."""


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
    return [kind << 32 | hash_ for hash_ in hashes]


def put_postings(sqlite: sqlite3.Connection, article: int, fingerprint: Fingerprint) -> None:
    """Post an article and its quotes."""
    place = article * PLACES
    counted = list(_counted(sqlite, place, fingerprint))
    rows = [(key, place) for key in keys(Kind.RUN, fingerprint.runs)]
    for quote in _placeable(fingerprint):
        rows += [(key, place + quote.place) for key in keys(Kind.PHRASE, quote.phrases)]
    sqlite.executemany("INSERT OR IGNORE INTO postings VALUES (?, ?)", rows + counted)
    sqlite.executemany(
        'INSERT INTO posting_counts VALUES (?, 1) ON CONFLICT ("key") DO UPDATE SET places = places + 1',
        [(key,) for key, _ in counted],
    )


def _counted(sqlite: sqlite3.Connection, place: int, fingerprint: Fingerprint) -> Iterator[tuple[int, int]]:
    """The postings whose keys are counted, so that the rare can be told from the common."""
    whole = keys(Kind.TERM, fingerprint.terms) + keys(Kind.FIGURE, fingerprint.figures)
    words = {quote.place: keys(Kind.WORD, quote.words) for quote in _placeable(fingerprint)}
    held = counts(sqlite.execute, [*whole, *(key for found in words.values() for key in found)])
    yield from ((key, place) for key in whole if held.get(key, 0) < MOST)
    for quote, found in words.items():
        rarest = sorted(found, key=lambda key: (held.get(key, 0), key))[:_RAREST]
        yield from ((key, place + quote) for key in rarest if held.get(key, 0) < MOST)


def _placeable(fingerprint: Fingerprint) -> Iterator[QuotePrint]:
    return (quote for quote in fingerprint.quotes if quote.place < PLACES)


def counts(rows: Rows, wanted: Sequence[int]) -> Mapping[int, int]:
    """How many places each of the keys has; a key without any is left out."""
    found: dict[int, int] = {}
    distinct = list(dict.fromkeys(wanted))
    for start in range(0, len(distinct), 500):
        some = distinct[start : start + 500]
        marks = ",".join("?" * len(some))
        found.update(rows(f'SELECT "key", places FROM posting_counts WHERE "key" IN ({marks})', some))  # noqa: S608
    return found


def find_original(sqlite: sqlite3.Connection, fingerprint: Fingerprint) -> int | None:
    """The number of the article that this one repeats, if any: of several copies, the first that came."""
    marks = ",".join("?" * len(fingerprint.runs))
    rows = sqlite.execute(
        f'SELECT place / {PLACES} FROM postings WHERE "key" IN ({marks}) GROUP BY place'  # noqa: S608
        f" HAVING count(*) >= {_ALIKE} ORDER BY count(*) DESC, place LIMIT 1",
        keys(Kind.RUN, fingerprint.runs),
    ).fetchall()
    if not rows:
        return None
    (nearest,) = rows[0]
    sql = "SELECT coalesce(copy_of, number) FROM articles WHERE number = ?"
    found = sqlite.execute(sql, (nearest,)).fetchall()
    return int(found[0][0]) if found else None


def drop_postings(sqlite: sqlite3.Connection) -> None:
    """Empty the lists, to build them anew."""
    sqlite.execute("PRAGMA user_version = 0")
    sqlite.execute("UPDATE articles SET copy_of = NULL WHERE copy_of IS NOT NULL")
    sqlite.execute("DELETE FROM postings")
    sqlite.execute("DELETE FROM posting_counts")


def post_again(sqlite: sqlite3.Connection, article: int, fingerprint: Fingerprint) -> None:
    """Post an article whose places were dropped, and find out anew what it is a copy of."""
    original = find_original(sqlite, fingerprint)
    sqlite.execute("UPDATE articles SET copy_of = ? WHERE number = ?", (original, article))
    put_postings(sqlite, article, fingerprint)
