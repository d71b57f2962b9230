"""Digits that are dialled, swiped, linked to or that number a list."""

from __future__ import annotations

import re

from factdesk.extract.figures.apart import Apart, around
from factdesk.extract.figures.numeral import Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.model import FigureKind

_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|net|co|gov|html?|pdf)(?:/|$)")
_LIST = re.compile(r"[.)] (?=[A-Z“\"])|\)")
_RUN = re.compile(r"[+(0-9][0-9()+./ x–-]{3,26}[0-9](?: ?(?:ext\.?|extension) ?[0-9]{1,6})?")
_GROUPS = re.compile(r"[0-9]+")
_CALL = re.compile(
    r"(?<![a-z])(?:phone|tel|telephone|call|fax|mobile|whatsapp|hotline|text|dial|card|account|passport|serial)[a-z]*[.:]?"
    r"(?: (?:number|no\.?|us|is|him|her|me|on|at|today|now|free|you|in|[a-z]+))*[ :]*[+(]{0,2}$"
)
_AMERICAN = re.compile(r"1?[-. (]{0,2}[0-9]{3}\)?[-. ]{0,2}[0-9]{3}[-. ][0-9]{4}(?:x[0-9]+)?")


_STREET = re.compile(
    r" (?:[NSEW]\.? )?(?:[A-Z][\w.’'-]{0,20} ){1,3}"
    r"(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Boulevard|Blvd\.?|Terrace|Square|Place|Crescent|Way|Court)(?![a-z])"
)
_EMERGENCY = frozenset({"911", "999", "112", "000", "101", "111"})
_RINGS = re.compile(r"(?<![a-z])(?:call|called|calling|dial|dialed|dialled|rang|ring|phoned) $")


def read(page: Page, numeral: Numeral) -> Apart | None:
    """A code that begins with ``numeral``, or None."""
    text, start, end = page.text, numeral.start, numeral.end
    if _is_long(numeral) or _in_address(text, start) or _is_street(text, end) or _is_emergency(page.low, start, end):
        return around(numeral, FigureKind.CODE)
    following = text[end : end + 1]
    if following == "." and (match := _VERSION.match(text, start)):
        return around(numeral, FigureKind.CODE, match.end())
    if following in {".", ")"} and _opens(text, start) and _LIST.match(text, end):
        return around(numeral, FigureKind.CODE, end + 1)
    return _dialled(page, numeral)


def _is_long(numeral: Numeral) -> bool:
    """Whether there are more digits than any count has."""
    return numeral.form is Form.DIGITS and numeral.end - numeral.start > _COUNTABLE and not numeral.high


_COUNTABLE = 15


def _is_street(text: str, end: int) -> bool:
    """Whether a house number ends here: "24 Independence Street"."""
    return text[end + 1 : end + 2].isupper() and text[end - 1].isdigit() and bool(_STREET.match(text, end))


def _is_emergency(low: str, start: int, end: int) -> bool:
    """Whether somebody rings this number: "called 911"."""
    return low[start:end] in _EMERGENCY and bool(_RINGS.search(low, max(0, start - 12), start))


def _opens(text: str, start: int) -> bool:
    """Whether a number opens a line or a sentence, so that it may number a list."""
    left = text[max(0, start - 3) : start].rstrip(" ")
    return not left or left[-1] in "\n.!?;:"


def _in_address(text: str, start: int) -> bool:
    """Whether the unbroken run of signs before a number is a web address or an e-mail."""
    if text[start + 1 : start + 3].find("@") >= 0:
        return True
    if not start or text[start - 1] not in "/.=_@#&%:?-":
        return False
    floor = max(0, start - 300)
    left = max(text.rfind(" ", floor, start), text.rfind("\n", floor, start), floor - 1)
    return bool(_ADDRESS.search(text, left + 1, start + 1))


_FEWEST = 5
"""Digits of a number that is dialled."""


def _dialled(page: Page, numeral: Numeral) -> Apart | None:
    """A run of digit groups that is dialled or swiped and not counted."""
    text, start = page.text, numeral.start
    while start and text[start - 1] in "+(" and numeral.start - start < 3:
        start -= 1
    match = _RUN.match(text, start)
    if not match:
        return None
    run, groups = match.group(), _GROUPS.findall(match.group())
    if sum(map(len, groups)) < _FEWEST:
        return None
    if _is_dialled(run, groups, called=bool(_CALL.search(page.low, max(0, start - 48), start))):
        return Apart(start, match.end(), FigureKind.CODE)
    return None


def _is_dialled(run: str, groups: list[str], *, called: bool) -> bool:
    """Whether the form of a run, or a word like "call" before it, makes it a telephone or card number."""
    digits = sum(map(len, groups))
    if called:
        return True
    if run.startswith("+"):
        return digits >= 7
    if _AMERICAN.fullmatch(run):
        return True
    if run.startswith("("):
        return digits >= 7 and 0 < run.find(")") < 6 and "." not in run[:6]
    if run.startswith("0") and not run.startswith(("0.", "0-")):
        return digits >= 8
    return len(groups) >= 4 and all(len(group) == 4 for group in groups[:4])
