"""The interface for scripts: articles in from files or JSON lines, one JSON object a line out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from factdesk.cli.terminal import complain
from factdesk.errors import UnreadableError, fault
from factdesk.text import json_text

if TYPE_CHECKING:
    from factdesk.model import Article

T = TypeVar("T")
R = TypeVar("R")


class Incoming:
    """Articles as they arrive, each with its cluster; what cannot be read is told of and counted."""

    def __init__(self, tell: Callable[[str], object] = complain) -> None:
        self.problems = 0
        self._say = tell

    def lines(self, source: Iterable[bytes]) -> Iterator[tuple[str, Article]]:
        """One article a line."""
        from factdesk.desk.lines import article

        for number, line in enumerate(source, 1):
            if line.strip():
                try:
                    yield article(line)
                except UnreadableError as error:
                    self.tell(f"line {number}: {error}")

    def files(self, paths: Iterable[Path], *, before_changes: bool = False) -> Iterator[tuple[str, Article]]:
        """All articles of the files and folders, as one cluster; Word files as they were ``before_changes``."""
        from factdesk.cli.session import settings
        from factdesk.desk.allowance import each
        from factdesk.intake.load import load, load_stdin

        limits = settings().limits
        for path in paths:
            read = load_stdin if str(path) == "-" else partial(load, path)
            found = read(limits=limits, failed=self._failed, before_changes=before_changes)
            try:
                for article in each(found, str(path), limits):
                    yield "", article
            except UnreadableError as error:
                self._failed(error)

    def attempt(self, name: str, work: Callable[[T], R], given: T) -> R | None:
        """What the work gives; a fault in it is told, so that the other articles are done."""
        try:
            return work(given)
        except UnreadableError as error:
            self._failed(error)
            return None
        except Exception as error:
            if os.environ.get("FACTDESK_DEBUG"):
                raise
            self.tell(str(fault(name, error)))
            return None

    def _failed(self, error: UnreadableError) -> None:
        self.tell(str(error))

    def tell(self, problem: str) -> None:
        """Tell of a problem and count it."""
        self.problems += 1
        self._say(problem)


def emit(record: dict[str, Any]) -> None:
    """One JSON object on a line of its own."""
    put(json_text(record).encode() + b"\n")


def put(lines: bytes) -> None:
    """Lines for a pipeline, which sees them at once."""
    sys.stdout.buffer.write(lines)
    sys.stdout.buffer.flush()
