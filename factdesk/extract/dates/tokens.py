"""The words of a text that may belong to a date, in unbroken runs around those that name one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from factdesk import wordlists
from factdesk.extract.dates import almanac
from factdesk.model import Span

PACKAGE = "factdesk.extract"
_CURRENCY = ("$", "£", "€", "¥", "#")
_INNER = ".,:/–-"
_MARKS = ",()-–./"
_REACH = 64
"""How far back from a naming word its date can begin, in code points."""
_LONGEST = 40
"""Tokens in one run; a longer one is cut."""
_NAMING = ("month", "weekday", "today", "unit", "daypart", "season", "decade", "soon")
_DIGITS = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?$|(?P<first>\d{1,2})[-–](?P<last>\d{1,2})$|(?P<year>\d{4})$"
    r"|(?P<decade>\d{4}|\d0)s$|(?P<years>\d{4})[-–/](?P<until>\d{4}|\d\d)$"
    r"|(?P<iso>\d{4})-(?P<month>\d\d?)-(?P<number>\d\d?)$|(?P<a>\d\d?)([/.-])(?P<b>\d\d?)\12(?P<c>\d{4}|\d\d)$"
)


_OPENERS = frozenset(("the", "from", "between", "weekend"))
_IDLE = frozenset(("mark", "link", "unit", "daypart", "way", "about"))
"""Senses of words that no date begins with, these openers aside."""


class Token(NamedTuple):
    """One word, number or mark and what it can mean in a date."""

    start: int
    end: int
    word: str
    """Lower case."""
    senses: Mapping[str, Any] = MappingProxyType({})
    """Sense to value: ``{"month": 5}``; empty for a word that no date holds."""
    remark: str = ""
    capital: bool = False
    opens: bool = True
    """Whether a date can begin with it."""

    def has(self, *senses: str) -> bool:
        """Whether it can mean any of these."""
        return not self.senses.keys().isdisjoint(senses)


_UNKNOWN: tuple[dict[str, Any], str, bool] = ({}, "", False)


@cache
def _vocabulary() -> dict[str, tuple[dict[str, Any], str, bool]]:
    """Senses and remark of each word of the list and of each mark, and whether a date can begin with it."""
    senses: dict[str, dict[str, Any]] = defaultdict(dict)
    remarks: dict[str, str] = {}
    for row in wordlists.rows(PACKAGE, "date_words"):
        word, sense, value = row[0], row[1], row[2] if len(row) > 2 else ""
        senses[word][sense] = int(value) if value.lstrip("-").isdigit() else value
        if len(row) > 3:
            remarks[word] = row[3]
    senses.update({mark: {"mark": mark} for mark in _MARKS})
    return {
        word: (meant, remarks.get(word, ""), word in _OPENERS or not meant.keys() <= _IDLE)
        for word, meant in senses.items()
    }


@cache
def _names() -> str:
    """A pattern for the words that can name a date.

    They are grouped by their first letter, small ones apart, so that most places fail at once.
    """
    words: set[str] = set()
    for row in wordlists.rows(PACKAGE, "date_words"):
        if row[1] in _NAMING:
            words |= {row[0].capitalize(), row[0].upper()} if len(row[0]) > 2 else set()
            if len(row) < 4 or row[3] == "doubtful":
                words.add(row[0])
    words |= {row[0] for row in wordlists.rows(PACKAGE, "holidays")}
    words |= wordlists.entries(PACKAGE, "not_dates")
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_letter[word[0]].append(re.escape(word[1:]))
    groups = [f"{letter}(?:{'|'.join(sorted(rest, reverse=True))})" for letter, rest in sorted(by_letter.items())]
    small = "|".join(group for group in groups if group[0].islower())
    others = "|".join(group for group in groups if not group[0].islower())
    return (
        rf"(?:{small})\b|(?=[A-Z\d])(?:(?:{others})\b|[QH][1-4]\b|\d{{4}}(?:[-–/.]\d\d?[-–/.]\d\d?|[-–/]\d{{4}}|[-–/]\d\d|s)?(?![\w%]|[.,]\d)"
        r"|\d\d?[-/.]\d\d?[-/.](?:\d{4}|\d\d)(?!\w)|\d0s\b)"
    )


@cache
def _anchor() -> re.Pattern[str]:
    """Finds the naming words that begin after something else than a plain letter or digit."""
    return re.compile(rf"[^A-Za-z0-9_](?P<name>{_names()})")


@cache
def _next() -> re.Pattern[str]:
    """Matches the next naming word, other word, number or mark after a little space."""
    return re.compile(
        rf"[ \t\xa0]{{0,2}}(?:(?P<name>{_names()})|(?P<word>\d+(?:[.,:/–-]\d+)*[A-Za-z]*|[^\W\d_]+|[^\w\s]))"
    )


def runs(text: str, within: Span) -> Iterator[tuple[Token, ...]]:
    """The runs of date words in a stretch of text, none overlapping."""
    at = within.start
    opening = _next().match(text, at, within.end) if not (at and text[at - 1].isalnum()) else None
    named = opening is not None and opening.lastgroup == "name"
    start = opening.start("name") if opening and named else _following(text, at, within.end)
    while start is not None:
        run = (*_before(text, max(at, start - _REACH), start), *_onward(text, start, within.end))
        if any(token.senses for token in run):
            yield run
        at = run[-1].end
        start = _following(text, at, within.end)


def _following(text: str, at: int, end: int) -> int | None:
    """Where the next naming word begins; digits that go on a longer number do not."""
    for match in _anchor().finditer(text, at, end):
        start = match.start("name")
        before = text[start - 1]
        glued = before.isalnum() or (
            before in _INNER and text[start].isdigit() and text[start - 2 : start - 1].isdigit()
        )
        if not glued and before not in _CURRENCY:
            return start
    return None


def _before(text: str, start: int, end: int) -> list[Token]:
    """The date words that lead up to ``end`` without a break."""
    found: list[Token] = []
    while end > start:
        right = end
        while right > start and text[right - 1] in " \t\xa0":
            right -= 1
        if right == start or end - right > 2:
            break
        left = _beginning(text, start, right)
        token = _token(text[left:right], left)
        if not token.senses or text[left - 1 : left] in _CURRENCY or _goes_on(text, left):
            break
        found.insert(0, token)
        end = left
    return found


def _beginning(text: str, start: int, end: int) -> int:
    """Where the word, number or mark that ends at ``end`` begins, not before ``start``."""
    left = text.rfind(" ", start, end) + 1
    if left and text[left:end].isalpha():
        return left
    left = end - 1
    while left > start and _goes_on(text, left):
        left -= 1
    return left


def _goes_on(text: str, at: int) -> bool:
    """Whether the word or number that holds the character at ``at`` begins further left."""
    if at == 0 or not text[at].isalnum():
        return False
    inner = text[at - 1] in _INNER and at > 1 and text[at].isdigit() and text[at - 2].isdigit()
    return inner or text[at - 1].isalnum()


def _onward(text: str, start: int, end: int) -> Iterator[Token]:
    """The naming word at ``start`` and the date words that follow it without a break."""
    following = _next()
    for _ in range(_LONGEST):
        match = following.match(text, start, end)
        if match is None:
            return
        named = match.lastgroup == "name"
        token = (_named if named else _token)(match[match.lastgroup or 0], match.start(match.lastgroup or 0))
        if token.senses or named:
            yield token
        if not token.senses:
            return
        start = token.end


def _named(surface: str, start: int) -> Token:
    """The token of a naming word, holiday, quarter, number or a phrase that only looks like a date."""
    end = start + len(surface)
    if len(surface) == 2 and surface[1].isdigit():
        return Token(start, end, surface, {"quarter" if surface[0] == "Q" else "half": int(surface[1])}, capital=True)
    if surface in wordlists.entries(PACKAGE, "not_dates"):
        return Token(start, end, surface.lower())
    rule = wordlists.table(PACKAGE, "holidays").get(surface)
    return Token(start, end, surface.lower(), {"holiday": rule}, capital=True) if rule else _token(surface, start)


def _token(surface: str, start: int) -> Token:
    """A token by its word list entry or by the shape of its digits."""
    end, word = start + len(surface), surface.lower()
    if surface[0].isdigit():
        return Token(start, end, word, _digit_senses(word))
    senses, remark, opens = _vocabulary().get(word, _UNKNOWN)
    return Token(start, end, word, senses, remark, surface[0].isupper(), opens)


def _digit_senses(word: str) -> dict[str, Any]:
    """What a run of digits can mean: a day, days, a year, years, a decade or a whole date in one of its orders."""
    match = _DIGITS.match(word)
    if match is None:
        return {"number": int(word)} if word.isdigit() and len(word) <= 4 else {}
    if match["day"]:
        return {"number" if word.isdigit() else "ordinal": int(match["day"])}
    if match["first"]:
        return {"days": (int(match["first"]), int(match["last"]))}
    if match["iso"]:
        return {"dates": ((int(match["iso"]), int(match["month"]), int(match["number"])),)}
    if match["a"]:
        return {"dates": _orders(int(match["a"]), int(match["b"]), match["c"], word)}
    return _year_senses(match)


def _year_senses(match: re.Match[str]) -> dict[str, Any]:
    """A year, which may be a number, a decade, or the first and last of some years."""
    if match["year"]:
        year = int(match["year"])
        within = almanac.FIRST_YEAR <= year < almanac.LAST_YEAR
        return {"number": year, "year": year} if within else {"number": year}
    if match["decade"]:
        return {"decade": int(match["decade"])}
    first = int(match["years"])
    last = int(match["years"][: 4 - len(match["until"])] + match["until"])
    return {"years": (first, last)} if almanac.FIRST_YEAR <= first < last < almanac.LAST_YEAR else {}


def _orders(a: int, b: int, year: str, word: str) -> tuple[tuple[int, int, int], ...]:
    """Year, month, day of ``a/b/year`` read the American way and the European way; points are European only."""
    full = int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 50 else 1900 + int(year)
    orders = ((full, b, a),) if "." in word else ((full, a, b), (full, b, a))
    return tuple(order for order in orders if almanac.day(*order))
