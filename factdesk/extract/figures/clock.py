"""Times of day, dates and years, told from counts where no date reader has claimed them."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.figures.apart import Apart, around
from factdesk.extract.figures.numeral import PACKAGE, Numeral
from factdesk.extract.figures.page import Page
from factdesk.model import FigureKind

MONTHS = wordlists.table(PACKAGE, "months")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_HALF = r"(?:[ap]\.m\.?|[ap]m)(?![a-z])"
_ZONE = r"(?:gmt|hours|hrs|edt|est|cet|bst|utc)(?![a-z])"
_TIME = re.compile(
    rf"[0-9]{{1,2}}(?::[0-9]{{2}}){{1,2}}(?:\.[0-9]+)?(?: ?{_HALF})?"
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{2}})? ?{_HALF}"
    rf"|[0-9]{{1,2}} ?o[’']clock|[0-9]{{4}} ?{_ZONE}"
)
_DATE = re.compile(
    rf"[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -](?:{_MONTH})(?![a-z])\.?(?:,? (?:1[0-9]|20)[0-9]{{2}}(?![0-9]))?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"
    r"|[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![0-9])"
    r"|(?:9/11|7/7|24/7)(?![0-9/])|[0-9]{4}['’]?s(?![a-z])|['’]?[0-9]0s(?![a-z])"
)
_DAY_OF_MONTH = re.compile(
    r"[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9])(?:(?:[-–]| to )[0-9]{1,2}(?![0-9]|[.,:%][0-9]))?"
    r"(?:,? (?:1[0-9]|20)[0-9]{2}(?![0-9]))?"
)
_YEARS = re.compile(r"[12][0-9]{3}(?:[-–/](?:[0-9]{4}|[0-9]{2})(?![0-9]))?(?![0-9]|[,.][0-9])")
_CUES = wordlists.entries(PACKAGE, "year_openers")
_HEDGES = frozenset(
    {"about", "some", "than", "over", "nearly", "almost", "least", "another", "approximately", "roughly"}
)
_COUNTED = re.compile(
    r"[ -](?:[a-z]+[ -]){0,2}?"
    r"(?:(?!(?:was|is|has|this|does|says)(?![a-z]))[a-z]{2,}s|people|men|women|children|police|troops)(?![a-z])"
)


def word_before(text: str, start: int) -> str:
    """The word right before a place, with only a space between; empty after punctuation."""
    window = text[max(0, start - 24) : start]
    if not window or window[-1] not in " \u00a0":
        return ""
    return window.rsplit(None, 1)[-1] if not window.isspace() else ""


def time_or_date(page: Page, numeral: Numeral) -> Apart | None:
    """A time of day or a date written out around ``numeral``."""
    low, start = page.low, numeral.start
    if match := _DATE.match(low, start):
        written = page.text[start : match.end()]
        if " may" not in written and " mar " not in written:
            return around(numeral, FigureKind.DATE, match.end())
    if match := _TIME.match(low, start):
        return around(numeral, FigureKind.TIME, match.end())
    if _is_month(page, start) and numeral.low <= 31:
        match = _DAY_OF_MONTH.match(low, start)
        if match and not low.startswith("%", match.end()):
            return around(numeral, FigureKind.DATE, match.end())
    return None


_VERBAL = frozenset({"may", "march", "mar", "sep"})
"""Months that are other words in small letters: something must vouch for them there."""
_VOUCHERS = frozenset({"on", "since", "until", "by", "of", "from", "after", "before"})


def _is_month(page: Page, start: int) -> bool:
    """Whether a month stands right before ``start``."""
    written = word_before(page.text, start)
    month = written.lower().strip("(“\"‘'[.")
    if month not in MONTHS:
        return False
    return not written.islower() or month not in _VERBAL or word_before(page.low, start - len(written) - 1) in _VOUCHERS


def _is_short_year(text: str, numeral: Numeral) -> bool:
    """Whether an apostrophe makes two digits a year: "in ’13"."""
    start = numeral.start
    if numeral.end - start != 2 or not start or text[start - 1] not in "'’‘":
        return False
    return start == 1 or text[start - 2].isspace()


def year(page: Page, numeral: Numeral) -> Apart | None:
    """A bare year, told from a count by its form, the word before it and what follows."""
    text = page.text
    if _is_short_year(text, numeral):
        return around(numeral, FigureKind.YEAR)
    match = _YEARS.match(text, numeral.start)
    if not match or numeral.end > match.end() or numeral.scale != 1:
        return None
    if match.end() > numeral.start + 4 or _is_year(page.low, numeral, match.end()):
        return around(numeral, FigureKind.YEAR, match.end())
    return None


def _is_year(low: str, numeral: Numeral, end: int) -> bool:
    """Whether four digits are a year, by the word before them and what they might count."""
    if not 1000 <= numeral.low <= 2100:
        return False
    cue = word_before(low, numeral.start).rstrip(".")
    modern = numeral.low >= 1900
    counted = _COUNTED.match(low, end) is not None
    if cue in MONTHS or (cue in _CUES and (modern or not counted)):
        return True
    return modern and not (counted and cue in _HEDGES)
