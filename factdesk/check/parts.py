"""Counts that differ because one of them is only part of the other.

A list that adds up to the other's total ("12 skiers and two guides" are 14 people), members told from the rest ("the
last three"), what was found in one search ("eight bodies were found") and who lies in hospital contradict nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from factdesk import wordlists
from factdesk.check.rule import Docket
from factdesk.check.sums import number, sentences
from factdesk.model import Article, Figure, FigureKind, Match, Reading

_COUNTS = frozenset({FigureKind.CARDINAL, FigureKind.VAGUE})
_MEMBERS = re.compile(r"\b(?:last|first|final|next|remaining|other) $")
_FOUND = (" found", " recovered", " discovered", " retrieved")
_SOUGHT = ("bodies", "victims", "people", "survivors", "corpses")
_SURVIVED = re.compile(r"(?: [\w-]+){0,3} (?:who|that) (?:had )?(?:survived|escaped|lived)\b")
_IN_HOSPITAL = re.compile(
    r"(?: [\w-]+){0,6} (?:are|is|were|was|remain|remained) (?:still |now )?(?:in (?:the )?hospitals?|hospitali[sz]ed)\b"
)
_OF_THEM = re.compile(r" of (?:them|whom|these|those|which)\b")
_AND = re.compile(r"(?:\band|,) $")
_AND_ONE = re.compile(r"[^.;:!?\d\n]{0,60}?(?:\band|,) an? (?P<what>[\w -]{1,40})")
_BEFORE = 12
"""Characters before a figure that hold a word such as "remaining"."""
_LONGEST = 4
"""Parts of a list that reporters count up."""


def explained(docket: Docket, match: Match, a: Figure, b: Figure) -> str | None:
    """Why two counts that differ may both hold: "12 + 2 = 14"; None where nothing says so."""
    sides = ((match.a, a, b), (match.b, b, a))
    if not {a.kind, b.kind} <= _COUNTS:
        return None
    for mark, figure, other in sides:
        if found := _counted_up(docket.readings[mark.article], figure, other):
            return found
    for some, reason in _SOME:
        told = [some(docket.readings[mark.article].article, figure) for mark, figure, _ in sides]
        if told[0] != told[1]:
            return reason
    return None


def _is_member(article: Article, figure: Figure) -> bool:
    """Whether a figure counts what is told from the rest: "the last three"."""
    return _MEMBERS.search(article.text, max(0, figure.span.start - _BEFORE), figure.span.start) is not None


def _is_find(article: Article, figure: Figure) -> bool:
    """Whether a figure counts who was found: "eight bodies were recovered"."""
    if figure.predicate is None or figure.of is None:
        return False
    found = figure.predicate.of(article.text).lower().endswith(_FOUND)
    return found and figure.of.of(article.text).lower().endswith(_SOUGHT)


def _is_survivor(article: Article, figure: Figure) -> bool:
    """Whether a figure counts who came away: "two guides who survived the fall"."""
    return _SURVIVED.match(article.text, figure.span.end) is not None


def _is_patient(article: Article, figure: Figure) -> bool:
    """Whether a figure counts who lies in hospital, not all who were hurt: "34 people are in hospital"."""
    return _IN_HOSPITAL.match(article.text, figure.span.end) is not None


_SOME: tuple[tuple[Callable[[Article, Figure], bool], str], ...] = (
    (_is_member, "some of them, not the whole"),
    (_is_find, "those found then, not the whole"),
    (_is_survivor, "one of them counts survivors"),
    (_is_patient, "one of them counts those in hospital"),
)
"""What tells some from the whole, each with the working it gives."""


def _counted_up(reading: Reading, figure: Figure, total: Figure) -> str | None:
    """The sum of the list that ``figure`` belongs to, where it is the other article's total."""
    if total.low != total.high or total.low <= figure.low:
        return None
    body = reading.article.text
    for parts in _lists(reading, figure):
        if sum(part.low for part in parts) == total.low:
            return f"{' + '.join(number(part.low) for part in parts)} = {number(total.low)}"
    if total.low == figure.low + 1 and _and_one(body, figure):
        return f"{number(figure.low)} + 1 = {number(total.low)}"
    return None


def _lists(reading: Reading, figure: Figure) -> Iterator[Sequence[Figure]]:
    """The lists of counts that share one verb in the sentence of ``figure``, itself among them."""
    body, parts = reading.article.text, _counts(reading, figure)
    if figure not in parts:
        return
    at = parts.index(figure)
    for first in range(max(0, at - _LONGEST + 1), at + 1):
        for end in range(max(first + 1, at) + 1, min(len(parts), first + _LONGEST) + 1):
            listed = parts[first:end]
            verbs = {part.predicate for part in listed if part.predicate}
            if len(verbs) <= 1 and _AND.search(body, listed[-2].span.end, listed[-1].span.start):
                yield listed


def _counts(reading: Reading, figure: Figure) -> list[Figure]:
    """The plain counts in the sentence of ``figure``, less those of some of what was counted already."""
    body = reading.article.text
    sentence = next((one for one in sentences(reading) if one.span.contains(figure.span)), None)
    counts = [one for one in sentence.figures if one.kind is FigureKind.CARDINAL] if sentence else []
    return [one for one in counts if one.low == one.high and not _OF_THEM.match(body, one.span.end)]


def _and_one(body: str, figure: Figure) -> bool:
    """Whether one more of the same follows: "two express trains and a goods train", "two men and a woman"."""
    if figure.of is None or not (found := _AND_ONE.match(body, figure.span.end)):
        return False
    noun, more = figure.of.of(body).split()[-1].casefold(), found["what"].casefold().split()
    persons = wordlists.table("factdesk.check", "persons")
    if noun in persons.values() and not persons.keys().isdisjoint(more):
        return True
    return len(noun) > 1 and noun.removesuffix("s") in more
