"""Dates on this or that side of the article's day: "last week", "the next two years", "this morning"."""

from __future__ import annotations

from datetime import date, timedelta

from factdesk.extract.dates import almanac
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.offsets import GRAINS, days_on, one, relative, shifted
from factdesk.extract.dates.part import Part
from factdesk.extract.dates.tokens import Token
from factdesk.model import Grain

_ROLLING = ("past", "coming", "previous", "upcoming")
_STRETCHING = ("week", "month", "year", "fortnight", "decade")


def read(line: Line, index: int) -> Read | None:
    """A word such as "last" and what it turns to."""
    word, turn = line.word(index), line.at(index).senses["turn"]
    index += 1
    again = line.at(index).has("turn")
    if again:
        word, turn, index = line.word(index), line.at(index).senses["turn"], index + 1
    token = line.at(index)
    if token.has("number") and line.at(index + 1).has("unit"):
        return stretch(line, index, turn)
    if token.has("unit"):
        return _unit_read(line, index, turn, rolling=word in _ROLLING)
    nearest = again or word in _ROLLING
    part = _hours(token, turn, line.published) or _name(token, turn, line.published, nearest=nearest)
    return (part, index + 1) if part else None


def _unit_read(line: Line, index: int, turn: int, *, rolling: bool) -> Read | None:
    """Reads "last week" as a week of the calendar, "the past week" and "over the last year" as the days up to now."""
    unit, word = line.at(index).senses["unit"], line.word(index)
    if unit in ("day", "hour", "half") or (word.endswith("s") and line.at(index - 1).has("turn")):
        return None
    if turn and unit in _STRETCHING and (rolling or line.word(index - 2) == "the"):
        return stretch(line, index, turn)
    return calendar_unit(unit, turn, line.published), index + 1


def stretch(line: Line, index: int, turn: int, skip: int = 0) -> Read | None:
    """The days that lead up to the article's own, or follow it: "the past two weeks", "the next few months"."""
    token, published = line.at(index), line.published
    count, vague = (token.senses["number"], token.remark == "vague") if token.has("number") else (1, False)
    index += token.has("number") + skip
    unit = line.at(index).senses["unit"]
    if not turn or unit in ("hour", "half"):
        return None
    far, near = shifted(published, unit, count * turn), shifted(published, "day", turn)
    days = (min(near, far), max(near, far)) if near and far else None
    return relative(days, Grain.SPAN, approximate=vague), index + 1


_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def calendar_unit(unit: str, turn: int, published: date | None) -> Part:
    """The week, month, quarter, year, decade or century before, of or after the article's day."""
    if published is None:
        return Part(known=False, grain=GRAINS.get(unit, Grain.SPAN), relative=True)
    if unit in ("decade", "century"):
        length = 10 if unit == "decade" else 100
        first = (published.year // length + turn) * length
        return relative(almanac.years_days(first, first + length - 1), GRAINS[unit], approximate=True)
    if unit in ("week", "weekend", "fortnight"):
        return _weeks(unit, turn, published)
    moved = almanac.plus_months(published.replace(day=1), turn * _MONTHS[unit]) or published
    if unit == "month":
        return Part({"year": moved.year, "month": moved.month}, relative=True)
    year = Part({"year": moved.year}, relative=True)
    return year._replace(given={**year.given, "quarter": (moved.month + 2) // 3}) if unit == "quarter" else year


def _weeks(unit: str, turn: int, published: date) -> Part:
    """A week from Monday to Sunday, its weekend (the one just gone, on a working day), or a fortnight from now."""
    monday, sunday = almanac.week_days(published + timedelta(days=7 * turn))
    if unit == "week":
        return relative((monday, sunday), Grain.WEEK)
    if unit == "weekend":
        back = 7 if turn == 0 and published.weekday() < 5 else 0
        return relative((sunday - timedelta(days=1 + back), sunday - timedelta(days=back)), Grain.SPAN)
    far = published + timedelta(days=14 * turn)
    return relative((min(far, published), max(far, published)), Grain.SPAN)


def _hours(token: Token, turn: int, published: date | None) -> Part | None:
    """The day of "last night" and "this morning"."""
    if token.has("daypart") and ((token.word == "night" and turn) or (token.word != "night" and not turn)):
        return days_on(published, turn)
    return None


def _name(token: Token, turn: int, published: date | None, *, nearest: bool) -> Part | None:
    """A named month, season, holiday or weekday on that side."""
    for name in ("month", "season", "holiday"):
        if token.has(name):
            return _named(Part({name: token.senses[name]}), turn, published)
    if token.has("weekday") and token.remark != "short":
        return _weekday(token.senses["weekday"], turn, published, nearest=nearest)
    return None


def _named(part: Part, turn: int, published: date | None) -> Part:
    """The nearest month, season or holiday that lies wholly on that side of the article's day."""
    if published is None:
        return Part(known=False, relative=True, grain=Grain.MONTH if "month" in part.fields else Grain.SEASON)
    if turn == 0:
        return part.in_year(published.year)._replace(relative=True)
    found = []
    for year in range(published.year - 2, published.year + 3):
        days = part.in_year(year).settled(published, ahead=False)[0]
        if days and (days[1] < published if turn < 0 else days[0] > published):
            found.append(year)
    return part.in_year(found[-1] if turn < 0 else found[0])._replace(relative=True)


def _weekday(weekday: int, turn: int, published: date | None, *, nearest: bool) -> Part:
    """A weekday of last, this or next week; the nearest one for "this past Friday" and "this coming Friday"."""
    if published is None:
        return Part(known=False, relative=True)
    day = almanac.week_days(published)[0] + timedelta(days=7 * turn + weekday)
    if nearest and turn:
        day = published + timedelta(days=turn * (((weekday - published.weekday()) * turn - 1) % 7 + 1))
    return one(day)
