"""Documents after intake: spans, zones and articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: ``text[start:end]``."""

    start: int
    """First code point, counted from 0."""
    end: int
    """One past the last code point."""

    def of(self, text: str) -> str:
        """The words of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


class ZoneKind(StrEnum):
    """What part of a page a stretch of text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """Menus, related links, newsletter boxes, comment forms: never prose, never a source of claims."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A span of the article and the part of the page it is. Zones are ordered and never overlap."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place in the original document that a reader can turn to."""

    span: Span
    label: str
    """As a citation writes it: ``p. 3``, ``00:04:12``, ``B7``."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document after intake: one canonical text and what is known about it."""

    id: str
    """What the caller calls it; unique within one comparison."""
    text: str
    """Canonical text: LF line ends, no BOM, no control characters but LF and TAB."""
    zones: tuple[Zone, ...] = ()
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    """The day that relative dates ("on Monday") are read from."""
    origin: str = ""
    """Where it came from, for people: a path, a file inside an archive, ``-`` for standard input."""
    pinpoints: tuple[Pinpoint, ...] = ()
