"""A report on its way out: to the terminal, a pipe or a file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factdesk.errors import FactDeskError
from factdesk.text import one_line

if TYPE_CHECKING:
    from factdesk.report.report import Report


F = TypeVar("F", bound=Callable[..., Any])


class Reporting(click.Command):
    """A command that prints a report; its help names every format."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Id and summary of what stands behind the door of the report."""
        from factdesk.desk.files import all_formats

        del ctx
        with formatter.section("Formats"):
            formatter.write_dl([("text", "For the terminal"), *((known.id, known.summary) for known in all_formats())])


def report_options(command: F) -> F:
    """``--format`` and ``--output``."""
    output = click.option(
        "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead."
    )
    chosen = click.option(
        "--format", "format_id", metavar="FORMAT", default="text", show_default=True, callback=_known, help="See below."
    )
    return chosen(output(command))


def json_option(command: F) -> F:
    """``--json``: records in place of words."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")(command)


def _known(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The id of a format, refused before any work is done."""
    from factdesk.desk.files import all_formats

    known = ["text", *(format_.id for format_ in all_formats())] if value != "text" else [value]
    if value not in known:
        raise click.BadParameter(f"{value!r} is not one of {', '.join(known)}.", ctx, param)
    return value


def heed_embargo(report: Report, output: Path | None) -> None:
    """Ask before the report of a story that is held back goes to a file or a pipe."""
    from factdesk.desk.clock import now
    from factdesk.report.sections import embargo

    if not report.embargo or report.embargo <= now() or (output is None and sys.stdout.isatty()):
        return
    try:
        agreed = click.confirm(f"{embargo(report)} Write its report all the same?", err=True)
    except click.Abort:
        agreed = False
    if not agreed:
        raise FactDeskError("nothing was written", "--yes writes the report of an embargoed story unasked")


def deliver(report: Report, format_id: str, output: Path | None) -> None:
    """Print the report, or write it whole to ``output``."""
    if format_id == "text":
        _text(report, output)
        return
    from factdesk.desk.files import format_of, write

    data = format_of(format_id).write(report)
    if output:
        click.echo(f"written to {one_line(str(write(data, output)))}", err=True)
    elif b"\0" in data and sys.stdout.isatty():
        raise FactDeskError(f"{format_id} is not for a terminal", "name a file with --output")
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def _text(report: Report, output: Path | None) -> None:
    from factdesk.cli.plain import lines
    from factdesk.cli.terminal import width
    from factdesk.desk.files import write

    if output:
        words = "".join(f"{click.unstyle(line)}\n" for line in lines(report, width()))
        click.echo(f"written to {one_line(str(write(words.encode(), output)))}", err=True)
    else:
        for line in lines(report, width()):
            click.echo(line)
