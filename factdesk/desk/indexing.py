"""The index of the store, built anew from what the store holds."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from factdesk.desk.reading import read
from factdesk.match.fingerprints import fingerprint
from factdesk.model import Fingerprint, Progress, Reading
from factdesk.store.store import Store


def rebuild(store: Store) -> Generator[Progress, None, None]:
    """Drop the index and build it article by article; where it is left half-way, lookups ask for another rebuild."""
    total = sum(1 for _ in store.articles.ids())
    for done in store.archive.rebuild(_fingerprints(store)):
        yield Progress("Indexing", done, total)


def _fingerprints(store: Store) -> Iterator[tuple[str, Fingerprint]]:
    for id_ in store.articles.ids():
        yield id_, fingerprint(_reading(store, id_))


def _reading(store: Store, id_: str) -> Reading:
    """The article with claims that this version of FactDesk read."""
    reading = store.articles.reading(id_)
    if not store.articles.is_stale(id_):
        return reading
    fresh = read(reading.article)
    store.articles.read_again(fresh, Fingerprint(), Fingerprint())
    return fresh
