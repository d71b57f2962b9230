"""``factdesk check``: a draft against sources, without touching the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli.output import Reporting, deliver, report_options
from factdesk.cli.terminal import TROUBLE, Follower

if TYPE_CHECKING:
    from factdesk.report.report import Report

_FAIL_ON = ("must-fix", "fix", "query", "never")
"""Severities from the gravest on, and the word for none of them."""


@click.command(cls=Reporting)
@click.argument("draft", type=click.Path(path_type=Path))
@click.option(
    "--against",
    "sources",
    multiple=True,
    required=True,
    type=click.Path(exists=True, allow_dash=True, path_type=Path),
    help="A document, or a folder of them; may be given again.",
)
@report_options
@click.option(
    "--fail-on",
    type=click.Choice(_FAIL_ON),
    default="fix",
    show_default=True,
    help="Exit with status 1 where a finding is at least this grave.",
)
@click.pass_context
def check(
    ctx: click.Context, *, draft: Path, sources: tuple[Path, ...], format_id: str, output: Path | None, fail_on: str
) -> None:
    """Print where DRAFT and its sources disagree. Nothing is stored.

    Exit status: 0 where nothing is as grave as --fail-on, 1 where something is, 2 for unreadable input.
    """
    follower = Follower()
    report = report_on(follower, draft, sources)
    deliver(report, format_id, output)
    ctx.exit(TROUBLE if follower.problems else int(_fails(report, fail_on)))


def report_on(follower: Follower, draft: Path, sources: Sequence[Path]) -> Report:
    """Check a draft in memory; problems with sources are told by the follower."""
    from factdesk.cli.session import settings
    from factdesk.desk import checking, documents, reporting
    from factdesk.desk.clock import now
    from factdesk.extract.claims import read
    from factdesk.model import Article, Reading

    house = settings()
    article = documents.draft(draft)
    found: dict[str, Reading] = {}

    def keep(source: Article) -> None:
        if source.id not in found and source.id != article.id:
            found[source.id] = read(source)

    follower.run(documents.read(documents.files(sources, leave_out=draft), keep))
    reading, readings = read(article), tuple(found.values())
    checked = follower.run(checking.check(reading, readings, house))
    return reporting.unreviewed(documents.stem(draft), reading, readings, checked, house, now())


def _fails(report: Report, fail_on: str) -> bool:
    counted = _FAIL_ON[: _FAIL_ON.index(fail_on) + 1] if fail_on != "never" else ()
    return any(item.finding.severity in counted for item in report.items)
