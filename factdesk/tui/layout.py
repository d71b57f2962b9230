"""Where a text's words stand on a screen: rows as spans of the text, so that nothing is ever painted elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len

from factdesk.model import Article, Span, Zone, ZoneKind
from factdesk.text import Lines, harmless, paragraphs

MEASURE = 66
"""The widest line that reads well, in cells."""

_UNUSUAL = re.compile("[^\t\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203a\u20a0-\u20bf]")
"""Characters whose width has to be looked up; all others are one cell wide."""


def safe(text: str) -> str:
    """Words from outside as they are shown, on one line, character for character."""
    return harmless(text.replace("\t", " ").replace("\n", " "))


def safe_lines(text: str) -> str:
    """Words from outside as they may be edited, line by line."""
    return "\n".join(map(safe, text.split("\n")))


@dataclass(frozen=True, slots=True)
class Row:
    """One line on the screen."""

    span: Span
    """The words on it; empty on the blank row between two paragraphs."""
    paragraph: int
    """Counted from 1 over all paragraphs; 0 on a blank row."""
    first: bool
    """Whether its paragraph begins here."""
    number: int
    """What ¶ shows, page furniture left out; 0 where it shows nothing."""


@lru_cache(maxsize=32)
def rows(text: str, width: int, unnumbered: tuple[Span, ...] = ()) -> tuple[Row, ...]:
    """``text`` wrapped at ``width`` cells, paragraphs apart as they are in it; those ``unnumbered`` are not counted."""
    blocks = paragraphs(text)
    airy = any(text.count("\n", a.end, b.start) > 1 for a, b in pairwise(blocks))
    found: list[Row] = []
    shown = 0
    for number, block in enumerate(blocks, 1):
        counted = not any(span.contains(block) for span in unnumbered)
        shown += counted
        if number > 1 and (not airy or text.count("\n", blocks[number - 2].end, block.start) > 1):
            found.append(Row(Span(block.start, block.start), 0, first=False, number=0))
        found += [
            Row(line, number, line.start == block.start, shown * counted) for line in wrap(text, block, max(1, width))
        ]
    return tuple(found)


def wrap(text: str, block: Span, width: int) -> Iterator[Span]:
    """One paragraph as lines of at most ``width`` cells, broken at spaces where there are any."""
    plain = _UNUSUAL.search(text, block.start, block.end) is None
    start = block.start
    while start < block.end:
        limit = start + width if plain else _reach(text, start, block.end, width)
        end = _break(text, start, limit, block.end)
        yield Span(start, end)
        start = end
        while start < block.end and text[start] == " ":
            start += 1


def _break(text: str, start: int, limit: int, end: int) -> int:
    """Where the line from ``start`` ends, if ``limit`` is the first place that does not fit."""
    if limit >= end:
        return end
    space = text.rfind(" ", start + 1, limit + 1)
    return space if space > start else limit


def _reach(text: str, start: int, end: int, width: int) -> int:
    """The furthest place up to which the words from ``start`` fill at most ``width`` cells; one character at least."""
    at, cells = start, 0
    while at < end:
        cells += cell_len(safe(text[at]))
        if cells > width and at > start:
            return at
        at += 1
    return at


def offset_at(text: str, line: Span, cell: int) -> int:
    """The character of a line that stands on a cell counted from its left; the last one right of it."""
    cells = 0
    for at in range(line.start, line.end):
        cells += cell_len(safe(text[at]))
        if cells > cell:
            return at
    return max(line.start, line.end - 1)


def row_at(lines: tuple[Row, ...], offset: int) -> int:
    """Index of the row that holds ``offset``, or of the last one before it."""
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        if lines[middle].span.start <= offset:
            low = middle + 1
        else:
            high = middle
    index = max(0, low - 1)
    return index - 1 if index and not lines[index].paragraph else index


def furniture(article: Article) -> tuple[Span, ...]:
    """The paragraphs of an article that ¶ does not count."""
    return tuple(zone.span for zone in article.zones if zone.kind is ZoneKind.FURNITURE)


def paragraph(article: Article, offset: int) -> int:
    """The number that ¶ shows for a place of an article."""
    return _numbered(article.id, article.text, article.zones).number(offset)


@lru_cache(maxsize=32)
def _numbered(article_id: str, text: str, zones: tuple[Zone, ...]) -> Lines:
    return Lines(Article(article_id, text, zones))
