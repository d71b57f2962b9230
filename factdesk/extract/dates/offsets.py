"""What dates that count from another day share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from factdesk.extract.dates import almanac
from factdesk.extract.dates.almanac import Days
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.part import Part
from factdesk.model import Grain

Inner = Callable[[Line, int], Read | None]
"""Reads a whole date, for the one that another counts from."""
GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def relative(days: Days | None, grain: Grain, *, approximate: bool = False) -> Part:
    """Days counted from another day; unknown where that is."""
    return Part(days=days, grain=grain, known=days is not None, relative=True, approximate=approximate)


def one(day: date | None, grain: Grain = Grain.DAY, *, approximate: bool = False) -> Part:
    """A single day counted from another."""
    return relative((day, day) if day else None, grain, approximate=approximate)


def days_on(published: date | None, count: int) -> Part:
    """A day counted from the article's own."""
    return one(almanac.plus_days(published, count) if published else None)


def shifted(base: date | None, unit: str, count: int) -> date | None:
    """A day moved by so many units."""
    if base is None:
        return None
    if unit in _DAYS:
        return almanac.plus_days(base, _DAYS[unit] * count)
    return almanac.plus_months(base, _MONTHS[unit] * count) if unit in _MONTHS else None
