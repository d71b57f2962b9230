"""The lines of a printed page with their places on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pypdfium2 import PdfiumError, PdfTextPage


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is printed. Places are in points from the page's lower left corner."""

    text: str
    page: int
    """Counted from 1."""
    left: float
    right: float
    bottom: float
    height: float
    first_word: float
    """Width of its first word."""


def lines(page: PdfTextPage, number: int) -> Iterator[Line]:
    """The lines of a page in the order in which the file gives them."""
    at = 0
    for row in page.get_text_range().split("\r\n"):
        text = row.rstrip()
        lead = len(text) - len(text.lstrip())
        if text.strip():
            placed = _placed(page, text[lead:], number, at + lead)
            if placed:
                yield placed
        at += len(row) + len("\r\n")


def _placed(page: PdfTextPage, text: str, number: int, at: int) -> Line | None:
    """A line with its place; None where the page has no such character."""
    word = len(text.split(maxsplit=1)[0])
    try:
        left, bottom, _, top = page.get_charbox(at, loose=True)
        right = page.get_charbox(at + len(text) - 1, loose=True)[2]
        end = page.get_charbox(at + word - 1, loose=True)[2]
    except PdfiumError:
        return None
    return Line(text, number, left, right, bottom, top - bottom, end - left)
