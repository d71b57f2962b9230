"""The lines of a printed page with their places on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_ROW = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?")
"""A line's characters; the library writes a hyphen at its end as U+FFFE or U+0002 and nothing behind it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is printed. Places are in points from the page's lower left corner."""

    text: str
    page: int
    """Counted from 1."""
    left: float
    right: float
    bottom: float
    size: float
    """Of its type, as the file sets it."""
    first_word: float
    """Width of its first word."""


def lines(page: PdfTextPage, number: int) -> Iterator[Line]:
    """The lines of a page in the order in which the file gives them."""
    for match in _ROW.finditer(page.get_text_range()):
        text = match.group().rstrip()
        lead = len(text) - len(text.lstrip())
        placed = _placed(page, text[lead:], number, match.start() + lead) if text.strip() else None
        if placed:
            yield placed


def _placed(page: PdfTextPage, text: str, number: int, at: int) -> Line | None:
    """A line with its place; None where the page has no such character."""
    from pypdfium2 import PdfiumError
    from pypdfium2.raw import FPDFText_GetFontSize

    word = len(text.split(maxsplit=1)[0])
    try:
        left, bottom, _, _ = page.get_charbox(at, loose=True)
        right = page.get_charbox(at + len(text) - 1, loose=True)[2]
        end = page.get_charbox(at + word - 1, loose=True)[2]
    except PdfiumError:
        return None
    return Line(text, number, left, right, bottom, FPDFText_GetFontSize(page, at), end - left)
