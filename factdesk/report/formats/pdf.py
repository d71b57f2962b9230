"""PDF: the memo to print, by the ``pdf`` extra."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from factdesk.errors import FactDeskError
from factdesk.report.report import Format, Report
from factdesk.report.rows import Row, label, outlet_and_date
from factdesk.report.sections import Section, embargo, header, line, method, sections, tally, working
from factdesk.text import one_line


def write(report: Report) -> bytes:
    """The report on A4; raises ``FactDeskError`` where the ``pdf`` extra is not installed."""
    try:
        import typst  # noqa: PLC0415 - an extra, and heavy
    except ImportError as missing:
        raise FactDeskError("PDF needs the pdf extra", "run: pip install 'factdesk[pdf]'") from missing
    template = (files("factdesk.report.formats") / "page.typ").read_bytes()
    data = json.dumps(_content(report), ensure_ascii=False)
    return bytes(typst.compile(template, sys_inputs={"report": data}, timestamp=0))


def _content(report: Report) -> dict[str, Any]:
    return {
        "title": f"Discrepancy report: {one_line(report.draft.title or report.story.slug)}",
        "embargo": embargo(report),
        "header": [[name, value or "…"] for name, value in header(report)],
        "counts": tally(report),
        "sections": [
            {"name": name, "items": [_item(row, name) for row in found]} for name, found in sections(report).items()
        ],
        "sources": [f"{label(a)}. {outlet_and_date(a)}".rstrip(". ") for a in report.sources.values()],
        "method": method(report),
    }


def _item(row: Row, name: Section) -> dict[str, Any]:
    confirmed = name is Section.CONFIRMED
    details = [] if confirmed else [f"Draft: {row.draft_text}"]
    if row.source_text and not confirmed:
        details.append(f"{'Source' if row.source_title else 'Elsewhere'}: {row.source_text}")
    if row.decision:
        details.append(f"Decided: {row.decision}, {row.decided_by}, {row.decided_at}")
    if row.note:
        details.append(f"Note: {row.note}")
    return {
        "line": line(row),
        "why": f"independent sources: {row.independent_sources}" if confirmed else working(row),
        "details": details,
    }


FORMAT = Format("pdf", ".pdf", "Memo to print (needs the pdf extra)", write)
