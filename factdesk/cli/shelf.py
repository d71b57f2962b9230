"""``factdesk add``: documents into the store."""

from __future__ import annotations

from pathlib import Path

import click

from factdesk.cli.session import open_desk, store_option
from factdesk.cli.terminal import TROUBLE, Follower


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--story", help="Make them sources of this story.")
@store_option
@click.pass_context
def add(ctx: click.Context, *, paths: tuple[Path, ...], story: str | None, db: Path | None) -> None:
    """Read files and folders into the store. What is there already stays as it is."""
    follower = Follower()
    with open_desk(db) as desk:
        if story:
            desk.story(story)
        before = len(desk.sources())
        ids = follower.run(desk.ingest(paths))
        if story:
            desk.attach(story, ids)
        click.echo(f"{len(ids)} read, {len(desk.sources()) - before} new in the store")
    ctx.exit(TROUBLE if follower.problems else 0)
