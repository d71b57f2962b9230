"""Words in capitals spelt a letter apart, where what stands around them says that one name is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from factdesk import wordlists
from factdesk.match.remember import per_reading
from factdesk.match.wording import COMMON, weight
from factdesk.model import Name, NameKind, Reading, Span
from factdesk.spelling import bare, edits, parts
from factdesk.text import prose

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_SHORTEST = 4
_NEAR = 3
"""Words to each side that count as what stands around a name."""
_ENOUGH = 2.0
"""Evidence from which two spellings are one name: a word beside both, two near both, or what else tells."""
_SURE = 3.0
"""Evidence that is enough for short words and for first letters that differ."""
_SHORT = 5
_FEW = 3
"""Uses up to which a spelling may be a slip throughout."""
_GAP = 2
"""Characters between two words of one name: a space, a full stop and a space."""
_ENDINGS = ("s", "es", "n", "an", "ian", "i", "is", "a", "ans", "as", "ese", "er", "ers", "ed", "ing", "ly", "al", "y")
"""Endings that make another word of the same stem: Somali, Somalis, Somalia."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place of a capitalised word."""

    word: str
    name: Name
    """The name it belongs to, or the word alone where no name was read there."""
    alone: Name
    """The word alone."""
    around: tuple[str, ...]
    """Bare words up to three before it, the word itself, and up to three after it."""
    at: int
    """Where the word stands in ``around``."""
    led: bool
    """Whether a first name or a title stands before it."""


@dataclass(frozen=True, slots=True)
class Capitals:
    """The capitalised words of an article that are not words in small letters too."""

    uses: Mapping[str, tuple[Use, ...]]
    keys: Mapping[str, tuple[str, ...]]
    """Each word with one letter left out, in every way, and the words that come to it."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Two spellings that are one name."""

    a: Use
    b: Use
    score: float
    reason: str


@per_reading
def capitals(reading: Reading) -> Capitals:
    """The capitalised words of ``reading`` with their places."""
    text = reading.article.text
    found = [m for stretch in prose(reading.article) for m in _WORD.finditer(text, stretch.start, stretch.end)]
    words = [bare(m.group()) for m in found]
    small = {words[i] for i, m in enumerate(found) if m.group()[0].islower()}
    uses: dict[str, list[Use]] = defaultdict(list)
    names = _Names(reading)
    for i, m in enumerate(found):
        word = words[i]
        if m.group()[0].isupper() and len(word) >= _SHORTEST and word not in small and weight(word) > COMMON:
            start = max(0, i - _NEAR)
            alone = Name(Span(m.start(), m.end()), m.group(), NameKind.OTHER)
            led = i > 0 and _leads(found[i - 1], m, words[i - 1])
            around = tuple(words[start : i + _NEAR + 1])
            uses[word].append(Use(word, names.over(alone), alone, around, i - start, led))
    keys: dict[str, list[str]] = defaultdict(list)
    for word in uses:
        for key in {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}:
            keys[key].append(word)
    return Capitals({w: tuple(u) for w, u in uses.items()}, {k: tuple(w) for k, w in keys.items()})


def _leads(before: re.Match[str], word: re.Match[str], bare_before: str) -> bool:
    """Whether the word before is a first name or a title of this one."""
    near = word.start() - before.end() <= _GAP
    return near and before.group()[0].isupper() and weight(bare_before) > COMMON


class _Names:
    """Finds the name that covers a word."""

    def __init__(self, reading: Reading) -> None:
        self._names = iter(reading.claims.names)
        self._now = next(self._names, None)

    def over(self, alone: Name) -> Name:
        """The name over a word, or the word itself; words must come in text order."""
        while self._now and self._now.span.end <= alone.span.start:
            self._now = next(self._names, None)
        return self._now if self._now and self._now.span.overlaps(alone.span) else alone


def slips(a: Reading, b: Reading) -> Iterator[Slip]:
    """One slip for each pair of spellings; within one article where both are the same reading."""
    ours, theirs = capitals(a), capitals(b)
    seen: set[tuple[str, str]] = set()
    for key in ours.keys.keys() & theirs.keys.keys():
        for x in ours.keys[key]:
            for y in theirs.keys[key]:
                if x != y and (x, y) not in seen and not (a is b and (y, x) in seen):
                    seen.add((x, y))
                    if _possible(x, y, ours, theirs, within=a is b) and (slip := _meant(ours.uses[x], theirs.uses[y])):
                        yield slip


def _possible(x: str, y: str, ours: Capitals, theirs: Capitals, *, within: bool) -> bool:
    """Whether two words may be one name: not where both articles tell them apart, nor two forms of one stem."""
    if not within and y in ours.uses and x in theirs.uses:
        return False
    return edits(x, y) == 1 and not (_stems(x) & _stems(y)) and not (x in _places() and y in _places())


@cache
def _stems(word: str) -> frozenset[str]:
    ends = (end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST)
    return frozenset({word, *(word[: -len(end)] for end in ends)})


def _meant(ours: tuple[Use, ...], theirs: tuple[Use, ...]) -> Slip | None:
    """The pair of places that speaks most for one name, if it says enough."""
    x, y = ours[0].word, theirs[0].word
    score, one, two = max(((_evidence(u, v), u, v) for u in ours[:8] for v in theirs[:8]), key=lambda found: found[0])
    if _given(one) and _given(two):
        return None
    alike = x[0] == y[0] and not (_known(x) and _known(y))
    if alike:
        score += 2.0 * (_known(x) != _known(y) or _unintroduced(ours) or _unintroduced(theirs))
    if score < (_ENOUGH if alike and _telling(one, two) else _SURE):
        return None
    return Slip(one, two, min(1.0, score / 4), f"{one.name.ref} and {two.name.ref} stand in like places")


def _telling(one: Use, two: Use) -> bool:
    """Whether two spellings are hardly alike by chance: long words, or one of them a person's."""
    people = NameKind.PERSON in (one.name.kind, two.name.kind)
    return people or min(len(one.word), len(two.word)) > _SHORT


def _given(use: Use) -> bool:
    """Whether a word is a first name before a family name: two of these are two people as far as letters tell."""
    return use.name.kind is NameKind.PERSON and use.name.span.end > use.alone.span.end


def _evidence(one: Use, two: Use) -> float:
    """What two places have in common: the words beside the name most, then words of substance near it."""
    beside = sum(
        _SURE
        for step in (-1, 1)
        if (word := _beside(one, step)) and word == _beside(two, step) and (weight(word) > COMMON or step < 0)
    )
    if _rest(one) & _rest(two):
        return _SURE
    near = set(one.around) & set(two.around) - {one.word, two.word}
    return beside + sum(1.0 for word in near if weight(word) > COMMON)


def _rest(use: Use) -> set[str]:
    """The other parts of the name that a word belongs to."""
    return set(map(bare, parts(use.name.ref))) - {use.word}


def _beside(use: Use, step: int) -> str | None:
    """The next word of substance to one side, grammar between skipped."""
    at = use.at + step
    while 0 <= at < len(use.around):
        if weight(use.around[at]) >= COMMON:
            return use.around[at]
        at += step
    return None


def _unintroduced(uses: tuple[Use, ...]) -> bool:
    """Whether a name is never given with a first name or title: it was introduced under another spelling."""
    return len(uses) <= _FEW and not any(use.led for use in uses)


def _known(word: str) -> bool:
    """Whether a word is the name of a country, a people or a city, or a first name."""
    return word in _places() or word in _first_names()


@cache
def _places() -> frozenset[str]:
    return _bare_entries("nationalities") | _bare_entries("places")


@cache
def _first_names() -> frozenset[str]:
    return _bare_entries("first_names")


def _bare_entries(name: str) -> frozenset[str]:
    return frozenset(map(bare, wordlists.entries("factdesk.extract", name)))
