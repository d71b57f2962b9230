"""Parts of a longer date: "the first week of May", "the third quarter of 2023", "early 2020", "the end of the year"."""

from __future__ import annotations

from datetime import timedelta

from factdesk.extract.dates import almanac
from factdesk.extract.dates.almanac import Days
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.offsets import Inner
from factdesk.extract.dates.part import Part
from factdesk.extract.dates.turned import calendar_unit
from factdesk.model import Grain

_WHOLES = ("week", "month", "quarter", "year", "decade", "century")


def ordinal_of(line: Line, index: int, inner: Inner) -> Read | None:
    """Reads "the first week of May", "the third quarter of 2023", "the 15th day of next month", "the 19th century"."""
    which = line.at(index).senses.get("ordinal", line.at(index).senses.get("turn", 0))
    if line.word(index - 1) in ("twenty", "thirty"):
        which += line.at(index - 1).senses["number"]
    token = line.at(index + 1)
    if not which or which < -1:
        return None
    unit = token.senses.get("unit")
    if unit == "century" and which > 0:
        days = almanac.years_days(100 * which - 100, 100 * which - 1) if 11 <= which <= 21 else None
        return (Part(days=days, grain=Grain.CENTURY), index + 2) if days else None
    if unit in ("quarter", "half") and 0 < which <= 4:
        return _fraction(line, index + 2, Part({unit: which}), inner)
    if line.word(index + 2) != "of" or not (unit in ("day", "week", "weekend") or token.has("weekday")):
        return None
    skip = 4 if line.word(index + 3) == "the" else 3
    whole = inner(line, index + skip)
    if whole is None:
        return None
    days = whole[0].settled(line.published, ahead=False)[0]
    part = Part(known=False, relative=True)
    if days:
        part = _nth(days, which, unit, token.senses.get("weekday"))._replace(relative=whole[0].relative)
    return part, whole[1]


def _fraction(line: Line, index: int, part: Part, inner: Inner) -> Read | None:
    """A quarter or half with its year: "the fourth quarter of 2015", "the first half of this year"."""
    for skip in (0, 1, 2):
        if any(line.word(index + k) not in ("of", "in", "the", ",") for k in range(skip)):
            return None
        if skip and line.at(index + skip).has("unit") and line.word(index + skip) == "year" and line.published:
            return part.in_year(line.published.year)._replace(relative=True), index + skip + 1
        found = inner(line, index + skip) if line.at(index + skip).has("year", "turn") else None
        if found and found[0].fields == {"year"}:
            return part.in_year(found[0].given["year"])._replace(relative=found[0].relative), found[1]
    return None


def _nth(days: Days, which: int, unit: str | None, weekday: int | None) -> Part:
    """The first (or last: -1) day, week or weekday of a stretch."""
    first, last = days
    if unit == "day":
        day = last if which < 0 else first + timedelta(days=which - 1)
        return Part(days=(day, day))
    if unit in ("week", "weekend"):
        monday = almanac.week_days(last if which < 0 else first)[0] + timedelta(days=7 * max(0, which - 1))
        begin = monday + timedelta(days=5 if unit == "weekend" else 0)
        return Part(days=(begin, monday + timedelta(days=6)), grain=Grain.WEEK, approximate=unit == "week")
    wanted = weekday or 0
    day = first + timedelta(days=(wanted - first.weekday()) % 7 + 7 * (which - 1))
    if which < 0:
        day = last - timedelta(days=(last.weekday() - wanted) % 7)
    return Part(days=(day, day))


def edged(line: Line, index: int, inner: Inner) -> Read | None:
    """Reads "early 2020", "mid-March", "late last year", "the end of the year", "earlier this month"."""
    word, which = line.word(index), line.at(index).senses["edge"]
    index += 1
    if which in ("first", "last") and line.word(index) != "of":
        return None
    while line.word(index) in ("of", "in", "the", "-", "–", "on"):
        index += 1
    token = line.at(index)
    found = inner(line, index)
    if found is None and token.word in _WHOLES and line.word(index - 1) in ("of", "the"):
        found = calendar_unit(token.senses["unit"], 0, line.published), index + 1
    if found is None:
        return None
    part, end = found
    days, grain = part.settled(line.published, ahead=False)
    if grain is Grain.DAY or days is None:
        return part, end
    if word in ("earlier", "later") and line.published and days[0] <= line.published <= days[1]:
        days = (days[0], line.published) if word == "earlier" else (line.published, days[1])
    elif word not in ("earlier", "later"):
        days = almanac.part_of(days, which)
    return Part(days=days, grain=grain, relative=part.relative, approximate=True), end
