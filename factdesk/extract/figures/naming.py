"""Numbers that are part of a name, and the scores of games and votes."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.figures.apart import Apart, around
from factdesk.extract.figures.circumstances import HAPPENINGS
from factdesk.extract.figures.clock import MONTHS, word_before
from factdesk.extract.figures.grammar import word_class
from factdesk.extract.figures.measures import Measure
from factdesk.extract.figures.numeral import PACKAGE, Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.model import FigureKind

_DESIGNATORS = wordlists.entries(PACKAGE, "designators")
_SMALL = frozenset(word for word, sort in wordlists.table(PACKAGE, "word_classes").items() if sort != "noun")
"""Words of grammar, which name nothing for all their capitals."""
_SCORE = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9/])(?:[-–]([0-9]{1,3}))?")
_PLAYED = re.compile(
    r"(?<![a-z])(?:won|win|wins|beat|beating|lost|lose|loss|lead|led|leading|draw|drew|victory|defeat|defeated|score|scored|up|"
    r"down|tied|tie|record|vote|ruling|ruled|aggregate|went|set|by|at)(?: (?:a|the|an|it|them|him|her|to|by))*$"
)
_AFTER_SCORE = re.compile(
    r" (?:win|victory|defeat|loss|lead|draw|record|vote|score|home|away|aggregate|on|at|against|over|to)(?![a-z])"
)
_COUNTRIES = frozenset({"UK", "US", "USA", "EU", "UN", "UAE"})
"""Capitals that number nothing: "in the UK 12 people died"."""
_RUNS = re.compile(r" for [0-9]{1,3}(?=[,.;)\n]|$| (?:after|when|in reply|at|with)(?![a-z]))")
_WICKETS = 10
_STANDING = frozenset({"at", "on", "were", "was"})
_GLUE = frozenset(
    {"sub", "minus", "under", "over", "plus", "non", "to", "a", "magnitude", "about", "some", "almost", "and", "or"}
)
_COUNTED = re.compile(r"[ -](?:[a-z]+[ -]){0,2}?(?:[a-z]{2,}s|people|men|women|children|police|troops)(?![a-z])")
_SMALL_DESIGNATORS = wordlists.entries(PACKAGE, "small_designators")


def prefixed(page: Page, numeral: Numeral) -> Apart | None:
    """Digits behind letters: "A320", "Covid-19"; "sub-7" and "minus-5" are numbers."""
    text, start = page.text, numeral.start
    before = text[start - 1] if start else " "
    if before.isalpha() or before in "_#":
        return around(numeral, FigureKind.NAME)
    if before in "-–" and start > 1 and text[start - 2].isalnum():
        left = start - 1
        while left and start - left < _LONGEST_PREFIX and text[left - 1].isalpha():
            left -= 1
        word = page.low[left : start - 1]
        if word not in _GLUE and not (left and text[left - 1].isdigit()):
            return around(numeral, FigureKind.NAME)
    return None


_LONGEST_PREFIX = 16


def suffixed(page: Page, numeral: Numeral) -> Apart | None:
    """Digits before letters that are no unit: "5G", "3D"."""
    if numeral.scale == 1 and page.text[numeral.end : numeral.end + 1].isalpha():
        return around(numeral, FigureKind.NAME)
    return None


def score(page: Page, numeral: Numeral) -> Apart | None:
    """A score such as "3-1": a result where it falls or where play is spoken of."""
    if page.text[numeral.end : numeral.end + 1] not in {"-", "–"}:
        return None
    match = _SCORE.match(page.text, numeral.start)
    if not match or match.end() <= numeral.end or (numeral.start and page.text[numeral.start - 1] in "$£€.,"):
        return None
    if match[3] or int(match[1]) >= int(match[2]):
        return around(numeral, FigureKind.SCORE, match.end())
    window = page.low[max(0, numeral.start - 24) : numeral.start].rstrip()
    if _PLAYED.search(window) or _AFTER_SCORE.match(page.low, match.end()):
        return around(numeral, FigureKind.SCORE, match.end())
    return None


def innings(page: Page, numeral: Numeral) -> Apart | None:
    """The score of an innings: "resumed at three for 89", wickets first."""
    match = _RUNS.match(page.low, numeral.end) if page.low.startswith(" for ", numeral.end) else None
    if not match or numeral.low > _WICKETS or word_before(page.low, numeral.start) not in _STANDING:
        return None
    return around(numeral, FigureKind.SCORE, match.end())


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
    inner = (word[1:] != word[1:].lower() or len(word) == 1) and word not in _COUNTRIES
    return inner or not _COUNTED.match(page.low, numeral.end)


def _designates(page: Page, word: str, small: str, start: int) -> bool:
    """Whether the word before a number numbers what it names."""
    if word[0].isupper() or small in _SMALL_DESIGNATORS:
        return small in _DESIGNATORS or small.rstrip(".") in _DESIGNATORS
    return small == "of" and page.text[max(0, start - 9) : start - 4].strip() == "Group"


def _is_name(word: str, small: str) -> bool:
    """Whether a word is capitalised and neither grammar nor calendar."""
    inner = word[1:] != word[1:].lower()
    if not (word[0].isupper() or inner) or not word[-1].isalnum() or word.endswith(("'s", "’s")):
        return False
    return small not in _SMALL and small not in MONTHS


# ---- words

_NO_COUNT = frozenset({"no", "any", "every", "each", "another"})
_ONE_IS_A_COUNT = re.compile(
    r" (?:of|out|over|and|or|to|per|percent|point|hundred|thousand|million|billion)(?![a-z])|%|-"
    r"| in (?:every )?(?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)"
)
_OTHER_ONE = re.compile(
    r" (?:another|by one|day(?! of| in|s))(?![a-z])"
    r"|-(?:off|sided|time|on-one|way)(?![a-z])|['’]s"
)
_ANY_ONE = re.compile(r" [a-z]+ (?:can|could|may|might)(?![a-z])")
"""What follows "one" where a thing stands before it that is anybody's: "the weight one man can lift"."""
_HALVES = frozenset(
    {"first", "second", "third", "other", "latter", "better", "opening", "final", "back", "top", "bottom"}
)
_HALF_WORD = re.compile(
    r"-(?!(?:a|of|hour|mile|inch|year|century|dozen|million|billion|point|day|price)(?![a-z]))[a-z]| past "
)


def idiom(page: Page, numeral: Numeral) -> Apart | None:
    """Number words that count nothing: "no one", "one another", "the second half", "a third man"."""
    low, end = page.low, numeral.end
    if numeral.form is Form.PART:
        return _idle_part(page, numeral)
    if numeral.head == 1 and numeral.scale > 1 and word_before(low, numeral.start) == "per":
        return around(numeral, FigureKind.NAME)
    if low[numeral.start : end] != "one":
        return _band(page, numeral)
    if match := _OTHER_ONE.match(low, end):
        return around(numeral, FigureKind.NAME, match.end())
    if _ANY_ONE.match(low, end) and word_class(word_before(page.text, numeral.start) or ".") == "N":
        return around(numeral, FigureKind.NAME)
    cue = word_before(low, numeral.start)
    counts = cue in HAPPENINGS or _ONE_IS_A_COUNT.match(low, end) or _noun_follows(page, end)
    return None if counts and cue not in _NO_COUNT else around(numeral, FigureKind.NAME)


_BAND = re.compile(r"[A-Z][a-z]+ of $")


def _band(page: Page, numeral: Numeral) -> Apart | None:
    """The number in the name of a band: "the Gang of Eight", "the Magnificent Seven"."""
    text, start = page.text, numeral.start
    if not text[start].isupper() or not _BAND.search(text, max(0, start - 24), start):
        return None
    return around(numeral, FigureKind.NAME)


def _idle_part(page: Page, numeral: Numeral) -> Apart | None:
    """Halves of games and years, flags at half-mast, the third of several men, a split of 50/50."""
    low = page.low
    if numeral.low == 1:
        return around(numeral, FigureKind.NAME)
    word = low[numeral.start : numeral.end]
    if word == "half" and (word_before(low, numeral.start) in _HALVES or _HALF_WORD.match(low, numeral.end)):
        return around(numeral, FigureKind.NAME)
    if word.startswith("a ") and word[2:] not in {"half", "quarter"} and _noun_follows(page, numeral.end):
        return around(numeral, FigureKind.ORDINAL)
    return None


_NEXT = re.compile(r" ([^\W\d_]+)")


def _noun_follows(page: Page, end: int) -> bool:
    """Whether the next word may be a noun or an adjective."""
    match = _NEXT.match(page.text, end)
    return match is not None and (word_class(match[1]) in "NMGTJ" or match[1] in HAPPENINGS)
