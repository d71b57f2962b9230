"""``factdesk merge``: the decisions that a colleague made in an exported report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli.output import json_option
from factdesk.cli.session import open_desk, store_option

if TYPE_CHECKING:
    from factdesk.desk.merging import Merged
    from factdesk.model import Review


@click.command(short_help="Take in decisions from a report that came back.")
@click.argument("story")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@json_option
@store_option
@click.pass_context
def merge(ctx: click.Context, *, story: str, file: Path, as_json: bool, db: Path | None) -> None:
    """Take in the decisions in FILE, a CSV source log or JSON report of STORY that came back.

    Each keeps who decided and when. Where two editors differ, both are shown and ours stands; exit status 1.
    """
    with open_desk(db) as desk:
        merged = desk.merge(story, file)
    if as_json:
        _emit(merged)
        ctx.exit(int(bool(merged.clashes)))
    click.echo(f"{merged.action.words}" if merged.action else "Nothing new")
    for clash in merged.clashes:
        click.echo(f"differs  {clash.ours.finding_key}  {_said(clash.ours)}; {_said(clash.theirs)}")
    if merged.unknown:
        click.echo(f"left out {merged.unknown} on findings that the story does not have")
    ctx.exit(int(bool(merged.clashes)))


def _emit(merged: Merged) -> None:
    """One record: ids of the findings that were decided, both sides of each clash, and how many were left out."""
    from factdesk.cli.machine import emit
    from factdesk.cli.records import review_record

    clashes = [{"ours": review_record(one.ours), "theirs": review_record(one.theirs)} for one in merged.clashes]
    taken = list(merged.action.keys) if merged.action else []
    emit({"taken": taken, "clashes": clashes, "unknown": merged.unknown})


def _said(review: Review) -> str:
    from factdesk.text import one_line

    return f"{one_line(review.by)} {review.decision} ({review.at:%Y-%m-%d %H:%M})"
