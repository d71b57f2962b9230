"""``factdesk check``: a draft against sources, without touching the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli.output import Reporting, deliver, report_options
from factdesk.cli.paths import Documents
from factdesk.cli.session import before_changes, changes_option, store_option
from factdesk.cli.terminal import TROUBLE, Follower
from factdesk.errors import FactDeskError

if TYPE_CHECKING:
    from factdesk.report.report import Report

_FAIL_ON = ("must-fix", "fix", "query", "never")
"""Severities from the gravest on, and the word for none of them."""


@click.command(cls=Reporting)
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...", type=click.Path(path_type=Path))
@click.option(
    "--against",
    "sources",
    multiple=True,
    type=Documents(allow_dash=True),
    help="A document, or a folder of them; may be given again. Without it: what the store has on the story.",
)
@report_options
@click.option(
    "--fail-on",
    type=click.Choice(_FAIL_ON),
    default="fix",
    show_default=True,
    help="Exit with status 1 where a finding is at least this grave.",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A JSON report of an earlier check: only what is new since then is shown and counts.",
)
@changes_option
@click.option("--quiet", "-q", is_flag=True, help="Print no report; the exit status says it.")
@store_option
def check(
    *,
    drafts: tuple[Path, ...],
    sources: tuple[Path, ...],
    format_id: str,
    output: Path | None,
    fail_on: str,
    baseline: Path | None,
    quiet: bool,
    db: Path | None,
) -> None:
    """Print where each DRAFT and its sources disagree. Nothing is stored.

    Without --against a draft is compared with the articles of the store that tell the same story, and its quotes with
    all that was ever stored.

    Of several drafts none is a source of another, and --output names a folder. Exit status: 0 where nothing is as
    grave as --fail-on, 1 where something is, 2 for unreadable input.
    """
    follower, failed = Follower(), False
    known = _known(baseline)
    for draft in drafts:
        try:
            report = report_on(follower, draft, sources, drafts) if sources else report_on_store(follower, draft, db)
        except FactDeskError as error:
            if len(drafts) == 1:
                raise
            follower.tell(str(error))
            continue
        report = replace(report, items=tuple(item for item in report.items if item.finding.key not in known))
        failed = failed or _fails(report, fail_on)
        if not quiet:
            deliver(report, format_id, _place(output, report, format_id) if len(drafts) > 1 else output)
    click.get_current_context().exit(TROUBLE if follower.problems else int(failed))


def _known(baseline: Path | None) -> frozenset[str]:
    """The ids of the findings in an earlier report."""
    if baseline is None:
        return frozenset()
    from factdesk.desk.files import read
    from factdesk.report.decisions import ids

    return ids(read(baseline), baseline.name)


def _place(output: Path | None, report: Report, format_id: str) -> Path | None:
    """Where one of several reports goes: into the folder ``output``, named after its draft."""
    from factdesk.desk.files import format_of

    suffix = ".txt" if format_id == "text" else format_of(format_id).suffix
    return output and output / f"{report.story.slug}{suffix}"


def report_on(follower: Follower, draft: Path, sources: Sequence[Path], drafts: Sequence[Path] = ()) -> Report:
    """Check a draft in memory, the other drafts no sources of it; problems with sources are told by the follower."""
    from factdesk.cli.session import settings
    from factdesk.desk import checking, documents, reporting
    from factdesk.desk.clock import now
    from factdesk.desk.reading import read
    from factdesk.model import Article, Reading

    house = settings()
    article = documents.draft(draft, limits=house.limits, before_changes=before_changes())
    found: dict[str, Reading] = {}

    def keep(source: Article) -> None:
        if source.id not in found and source.id != article.id:
            found[source.id] = read(source, house.limits)

    paths = documents.files(sources, (draft, *drafts))
    follower.run(documents.read(paths, keep, limits=house.limits, before_changes=before_changes()))
    reading, readings = read(article, house.limits), tuple(found.values())
    checked = follower.run(checking.check(reading, readings, house))
    return reporting.unreviewed(documents.stem(draft), reading, readings, checked, house, now())


def report_on_store(follower: Follower, draft: Path, db: Path | None) -> Report:
    """Check a draft against what the store has on its story."""
    from factdesk.cli.session import open_existing, settings
    from factdesk.desk import checking, documents, reporting
    from factdesk.desk.clock import now
    from factdesk.desk.reading import read

    house = settings()
    reading = read(documents.draft(draft, limits=house.limits, before_changes=before_changes()), house.limits)
    with open_existing(db) as desk:
        found = desk.related(reading)
    readings = [one.reading for one in found]
    checked = follower.run(checking.check(reading, readings, house))
    reasons = {one.reading.article.id: one.why for one in found}
    return reporting.unreviewed(documents.stem(draft), reading, readings, checked, house, now(), reasons)


def _fails(report: Report, fail_on: str) -> bool:
    counted = _FAIL_ON[: _FAIL_ON.index(fail_on) + 1] if fail_on != "never" else ()
    return any(item.finding.severity in counted for item in report.items)
