"""Long pieces of work, and how one is done step by step in a worker's thread."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from multiprocessing import resource_tracker
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.errors import FactDeskError
from factdesk.model import Progress
from factdesk.tui.messages import Errand, Outcome

if TYPE_CHECKING:
    from factdesk.desk.desk import Desk

_TOGETHER = 16
"""Articles written at a time: a decision waits for no more."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that becomes a source."""

    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None


def perform(errand: Errand, moved: Callable[[Progress], object], stopped: Callable[[], bool]) -> Outcome:
    """Take every step of ``errand``, telling ``moved`` of each, until it is done, fails or ``stopped`` says so."""
    problems: list[str] = []
    _allow_processes()
    try:
        for progress in errand.steps():
            if progress.problem:
                problems.append(progress.problem)
            moved(progress)
            if stopped():
                return Outcome(errand, problems, stopped=True)
    except (FactDeskError, OSError) as error:
        return Outcome(errand, problems, failure=str(error))
    except Exception as error:  # noqa: BLE001 - one document must not end the editor's session
        return Outcome(errand, problems, failure=f"Something went wrong that should not: {error!r}")
    return Outcome(errand, problems)


def _allow_processes() -> None:
    """Start what watches over child processes while standard error is real.

    Reading many documents takes several processes. The first one starts a tracker that inherits standard error, and
    what Textual puts in its place has no file behind it.
    """
    with contextlib.redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def renew(desk: Desk, stopped: Callable[[], bool]) -> None:
    """Read again, one after the other, what another version read; whatever fails or is left is for another time."""
    with contextlib.suppress(FactDeskError):
        for _ in desk.renew():
            if stopped():
                return


def take_in(desk: Desk, paths: Sequence[Path], slug: str | None) -> Iterator[Progress]:
    """Read files and folders; where there is a story, make them its sources and check it again."""
    added: list[str] = []
    for progress in desk.ingest(paths, together=_TOGETHER):
        added += progress.articles
        yield progress
    if slug and added:
        desk.attach(slug, added)
        yield from desk.check(slug)


def take_text(desk: Desk, pasted: Pasted, slug: str | None) -> Iterator[Progress]:
    """Keep pasted text as an article; where there is a story, make it a source and check the story again."""
    yield Progress("Reading", 0, 1, pasted.title or "pasted text")
    article = desk.add_text(pasted.text, pasted.title or None, pasted.outlet or None, pasted.published)
    if slug:
        desk.attach(slug, [article])
        yield from desk.check(slug)


def take_as_source(desk: Desk, articles: Iterable[str], slug: str, *, away: bool) -> Iterator[Progress]:
    """Make articles sources of the story, or take them away, and check it again."""
    (desk.detach if away else desk.attach)(slug, list(articles))
    yield from desk.check(slug)
