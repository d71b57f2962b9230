"""An archive into the store: read in several processes, written by one.

Portions are written in the order of the input, many in one transaction, so that an interrupted run leaves whole
portions and the next one goes on behind them. Whoever stops early should close the generator: it writes what was read.
What is there already is known by its words and is not read again.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Container, Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from factdesk.config import LIMITS, Limits
from factdesk.desk.documents import sayable
from factdesk.desk.portions import Portion, portions, total
from factdesk.desk.processes import in_order
from factdesk.desk.reading import read
from factdesk.desk.values import Taken
from factdesk.errors import UnreadableError
from factdesk.match.fingerprints import fingerprint
from factdesk.model import Progress
from factdesk.store.known import Known
from factdesk.store.sheet import Sheet, sheet
from factdesk.store.store import Store

_PORTION = 64
"""Documents, lines or members read together."""
TOGETHER = 1024
"""Articles written together: the more, the less each costs, and the longer others wait to write."""
_LONGEST = 3.0
"""Seconds after which what was read is written, however little it is."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a portion."""

    ids: tuple[str, ...]
    """Of every article in it."""
    sheets: tuple[Sheet, ...]
    """Of those that the store did not have."""
    problems: tuple[str, ...]


def take(
    store: Store,
    paths: Sequence[Path],
    clock: Callable[[], datetime],
    jobs: int | None = None,
    kept: Callable[[Sequence[str]], object] = len,
    limits: Limits = LIMITS,
    together: int = TOGETHER,
) -> Generator[Progress, None, Taken]:
    """Read everything in the paths into the store; ``jobs`` processes, by default one a core where it is much.

    ``kept`` is told the ids of each portion in the transaction that writes it, about ``together`` articles at a time.
    """
    everything = total(paths)
    yield Progress("Reading", 0, everything)
    few = everything < 2 * _PORTION
    cut = portions(paths, 1 if few else min(_PORTION, together), limits)
    if store.path is None or jobs == 1 or (jobs is None and few):
        finished = _alone(cut, store)
    else:
        finished = in_order(_work, cut, jobs or os.cpu_count() or 1, partial(_open, store.path))
    writer = _Writer(store, clock, kept, 1 if few else together)
    done, label = 0, ""
    try:
        with contextlib.closing(finished):
            for portion, result in finished:
                done, label = done + portion.size, sayable(portion.label)
                for problem in result.problems:
                    yield Progress("Reading", done, everything, label, problem=problem)
                yield Progress("Reading", done, everything, label, articles=writer.take(result))
    finally:  # what was read is kept, even where the run is stopped
        rest = writer.write()
    if rest:
        yield Progress("Reading", done, everything, label, articles=rest)
    return writer.taken


class _Writer:
    """Puts what was read into the store, once it is much or has waited for long."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], kept: Callable[[Sequence[str]], object], much: int
    ) -> None:
        self.taken = Taken(0, 0, 0)
        self._store, self._clock, self._kept = store, clock, kept
        self._much = much
        self._waiting: list[Done] = []
        self._since = time.monotonic()

    def take(self, result: Done) -> tuple[str, ...]:
        """The ids of all articles that were written with this one; none as long as it waits."""
        self._waiting.append(result)
        waiting = sum(len(one.sheets) for one in self._waiting)
        return self.write() if waiting >= self._much or time.monotonic() - self._since > _LONGEST else ()

    def write(self) -> tuple[str, ...]:
        """The ids of all articles that waited, now in the store."""
        if not self._waiting:
            return ()
        ids = tuple(id_ for one in self._waiting for id_ in one.ids)
        with self._store.transaction():
            new = self._store.articles.lay([sheet for one in self._waiting for sheet in one.sheets], self._clock())
            self._kept(ids)
        copies = self._store.articles.copies(new)
        self.taken = Taken(self.taken.read + len(ids), self.taken.new + len(new), self.taken.copies + copies)
        self._waiting, self._since = [], time.monotonic()
        return ids


def work(portion: Portion, known: Container[str]) -> Done:
    """Everything that one portion needs but the writing."""
    ids: list[str] = []
    sheets: list[Sheet] = []
    problems: list[str] = []
    for article in portion.articles(lambda error: problems.append(str(error))):
        if article.id not in known and article.id not in ids:
            try:
                reading = read(article, portion.limits)
            except UnreadableError as error:
                problems.append(str(error))
                continue
            sheets.append(sheet(reading, fingerprint(reading)))
        ids.append(article.id)
    return Done(tuple(ids), tuple(sheets), tuple(problems))


def _alone(cut: Iterable[Portion], store: Store) -> Generator[tuple[Portion, Done], None, None]:
    for portion in cut:
        yield portion, work(portion, store.articles)


_known: list[Known] = []
"""In a process that reads: the store, opened once."""


def _open(path: Path) -> None:
    _known.append(Known(path))


def _work(portion: Portion) -> Done:
    return work(portion, _known[0])
