"""A light reading of sentences: where they end, and their words with their classes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from factdesk import wordlists
from factdesk.extract.figures.numeral import PACKAGE, PARTS
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.unitlists import WORDS
from factdesk.model import Span

_WORD = re.compile(
    r"(?=[^\s_])([A-Za-z]+(?=[ ,\n])|[^\w\s]|[0-9]+(?:[.,][0-9]+)+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'&./-][^\W_]+)*[’']?)"
)
"""Plain words first, which need no closer look."""
_LETTERS = {
    "determiner": "D",
    "preposition": "P",
    "pronoun": "R",
    "relative": "W",
    "auxiliary": "X",
    "conjunction": "C",
    "adverb": "A",
    "noun": "N",
    "temporal": "T",
    "predicative": "J",
}
_VERBS = wordlists.table(PACKAGE, "verbs")
_NOUNS_TOO = frozenset(word for word, also in _VERBS.items() if also)
_TAGS = {word: "#" for word, (part, _) in PARTS.items() if part not in {"part", "factor"}}
_TAGS.update({word: "E" if word.endswith("ed") and len(word) > 4 else "V" for word in _VERBS})
_TAGS.update({word: _LETTERS[name] for word, name in wordlists.table(PACKAGE, "word_classes").items()})
_PLURALS = wordlists.entries(PACKAGE, "plurals")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words and marks of one sentence in order, as parallel columns."""

    starts: list[int]
    ends: list[int]
    lows: list[str]
    """In small letters."""
    tags: list[str]
    """D determiner, P preposition, R pronoun, W relative pronoun, X auxiliary, C conjunction, A adverb, V verb,
    G -ing form, E -ed form, N noun or adjective, M capitalised noun, J what somebody is ("dead"), T time, # number,
    H number in a compound ("12-page"), U unit after a number, and the mark itself for punctuation."""

    def index(self, offset: int) -> int:
        """The first word that begins at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """From the word ``first`` up to and with ``last``."""
        return Span(self.starts[first], self.ends[last])


_STOP = re.compile(r"[.!?\n](?:(?<=\n)|[”\"’')\]]*[ \u00a0]+(?=[A-Z0-9“\"‘(]))")
_LONGEST = 600
"""Sentences are read in stretches of at most that many code points, so that cost stays linear in the text."""
_ABBREVIATED = wordlists.entries("factdesk", "abbreviations")
_REACH = 8
"""Longer words are no abbreviations."""
_LAST_LETTERS = re.compile(r"[^\W\d_]*$")


class Sentences:
    """The sentences of a page, each read when it is first asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._bounds = _bounds(page)
        self._read: dict[int, Sentence] = {}

    def around(self, offset: int) -> Sentence:
        """The sentence that holds ``offset``."""
        at = bisect_right(self._bounds, offset)
        if at not in self._read:
            self._read[at] = read(self._page, *self._bounds[at - 1 : at + 1])
        return self._read[at]


def _bounds(page: Page) -> list[int]:
    """Where sentences begin and end, from the start of the page to one past its end."""
    found = [0]
    ends = [
        stop.end()
        for stop in _STOP.finditer(page.text)
        if not (page.text[stop.start()] == "." and _is_abbreviation(page.low, stop.start()))
    ]
    for end in [*ends, len(page.text) + 1]:
        while end - found[-1] > _LONGEST:
            limit = found[-1] + _LONGEST
            found.append(page.text.rfind(" ", found[-1] + 1, limit) + 1 or limit)
        found.append(end)
    return found


def _is_abbreviation(low: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` ends a short form or an initial and no sentence."""
    word = low[max(0, stop - _REACH) : stop].rpartition(" ")[2]
    if not word.isalpha():
        word = _LAST_LETTERS.findall(word)[0]
    return len(word) == 1 or word in _ABBREVIATED


class _Classes(dict[str, str]):
    """Words as they are written, with the class of each alone; most words of a text have been seen before."""

    def __missing__(self, word: str) -> str:
        low = word.lower()
        found = _TAGS.get(low) or _guess(low, word[0])
        if len(self) < _MOST_KEPT:
            self[word] = found
        return found


_MOST_KEPT = 100_000
_CAPITALS = {"US": "M", "WHO": "M"}
"""Small words that are names in capitals."""
word_class = _Classes(_CAPITALS).__getitem__
"""The class of a word seen alone, as it is written."""


def read(page: Page, start: int, end: int) -> Sentence:
    """The words of a stretch of text with their classes."""
    text = page.text
    pieces = _WORD.split(text[start:end])
    offsets = list(accumulate(map(len, pieces), initial=start))
    written, starts, ends = pieces[1::2], offsets[1:-1:2], offsets[2::2]
    lows, tags = list(map(str.lower, written)), list(map(word_class, written))
    if "-" in text[start:end]:
        _split_compounds(text, lows, starts, ends, tags)
    before = ""
    for at, alone in enumerate(tags):
        tag = alone
        if tag == "H":
            before = tag
            continue
        if at and (before in _TELLING or tag in _OPEN or lows[at] == "worth"):
            tag = tags[at] = _in_context(lows, tags, at, text[starts[at]])
        if before == "N" and tag in "DR#$£€" and at > 1 and lows[at - 1] in _NOUNS_TOO and tags[at - 2] in "NM":
            tags[at - 1] = "V"  # taken for a noun after "the mayor", it turns out a verb: "the mayor cut 12 ..."
        before = tag
    return Sentence(starts, ends, lows, tags)


def _split_compounds(text: str, lows: list[str], starts: list[int], ends: list[int], tags: list[str]) -> None:
    """Sets the number of a compound apart from the rest: "12-page"."""
    for at in reversed([at for at, low in enumerate(lows) if "-" in low]):
        head, _, rest = lows[at].partition("-")
        if head.isdigit() or head in PARTS:
            begin = starts[at] + len(head) + 1
            lows[at : at + 1] = head, rest
            tags[at : at + 1] = "H", word_class(text[begin : ends[at]])
            starts.insert(at + 1, begin)
            ends.insert(at, begin - 1)


_TELLING = frozenset("#HUWR")
_OPEN = frozenset("VEG#")
"""Classes that what follows depends on, and classes that depend on what stands before."""


def _in_context(lows: list[str], tags: list[str], at: int, first: str) -> str:
    """The class of the word at ``at``, given its class by list or ending and the words before it."""
    word, tag, before = lows[at], tags[at], tags[at - 1]
    if before in "#HU" and _is_unit(word, before, tag):
        return "N" if before == "H" else "U"
    if tag == "#" and before == "M" and word.isdigit() and lows[at - 1][-2:-1] not in "'’":
        return "M"
    if tag == "N" and before in "WR" and word[-1] == "s":
        return "V"
    if word == "worth" and before == "N" and at > 1 and tags[at - 2] == "D":
        return "N"
    return _verb_or_noun(lows, tags, at, first) if tag in "VEG" else tag


def _is_unit(word: str, before: str, tag: str) -> bool:
    """Whether a word after a number, or after the first word of a unit, is one."""
    if before == "U":
        return word in _UNIT_TAILS
    return tag in "NVP#TEA" and (word in WORDS or word == "per")


_UNIT_TAILS = frozenset({"cent", "point", "points"})


def _verb_or_noun(lows: list[str], tags: list[str], at: int, first: str) -> str:
    """What a form that may be a verb is after the words before it: a noun after an article, a unit or a number."""
    word, last, before = lows[at], lows[at - 1], tags[at - 1]
    earlier = tags[at - 2] if at > 1 else ""
    if before == "D" or (before == "A" and earlier == "D"):
        return "N"
    if word in _NOUNS_TOO and last != "to":
        plural = word[-1] == "s"
        if before in {"U", "%", "P", "H"} or (before == "#" and plural):
            return "N"
        if (
            before == "N"
            and earlier in {"D", "P", "#", "H", "-"}
            and not (is_plural(last) or (plural and earlier != "#"))
        ):
            return "N"
    return "M" if first.isupper() else tags[at]


def _guess(word: str, first: str) -> str:
    """The class of a word that no list has."""
    if not first.islower():
        if not first.isalnum():
            return word
        if first.isdigit():
            return "T" if len(word) == 4 and word[:2] in {"19", "20"} else "#"
        if first.isupper():
            return "M"
    if len(word) > 4 and word[-1] in "dgy":
        return "E" if word.endswith("ed") else "G" if word.endswith("ing") else "A" if word.endswith("ly") else "N"
    return "N"


def may_be_verb(word: str) -> bool:
    """Whether a word that was taken for a noun is a verb as well: "cut", "report"."""
    return word in _NOUNS_TOO


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    return word in _PLURALS or (len(word) > 2 and word[-1] == "s" and word[-2] not in "su’'i")
