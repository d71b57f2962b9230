"""Printed lines as paragraphs: words joined over line ends, running heads apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factdesk.intake.formats.pdf.lines import Line
from factdesk.intake.layout import Paragraph
from factdesk.model import ZoneKind

_PAGE_NUMBER = re.compile(r"[-–— ]*(?:(?:Page|page|p\.|Seite|S\.) ?)?\d{1,4}(?: ?(?:/|of|von|sur) ?\d{1,4})?[-–— ]*")
_DIGITS = re.compile(r"\d+")
_EDGE = 2
"""Lines at the head and at the foot of a page among which running heads stand."""
_HEAD_LENGTH = 120
_HYPHENS = "-\u2010\u00ad\ufffe\x02"
_STOPS = (".", "?", "!", ":", "…", ".”", "?”", "!”", '."', '?"', '!"', ".’", ".»")
_OPENING = '“"„«'
_WIDER = 1.3
"""Share of the distance between lines (its lower quartile on the page) above which a paragraph ends."""
_OTHER_SIZE = 0.1
"""Share of the size of type by which a headline differs from the text below it."""
_INDENT = (5.0, 60.0)
"""Points by which the first line of a paragraph may be set in."""
_SLACK = 3.0
"""Points."""
_COLUMN = 40.0
"""Points between the left edges of lines that may belong to one column."""


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Paragraph]:
    """The paragraphs of all pages; a running head follows the paragraph that it interrupts."""
    heads = _running_heads(pages)
    known = Counter(word for page in pages for line in page for word in line.text.split())
    block: list[Line] = []
    apart: list[str] = []
    shown = 0
    for page in pages:
        breaks = _Breaks([line for line in page if id(line) not in heads])
        for line in page:
            if id(line) in heads:
                apart.append(line.text)
                continue
            if block and breaks.between(block[-1], line):
                yield _joined(block, known, shown)
                shown = block[-1].page
                yield from (Paragraph(text, ZoneKind.FURNITURE) for text in apart)
                block, apart = [], []
            block.append(line)
    if block:
        yield _joined(block, known, shown)
    yield from (Paragraph(text, ZoneKind.FURNITURE) for text in apart)


def _running_heads(pages: Sequence[Sequence[Line]]) -> frozenset[int]:
    """Identities of the lines at the edges that are page numbers or stand on several pages."""
    edges = [line for page in pages for line in _edges(page)]
    seen = Counter(words for _, words in {(line.page, _pattern(line)) for line in edges})
    return frozenset(id(line) for line in edges if seen[_pattern(line)] > 1 or _PAGE_NUMBER.fullmatch(line.text))


def _pattern(line: Line) -> str:
    """The words of a running head whatever number it carries."""
    return _DIGITS.sub("0", line.text)


def _edges(page: Sequence[Line]) -> list[Line]:
    """The lines that stand highest and lowest on a page; long ones are text."""
    count = min(_EDGE, len(page) // 2)
    by_height = sorted(page, key=lambda line: line.bottom)
    return [line for line in by_height[:count] + by_height[len(page) - count :] if len(line.text) <= _HEAD_LENGTH]


class _Breaks:
    """Where one page's paragraphs end."""

    def __init__(self, page: Sequence[Line]) -> None:
        self._page = page
        steps = sorted(above.bottom - below.bottom for above, below in pairwise(page))
        down = [step for step in steps if step > 0] or [0.0]
        self._pitch = down[len(down) // 4]
        self._edges: dict[int, float] = {}

    def between(self, above: Line, below: Line) -> bool:
        """Whether a new paragraph begins with ``below``."""
        if abs(below.size - above.size) > _OTHER_SIZE * above.size:
            return True
        step = above.bottom - below.bottom
        if step <= 0 or above.page != below.page:
            return above.text.endswith(_STOPS) and (below.text[0] in _OPENING or self._is_short(above, below))
        if step > self._pitch * _WIDER:
            return True
        if _INDENT[0] < below.left - above.left < _INDENT[1]:
            return True
        return self._is_short(above, below)

    def _is_short(self, above: Line, below: Line) -> bool:
        """Whether the first word of ``below`` would have fitted into the line above."""
        return above.right + below.first_word + _SLACK < self._right_edge(above)

    def _right_edge(self, line: Line) -> float:
        """How far the lines of a column reach, but for a few that run across."""
        key = int(line.left // _COLUMN)
        if key not in self._edges:
            near = sorted(other.right for other in self._page if abs(other.left - line.left) < _COLUMN)
            self._edges[key] = near[len(near) * 9 // 10] if near else line.right
        return self._edges[key]


def _joined(block: Sequence[Line], known: Counter[str], shown: int) -> Paragraph:
    """A paragraph on one line, marked where a page begins that was not ``shown`` yet."""
    parts: list[str] = []
    marks = []
    length = 0
    for line in block:
        if parts:
            last, gap = _seam(parts[-1], line.text, known)
            length += len(last) + len(gap) - len(parts[-1])
            parts[-1:] = [last, gap]
        if line.page != shown:
            marks.append((length, f"p. {line.page}"))
            shown = line.page
        parts.append(line.text)
        length += len(line.text)
    return Paragraph("".join(parts), None, tuple(marks))


def _seam(above: str, below: str, known: Counter[str]) -> tuple[str, str]:
    """The end of a line and what joins it to the next.

    The hyphen of a divided word stays where the word has it elsewhere, or before a capital or a figure.
    """
    if above[-1] not in _HYPHENS:
        return above, " "
    first = above.rsplit(maxsplit=1)[-1][:-1]
    second = below.split(maxsplit=1)[0]
    keeps = not second[0].islower() or not first[-1:].isalpha() or known[f"{first}-{second}"] > known[first + second]
    return above[:-1], "-" if keeps else ""
