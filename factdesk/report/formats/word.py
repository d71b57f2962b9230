"""docx: the draft as a clean Word file with a comment anchored on the words of every finding."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING

from factdesk.model import ZoneKind
from factdesk.report.report import Format, Item, Report
from factdesk.report.rows import Row, rows
from factdesk.report.sections import Section, line, section
from factdesk.report.segments import Block, blocks
from factdesk.text import one_line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

_STYLES = {ZoneKind.HEADLINE: "Title", ZoneKind.STANDFIRST: "Subtitle", ZoneKind.CAPTION: "Caption"}
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time stamp of every part, so that the same report is the same bytes."""


def write(report: Report) -> bytes:
    """A docx with one comment for each discrepancy, query and waived item, anchored on the draft's words."""
    import docx  # noqa: PLC0415 - heavy, and only this format needs it

    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title = "FactDesk", _legal(one_line(report.draft.title or report.story.slug))[:250]
    properties.created = properties.modified = report.checked_at.replace(tzinfo=None)
    runs: dict[str, list[Run]] = {}
    for block in blocks(report):
        _paragraph(document, block, report.draft.text, runs)
    _comment(document, report, runs)
    out = io.BytesIO()
    document.save(out)
    return _same_bytes(out.getvalue())


def _paragraph(document: Document, block: Block, text: str, runs: dict[str, list[Run]]) -> None:
    paragraph = document.add_paragraph(style=_STYLES.get(block.kind))
    for segment in block.segments:
        run = paragraph.add_run(_legal(segment.span.of(text)))
        for item in segment.items:
            runs.setdefault(item.finding.key, []).append(run)


def _comment(document: Document, report: Report, runs: Mapping[str, list[Run]]) -> None:
    for item, row in zip(report.items, rows(report), strict=True):
        marked = runs.get(item.finding.key)
        if marked and section(item) is not Section.CONFIRMED:
            comment = document.add_comment(marked, text=_words(item, row), author="FactDesk", initials="FD")
            # python-docx stamps a comment with the present; the report's own time keeps the bytes the same.
            comment._comment_elm.date = report.checked_at  # noqa: SLF001


def _words(item: Item, row: Row) -> str:
    parts = [f"{row.severity.upper()}: {line(row)}", row.why]
    if row.source_text:
        parts.append(f"Source: {row.source_text}")
    if row.decision:
        parts.append(f"Decided: {row.decision} ({row.decided_by}). {row.note}".strip())
    return _legal(f"{item.number}. " + "\n".join(filter(None, parts)))


def _legal(words: str) -> str:
    """The words without what XML 1.0 cannot hold."""
    return "".join(c if c in "\n\t" or (c >= "\x20" and c not in "\ufffe\uffff") else "\ufffd" for c in words)


def _same_bytes(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, _EPOCH), old.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()


FORMAT = Format("docx", ".docx", "Word file with anchored comments", write)
