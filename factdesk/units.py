"""Units that can stand for each other: six miles and ten kilometres are one distance."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factdesk import wordlists


@cache
def _measure(unit: str | None) -> tuple[str, float, float] | None:
    """The dimension of a unit, its worth in that dimension's base unit, and where its zero lies there."""
    for name, dimension, worth, *zero in wordlists.rows("factdesk", "measures"):
        if name == unit:
            return dimension, float(worth), float(zero[0]) if zero else 0.0
    return None


def dimension(unit: str | None) -> str | None:
    """What a unit measures ("length"), or the unit itself where it stands alone."""
    known = _measure(unit)
    return known[0] if known else unit


def base(value: float, unit: str | None) -> float:
    """A value in the base unit of its dimension: 10,000 for 10 kilometres; as it is where no conversion is known."""
    known = _measure(unit)
    return value * known[1] + known[2] if known else value


def converter(unit: str | None, other: str | None) -> Callable[[float], float] | None:
    """How to turn values in ``unit`` into ``other``; None where no conversion is known.

    A currency without its country ("dollar") may be that of any.
    """
    if unit == other:
        return lambda value: value
    if unit and other and (unit.endswith(f" {other}") or other.endswith(f" {unit}")):
        return lambda value: value
    one, two = _measure(unit), _measure(other)
    if one is None or two is None or one[0] != two[0]:
        return None
    return lambda value: (value * one[1] + one[2] - two[2]) / two[1]
