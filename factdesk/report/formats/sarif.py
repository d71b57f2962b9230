"""SARIF 2.1.0: findings for pipelines and code-review tools."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from factdesk import __version__
from factdesk.model import Mark, Severity
from factdesk.report.report import Format, Item, Report
from factdesk.report.rows import Row, label, rows
from factdesk.report.sections import Section, line, section
from factdesk.text import json_text

_LEVELS = {Severity.MUST_FIX: "error", Severity.FIX: "error", Severity.QUERY: "warning", Severity.NONE: "note"}


def write(report: Report) -> bytes:
    """One run with the discrepancies and queries; confirmed facts stay out, waived items are suppressed results."""
    found = [pair for pair in zip(report.items, rows(report), strict=True) if section(pair[0]) is not Section.CONFIRMED]
    rules = sorted({item.finding.rule for item, _ in found})
    driver = {
        "name": "FactDesk",
        "version": __version__,
        "rules": [{"id": rule} for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, row, report) for item, row in found],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return (json_text(log, indent=2) + "\n").encode()


def _result(item: Item, row: Row, report: Report) -> dict[str, Any]:
    finding = item.finding
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{line(row)} {row.why}".strip()},
        "locations": [_location(finding.marks[0], report)],
        "partialFingerprints": {"factdesk/v1": finding.key},
    }
    others = [{"id": n, **_location(mark, report)} for n, mark in enumerate(finding.marks[1:], 1)]
    if others:
        result["relatedLocations"] = others
    if section(item) is Section.WAIVED:
        result["suppressions"] = [{"kind": "external", "justification": row.note or "stet"}]
    return result


def _location(mark: Mark, report: Report) -> dict[str, Any]:
    article = report.draft if mark.article == report.draft.id else report.sources.get(mark.article)
    text = article.text if article else ""
    line_number = text.count("\n", 0, mark.span.start) + 1
    column = mark.span.start - (text.rfind("\n", 0, mark.span.start) + 1) + 1
    region = {
        "charOffset": mark.span.start,
        "charLength": len(mark.span),
        "startLine": line_number,
        "startColumn": column,
        "snippet": {"text": mark.surface},
    }
    uri = quote(article.origin or label(article) if article else mark.article, errors="replace")
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


FORMAT = Format("sarif", ".sarif", "SARIF 2.1 for pipelines", write)
