"""A light reading of sentences: words with their classes, noun phrases, subjects; enough to say what a figure is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from factdesk import wordlists
from factdesk.extract.figures.numeral import PACKAGE, PARTS
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.unitlists import WORDS
from factdesk.model import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'&./-][^\W_]+)*[’']?|&|[^\w\s]")
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
_TAGS.update({word: "E" if word.endswith("ed") else "V" for word in _VERBS})
_TAGS.update({word: _LETTERS[name] for word, name in wordlists.table(PACKAGE, "word_classes").items()})
_PLURALS = wordlists.entries(PACKAGE, "plurals")


class Word(NamedTuple):
    """One word or mark of a sentence."""

    start: int
    end: int
    low: str
    tag: str
    """D determiner, P preposition, R pronoun, W relative pronoun, X auxiliary, C conjunction, A adverb, V verb,
    G -ing form, E -ed form, N noun or adjective, M capitalised noun, J what somebody is ("dead"), T time, # number,
    H number in a compound ("12-page"), U unit after a number, and the mark itself for punctuation."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence, in order."""

    words: list[Word]
    starts: list[int]

    def index(self, offset: int) -> int:
        """The first word that begins at or after ``offset``."""
        return bisect_left(self.starts, offset)


_STOP = re.compile(r"[.!?][”\"’')\]]*[ \u00a0]+(?=[A-Z0-9“\"‘(])|\n")
_LONGEST = 600
"""Sentences are read in stretches of at most that many code points, so that cost stays linear in the text."""
_ABBREVIATED = wordlists.entries("factdesk", "abbreviations")


def sentences(page: Page, offsets: list[int]) -> Iterator[tuple[Sentence, list[int]]]:
    """The sentences that hold the ascending ``offsets``, each with the numbers of the offsets within."""
    start, end = 0, 0
    at = 0
    while at < len(offsets):
        while end <= offsets[at]:
            start, end = end, _end(page, max(end, offsets[at] - _LONGEST // 2) if offsets[at] - end > _LONGEST else end)
            start = max(start, offsets[at] - _LONGEST // 2) if end > offsets[at] else start
        members = []
        while at < len(offsets) and offsets[at] < end:
            members.append(at)
            at += 1
        yield read(page, start, end), members


def _end(page: Page, start: int) -> int:
    """Where the sentence that begins at ``start`` ends."""
    limit = min(len(page.text), start + _LONGEST)
    for match in _STOP.finditer(page.text, start, limit):
        if not (match.group()[0] == "." and _is_abbreviation(page.low, match.start())):
            return match.end()
    if limit < len(page.text):
        space = page.text.rfind(" ", start + 1, limit)
        return space + 1 if space > start else limit
    return limit


def _is_abbreviation(low: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` ends a short form or an initial and no sentence."""
    left = stop
    while left and stop - left < 8 and low[left - 1].isalpha():
        left -= 1
    word = low[left:stop]
    return len(word) == 1 or word in _ABBREVIATED


def read(page: Page, start: int, end: int) -> Sentence:
    """The words of a stretch of text with their classes."""
    text = page.text
    words: list[Word] = []
    for match in _WORD.finditer(page.low, start, end):
        word, at = match.group(), match.start()
        if "-" in word and (head := word.partition("-")[0]) and (head.isdigit() or head in PARTS):
            words.append(Word(at, at + len(head), head, "H"))
            word, at = word[len(head) + 1 :], at + len(head) + 1
        tag = _tag(word, text[at], words)
        if tag in "DR#$£€" and _was_verb(words):
            words[-1] = words[-1]._replace(tag="V")
        words.append(Word(at, match.end(), word, tag))
    return Sentence(words, [word.start for word in words])


def _was_verb(words: list[Word]) -> bool:
    """Whether the last word, taken for a noun after "the mayor", turns out a verb: "the mayor cut 12 ..."."""
    if len(words) < 2:
        return False
    last = words[-1]
    return last.tag == "N" and last.low in _NOUNS_TOO and words[-2].tag in "NM"


def _tag(word: str, first: str, words: list[Word]) -> str:
    """The class of a word by list or ending, given the words before it."""
    tag = _TAGS.get(word) or _guess(word, first)
    if not words:
        return tag
    before = words[-1].tag
    if before in "#HU" and _is_unit(word, before, tag):
        return "N" if before == "H" else "U"
    if tag == "#" and before == "M" and first.isdigit():
        return "M"
    if tag == "N" and before in "WR" and word[-1] == "s":
        return "V"
    if word == "worth" and before == "N" and len(words) > 1 and words[-2].tag == "D":
        return "N"
    return _verb_or_noun(word, first, tag, words) if tag in "VEG" else tag


def _is_unit(word: str, before: str, tag: str) -> bool:
    """Whether a word after a number, or after the first word of a unit, is one."""
    if before == "U":
        return word in _UNIT_TAILS
    return tag in "NVP#TEA" and (word in WORDS or word == "per")


_UNIT_TAILS = frozenset({"cent", "point", "points"})


def _verb_or_noun(word: str, first: str, tag: str, words: list[Word]) -> str:
    """What a form that may be a verb is after the words before it: a noun after an article, a unit or a number."""
    last, before = words[-1], words[-1].tag
    earlier = words[-2].tag if len(words) > 1 else ""
    if before == "D" or (before == "A" and earlier == "D"):
        return "N"
    if word in _NOUNS_TOO and last.low != "to":
        plural = word[-1] == "s"
        if before in {"U", "%", "P", "H"} or (before == "#" and plural):
            return "N"
        if (
            before == "N"
            and earlier in {"D", "P", "#", "H"}
            and not (plural and (earlier != "#" or is_plural(last.low)))
        ):
            return "N"
    return "M" if first.isupper() else tag


_ENDINGS = (("ed", "E"), ("ing", "G"), ("ly", "A"))


def _guess(word: str, first: str) -> str:
    """The class of a word that no list has."""
    if not first.isalnum():
        return word
    if first.isdigit():
        return "T" if len(word) == 4 and word[:2] in {"19", "20"} else "#"
    if first.isupper():
        return "M"
    return next((tag for ending, tag in _ENDINGS if word.endswith(ending) and len(word) > 4), "N")


def word_class(word: str) -> str:
    """The class of a word seen alone, as it is written."""
    return _TAGS.get(word.lower()) or _guess(word.lower(), word[0])


def may_be_verb(word: str) -> bool:
    """Whether a word that was taken for a noun is a verb as well: "cut", "report"."""
    return word in _NOUNS_TOO


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    return word in _PLURALS or (len(word) > 2 and word[-1] == "s" and word[-2] not in "su’'i")


# ---- noun phrases

_NOUNS = frozenset("NM")
_INSIDE = frozenset("NMG&H")
_LINKS = frozenset({"of", "in", "for", "at", "on", "from", "between", "among", "with", "by", "to", "per"})


def phrase(words: list[Word], at: int, links: frozenset[str] = frozenset({"of", "per"}), depth: int = 1) -> Span | None:
    """The noun phrase that begins at ``at``, past articles, with ``depth`` phrases that ``links`` add to it."""
    end = len(words)
    while at < end and words[at].tag in "DA#U%W":
        at += 1
    begin = at
    while at < end and _goes_on(words, at, begin):
        at += 1
    last = at
    while last > begin and words[last - 1].tag not in "NMGE#V":
        last -= 1
    if last == begin:
        return None
    span = Span(words[begin].start, words[last - 1].end)
    if depth and at + 1 < end and words[at].low in links:
        if words[at].low == "per":
            return Span(span.start, words[at + 1].end)
        more = phrase(words, at + 1, links, depth - 1)
        if more:
            return Span(span.start, more.end)
    return span


def _goes_on(words: list[Word], at: int, begin: int) -> bool:
    """Whether the word at ``at`` still belongs to the noun phrase that began at ``begin``."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    plural = at > begin and is_plural(words[at - 1].low)
    if word.tag in _INSIDE:
        return not (plural and word.tag == "G")
    if word.tag == "-":
        return begin < at and following is not None and following.tag in "NME"
    if word.tag == "E":
        return not plural and following is not None and following.tag in "NMEG"
    if word.low == "and":
        return (
            at > begin
            and not plural
            and following is not None
            and following.tag in "NM"
            and words[at - 1].tag == following.tag
        )
    return word.low in _DEGREES and at > begin and following is not None and following.tag in "NM"


_DEGREES = frozenset({"most", "more", "least", "less", "very"})


def phrase_before(words: list[Word], end: int, *, chain: bool = True) -> Span | None:
    """The noun phrase whose last word stands right before index ``end``, with the phrases it hangs on.

    None where a figure stands there: "19 cents" is no thing that another figure is of.
    """
    at = end
    while at and _goes_back(words, at, end):
        at -= 1
    if at and at < end and words[at].tag == "-":
        at += 1
    if at < end and words[end - 1].low.endswith(("-old", "-olds")) and at and words[at - 1].tag == "#":
        return Span(words[at - 1].start, words[end - 1].end)
    if at and words[at - 1].tag in "#U%" and (at == end or words[at - 1].tag != "%" or words[at].tag != "M"):
        return None
    while at < end and words[at].tag not in "NMGEVH":
        at += 1
    if not any(word.tag in "NMG" for word in words[at:end]):
        return None
    span = Span(words[at].start, words[end - 1].end)
    link = at
    while link and words[link - 1].tag in "DA":
        link -= 1
    linked = link > 1 and (
        words[link - 1].low in _LINKS or (words[link - 1].tag in "C&" and words[link - 2].tag in "NM")
    )
    longer = phrase_before(words, link - 1) if chain and linked else None
    return Span(longer.start, span.end) if longer else span


def _goes_back(words: list[Word], at: int, end: int) -> bool:
    """Whether the word before ``at`` belongs to the noun phrase that ends at ``end``."""
    before = words[at - 1]
    if before.tag in "NMG&-'’H":
        return True
    return at < end and before.tag in "EV" and words[at].tag in "NM" and at > 1 and words[at - 2].tag in "DPA#"
