"""A clean Word file of a draft that was none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.model import ZoneKind
from factdesk.report.report import Report
from factdesk.report.sections import embargo
from factdesk.report.segments import Block, bare, blocks
from factdesk.report.word import comments
from factdesk.text import one_line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_STYLES = {ZoneKind.HEADLINE: "Title", ZoneKind.STANDFIRST: "Subtitle", ZoneKind.CAPTION: "Caption"}


def fill(document: Document, report: Report) -> None:
    """Writes the draft, but for page furniture, into an empty document and hangs the comments on it."""
    properties = document.core_properties
    properties.author = "FactDesk"
    properties.title = comments.legal(one_line(report.draft.title or report.story.slug))[:250]
    properties.created = properties.modified = report.checked_at.replace(tzinfo=None)
    if report.embargo:
        document.sections[0].header.paragraphs[0].text = embargo(report)
    runs: dict[str, list[Run]] = {}
    for block in blocks(report):
        if block.kind is not ZoneKind.FURNITURE:
            _write(document.add_paragraph(style=_STYLES.get(block.kind)), block, report.draft.text, runs)
    comments.add(document, report, runs)


def _write(paragraph: Paragraph, block: Block, text: str, runs: dict[str, list[Run]]) -> None:
    """The words of a paragraph; the runs of each finding are noted under its key."""
    for segment in block.segments:
        run = paragraph.add_run(comments.legal(bare(block, segment, text)))
        for item in segment.items:
            runs.setdefault(item.finding.key, []).append(run)
