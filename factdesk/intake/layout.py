"""Paragraphs of a document laid out as one canonical text, with the zones and places that the format knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from factdesk.intake.normalise import canonical
from factdesk.model import Pinpoint, Span, Zone, ZoneKind

_GAP = "\n\n"


class Paragraph(NamedTuple):
    """A paragraph as its format gives it; a tuple, because a long document makes very many."""

    text: str
    """On one line."""
    kind: ZoneKind | None = None
    """None where the words must tell."""
    marks: tuple[tuple[int, str], ...] = ()
    """Where a page, a cell or a cue begins within ``text``, and how a citation writes it; each holds until the next."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a reader gives to its document."""

    text: str
    zones: tuple[Zone, ...]
    pinpoints: tuple[Pinpoint, ...]


def lay_out(paragraphs: Iterable[Paragraph]) -> Layout:
    """Canonical text with a blank line between paragraphs; empty ones are left out."""
    rows: list[str] = []
    zones: list[Zone] = []
    marks: list[tuple[int, str]] = []
    at = 0
    for paragraph in paragraphs:
        row = paragraph.text
        if not row.isprintable():
            row = canonical(row).replace("\n", " ")
        if paragraph.marks:
            marks.extend((at + offset, label) for offset, label in paragraph.marks)
        if not row or row.isspace():
            continue
        if paragraph.kind:
            zones.append(Zone(Span(at, at + len(row)), paragraph.kind))
        rows.append(row)
        at += len(row) + len(_GAP)
    text = _GAP.join(rows) + "\n" if rows else ""
    return Layout(text, tuple(zones), _pinpoints(marks, len(text)))


def _pinpoints(marks: list[tuple[int, str]], end: int) -> tuple[Pinpoint, ...]:
    """Each mark up to the next; one that begins where the next does covers nothing and is left out."""
    ends = [*(start for start, _ in marks[1:]), end]
    return tuple(
        Pinpoint(Span(start, stop), label) for (start, label), stop in zip(marks, ends, strict=False) if start < stop
    )
