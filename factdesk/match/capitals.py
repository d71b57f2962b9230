"""The capitalised words of an article, each place with what stands around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from factdesk.match.remember import per_reading
from factdesk.match.tokens import Tokens, tokens
from factdesk.match.wording import COMMON, fold, weight
from factdesk.model import Name, NameKind, Reading, Span
from factdesk.spelling import bare
from factdesk.text import prose

SHORTEST = 4
"""Letters of the shortest word whose spelling is compared."""
_NEAR = 3
"""Words to each side that count as what stands around a name."""
_STORY = 0.2
"""Share of the names of the article that has fewer which two articles of one story have in common."""
_GAP = 2
"""Characters between two words of one name: a space, a full stop and a space."""


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
    """The words that an article writes with a capital more often than without."""

    reading: Reading
    tokens: Tokens
    prose: Sequence[int]
    """The numbers of the tokens outside page furniture."""
    places: Mapping[str, tuple[int, ...]]
    """Each capitalised word, bare, and where among those it stands."""
    keys: Mapping[str, tuple[str, ...]]
    """Each word with one letter left out, in every way, and the words that come to it."""

    def uses(self, word: str, most: int = 8) -> tuple[Use, ...]:
        """The first places of a word, ``most`` at most."""
        return tuple(self._use(number) for number in self.places[word][:most])

    def _use(self, place: int) -> Use:
        number, surfaces = self.prose[place], self.tokens.words
        alone = Name(Span(self.tokens.starts[number], self.tokens.ends[number]), surfaces[number], NameKind.OTHER)
        before, after = self._words(range(place - 1, -1, -1))[::-1], self._words(range(place + 1, len(self.prose)))
        around = tuple([bare(surfaces[near]) for near in (*before, number, *after)])
        led = bool(before) and self._led(before[-1], number)
        return Use(around[len(before)], self._name(alone), alone, around, len(before), led)

    def _words(self, places: range) -> tuple[int, ...]:
        """The first tokens on one side that are words, not numbers."""
        words = (self.prose[place] for place in places if self.tokens.words[self.prose[place]][0].isalpha())
        return tuple(islice(words, _NEAR))

    def _name(self, alone: Name) -> Name:
        names = self.reading.claims.names
        at = bisect_right(names, alone.span.start, key=lambda name: name.span.start) - 1
        return names[at] if at >= 0 and names[at].span.overlaps(alone.span) else alone

    def _led(self, before: int, number: int) -> bool:
        """Whether the word before stands beside a word, with a capital, and says something."""
        near = self.tokens.starts[number] - self.tokens.ends[before] <= _GAP
        word = self.tokens.words[before]
        return near and word[0].isupper() and weight(bare(word)) > COMMON


@per_reading
def capitals(reading: Reading) -> Capitals:
    """The capitalised words of ``reading`` with their places; those of grammar and common ones are left out."""
    found = tokens(reading)
    stretches = [found.within(stretch) for stretch in prose(reading.article)]
    numbers = list(chain.from_iterable(stretches))
    surfaces = list(chain.from_iterable(found.words[stretch.start : stretch.stop] for stretch in stretches))
    counts = Counter(map(bare, surfaces))
    places: dict[str, list[int]] = defaultdict(list)
    for place, surface in enumerate(surfaces):
        if surface[0].isupper() and len(word := bare(surface)) >= SHORTEST:
            places[word].append(place)
    kept = {
        word: tuple(at)
        for word, at in places.items()
        if 2 * len(at) > counts[word] and weight(fold(surfaces[at[0]])) > COMMON
    }
    keys: dict[str, list[str]] = defaultdict(list)
    for word in kept:
        for key in _keys(word):
            keys[key].append(word)
    return Capitals(reading, found, numbers, kept, {key: tuple(held) for key, held in keys.items()})


@cache
def _keys(word: str) -> frozenset[str]:
    """A word, and what comes of it with one letter left out."""
    return frozenset({word, *(word[:i] + word[i + 1 :] for i in range(len(word)))})


def one_story(ours: Capitals, theirs: Capitals) -> bool:
    """Whether two articles name enough of the same: strangers with like names are in every other story."""
    shared = len(ours.places.keys() & theirs.places.keys())
    return shared >= _STORY * min(len(ours.places), len(theirs.places))
