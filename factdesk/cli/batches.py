"""Articles read by several processes, and written out as lines by them. Imported where that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice

from factdesk.cli.machine import Incoming
from factdesk.cli.records import reading_record
from factdesk.cli.session import settings
from factdesk.desk.processes import in_order
from factdesk.desk.reading import read
from factdesk.model import Article
from factdesk.text import json_text

_BATCH = 32
"""Articles given out together."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a batch."""

    lines: bytes
    """A line for each article that could be read, in order."""
    problems: tuple[str, ...]


def written(articles: Iterable[Article], jobs: int) -> Iterator[Written]:
    """The claims of all articles, in their order."""
    with closing(in_order(_write, _batches(articles), jobs)) as done:
        yield from (result for _, result in done)


def _batches(articles: Iterable[Article]) -> Iterator[tuple[Article, ...]]:
    waiting = iter(articles)
    while some := tuple(islice(waiting, _BATCH)):
        yield some


def _write(batch: tuple[Article, ...]) -> Written:
    problems: list[str] = []
    incoming = Incoming(problems.append)
    work = partial(read, limits=settings().limits)
    readings = (incoming.attempt(article.id, work, article) for article in batch)
    lines = (json_text(reading_record(reading)).encode() + b"\n" for reading in readings if reading)
    return Written(b"".join(lines), tuple(problems))
