"""An article cut into sentences, stretches around figures and words with their concepts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import compress

from factdesk import text
from factdesk.match.concepts import category, grammar, meaning
from factdesk.match.tokens import Tokens, paragraphs, tokens
from factdesk.model import Figure, FigureKind, Moment, Name, NameKind, Reading, Span, ZoneKind

_NO_FENCE = frozenset({FigureKind.TIME, FigureKind.YEAR, FigureKind.DATE, FigureKind.ORDINAL})
"""Kinds of figures that do not part the clause of another."""
_DISPLAY = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.CAPTION})
_LEAD = 2
"""Sentences of the body that sum up the story."""
_PAUSES = frozenset(",;:()–—")
_PIECE = 0.7
"""What each break of the sentence leaves of a word's weight."""
_HALF = 6
"""Words of substance after which a word counts half."""
_BREAK = re.compile(r"[,;:()–—]|\b(?:and|but|while|when|as|which|who)\b")


class Page:
    """What the readers of facets look at: one article and where its sentences, words, names and dates stand."""

    def __init__(self, reading: Reading) -> None:
        self.article, self.claims = reading.article, reading.claims
        self.text = self.article.text
        self.sentences = list(_sentences(reading))
        self._starts = [sentence.start for sentence in self.sentences]
        fences = [figure.span for figure in self.claims.figures if figure.kind not in _NO_FENCE]
        self._fence_starts = [fence.start for fence in fences]
        self._fence_ends = [fence.end for fence in fences]
        self._names = [name.span.start for name in self.claims.names]
        self._moments = [moment.span.start for moment in self.claims.moments]
        words = tokens(reading)
        kept = self._kept(words)
        self._starts_of_words = list(compress(words.starts, kept))
        self._ends_of_words = list(compress(words.ends, kept))
        self._meanings = list(map(meaning, compress(words.words, kept)))
        mute = grammar()
        self._tells = [word not in mute for word in self._meanings]
        self._starts_of_telling = list(compress(self._starts_of_words, self._tells))
        self._telling_words = list(compress(self._meanings, self._tells))
        self._shown = [zone.span for zone in self.article.zones if zone.kind in _DISPLAY]
        bodies = (zone.span.start for zone in self.article.zones if zone.kind is ZoneKind.BODY)
        self.body = next(bodies, 0)
        """Where the body begins."""
        self.lead = self.place(Span(self.body, self.body)) + _LEAD - 1
        """Number of the last sentence that sums up the story."""

    def place(self, span: Span) -> int:
        """The number of the sentence that holds the start of ``span``."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def displayed(self, span: Span) -> bool:
        """Whether a place lies in a headline, standfirst or caption."""
        at = bisect_right(self._shown, span.start, key=lambda zone: zone.start)
        return at > 0 and self._shown[at - 1].end > span.start

    def before(self, span: Span, reach: int) -> str:
        """The text before a place, ``reach`` characters of it."""
        return self.text[max(0, span.start - reach) : span.start]

    def read(self, span: Span) -> list[str]:
        """The concepts of a stretch that say something, in text order."""
        starts = self._starts_of_telling
        return self._telling_words[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def all_within(self, span: Span) -> list[str]:
        """All concepts of a stretch, grammar included."""
        words = self._numbers(span)
        return self._meanings[words.start : words.stop]

    def left(self, figure: Figure, stretch: Span) -> str | None:
        """The concept next to a figure before it, within its stretch."""
        before = self.read(Span(stretch.start, figure.span.start))
        return before[-1] if before else None

    def names_within(self, span: Span) -> tuple[Name, ...]:
        """The names that begin in a stretch."""
        return self.claims.names[bisect_left(self._names, span.start) : bisect_left(self._names, span.end)]

    def parts(self, name: Span) -> tuple[str, ...]:
        """The words of a name in lower case."""
        return tuple(map(str.lower, text.surfaces(self.text, name)))

    def people_within(self, span: Span) -> tuple[Span, ...]:
        """The names of people that begin in a stretch."""
        return tuple([name.span for name in self.names_within(span) if name.kind is NameKind.PERSON])

    def moments_within(self, span: Span) -> tuple[Moment, ...]:
        """The dates that begin in a stretch."""
        if not self._moments:
            return ()
        first, last = bisect_left(self._moments, span.start), bisect_left(self._moments, span.end)
        return self.claims.moments[first:last]

    def stretch(self, span: Span, sentence: Span) -> Span:
        """The part of the sentence about a figure: from the break before it to that before the next figure."""
        at, starts = bisect_left(self._fence_starts, span.start), self._fence_starts
        end = starts[at + 1] if at + 1 < len(starts) else sentence.end
        if end < sentence.end:
            breaks = self._breaks(span.end, end)
            end = breaks[-1].start() if breaks else end
        end = min(end, self.statement(span).end)
        return Span(self._clause_start(at, span, sentence), max(end, span.end))

    def statement(self, span: Span) -> Span:
        """The part of the sentence of a place that lies between semicolons."""
        sentence = self.sentences[self.place(span)]
        start = self.text.rfind(";", sentence.start, span.start)
        end = self.text.find(";", span.end, sentence.end)
        return Span(max(start, sentence.start), end if end >= 0 else sentence.end)

    def _clause_start(self, at: int, span: Span, sentence: Span) -> int:
        """Where the clause of a figure begins: behind the last break that parts it from a figure before it."""
        right = span.start
        while at and self._fence_ends[at - 1] > sentence.start:
            at -= 1
            if breaks := self._breaks(self._fence_ends[at], right):
                return breaks[-1].end()
            right = self._fence_starts[at]
        return sentence.start

    def _breaks(self, left: int, right: int) -> list[re.Match[str]]:
        """Commas and words that part clauses between two figures."""
        return list(_BREAK.finditer(self.text, left, right))

    def own(self, figure: Figure) -> frozenset[str]:
        """The concepts of a figure's thing and of what happened to it."""
        spans = (span for span in (figure.of, figure.predicate) if span)
        return frozenset(word for span in spans for word in self.read(span))

    def nearness(self, figure: Figure, sentence: Span) -> dict[str, float]:
        """The concepts of a sentence by how near they stand to a figure in it: 1 beside it, less with every word."""
        words, at = self._numbers(sentence), bisect_left(self._starts_of_words, figure.span.start)
        found = self._fading(range(at - 1, words.start - 1, -1), figure.span)
        for word, weight in self._fading(range(at, words.stop), figure.span).items():
            if weight > found.get(word, 0.0):
                found[word] = weight
        return found

    def _fading(self, numbers: range, figure: Span) -> dict[str, float]:
        """Concepts on one side of a figure, outwards from it, each with its weight."""
        starts, ends, meanings, tells, text = (
            self._starts_of_words,
            self._ends_of_words,
            self._meanings,
            self._tells,
            self.text,
        )
        found: dict[str, float] = {}
        backwards = numbers.step < 0
        weight, distance, edge, joints = 1.0, _HALF, figure.start if backwards else figure.end, _joints()
        for number in numbers:
            left, right = (ends[number], edge) if backwards else (edge, starts[number])
            edge = starts[number] if backwards else ends[number]
            if right - left > 1 and not _PAUSES.isdisjoint(text[left:right]):
                weight *= _PIECE
            if tells[number]:
                if meanings[number] not in found:
                    found[meanings[number]] = weight * _HALF / distance
                distance += 1
            elif meanings[number] in joints:
                weight *= _PIECE
        return found

    def _numbers(self, span: Span) -> range:
        """The numbers of the words that begin in a stretch."""
        return range(bisect_left(self._starts_of_words, span.start), bisect_left(self._starts_of_words, span.end))

    def _kept(self, words: Tokens) -> bytearray:
        """For each word whether it is one of the sentences, and neither figure, hedge nor date."""
        figures, moments = self.claims.figures, self.claims.moments
        spans = [figure.span for figure in figures] + [figure.hedge for figure in figures if figure.hedge]
        spans += [moment.span for moment in moments]
        kept = bytearray(len(words.words))
        for within in map(words.within, self.sentences):
            kept[within.start : within.stop] = b"\1" * len(within)
        for taken in map(words.touched, spans):
            kept[taken.start : taken.stop] = bytes(len(taken))
        return kept


@cache
def is_act(concept: str) -> bool:
    """Whether a concept says what happened."""
    return category(concept) == "act"


@cache
def is_aspect(concept: str) -> bool:
    """Whether a concept says what is measured."""
    return category(concept) == "aspect"


@cache
def _joints() -> frozenset[str]:
    """Words that part clauses."""
    return frozenset(map(meaning, ("and", "but", "while", "when", "as", "which", "who")))


def _sentences(reading: Reading) -> Iterator[Span]:
    """The sentences that claims are read from; furniture is left out."""
    furniture = [zone.span for zone in reversed(reading.article.zones) if zone.kind is ZoneKind.FURNITURE]
    for paragraph, sentences in paragraphs(reading):
        while furniture and furniture[-1].end <= paragraph.start:
            furniture.pop()
        if not (furniture and furniture[-1].overlaps(paragraph)):
            yield from sentences
