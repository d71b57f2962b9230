"""Tables as a source of figures: each row reads as a line of prose, with row and column heads as the thing counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factdesk.intake.layout import Paragraph
from factdesk.model import ZoneKind

_NUMBER = re.compile(r"[($€£¥+-]{0,3}\d[\d.,\u00a0\u202f ]{0,20}(?: ?%|\))?")
_LETTERS = 26


Row = tuple[int, Sequence[str]]
"""A row's number, counted from 1, and its cells."""


def paragraphs(rows: Sequence[Row], sheet: str = "") -> Iterator[Paragraph]:
    """A paragraph a row: "Ambar: 12 killed; 80 injured", each value with the name of its cell (``B7``).

    The first row gives the heads where it holds words only and numbers stand below it; else rows are given as they are.
    """
    filled = [(number, cells) for number, cells in rows if any(cell.strip() for cell in cells)]
    heads = filled[0][1] if _has_heads(filled) else ()
    for i, (number, cells) in enumerate(filled):
        yield _line(cells, heads if i else (), number, f"{sheet}!" if sheet else "")


def _has_heads(rows: Sequence[Row]) -> bool:
    if len(rows) < 2 or any(_NUMBER.fullmatch(cell.strip()) for cell in rows[0][1]):
        return False
    return any(_NUMBER.fullmatch(cell.strip()) for _, cells in rows[1:] for cell in cells)


def _line(row: Sequence[str], heads: Sequence[str], number: int, sheet: str) -> Paragraph:
    """The cells of a row one after the other, parted by signs that end a clause."""
    text = ""
    marks: list[tuple[int, str]] = []
    for column, cell in enumerate(row):
        words = " ".join(cell.split())
        if not words:
            continue
        gap = "" if not text else ": " if heads and len(marks) == 1 and not _NUMBER.fullmatch(row[0].strip()) else "; "
        marks.append((len(text) + len(gap), f"{sheet}{_letters(column)}{number}"))
        text += gap + _with_head(words, heads[column].strip() if column < len(heads) else "", first=column == 0)
    return Paragraph(text, ZoneKind.BODY, tuple(marks))


def _with_head(words: str, head: str, *, first: bool) -> str:
    """A number before its head, as prose has it; a word behind its head."""
    if not head or (first and not _NUMBER.fullmatch(words)):
        return words
    head = " ".join(head.split())
    return f"{words} {head}" if _NUMBER.fullmatch(words) else f"{head} {words}"


def _letters(column: int) -> str:
    """Name of a column counted from 0: A, B, … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name
