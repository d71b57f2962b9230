"""Dates that count from another day, whichever way they are put."""

from __future__ import annotations

from factdesk.extract.dates import counted, portions, turned
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.offsets import Inner


def read(line: Line, index: int, inner: Inner) -> Read | None:
    """Words of relation from ``index`` on; ``inner`` reads the date that they count from."""
    token = line.at(index)
    if token.has("turn"):
        return portions.ordinal_of(line, index, inner) or turned.read(line, index)
    if token.has("edge"):
        return portions.edged(line, index, inner)
    if token.has("ordinal") and (found := portions.ordinal_of(line, index, inner)):
        return found
    if token.has("number") or token.word == "the":
        return counted.read(line, index, inner)
    if token.word == "weekend" and line.word(index - 1) in ("the", "at", "over"):
        return turned.calendar_unit("weekend", 0, line.published), index + 1
    return None
