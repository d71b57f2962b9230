"""``factdesk backup``, ``doctor`` and ``purge``: looking after the store."""

from __future__ import annotations

from pathlib import Path

import click

from factdesk.cli.session import store_option, store_path
from factdesk.cli.terminal import TROUBLE, say
from factdesk.text import one_line


@click.command(short_help="Copy the store to a file.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@store_option
def backup(*, file: Path, db: Path | None) -> None:
    """Copy the store to FILE as it is at this moment, also while FactDesk is open."""
    from factdesk.desk import upkeep

    say(f"the store was copied to {upkeep.backup(store_path(db), file)}")


@click.command(short_help="Examine the store, and repair or salvage it.")
@click.option("--repair", is_flag=True, help="Build anew what can be built from the rest; nothing is lost.")
@click.option(
    "--salvage",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Copy all that can still be read into a new store; the old file stays.",
)
@store_option
@click.pass_context
def doctor(ctx: click.Context, *, repair: bool, salvage: Path | None, db: Path | None) -> None:
    """Examine the store and say what is wrong with it. Exit status 0 where nothing is, 1 where something is."""
    from factdesk.desk import upkeep

    path = store_path(db)
    if salvage:
        rows = upkeep.salvage(path, salvage)
        say(f"{sum(rows.values())} rows were saved into {salvage}: {rows['articles']} articles")
        say(f"{rows['stories']} stories, {rows['reviews']} reviews; look at them with --db {salvage}")
        return
    troubles = upkeep.examine(path)
    if repair and troubles and all(trouble.mendable for trouble in troubles):
        upkeep.repair(path)
        troubles = upkeep.examine(path)
    for trouble in troubles:
        say(f"{trouble.words}; {'--repair mends it' if trouble.mendable else '--salvage FILE saves the rest'}")
    if not troubles:
        click.echo("the store is sound")
    ctx.exit(int(bool(troubles)))


@click.command(short_help="Delete a story so that not a byte of it is left.")
@click.argument("story")
@click.option("--sources", is_flag=True, help="Also its sources that no other story has.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@store_option
@click.pass_context
def purge(ctx: click.Context, *, story: str, sources: bool, yes: bool, db: Path | None) -> None:
    """Delete a STORY, every version of its draft, its findings and decisions from the store for good.

    Copies of the store that an update of FactDesk made beside it go too. Reports and backups that you wrote stay;
    delete them yourself.
    """
    from factdesk.desk import upkeep

    if not (yes or click.confirm(f"Delete {one_line(story)} for good?", err=True)):
        click.echo("nothing was deleted")
        ctx.exit(TROUBLE)
    count = upkeep.purge(store_path(db), story, sources=sources)
    say(f"{story} is gone, and with it {count} article{'' if count == 1 else 's'}")
