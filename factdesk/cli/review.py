"""``factdesk review``: a story's queue on the terminal, as screens or line by line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli.paths import Documents
from factdesk.cli.session import open_desk, settings, store_option
from factdesk.cli.terminal import Follower
from factdesk.errors import FactDeskError

if TYPE_CHECKING:
    from factdesk.desk.desk import Desk


@click.command(short_help="Review a story, or a draft file, finding by finding.")
@click.argument("story", required=False)
@click.option(
    "--against",
    "sources",
    multiple=True,
    type=Documents(),
    help="A document, or a folder of them; STORY is then the draft's file.",
)
@click.option("--plain", is_flag=True, help="Line by line, for screen readers and plain terminals.")
@store_option
def review(*, story: str | None, sources: tuple[Path, ...], plain: bool, db: Path | None) -> None:
    """Review the findings of a STORY, or of a draft file, which is checked first and kept in the store.

    Without a STORY the desk opens on the list of all of them.
    """
    if story is None and (plain or sources):
        raise click.UsageError("Name a story or a draft.")
    if story and not plain and not sources and not Path(story).is_file() and _has_terminal():
        screens(db, story)
        return
    with open_desk(db) as desk:
        slug = _slug(desk, story, sources) if story else None
        if slug and plain:
            from factdesk.cli.prompt import Session

            Session(desk, slug).run()
        else:
            show(lambda: desk, slug)


def screens(db: Path | None, story: str | None = None) -> None:
    """The screens on the user's store, which is opened once the first of them is painted."""
    with ExitStack() as kept:

        def opens() -> Desk:
            desk = kept.enter_context(open_desk(db))
            if story:
                desk.story(story)
            return desk

        show(opens, story)


def _slug(desk: Desk, story: str, sources: tuple[Path, ...]) -> str:
    """The story's name; a draft that is a file is taken in and checked."""
    draft = Path(story)
    if draft.is_file() or sources:
        return Follower().run(desk.start(draft, sources))
    return desk.story(story).slug


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def show(opens: Callable[[], Desk], slug: str | None) -> None:
    """The screens, opened at a story or at the list of all."""
    if not _has_terminal():
        raise FactDeskError("the screens need a terminal", "`factdesk --help` names what works without one")
    from factdesk.tui.app import FactDeskApp

    app = FactDeskApp(opens, settings(), slug)
    app.run()
    if app.failure:
        raise app.failure
    if app.return_code:
        raise click.exceptions.Exit(app.return_code)
