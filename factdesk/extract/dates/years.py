"""Whether a bare four-digit number is a year or a count."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.dates.tokens import PACKAGE

_BEFORE = re.compile(r"([^\W\d_]+|[^\w\s])[ \t\xa0]?[(\[“\"‘']?(?:mid|pre|post|early|late)?[-–]?$")
_AFTER = re.compile(r"[ \t\xa0](?:-?)([^\W\d_]+)")
_USUAL = range(1900, 2060)
_PLURAL = re.compile(r"[a-z]{3,}(?<!s)s$")
_VERBS = ("was", "has", "does", "sees", "says", "brings", "marks", "starts", "begins", "ends", "shows")
_GLUED = "$£€¥#+%:@"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the number from ``start`` to ``end`` can only be a year, from the words on both sides of it."""
    year = int(text[start : start + 4])
    before, after = _word_before(text, start), _word_after(text, end)
    cues = wordlists.table(PACKAGE, "year_cues")
    cue = cues.get(before.lower(), "")
    if cue == "count" or (before and before in _GLUED) or cues.get(after) == "thing":
        return False
    counted = bool(_PLURAL.match(after)) and after not in _VERBS
    if year not in _USUAL:
        return cue == "strong" and not counted and year >= 1100
    if year % 100 == 0:
        return cue in ("strong", "weak") and not counted
    return not counted or cue in ("strong", "weak")


def _word_before(text: str, start: int) -> str:
    match = _BEFORE.search(text, max(0, start - 24), start)
    return match[1] if match else ""


def _word_after(text: str, end: int) -> str:
    match = _AFTER.match(text, end, end + 24)
    return match[1] if match else ""
