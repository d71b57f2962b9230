"""Whether two dates of one event can both stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factdesk.model import Grain, Moment, Verdict

_LEEWAY = {
    Grain.WEEK: timedelta(days=4),
    Grain.MONTH: timedelta(days=16),
    Grain.QUARTER: timedelta(days=45),
    Grain.SEASON: timedelta(days=45),
    Grain.YEAR: timedelta(days=184),
    Grain.DECADE: timedelta(days=730),
    Grain.CENTURY: timedelta(days=3650),
    Grain.SPAN: timedelta(days=31),
}
"""How far a date that is only about right can be off, by how finely it is given."""
_ROUND = timedelta(days=184)
"""Ends of two stretches that lie closer may be the same one, given by the month or by the year."""
_SHORT = frozenset(Grain) - {Grain.DECADE, Grain.CENTURY}
"""A decade that holds a year says too little to confirm it."""


def compared(a: Moment, b: Moment) -> tuple[Verdict, str]:
    """Whether two dates of one event can both stand, and the reason in words."""
    pairs = [(one, two) for one in _readings(a) for two in _readings(b)]
    if all(one[1] < two[0] or two[1] < one[0] for one, two in pairs) or _ends_differ(a, b):
        return Verdict.CONFLICT, "both cannot be right"
    if a.approximate or b.approximate or not {a.grain, b.grain} <= _SHORT:
        return Verdict.COMPATIBLE, "one date holds the other"
    if None in (a.start, a.end, b.start, b.end):
        shared = a.start == b.start if a.start and b.start else a.end == b.end
        return (Verdict.AGREE, "the same date") if shared else (Verdict.COMPATIBLE, "one date bounds the other")
    if any(one == two for one, two in pairs):
        return Verdict.AGREE, "the same date"
    if any(_holds(one, two) or _holds(two, one) for one, two in pairs):
        return Verdict.AGREE, "the same date, one given more finely"
    return Verdict.COMPATIBLE, "the dates overlap"


def _ends_differ(a: Moment, b: Moment) -> bool:
    """Whether two stretches ("from 2011 to 2018", "since 2012", "by 2027") begin or end in different years."""
    if a.approximate or b.approximate or not a.grain is b.grain is Grain.SPAN:
        return False
    if (a.start is None) != (b.start is None) or (a.end is None) != (b.end is None):
        return False
    return any(one and two and _years_apart(one, two) for one, two in ((a.start, b.start), (a.end, b.end)))


def _years_apart(one: date, two: date) -> bool:
    return one.year != two.year and abs(one - two) > _ROUND


def _holds(one: tuple[date, date], two: tuple[date, date]) -> bool:
    return one[0] <= two[0] and two[1] <= one[1]


def _readings(moment: Moment) -> Iterator[tuple[date, date]]:
    """What the words can mean: a bare weekday may lie a week off, a day or month without its year a year off."""
    first, last = reach(moment)
    yield first, last
    if moment.start and moment.end and moment.recurs:
        shift = _week if moment.recurs is Grain.WEEK else _year
        yield from ((shift(first, by), shift(last, by)) for by in (-1, 1))


def _week(day: date, by: int) -> date:
    return day + timedelta(days=7 * by)


def _year(day: date, by: int) -> date:
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year + by, day=28 if leap else day.day)


def reach(moment: Moment) -> tuple[date, date]:
    """The first and last day that the words of a moment allow."""
    start, end = moment.start or date.min, moment.end or date.max
    if not moment.approximate:
        return start, end
    slack = _LEEWAY.get(moment.grain, timedelta(days=1))
    return (start - slack if moment.start else start), (end + slack if moment.end else end)


def by_the_clock(moment: Moment) -> bool:
    """Whether it is "today", "last night" or the like, which another time zone reads as another day."""
    return moment.relative and moment.grain is Grain.DAY and moment.recurs is None
