"""The index of the store, built anew from what the store holds."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

from factdesk.config import LIMITS, Limits
from factdesk.desk.reading import read
from factdesk.errors import FactDeskError
from factdesk.match.fingerprints import fingerprint
from factdesk.model import Fingerprint, Progress, Reading
from factdesk.store.store import Store


def rebuild(store: Store, limits: Limits = LIMITS) -> Generator[Progress, None, None]:
    """Drop the index and build it article by article; where it is left half-way, lookups ask for another rebuild.

    What another version of FactDesk read is read again; where that fails, its old claims are posted and it is told as a
    problem.
    """
    total = sum(1 for _ in store.articles.ids())
    problems: list[str] = []
    for done in store.archive.rebuild(_fingerprints(store, limits, problems.append)):
        yield from (Progress("Indexing", done, total, problem=problem) for problem in problems)
        problems.clear()
        yield Progress("Indexing", done, total)


def _fingerprints(store: Store, limits: Limits, failed: Callable[[str], object]) -> Iterator[tuple[str, Fingerprint]]:
    for id_ in store.articles.ids():
        yield id_, fingerprint(_reading(store, id_, limits, failed))


def _reading(store: Store, id_: str, limits: Limits, failed: Callable[[str], object]) -> Reading:
    """The article with claims that this version of FactDesk read, if it can."""
    reading = store.articles.reading(id_)
    if not store.articles.is_stale(id_):
        return reading
    try:
        fresh = read(reading.article, limits)
    except FactDeskError as error:
        failed(str(error))
        return reading
    store.articles.read_again(fresh, Fingerprint(), Fingerprint())
    return fresh
