"""The comments themselves: what they say and where they hang."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factdesk.report.report import Item, Report
from factdesk.report.rows import Row, rows
from factdesk.report.sections import Section, line, section

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run


def add(document: Document, report: Report, runs: Mapping[str, Sequence[Run]]) -> None:
    """One comment for each discrepancy, query and waived item, on the runs that its key names."""
    for item, row in zip(report.items, rows(report), strict=True):
        marked = runs.get(item.finding.key)
        if marked and section(item) is not Section.CONFIRMED:
            comment = document.add_comment([marked[0], marked[-1]], words(item, row), "FactDesk", "FD")
            # python-docx stamps a comment with the present; the report's own time keeps the bytes the same.
            comment._comment_elm.date = report.checked_at  # noqa: SLF001


def legal(text: str) -> str:
    """The words without what XML 1.0 cannot hold."""
    return "".join(c if c in "\n\t" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in text)


def words(item: Item, row: Row) -> str:
    """What the comment on a finding says."""
    parts = [f"{row.severity.upper()}: {line(row)}", row.why]
    if row.source_text:
        parts.append(f"Source: {row.source_text}")
    if row.decision:
        parts.append(f"Decided: {row.decision} ({row.decided_by}). {row.note}".strip())
    return legal(f"{item.number}. " + "\n".join(filter(None, parts)))
