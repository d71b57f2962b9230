"""``factdesk report``: the discrepancy report of a story in the store."""

from __future__ import annotations

from pathlib import Path

import click

from factdesk.cli.output import Reporting, deliver, heed_embargo, json_option, report_options
from factdesk.cli.session import open_desk, store_option
from factdesk.cli.terminal import complain


def _print_schema(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - as click calls it
    if asked:
        from importlib.resources import files

        click.echo((files("factdesk.report") / "report.schema.json").read_text(encoding="utf-8"), nl=False)
        ctx.exit()


@click.command(cls=Reporting, short_help="Print the report of a story in the store.")
@click.argument("story", required=False)
@report_options
@json_option
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON schema that --format json keeps to.",
)
@click.option("--yes", is_flag=True, help="Do not ask before an embargoed story goes to a file or a pipe.")
@store_option
def report(
    *, story: str | None, format_id: str, output: Path | None, as_json: bool, yes: bool, db: Path | None
) -> None:
    """Print the discrepancy report of a STORY with its decisions, or list the stories."""
    from factdesk.cli.machine import emit
    from factdesk.cli.records import story_record
    from factdesk.text import one_line

    with open_desk(db) as desk:
        if story:
            found = desk.report(story)
            if not yes:
                heed_embargo(found, output)
            deliver(found, "jsonl" if as_json else format_id, output)
            return
        stories = desk.stories()
        if as_json:
            for summary in stories:
                emit(story_record(summary))
            return
        if not stories:
            complain("there are no stories yet; `factdesk review DRAFT --against SOURCES` starts one")
        for summary in stories:
            click.echo(f"{one_line(summary.slug)}  {summary.open} open, {summary.done} done  {one_line(summary.title)}")
