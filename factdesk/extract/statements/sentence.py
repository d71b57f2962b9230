"""Sentences as the readers of statements see them: words with places, and who is named."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from factdesk.extract.names.words import Words
from factdesk.model import Article, Name, Span, Statement
from factdesk.text import prose
from factdesk.text import sentences as split

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True)
class Sentence:
    """One sentence with its words."""

    text: str
    """The whole article's text."""
    span: Span
    words: tuple[str, ...]
    """In small letters."""
    names: tuple[Name, ...]
    """The names in it, in text order."""

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """Where each word stands; few sentences are ever asked."""
        found = _WORD.finditer(self.text, self.span.start, self.span.end)
        return tuple(Span(match.start(), match.end()) for match in found)

    def at(self, offset: int) -> int:
        """The first word that begins at or after ``offset``."""
        return bisect_left(self.places, offset, key=lambda place: place.start)

    def between(self, first: int, last: int) -> Span:
        """From one word to another, both included."""
        return Span(self.places[first].start, self.places[last].end)

    def written(self, at: int) -> str:
        """A word as it is written."""
        return self.places[at].of(self.text)


Reader = Callable[[Sentence], Iterable[Statement]]


class Page:
    """The sentences of one article outside page furniture, cut and read only where they are asked for."""

    def __init__(self, article: Article, names: Sequence[Name], words: Words) -> None:
        self.text = article.text
        self.names = names
        self._stretches = tuple(prose(article))
        self._words = words
        self._starts = [name.span.start for name in names]

    def __iter__(self) -> Iterator[Sentence]:
        """All of them."""
        lines = (line for stretch in self._stretches for line in _LINE.finditer(self.text, stretch.start, stretch.end))
        return (self._sentence(span) for line in lines for span in split(self.text, Span(line.start(), line.end())))

    def holding(self, told: frozenset[str]) -> Iterator[Sentence]:
        """Those with one of the words ``told``, by itself or joined to others by a hyphen."""
        words = self._words
        places = [
            words.starts[i]
            for i, low in enumerate(words.low)
            if low in told or not (low.isalpha() or told.isdisjoint(_WORD.findall(low)))
        ]
        read = 0
        for place in places:
            if place >= read:
                line = self._line(place)
                yield from (self._sentence(span) for span in split(self.text, line) if _any_in(span, places))
                read = line.end

    def _line(self, place: int) -> Span:
        """The line around an offset, as far as its stretch goes."""
        stretch = self._stretches[bisect_right(self._stretches, place, key=lambda stretch: stretch.start) - 1]
        start, end = self.text.rfind("\n", stretch.start, place) + 1, self.text.find("\n", place, stretch.end)
        return Span(start or stretch.start, end if end >= 0 else stretch.end)

    def _sentence(self, span: Span) -> Sentence:
        words = tuple(map(str.lower, _WORD.findall(self.text, span.start, span.end)))
        first = bisect_left(self._starts, span.start)
        return Sentence(self.text, span, words, tuple(self.names[first : bisect_left(self._starts, span.end, first)]))


def _any_in(span: Span, places: Sequence[int]) -> bool:
    """Whether one of the offsets lies in ``span``."""
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end
