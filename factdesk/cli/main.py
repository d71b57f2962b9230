"""The commands; what each needs is imported when it runs."""

from __future__ import annotations

from pathlib import Path

import click

from factdesk import __version__
from factdesk.cli.check import check
from factdesk.cli.config import config
from factdesk.cli.demo import demo
from factdesk.cli.extract import compare, extract
from factdesk.cli.merge import merge
from factdesk.cli.report import report
from factdesk.cli.review import review, screens
from factdesk.cli.search import search
from factdesk.cli.session import store_option
from factdesk.cli.shelf import add, index
from factdesk.cli.terminal import Group
from factdesk.cli.upkeep import backup, doctor, purge
from factdesk.cli.watch import watch


@click.group(cls=Group, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="factdesk")
@store_option
@click.pass_context
def main(ctx: click.Context, *, db: Path | None) -> None:
    """Check a draft against its sources: figures, quotes, dates and names.

    Without a command the desk opens on the terminal. Nothing leaves this machine.
    """
    if ctx.invoked_subcommand is None:
        screens(db)


for command in (
    check,
    watch,
    add,
    index,
    review,
    report,
    merge,
    search,
    extract,
    compare,
    demo,
    config,
    backup,
    doctor,
    purge,
):
    main.add_command(command)
