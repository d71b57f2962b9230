"""Units that can stand for each other: six miles and ten kilometres are one distance."""

from __future__ import annotations

from functools import cache

from factdesk import wordlists


@cache
def measure(unit: str) -> tuple[str, float] | None:
    """The dimension of a unit and its worth in that dimension's base unit; None for what cannot be converted."""
    for name, dimension, worth in wordlists.rows("factdesk", "measures"):
        if name == unit:
            return dimension, float(worth)
    return None


def factor(unit: str | None, other: str | None) -> float | None:
    """How many of ``other`` one ``unit`` is: 1609.344 from mile to metre; None where no conversion is known."""
    if unit == other:
        return 1.0
    one, two = measure(unit or ""), measure(other or "")
    return one[1] / two[1] if one and two and one[0] == two[0] else None


def dimension(unit: str | None) -> str | None:
    """What a unit measures ("length"), or the unit itself where it stands alone."""
    known = measure(unit or "")
    return known[0] if known else unit
