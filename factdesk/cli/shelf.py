"""``factdesk add`` and ``factdesk index``: documents into the store, and what they are found by."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli.machine import emit
from factdesk.cli.output import json_option
from factdesk.cli.session import open_desk, open_existing, store_option
from factdesk.cli.terminal import TROUBLE, Follower

if TYPE_CHECKING:
    from factdesk.desk.desk import Desk
    from factdesk.desk.values import Taken


@click.command(short_help="Read files, folders and archives into the store.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--clipboard", is_flag=True, help="Read the text on the clipboard.")
@click.option("--story", help="Make them sources of this story.")
@click.option("--jobs", type=click.IntRange(1), help="So many processes read; by default one a core for a large job.")
@json_option
@store_option
@click.pass_context
def add(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    clipboard: bool,
    story: str | None,
    jobs: int | None,
    as_json: bool,
    db: Path | None,
) -> None:
    """Read files, folders, zips and JSON Lines of any size into the store; - is standard input.

    What is there already stays as it is, so an interrupted run can simply be started again.
    """
    if clipboard == bool(paths):
        raise click.UsageError("Give files and folders, or --clipboard.")
    follower = Follower()
    with open_desk(db) as desk:
        if story:
            desk.story(story)
        taken = follower.run(desk.ingest(paths, jobs, story)) if paths else _pasted(desk, story)
    if as_json:
        emit({**asdict(taken), "problems": follower.problems})
    else:
        copies = f", {taken.copies:,} of them copies of others" if taken.copies else ""
        click.echo(f"{taken.read:,} read, {taken.new:,} new in the store{copies}")
    ctx.exit(TROUBLE if follower.problems else 0)


def _pasted(desk: Desk, story: str | None) -> Taken:
    """The text on the clipboard as an article of its own."""
    from factdesk.desk.values import Taken
    from factdesk.intake import clipboard

    before = {article.id for article in desk.sources()}
    added = desk.add_text(clipboard.text(desk.settings.limits))
    if story:
        desk.attach(story, [added])
    return Taken(read=1, new=int(added not in before), copies=0)


@click.command(short_help="Show or rebuild what the store is searched by.")
@click.option("--rebuild", is_flag=True, help="Build the index anew from the articles, and read again what is stale.")
@click.option("--renew", is_flag=True, help="Read again what another version of FactDesk read; may be interrupted.")
@store_option
def index(*, rebuild: bool, renew: bool, db: Path | None) -> None:
    """Show what the index of the store holds, by which a draft finds its story and a quote its earlier places."""
    with open_existing(db) as desk:
        if rebuild:
            Follower().run(desk.rebuild())
        elif renew:
            Follower().run(desk.renew())
        state = desk.index()
    click.echo(f"{state.articles:,} articles, {state.copies:,} of them copies; {state.quotes:,} quotes")
    if not state.current:
        click.echo("made by another version, or unfinished: `factdesk index --rebuild`")
    if state.stale:
        click.echo(f"{state.stale:,} articles were read by another version: `factdesk index --renew`")
