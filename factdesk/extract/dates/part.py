"""What the words of a date say, before it is known which year, month or week they mean; and how that is settled."""

from __future__ import annotations

from collections.abc import KeysView, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from factdesk.extract.dates import almanac
from factdesk.extract.dates.almanac import Days
from factdesk.model import Grain

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHOLE = frozenset(
    frozenset(fields.split())
    for fields in (
        "weekday",
        "month",
        "year",
        "quarter",
        "holiday",
        "day month",
        "month year",
        "season year",
        "quarter year",
        "half year",
        "holiday year",
        "holiday weekday",
        "day month year",
        "weekday day",
        "weekday day month",
        "weekday day month year",
    )
)
"""Which fields together name a day or a period."""
_GRAINS = (
    ("day", Grain.DAY),
    ("holiday", Grain.DAY),
    ("month", Grain.MONTH),
    ("season", Grain.SEASON),
    ("quarter", Grain.QUARTER),
    ("half", Grain.SPAN),
)
"""The finest field decides; a year remains."""
_NEAR = timedelta(days=60)
"""So close to the article's day, a date without a year can mean no other year."""


class Part(NamedTuple):
    """The fields that some words give, or the days they come to."""

    given: Mapping[str, Any] = MappingProxyType({})
    """Field to value: ``{"day": 4, "month": 7}``; the holiday by its rule, all others numbers."""
    last_day: int | None = None
    """The second number of "3-12 September"."""
    days: Days | None = None
    grain: Grain = Grain.DAY
    """Of ``days`` only."""
    known: bool = True
    """False where it counts from a day that nobody gave."""
    relative: bool = False
    approximate: bool = False
    open: str | None = None
    """The only side given: "start" for "since May", "end" for "until May"; None where both are."""
    away: tuple[str, int] | None = None
    """Units from a day that the sentence has named before: ("day", -9) for "nine days earlier"."""
    ordinal: bool = False
    """The day was written with its ending: "the 19th"."""

    @property
    def fields(self) -> KeysView[str]:
        """The names of the fields that are given."""
        return self.given.keys()

    @property
    def year(self) -> int | None:
        """The year, if it is given."""
        return self.given.get("year")

    @property
    def whole(self) -> bool:
        """Whether this stands for days by itself."""
        if self.days is not None or not self.known:
            return True
        return frozenset(self.given) in _WHOLE and (self.ordinal or self.given.keys() != {"weekday", "day"})

    @property
    def floats(self) -> bool:
        """Whether it takes the article's day to say which day or period is meant."""
        return self.known and self.days is None and "year" not in self.given

    @property
    def recurs(self) -> Grain | None:
        """After how long the same words would mean another day."""
        if self.fields == {"weekday"}:
            return Grain.WEEK
        return Grain.YEAR if self.fields and self.year is None and self.days is None else None

    def in_year(self, year: int) -> Part:
        """The same in that year."""
        return self._replace(given={**self.given, "year": year})

    def joined(self, other: Part) -> Part | None:
        """Both as one date, or None where they cannot be one."""
        if (self.days and other.days) or self.away or other.away:
            return None
        if self.days or other.days:
            return _weekday_within(self, other)
        mine, theirs = self.fields, other.fields
        if mine & theirs or not (mine | theirs in _WHOLE or mine | theirs == {"weekday", "month"}):
            return None
        return self._replace(
            given={**self.given, **other.given},
            last_day=self.last_day or other.last_day,
            known=self.known and other.known,
            ordinal=self.ordinal or other.ordinal,
            relative=self.relative or other.relative,
            approximate=self.approximate or other.approximate,
        )

    def settled(self, published: date | None, *, ahead: bool) -> tuple[Days | None, Grain]:
        """First and last day with their grain; ``ahead`` where the sentence speaks of what is to come."""
        if self.days or not self.known:
            return self.days, self.grain
        if self.fields == {"weekday"}:
            return _weekday(self.given["weekday"], published, ahead=ahead), Grain.DAY
        if self.fields == {"weekday", "day"}:
            return _weekday_number(self.given["weekday"], self.given["day"], published), Grain.DAY
        years = [self.year] if self.year is not None else _years(published)
        stretches = [days for year in years if (days := self._in(year))]
        return self._chosen(stretches, published, ahead=ahead), self._grain()

    def clash(self, days: Days | None) -> str | None:
        """The weekday that the date really fell on, where the text names another."""
        if days is None or not self.given.keys() >= {"weekday", "day"} or days[0].weekday() == self.given["weekday"]:
            return None
        return WEEKDAYS[days[0].weekday()]

    def _in(self, year: int) -> Days | None:
        """The days meant if ``year`` is the year."""
        given = self.given
        if "month" in given and "day" in given:
            first = almanac.day(year, given["month"], given["day"])
            last = almanac.day(year, given["month"], self.last_day) if self.last_day else first
            return (first, last) if first and last else None
        if "holiday" in given:
            return (almanac.holiday(year, given["holiday"]),) * 2
        if "season" in given:
            return almanac.season_days(year, given["season"])
        for name, length in (("month", 1), ("quarter", 3), ("half", 6)):
            if name in given:
                return almanac.months_days(year, length * (given[name] - 1) + 1, length)
        return almanac.years_days(year, year)

    def _grain(self) -> Grain:
        if self.last_day:
            return Grain.SPAN
        return next((grain for name, grain in _GRAINS if name in self.given), Grain.YEAR)

    def _chosen(self, stretches: list[Days], published: date | None, *, ahead: bool) -> Days | None:
        """The stretch meant among those of several years: one that the weekday fits, near the article's day."""
        if len(stretches) < 2 or published is None:
            return stretches[0] if stretches else None
        usual = _nearest(stretches, published, ahead=ahead)
        weekday = self.given.get("weekday", usual[0].weekday())
        if usual[0].weekday() == weekday:
            return usual
        fitting = [days for days in stretches if days[0].weekday() == weekday]
        if ahead:
            fitting = [days for days in fitting if days[0] > published] or fitting
        elif abs(usual[0] - published) <= _NEAR:
            return usual
        return _nearest(fitting, published, ahead=ahead) if fitting else usual


def _years(published: date | None) -> list[int]:
    """The years a date without one can mean, seen from the article's day."""
    return [published.year - 1, published.year, published.year + 1] if published else []


def _nearest(stretches: list[Days], published: date, *, ahead: bool) -> Days:
    """The next stretch where the sentence looks ahead, else the last one begun.

    News that means a month almost a year back names the year, so the coming weeks win over that.
    """
    coming = [days for days in stretches if days[1] >= published]
    begun = [days for days in stretches if days[0] <= published]
    if not begun:
        return coming[0]
    just_gone = published - begun[-1][1] <= _NEAR and coming and coming[0][0] - published > 3 * _NEAR
    if ahead and coming and not just_gone:
        return coming[0]
    if coming and published - begun[-1][1] > timedelta(days=270) and coming[0][0] - published < timedelta(days=75):
        return coming[0]
    return begun[-1]


def _weekday(weekday: int, published: date | None, *, ahead: bool) -> Days | None:
    """The weekday in the seven days up to the article's day, or after it where the sentence looks ahead."""
    if published is None:
        return None
    back = (published.weekday() - weekday) % 7
    day = published + timedelta(days=7 - back if ahead and back else 0 if ahead else -back)
    return day, day


def _weekday_number(weekday: int, number: int, published: date | None) -> Days | None:
    """The nearest day with that weekday and number: "Friday the 13th"."""
    if published is None:
        return None
    for months in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        first = almanac.plus_months(published.replace(day=1), months)
        day = almanac.day(first.year, first.month, number) if first else None
        if day and day.weekday() == weekday:
            return day, day
    return None


def _weekday_within(a: Part, b: Part) -> Part | None:
    """A weekday of a known week: "Monday of last week"; or a named day that some words of relation repeat."""
    week, other = (a, b) if a.days else (b, a)
    assert week.days
    if other.fields == {"weekday"} and week.grain is Grain.WEEK:
        day = week.days[0] + timedelta(days=other.given["weekday"])
        return week._replace(days=(day, day), grain=Grain.DAY, relative=True)
    if week.grain is Grain.DAY and week.relative and other.fields >= {"day", "month"}:
        return other._replace(relative=True)
    if week.grain is Grain.DAY and week.relative and other.fields == {"weekday"}:
        return week
    return None
