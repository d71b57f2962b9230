"""Which part of a page each stretch of text is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factdesk.intake.captions import fused, is_caption
from factdesk.intake.furniture import furniture
from factdesk.intake.heads import dateline, head, is_byline, is_timestamp
from factdesk.intake.lines import Line, line
from factdesk.model import Span, Zone, ZoneKind
from factdesk.text import paragraphs

_PAGE = 3
"""Paragraphs; fewer are a passage and not a page, and nothing around them is furniture."""
_TOP = 12
"""Paragraphs at the head of a page among which a dateline may open the story."""


def zone(text: str, known: Sequence[Zone] = ()) -> tuple[Zone, ...]:
    """Zones of every paragraph of a canonical text, in order, without overlap.

    ``known`` is what the format itself says, in order; a paragraph within such a zone keeps its kind.
    """
    lines = [line(text, span) for span in paragraphs(text)]
    kinds = dict(_given(lines, known))
    if len(lines) >= _PAGE:
        _page(lines, kinds)
    elif ZoneKind.HEADLINE not in kinds.values():
        kinds |= head(lines, kinds)
    found = (part for i, one in enumerate(lines) for part in _parts(one, i, kinds, whole=len(lines) < _PAGE))
    return tuple(_joined(found))


def _given(lines: Sequence[Line], known: Sequence[Zone]) -> Iterator[tuple[int, ZoneKind]]:
    """The lines that lie within known zones, with their kinds."""
    at = 0
    for i, one in enumerate(lines):
        while at < len(known) and known[at].span.end <= one.span.start:
            at += 1
        if at < len(known) and known[at].span.start <= one.span.start:
            yield i, known[at].kind


def _page(lines: Sequence[Line], kinds: dict[int, ZoneKind]) -> None:
    """Give a kind to each line of a page that is not plain body; what stands in ``kinds`` stays."""
    for i in furniture(lines, frozenset(kinds)):
        kinds.setdefault(i, ZoneKind.FURNITURE)
    for i, one in enumerate(lines):
        if i not in kinds:
            kind = _own_kind(one)
            if kind:
                kinds[i] = kind
    if ZoneKind.HEADLINE not in kinds.values():
        kinds |= head(lines, kinds)


def _own_kind(one: Line) -> ZoneKind | None:
    """What a line is by its own words, furniture aside."""
    if is_caption(one):
        return ZoneKind.CAPTION
    if is_byline(one):
        return ZoneKind.BYLINE
    return ZoneKind.DATELINE if one.short and is_timestamp(one) else None


def _parts(one: Line, i: int, kinds: dict[int, ZoneKind], *, whole: bool) -> Iterator[Zone]:
    """The zones of one line: itself, or the label and dateline that stand before or behind its words."""
    kind = kinds.get(i, ZoneKind.BODY)
    label = None if whole or kind is not ZoneKind.BODY else fused(one)
    opening = dateline(one) if i < _TOP and kind is ZoneKind.BODY and label is None else None
    part, part_kind = (label, ZoneKind.CAPTION) if label else (opening, ZoneKind.DATELINE)
    if part is None:
        yield Zone(one.span, kind)
        return
    if part.start > one.span.start:
        yield Zone(Span(one.span.start, part.start), kind)
    yield Zone(part, part_kind)
    if part.end < one.span.end:
        yield Zone(Span(part.end, one.span.end), kind)


def _joined(parts: Iterator[Zone]) -> Iterator[Zone]:
    """Neighbours of one kind as one zone."""
    last: Zone | None = None
    for part in parts:
        if last and last.kind is part.kind:
            last = Zone(Span(last.span.start, part.span.end), last.kind)
            continue
        if last:
            yield last
        last = part
    if last:
        yield last
