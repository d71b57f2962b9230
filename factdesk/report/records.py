"""A report as plain records: what the JSON formats write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from factdesk import __version__
from factdesk.model import Mark
from factdesk.report.report import Report
from factdesk.report.rows import label, rows
from factdesk.report.sections import counts, section

SCHEMA = "factdesk-report-1"


def report_record(report: Report) -> dict[str, Any]:
    """The whole report."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "slug": report.story.slug,
        "headline": report.draft.title,
        "draft": {"article": report.draft.id, "version": report.story.version, "sha256": report.digest},
        "checked_at": report.checked_at.isoformat(),
        "embargo": report.embargo.isoformat() if report.embargo else None,
        "counts": asdict(counts(report)),
        "items": list(item_records(report)),
        "sources": [
            {
                "article": key,
                "title": label(article),
                "outlet": article.outlet,
                "published": article.published.isoformat() if article.published else None,
                "origin": article.origin,
                "group": (report.independent or {}).get(key),
                **({"chosen": report.reasons[key]} if key in report.reasons else {}),
            }
            for key, article in report.sources.items()
        ],
    }


def item_records(report: Report) -> Iterator[dict[str, Any]]:
    """Each finding with its row of the source log and its places, in draft order."""
    for item, row in zip(report.items, rows(report), strict=True):
        marks = [_mark(mark) for mark in item.finding.marks]
        yield {"number": item.number, "section": section(item), **asdict(row), "marks": marks}


def _mark(mark: Mark) -> dict[str, Any]:
    return {"article": mark.article, "start": mark.span.start, "end": mark.span.end, "surface": mark.surface}
