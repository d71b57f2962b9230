"""``factdesk watch``: a draft is checked again whenever it or a source is saved."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from factdesk.cli.check import report_on
from factdesk.cli.output import deliver
from factdesk.cli.paths import Documents
from factdesk.cli.terminal import Follower, complain
from factdesk.errors import FactDeskError

_PAUSE = 0.5
"""Seconds between two looks at the files."""


@click.command()
@click.argument("draft", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--against",
    "sources",
    multiple=True,
    required=True,
    type=Documents(),
    help="A document, or a folder of them; may be given again.",
)
def watch(*, draft: Path, sources: tuple[Path, ...]) -> None:
    """Print where DRAFT and its sources disagree, anew whenever one of them is saved. Ctrl-C ends it.

    Meant for a terminal beside the editor. Nothing is stored.
    """
    try:
        for _ in saved(draft, sources):
            click.clear()
            try:
                deliver(report_on(Follower(), draft, sources), "text", None)
            except FactDeskError as error:
                complain(str(error))
    except KeyboardInterrupt:
        click.echo(err=True)


def saved(draft: Path, sources: Sequence[Path]) -> Iterator[None]:
    """Once at the start, then after each time that a file was saved, added or taken away."""
    seen: dict[Path, tuple[int, int]] | None = None
    while True:
        now = _looks(draft, sources)
        if now != seen:
            seen = now
            yield
        time.sleep(_PAUSE)


def _looks(draft: Path, sources: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """Time and size of every file; one that is being replaced at this moment is missing."""
    from factdesk.desk.documents import files

    found = {}
    for path in (draft, *files(sources, leave_out=[draft])):
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found
