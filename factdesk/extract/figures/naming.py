"""Numbers that are part of a name, and the scores of games and votes."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.figures.apart import Apart, around
from factdesk.extract.figures.clock import MONTHS, word_before
from factdesk.extract.figures.measures import Measure
from factdesk.extract.figures.numeral import PACKAGE, Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.model import FigureKind

_DESIGNATORS = wordlists.entries(PACKAGE, "designators")
_CLASSES = wordlists.table(PACKAGE, "word_classes")
_SCORE = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9])(?:[-–]([0-9]{1,3}))?")
_PLAYED = re.compile(
    r"(?:won|win|wins|beat|beating|lost|lose|loss|lead|led|leading|draw|drew|victory|defeat|defeated|score|scored|up|"
    r"down|tied|tie|record|vote|ruling|ruled|aggregate|went|set|by|at)(?: (?:a|the|an|it|them|him|her|to|by))*$"
)
_AFTER_SCORE = re.compile(
    r" (?:win|victory|defeat|loss|lead|draw|record|vote|score|home|away|aggregate|on|at|against|over|to)(?![a-z])"
)
_GLUE = frozenset({"sub", "minus", "under", "over", "plus", "non", "to", "a", "about", "some", "almost", "and", "or"})
_COUNTED = re.compile(r"[ -](?:[a-z]+[ -]){0,2}?(?:[a-z]{2,}s|people|men|women|children|police|troops)(?![a-z])")
_SMALL_DESIGNATORS = frozenset({"no.", "nos.", "nr.", "nrs.", "page", "section", "chapter", "article", "paragraph"})


def fused(page: Page, numeral: Numeral) -> Apart | None:
    """Digits joined to letters: "A320", "Covid-19", "5G"."""
    text, start, end = page.text, numeral.start, numeral.end
    before = text[start - 1] if start else " "
    if before.isalpha() or before in "_#":
        return around(numeral, FigureKind.NAME)
    if before in "-–" and start > 1 and text[start - 2].isalpha():
        left = start - 1
        while left and start - left < 16 and text[left - 1].isalpha():
            left -= 1
        if page.low[left : start - 1] not in _GLUE and not (left and text[left - 1].isdigit()):
            return around(numeral, FigureKind.NAME)
    if numeral.scale == 1 and text[end : end + 1].isalpha():
        return around(numeral, FigureKind.NAME)
    return None


def score(page: Page, numeral: Numeral) -> Apart | None:
    """A score such as "3-1": a result where it falls or where play is spoken of."""
    if page.text[numeral.end : numeral.end + 1] not in {"-", "–"}:
        return None
    match = _SCORE.match(page.text, numeral.start)
    if not match or (numeral.start and page.text[numeral.start - 1] in "$£€.,"):
        return None
    if match[3] or int(match[1]) >= int(match[2]):
        return around(numeral, FigureKind.SCORE, match.end())
    window = page.low[max(0, numeral.start - 24) : numeral.start].rstrip()
    if _PLAYED.search(window) or _AFTER_SCORE.match(page.low, match.end()):
        return around(numeral, FigureKind.SCORE, match.end())
    return None


def name(page: Page, numeral: Numeral, measure: Measure | None) -> Apart | None:
    """A number after a designator ("Article 5") or after a capitalised word with nothing counted ("FTSE 100")."""
    text, start = page.text, numeral.start
    if numeral.scale != 1 or numeral.form not in {Form.DIGITS, Form.WORDS} or "," in text[start : numeral.end]:
        return None
    word = word_before(text, start)
    if not word or not word[0].isalpha():
        return None
    small = word.lower()
    if _designates(page, word, small, start) or _is_named(page, numeral, measure, word, small):
        return around(numeral, FigureKind.NAME)
    return None


def _is_named(page: Page, numeral: Numeral, measure: Measure | None, word: str, small: str) -> bool:
    """Whether a number belongs to the capitalised word before it: "S&P 500", "iPhone 14 Pro", "Kick Six"."""
    if not _is_name(word, small):
        return False
    if numeral.form is Form.WORDS:
        return page.text[numeral.start].isupper()
    if measure or "." in page.text[numeral.start : numeral.end]:
        return False
    inner = any(sign.isupper() for sign in word[1:])
    return inner or not _COUNTED.match(page.low, numeral.end)


def _designates(page: Page, word: str, small: str, start: int) -> bool:
    """Whether the word before a number numbers what it names."""
    if word[0].isupper() or small in _SMALL_DESIGNATORS:
        return small in _DESIGNATORS or small.rstrip(".") in _DESIGNATORS
    return small == "of" and page.text[max(0, start - 9) : start - 4].strip() == "Group"


def _is_name(word: str, small: str) -> bool:
    """Whether a word is capitalised and neither grammar nor calendar."""
    inner = any(sign.isupper() for sign in word[1:])
    if not (word[0].isupper() or inner) or not word[-1].isalnum():
        return False
    return small not in _CLASSES and small not in MONTHS and not small.endswith("day")


_NO_COUNT = frozenset(
    {
        "no",
        "any",
        "every",
        "each",
        "that",
        "this",
        "which",
        "the",
        "some",
        "another",
        "same",
        "whole",
        "wrong",
        "right",
        "first",
        "last",
        "only",
        "big",
        "good",
        "bad",
        "new",
        "old",
        "little",
        "great",
    }
)
_ONE = re.compile(r"-| (?:another|day|by one|is|can|could|should|would|might|must|may|way or)(?![a-z])|['’]s")


def idiom(page: Page, numeral: Numeral) -> Apart | None:
    """Idioms such as "no one", "the same one", "one another", "one-off": the word and not the number."""
    if page.low[numeral.start : numeral.end] != "one":
        return None
    cue = word_before(page.low, numeral.start)
    if cue in _NO_COUNT and not (cue in {"the", "only", "some", "any"} and page.low.startswith(" of", numeral.end)):
        return around(numeral, FigureKind.NAME)
    if (match := _ONE.match(page.low, numeral.end)) and not _UNIT_HYPHEN.match(page.low, numeral.end):
        return around(numeral, FigureKind.NAME, match.end())
    return None


_UNIT_HYPHEN = re.compile(
    r"-(?:third|half|quarter|fifth|year|day|week|month|hour|minute|mile|yen|dollar|euro|pound|in|to)"
)
