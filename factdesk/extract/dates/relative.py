"""Dates that count from another day, whichever way they are put."""

from __future__ import annotations

from factdesk.extract.dates import counted, portions, turned
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.offsets import Inner


def read(line: Line, index: int, inner: Inner) -> Read | None:
    """Words of relation from ``index`` on; ``inner`` reads the date that they count from."""
    token = line.at(index)
    senses = token.senses
    if "turn" in senses:
        return portions.ordinal_of(line, index, inner) or turned.read(line, index)
    if "edge" in senses:
        return portions.edged(line, index, inner)
    if "ordinal" in senses and (found := portions.ordinal_of(line, index, inner)):
        return found
    if "number" in senses or token.word == "the":
        return counted.read(line, index, inner)
    if token.word == "weekend" and line.word(index - 1) in ("the", "at", "over"):
        return turned.calendar_unit("weekend", 0, line.published), index + 1
    return None
