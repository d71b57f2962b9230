"""Stretches of the calendar: from what a date says to its first and last day."""

from __future__ import annotations

from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day, both included."""

FIRST_YEAR, LAST_YEAR = 1000, 2199


def within_reach(published: date | None) -> date | None:
    """The article's day, unless it lies where counting back or on would leave the calendar."""
    return published if published and FIRST_YEAR <= published.year < LAST_YEAR - 100 else None


def day(year: int, month: int, number: int) -> date | None:
    """That day, or None where the calendar, or the time that articles speak of, has none such."""
    if not FIRST_YEAR <= year < LAST_YEAR:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None


def plus_days(start: date, count: int) -> date | None:
    """``count`` days on (or back), or None past the ends of the calendar."""
    try:
        return start + timedelta(days=count)
    except OverflowError:
        return None


def plus_months(start: date, count: int) -> date | None:
    """``count`` months on (or back), the last day of the month where it is shorter."""
    index = start.year * 12 + start.month - 1 + count
    if not FIRST_YEAR * 12 <= index < LAST_YEAR * 12:
        return None
    year, month = index // 12, index % 12 + 1
    return min(date(year, month, 1) + timedelta(days=start.day - 1), month_days(year, month)[1])


def month_days(year: int, month: int) -> Days:
    """A whole month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def months_days(year: int, month: int, count: int) -> Days:
    """``count`` whole months; month 13 is next January."""
    last = month + count - 2
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1), month_days(year + last // 12, last % 12 + 1)[1]


def years_days(first: int, last: int) -> Days:
    """Whole years."""
    return date(first, 1, 1), date(last, 12, 31)


def week_days(within: date) -> Days:
    """The week from Monday to Sunday that holds a day."""
    monday = within - timedelta(days=within.weekday())
    return monday, monday + timedelta(days=6)


def season_days(year: int, season: int) -> Days:
    """Spring (1) to winter (4) of the northern half; the winter of a year ends in the next."""
    return months_days(year, 3 * season, 3)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous method of 1876 (Butcher)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, number = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, number + 1)


def holiday(year: int, rule: str) -> date:
    """A named day by its rule: ``12-25``, ``easter -2`` or ``11 3 4`` (month, weekday, which one; -1 the last)."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.split()[1]))
    if "-" in rule[:3]:
        return date(year, *(int(part) for part in rule.split("-")))
    month, weekday, which = (int(part) for part in rule.split())
    first, last = month_days(year, month)
    if which < 0:
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


_MONTHS_OF_YEAR = {"first": (1, 4), "early": (1, 6), "middle": (5, 4), "late": (7, 6), "last": (9, 4)}
"""Which part of a year: its first month and how many."""


def part_of(days: Days, which: str) -> Days:
    """The first, early, middle, late or last part of a stretch: thirds and halves, by whole months or years."""
    first, last = days
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return months_days(first.year, *_MONTHS_OF_YEAR[which])
        begin, end = _share(last.year - first.year + 1, which)
        return years_days(first.year + begin, first.year + end - 1)
    begin, end = _share((last - first).days + 1, which)
    return first + timedelta(days=begin), first + timedelta(days=end - 1)


def _share(length: int, which: str) -> tuple[int, int]:
    """Where a part of so many days or years begins and ends."""
    half, third = length // 2, length // 3
    if which in ("first", "early"):
        return 0, half
    return (half, length) if which in ("late", "last") else (third, length - third)
