"""The draft cut into stretches that are each marked by the same findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factdesk.model import Span, ZoneKind
from factdesk.report.report import Item, Report
from factdesk.text import Lines, is_furniture, paragraphs


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one paragraph and the findings on it."""

    span: Span
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the draft."""

    number: int
    """¶, from 1; 0 for page furniture."""
    kind: ZoneKind
    segments: tuple[Segment, ...]


def blocks(report: Report) -> Iterator[Block]:
    """The draft's paragraphs in order; every code point of a paragraph stands in exactly one segment."""
    marked = [(item.finding.marks[0].span, item) for item in report.items]
    zones = report.draft.zones
    lines = Lines(report.draft)
    for paragraph in paragraphs(report.draft.text):
        number = 0 if is_furniture(report.draft, paragraph) else lines.number(paragraph.start)
        kind = next((z.kind for z in zones if z.span.overlaps(paragraph)), ZoneKind.BODY)
        here = [(span, item) for span, item in marked if span.overlaps(paragraph)]
        yield Block(number, kind, tuple(_segments(paragraph, here)))


def bare(block: Block, segment: Segment, text: str) -> str:
    """The words of a segment, a headline's without the marks that make it one in Markdown."""
    words = segment.span.of(text)
    opens = segment is block.segments[0] and block.kind is ZoneKind.HEADLINE
    return words.lstrip("# ") if opens else words


def _segments(paragraph: Span, marked: Sequence[tuple[Span, Item]]) -> Iterator[Segment]:
    cuts = {paragraph.start, paragraph.end}
    for span, _ in marked:
        cuts |= {max(span.start, paragraph.start), min(span.end, paragraph.end)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        stretch = Span(start, end)
        yield Segment(stretch, tuple(item for span, item in marked if span.overlaps(stretch)))
