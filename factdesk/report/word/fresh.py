"""A clean Word file of a draft that was none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.model import ZoneKind
from factdesk.report.report import Report
from factdesk.report.segments import blocks
from factdesk.report.word import comments
from factdesk.text import one_line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

_STYLES = {ZoneKind.HEADLINE: "Title", ZoneKind.STANDFIRST: "Subtitle", ZoneKind.CAPTION: "Caption"}


def fill(document: Document, report: Report) -> None:
    """Writes the draft into an empty document and hangs the comments on it."""
    properties = document.core_properties
    properties.author = "FactDesk"
    properties.title = comments.legal(one_line(report.draft.title or report.story.slug))[:250]
    properties.created = properties.modified = report.checked_at.replace(tzinfo=None)
    runs: dict[str, list[Run]] = {}
    for block in blocks(report):
        paragraph = document.add_paragraph(style=_STYLES.get(block.kind))
        for segment in block.segments:
            run = paragraph.add_run(comments.legal(segment.span.of(report.draft.text)))
            for item in segment.items:
                runs.setdefault(item.finding.key, []).append(run)
    comments.add(document, report, runs)
