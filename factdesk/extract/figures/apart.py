"""Numbers that count and measure nothing: times, dates, years, scores, names, telephone numbers and other codes."""

from __future__ import annotations

from typing import NamedTuple

from factdesk.extract.figures.numeral import Numeral
from factdesk.model import FigureKind


class Apart(NamedTuple):
    """A number that is no figure, and the stretch it takes with it."""

    start: int
    end: int
    kind: FigureKind


def around(numeral: Numeral, kind: FigureKind, end: int | None = None) -> Apart:
    """A numeral set apart, up to ``end`` where more belongs to it."""
    return Apart(numeral.start, numeral.end if end is None else end, kind)
