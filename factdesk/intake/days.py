"""The day in a line or a metadata field that gives one outright: no relative days, no guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: i for i, name in enumerate(_SHORT_MONTHS, start=1)}
_MONTH = (
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?"
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH_FIRST = re.compile(rf"{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? ?(\d{{4}})(?!\d)")
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH},? (\d{{4}})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
_AMERICAN = re.compile(r"\b(?:ET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|PT|CT|AM|PM|a\.m\.|p\.m\.)(?!\w)")


def day_in(text: str) -> date | None:
    """The first full date in ``text``; None where there is none or it could be two."""
    found = list(_candidates(text))
    return min(found)[1] if found else None


def _candidates(text: str) -> Iterator[tuple[int, date]]:
    """Places and days, a list per way of writing them."""
    for match in _ISO.finditer(text):
        yield from _dated(match, int(match[1]), int(match[2]), int(match[3]))
    for match in _MONTH_FIRST.finditer(text):
        yield from _dated(match, int(match[3]), _MONTHS[match[1].lower()], int(match[2]))
    for match in _DAY_FIRST.finditer(text):
        yield from _dated(match, int(match[3]), _MONTHS[match[2].lower()], int(match[1]))
    for match in _NUMERIC.finditer(text):
        yield from _numeric(match, american=_AMERICAN.search(text) is not None)


def _numeric(match: re.Match[str], *, american: bool) -> Iterator[tuple[int, date]]:
    """Day and month as numbers, where their order is certain."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    year += 2000 if year < 100 else 0
    if match[2] == "." or first > 12 or first == second:
        yield from _dated(match, year, second, first)
    elif second > 12 or american:
        yield from _dated(match, year, first, second)


def _dated(match: re.Match[str], year: int, month: int, day: int) -> Iterator[tuple[int, date]]:
    if year >= 1600 and 1 <= month <= 12 and 1 <= day <= 31:
        try:
            yield match.start(), date(year, month, day)
        except ValueError:
            return
