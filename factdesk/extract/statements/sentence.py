"""Sentences as the readers of statements see them: words with places, and who is named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

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


def sentences(article: Article, names: Sequence[Name]) -> tuple[Sentence, ...]:
    """The sentences of everything but page furniture."""
    return tuple(_sentences(article, names))


def _sentences(article: Article, names: Sequence[Name]) -> Iterator[Sentence]:
    text, at = article.text, 0
    for stretch in prose(article):
        for span in _within(text, stretch):
            while at < len(names) and names[at].span.start < span.start:
                at += 1
            end = at
            while end < len(names) and names[end].span.start < span.end:
                end += 1
            words = tuple(map(str.lower, _WORD.findall(text, span.start, span.end)))
            yield Sentence(text, span, words, tuple(names[at:end]))
            at = end


def _within(text: str, stretch: Span) -> Iterator[Span]:
    for line in _LINE.finditer(text, stretch.start, stretch.end):
        yield from split(text, Span(line.start(), line.end()))
