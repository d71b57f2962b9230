"""What was said in an article, one utterance at a time, ready to be searched."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from factdesk.match.remember import per_reading
from factdesk.match.similarity import rare_words, words_of_substance
from factdesk.match.wording import Wording, wording
from factdesk.model import Quote, QuoteKind, Reading, Span

_NESTED = re.compile(r"[“‘\"'](?<=[\s,:(—–-].)([^“”‘\"\n]{20,400})(?:[”\"]|['’](?!\w)|$)")
"""A quote inside a quote, long enough to be somebody's sentence."""


_MARK = re.compile('[“”"«»]')
_LINE = re.compile(r"[^\s][^\n]*")
_STOCK = 200
"""Utterances of a long transcript from which on a word they share tells nothing of any of them."""
_LONGEST = 1500
"""Characters that a quote may run on over lines that do not open it again."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one speaker said at a time: the marked fragments of a group, a quote within one, or a reported clause."""

    quotes: tuple[Quote, ...]
    wording: Wording
    rare: frozenset[str]
    substance: frozenset[str]
    """Its words but those of grammar."""
    marked: bool
    """Whether the words stand between quotation marks."""
    speaker: str | None
    """The fullest name known."""
    within: int | None = None
    """Number of the utterance that speaks for this one where both have the same counterpart."""

    @classmethod
    def of(cls, quotes: tuple[Quote, ...], words: Wording, within: int | None = None) -> Utterance:
        """That of ``quotes``, which have these words."""
        return cls(
            quotes,
            words,
            rare=rare_words(words),
            substance=words_of_substance(words),
            marked=quotes[0].kind is not QuoteKind.INDIRECT,
            speaker=next((quote.speaker_ref for quote in quotes if quote.speaker_ref), None),
            within=within,
        )

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.quotes[0].span.start, max(quote.span.end for quote in self.quotes))

    def holding(self, first: Span, last: Span) -> tuple[Quote, ...]:
        """The fragments from the one with the first to the one with the last of some words."""
        return tuple(q for q in self.quotes if q.span.end > first.start and q.span.start < last.end)


@dataclass(frozen=True, slots=True)
class Said:
    """All utterances of an article, and where each word is said."""

    utterances: tuple[Utterance, ...]
    substance: Mapping[str, tuple[int, ...]]
    """For all words but those of grammar."""
    stock: frozenset[str]
    """Rare words that so many utterances hold that they tell nothing of any of them."""

    def spoken_for(self, number: int) -> tuple[int, ...]:
        """An utterance and the one that speaks for it, if any."""
        within = self.utterances[number].within
        return (number,) if within is None else (number, within)


@per_reading
def said(reading: Reading) -> Said:
    """The utterances of ``reading``."""
    found: list[Utterance] = []
    quotes = sorted(reading.claims.quotes, key=lambda quote: (quote.group, quote.span.start, quote.span.end))
    for _, members in groupby(quotes, key=lambda quote: quote.group):
        found += _utterances(reading.article.text, tuple(members), len(found))
    counts = Counter(word for u in found for word in u.rare) if len(found) > 2 * _STOCK else {}
    stock = frozenset(word for word, count in counts.items() if count > _STOCK)
    return Said(tuple(found), _index([u.substance for u in found]), stock)


def _index(words: Sequence[frozenset[str]]) -> dict[str, tuple[int, ...]]:
    """Each word and the numbers of the sets that hold it."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(words):
        for word in held:
            index[word].append(number)
    return {
        word: tuple(numbers) for word, numbers in index.items() if len(numbers) <= _STOCK or len(words) <= 2 * _STOCK
    }


def _utterances(text: str, group: tuple[Quote, ...], number: int) -> Iterator[Utterance]:
    """The marked words of a group first; what they hold or stand in points to them by ``number``."""
    marked = tuple(part for quote in group if quote.kind is not QuoteKind.INDIRECT for part in _continued(text, quote))
    clause = tuple(quote for quote in group if quote.kind is QuoteKind.INDIRECT)
    outer = number if marked else None
    parts = [
        (marked, None),
        (clause, outer),
        *(((inner,), outer) for quote in marked for inner in _nested(text, quote)),
    ]
    for quotes, within in parts:
        if quotes:
            words = wording(text, _apart(quotes))
            if words.words or within is None:
                yield Utterance.of(quotes, words, within)


def _continued(text: str, quote: Quote) -> Iterator[Quote]:
    """A quote, and where its line ends without a closing mark, the lines up to that mark."""
    yield quote
    close = None if quote.closed else _MARK.search(text, quote.span.end, quote.span.end + _LONGEST)
    if close is None or close.group() in "“«" or text[close.start() - 1].isspace():
        return
    for line in _LINE.finditer(text, quote.span.end, close.start()):
        yield replace(quote, span=Span(line.start(), line.end()))


def _nested(text: str, outer: Quote) -> Iterator[Quote]:
    """The quotes that a speaker quotes; nobody is known to have said them."""
    for match in _NESTED.finditer(text, outer.span.start, outer.span.end):
        yield Quote(Span(match.start(1), match.end(1)), outer.kind, group=outer.group)


def _apart(quotes: tuple[Quote, ...]) -> Iterator[Span]:
    """The spans of the quotes without those inside the one before."""
    end = -1
    for quote in quotes:
        if quote.span.start >= end:
            yield quote.span
            end = quote.span.end
