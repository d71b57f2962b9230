"""What two values say by themselves: the same, or one a slip of the other."""

from __future__ import annotations

import math
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from factdesk import units
from factdesk.match.facets import Facet, Value

_SAME_VALUE = {"count": 5.0, "scale": 5.0, "money": 3.0, "percent": 2.5, "age": 2.3, "ordinal": 2.2, "duration": 1.0}
_OTHER_VALUE = 3.5
_FEW = ((5, 2.0), (20, 3.5))
"""What one small count in both says, up to that count: it is often there by chance."""
_SLIP = (1.2, 2.2, 3.0)
"""What a slip of one, two, and three or more digits says: million for billion, metres for feet, digits swapped."""
_SLIPS = frozenset({0, 1, 3, 6, 9})
"""Powers of ten that one slip makes: another unit, a decimal point, another magnitude word."""
_CLOSE = 1.0
_BIG = 1000
"""Counts this big seldom come within a factor of two of each other by chance."""
_POINTS = {"percent", "percentage point"}
_SAME = 1e-9
_NEAR = 0.02
"""Share by which values may differ that are the same in other units."""


def likeness(f: Facet, g: Facet, *, same: bool) -> float:
    """How much the values speak for one thing, as a logit; ``same`` where they are one."""
    if same:
        return _coincidence(f)
    if f.figure.low != f.figure.high or g.figure.low != g.figure.high:
        return 0.0
    one, two = _digits(f.figure.low), _digits(g.figure.low)
    if sorted(one) == sorted(two):
        return _slip(f, g) if one == two else _SLIP[min(len(one), 3) - 2]
    small, large = sorted((abs(f.low), abs(g.low)))
    return _CLOSE if f.dimension == "count" and small >= _BIG and large <= 2 * small else 0.0


def _coincidence(f: Facet) -> float:
    """How seldom two figures have the value of ``f`` by chance, as a logit."""
    seldom = _SAME_VALUE.get(f.dimension.partition(":")[0], _OTHER_VALUE)
    return next((often for most, often in _FEW if f.dimension == "count" and f.high <= most), seldom)


def _slip(f: Facet, g: Facet) -> float:
    """What the same digits say; of single ones and of durations ("four weeks", "four years") less, or nothing."""
    digits, large = len(_digits(f.figure.low)), max(abs(f.figure.low), abs(g.figure.low))
    zeros = _zeros(f.figure.low, g.figure.low)
    if zeros not in _SLIPS or (zeros and digits == 1 and large < _BIG) or not digits:
        return 0.0
    if f.dimension.startswith("duration"):
        return 0.0 if digits == 1 else _SLIP[0]
    return _SLIP[1] if zeros and digits == 1 else _SLIP[min(digits, 3) - 1]


def same_value(f: Facet, g: Facet) -> bool:
    """Whether both give one value: to the precision of the coarser one, or converted from a unit of its measure."""
    if f.dimension != g.dimension or not comparable(f, g):
        return False
    if f.figure.unit != g.figure.unit:
        return alike((f.dimension, f.low, f.high), (g.dimension, g.low, g.high))
    one, two = f.figure, g.figure
    slack = max(one.step, two.step) / 2 if one.step != two.step else 0.0
    return _meet(one.low, two.low, slack) and _meet(one.high, two.high, slack)


def _meet(one: float, other: float, slack: float) -> bool:
    return math.isclose(one, other, rel_tol=_SAME, abs_tol=min(slack, _NEAR * abs(one)))


def alike(one: Value, other: Value) -> bool:
    """Whether two values of one dimension are the same."""
    (dimension, low, high), (another, lowest, highest) = one, other
    near = math.isclose(low, lowest, rel_tol=_NEAR) and math.isclose(high, highest, rel_tol=_NEAR)
    return near and dimension == another


def comparable(f: Facet, g: Facet) -> bool:
    """Whether one unit can be turned into the other; a bare count goes with any."""
    one, two = f.figure.unit, g.figure.unit
    if one == two or one is None or two is None or {one, two} == _POINTS:
        return True
    return units.converter(one, two) is not None


def same_code(f: Facet, g: Facet) -> bool:
    """Whether two telephone numbers are one but for a slip: a digit or two dropped, added or changed."""
    return Levenshtein.distance(f"{f.low:.0f}", f"{g.low:.0f}", score_cutoff=2) <= 2


def _zeros(one: float, other: float) -> int:
    """How many powers of ten lie between two numbers of the same digits."""
    return abs(round(math.log10(abs(one / other)))) if one and other else 0


@lru_cache(1 << 12)
def _digits(number: float) -> str:
    """The digits of a number without its magnitude: 84 for 84 million."""
    return f"{abs(number):.4f}".replace(".", "").strip("0")
