"""The hedge table: two figures about one thing, and what their words allow.

Follows the practice of Reuters and AP desks: a hedge is a claim of its own ("nearly 300" is wrong for 310), a rounded
figure does not contradict the exact one, and a figure off by an order of magnitude is withdrawn, not corrected.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from factdesk import units
from factdesk.config import Tolerances
from factdesk.model import Bound, Figure, FigureKind, Severity, Verdict

_SAME = 1e-9
"""Relative difference below which two values are one."""
_UNROUNDED = frozenset({FigureKind.AGE, FigureKind.YEAR, FigureKind.ORDINAL, FigureKind.SCORE, FigureKind.CODE})
"""Kinds that nobody rounds: an age of 30 is not 31."""

_SIGNS = frozenset({FigureKind.CODE, FigureKind.SCORE})
"""Kinds that are read digit by digit: a telephone number, a score."""
_PLAIN = frozenset({Bound.EXACT, Bound.ABOUT})
"""Hedges without a side."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the hedge table says of two figures."""

    verdict: Verdict
    severity: Severity
    working: str
    """The reason in a few words: "differs by 9 %", "within about", "rounded"."""


_SIGNS_DIFFER = Ruling(Verdict.CONFLICT, Severity.FIX, "differs")


@dataclass(frozen=True, slots=True)
class _Amount:
    """A figure as numbers, in the unit of the pair."""

    low: float
    high: float
    step: float
    fine: float
    """Worth of the last digit that surely counts: a final zero counts where it is the second digit ("10", "200")."""
    bound: Bound
    rounds: bool
    """Whether its last digits may have been rounded away."""

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def rule(a: Figure, b: Figure, limits: Tolerances | None = None) -> Ruling:
    """The verdict on two figures that are about the same thing; the order of the two does not matter."""
    limits = limits or Tolerances()
    if {a.unit, b.unit} == {"percent", "percentage point"}:
        return Ruling(Verdict.CONFLICT, Severity.FIX, "percent against percentage points")
    if a.kind in _SIGNS:
        same = a.low == b.low
        return Ruling(Verdict.AGREE, Severity.NONE, "the same") if same else _SIGNS_DIFFER
    convert = _converter(b, a)
    if convert is None and a.low == b.low:
        return Ruling(Verdict.CONFLICT, Severity.FIX, f"{_unit(a)} against {_unit(b)}")
    if convert is None:
        return Ruling(Verdict.COMPATIBLE, Severity.NONE, f"cannot compare {_unit(a)} with {_unit(b)}")
    one, two = _amount(a), _scaled(_amount(b), convert)
    converted = not math.isclose(convert(1.0), 1.0)
    if _equal(one, two) or (converted and _same_measure(one, two)):
        return _agreement(one, two, converted=converted)
    return _apart(one, two, limits)


def _converter(figure: Figure, other: Figure) -> Callable[[float], float] | None:
    """How to turn the values of ``figure`` into the unit of ``other``; None where they cannot be compared."""
    if figure.kind is FigureKind.FRACTION and other.unit == "percent":
        return lambda value: 100 * value
    if other.kind is FigureKind.FRACTION and figure.unit == "percent":
        return lambda value: value / 100
    if figure.unit is None or other.unit is None:
        return lambda value: value
    return units.converter(figure.unit, other.unit)


def _unit(figure: Figure) -> str:
    return figure.unit or "a count"


def _amount(figure: Figure) -> _Amount:
    step = figure.step
    fine = step / 10 if step >= 10 and abs(figure.low) < 10 * step else step
    return _Amount(figure.low, figure.high, step, fine, figure.bound, figure.kind not in _UNROUNDED)


def _scaled(amount: _Amount, convert: Callable[[float], float]) -> _Amount:
    zero = convert(0.0)
    step, fine = (convert(value) - zero for value in (amount.step, amount.fine))
    return replace(amount, low=convert(amount.low), high=convert(amount.high), step=step, fine=fine)


def _equal(one: _Amount, two: _Amount) -> bool:
    return math.isclose(one.low, two.low, rel_tol=_SAME) and math.isclose(one.high, two.high, rel_tol=_SAME)


def _same_measure(one: _Amount, two: _Amount) -> bool:
    """Whether two measures in different units are one to the precision given."""
    if one.low != one.high or two.low != two.high:
        return False
    return abs(one.low - two.low) <= (one.fine + two.fine) / 2


def _agreement(one: _Amount, two: _Amount, *, converted: bool) -> Ruling:
    """Equal values agree where their hedges say the same; a bound on an equal figure is only compatible with it."""
    if one.bound is two.bound or {one.bound, two.bound} <= _PLAIN:
        return Ruling(Verdict.AGREE, Severity.NONE, "the same, converted" if converted else "the same")
    return Ruling(Verdict.COMPATIBLE, Severity.NONE, "the same figure, hedged differently")


def _apart(one: _Amount, two: _Amount, limits: Tolerances) -> Ruling:
    """The verdict on two values that differ."""
    if _admits(one, two, limits) or _admits(two, one, limits):
        return _within(one, two, limits)
    if _rounded(one, two, limits) or _rounded(two, one, limits):
        return Ruling(Verdict.COMPATIBLE, Severity.NONE, "one is the other rounded")
    if _cut(one, two, limits) or _cut(two, one, limits):
        return Ruling(Verdict.CONFLICT, Severity.QUERY, "one is the other with its last digits cut off, not rounded")
    return Ruling(Verdict.CONFLICT, _severity(one, two), _difference(one, two))


def _admits(one: _Amount, other: _Amount, limits: Tolerances) -> bool:
    """Whether the slack of ``one`` reaches ``other`` as it stands: two hedges do not add up."""
    left, right = _reach(one, limits), _bounds(other)
    gap = max(left[0], right[0]) - min(left[1], right[1])
    return gap <= _SAME * max(abs(one.high), abs(other.high))


def _within(one: _Amount, two: _Amount, limits: Tolerances) -> Ruling:
    """Compatible, with a query where "more than X" stands against far more."""
    for low, other in ((one, two), (two, one)):
        if low.bound is Bound.MORE_THAN and other.low > low.low * (1 + limits.more_than):
            return Ruling(Verdict.COMPATIBLE, Severity.QUERY, "far above “more than”")
    hedges = " and ".join(_WORDING[amount.bound] for amount in (one, two) if amount.bound in _WORDING)
    return Ruling(Verdict.COMPATIBLE, Severity.NONE, f"within {hedges}" if hedges else "within the range given")


_WORDING = {
    Bound.ABOUT: "“about”",
    Bound.NEARLY: "“nearly”",
    Bound.AT_LEAST: "“at least”",
    Bound.MORE_THAN: "“more than”",
    Bound.AT_MOST: "“up to”",
    Bound.LESS_THAN: "“under”",
    Bound.RANGE: "the range",
}


def _reach(amount: _Amount, limits: Tolerances) -> tuple[float, float]:
    """The values that a figure's words allow with all their slack; "about 275,000" leaves less than "about 300,000"."""
    low, high = amount.low, amount.high
    if amount.bound is Bound.ABOUT:
        share = limits.about if abs(amount.middle) < 100 * amount.step else limits.about / 2
        slack = max(share * abs(amount.middle), amount.step / 2)
        return low - slack, high + slack
    if amount.bound is Bound.NEARLY:
        return low - limits.nearly * abs(low), high
    return _bounds(amount)


def _bounds(amount: _Amount) -> tuple[float, float]:
    """The values between the figure's bounds, without slack."""
    low, high = amount.low, amount.high
    if amount.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return low, math.inf
    if amount.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return -math.inf, high
    return low, high


def _rounded(round_one: _Amount, other: _Amount, limits: Tolerances) -> bool:
    """Whether ``round_one`` may be ``other`` rounded: within half of its last place and the house's share.

    A hedge with a side is no rounding: "nearly 300" is wrong for 310.
    """
    if round_one.bound not in _PLAIN or not (round_one.rounds and other.rounds) or round_one.step <= other.step:
        return False
    value, exact = round_one.middle, _nearest(other, round_one.middle, limits)
    far = abs(value - exact)
    return far <= round_one.step / 2 and far <= limits.rounding * max(abs(value), abs(exact))


def _cut(short: _Amount, other: _Amount, limits: Tolerances) -> bool:
    """Whether ``short`` gives the first digits of ``other`` where rounding would give more: 50.7 of 50.76."""
    plain = {short.bound, other.bound} == {Bound.EXACT} and short.rounds and other.rounds
    if not plain or not 0 < other.step < short.step:
        return False
    over = abs(other.middle) - abs(short.middle)
    return 0 < over < short.step and over <= limits.rounding * abs(other.middle)


def _nearest(amount: _Amount, value: float, limits: Tolerances) -> float:
    """The value nearest to ``value`` that an amount allows."""
    low, high = _reach(amount, limits)
    return min(max(value, low), high)


def _severity(one: _Amount, two: _Amount) -> Severity:
    """Ten times apart or on both sides of zero must be fixed; "dozens" against 200 is worth a question."""
    if one.low != one.high or two.low != two.high:
        return Severity.QUERY
    small, large = sorted((abs(one.middle), abs(two.middle)))
    far = (one.middle < 0) is not (two.middle < 0) or large >= 10 * small
    return Severity.MUST_FIX if far else Severity.FIX


def _difference(one: _Amount, two: _Amount) -> str:
    """A share of the larger value ("differs by 9 %"), or a factor from ten times on."""
    small, large = sorted((abs(one.middle), abs(two.middle)))
    if small and large >= 10 * small:
        return f"differs by a factor of {large / small:,.0f}"
    share = 100 * abs(one.middle - two.middle) / large if large else 0.0
    return f"differs by {share:.0f} %" if share >= 1 else f"differs by {share:.1g} %"
