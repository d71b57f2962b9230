"""What two values say by themselves: the same, or one a slip of the other."""

from __future__ import annotations

import math

from rapidfuzz.distance import Levenshtein

from factdesk import units
from factdesk.match.facets import Facet, Value

_SAME_VALUE = 3.8
SAME_NUMERAL = 2.5
"""Million for billion, metres for feet, euros for dollars: the numeral is the same."""
_SLIPS = frozenset({0, 1, 3, 6, 9})
"""Powers of ten that one slip makes: another unit, a decimal point, another magnitude word."""
_SAME_DIGITS = 1.2
"""Two digits changed places."""
_TWO_DIGITS = 10
_CLOSE = 1.0
_BIG = 1000
"""Counts this big seldom come within a factor of two of each other by chance."""
_SAME = 1e-9
_NEAR = 0.02
"""Share by which values may differ that are the same in other units."""


def likeness(f: Facet, g: Facet) -> float:
    """How much the values speak for one thing, as a logit."""
    if same_value(f, g):
        return _SAME_VALUE
    if f.figure.low != f.figure.high or g.figure.low != g.figure.high:
        return 0.0
    one, two = _digits(f.figure.low), _digits(g.figure.low)
    if one == two:
        return _slip(f, g, digits=len(one))
    if sorted(one) == sorted(two):
        return _SAME_DIGITS
    small, large = sorted((abs(f.low), abs(g.low)))
    return _CLOSE if f.dimension == "count" and small >= _BIG and large <= 2 * small else 0.0


def _slip(f: Facet, g: Facet, digits: int) -> float:
    """What the same digits say: of small numbers and of durations ("four weeks", "four years") less, or nothing."""
    zeros, large = _zeros(f.figure.low, g.figure.low), max(abs(f.figure.low), abs(g.figure.low))
    if zeros == 0:
        weaker = (large < _TWO_DIGITS) + f.dimension.startswith("duration")
        return (SAME_NUMERAL, _SAME_DIGITS, 0.0)[weaker]
    return SAME_NUMERAL if zeros in _SLIPS and (digits > 1 or large >= _BIG) else 0.0


def same_value(f: Facet, g: Facet) -> bool:
    """Whether both give one value: to the precision of the coarser one, or converted from a unit of its measure."""
    if f.dimension != g.dimension or not comparable(f, g):
        return False
    if f.figure.unit != g.figure.unit:
        return alike((f.dimension, f.low, f.high), (g.dimension, g.low, g.high))
    one, two = f.figure, g.figure
    slack = max(one.step, two.step) / 2 if one.step != two.step else 0.0
    ends = ((one.low, two.low), (one.high, two.high))
    return all(math.isclose(x, y, rel_tol=_SAME, abs_tol=min(slack, _NEAR * abs(x))) for x, y in ends)


def alike(one: Value, other: Value) -> bool:
    """Whether two values of one dimension are the same."""
    near = all(math.isclose(x, y, rel_tol=_NEAR) for x, y in zip(one[1:], other[1:], strict=True))
    return near and one[0] == other[0]


def comparable(f: Facet, g: Facet) -> bool:
    """Whether one unit can be turned into the other; a bare count goes with any."""
    one, two = (facet.figure.unit for facet in (f, g))
    if {one, two} == {"percent", "percentage point"}:
        return True
    return one is None or two is None or units.converter(one, two) is not None


def same_code(f: Facet, g: Facet) -> bool:
    """Whether two telephone numbers are one but for a slip: a digit or two dropped, added or changed."""
    return Levenshtein.distance(f"{f.low:.0f}", f"{g.low:.0f}", score_cutoff=2) <= 2


def _zeros(one: float, other: float) -> int:
    """How many powers of ten lie between two numbers of the same digits."""
    return abs(round(math.log10(abs(one / other)))) if one and other else 0


def _digits(number: float) -> str:
    """The digits of a number without its magnitude: 84 for 84 million."""
    return f"{abs(number):.4f}".replace(".", "").strip("0")
