"""Arithmetic with figures as they are written: each stands for the values its words and its rounding allow."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factdesk import text
from factdesk.config import Tolerances
from factdesk.model import Bound, Figure, Judgement, Kind, Mark, Reading, Severity, Span, Verdict, ZoneKind

_COUNTED = 1000
"""Below this, what is counted out in one sentence is not rounded."""
_SURE = 2
"""Digits from the left that count even where they are zeros."""
_MOST = 50
"""Figures in a sentence of prose."""


@dataclass(frozen=True, slots=True)
class Reach:
    """All values from ``low`` to ``high``."""

    low: float
    high: float

    def __add__(self, other: Reach) -> Reach:
        return Reach(self.low + other.low, self.high + other.high)

    def __mul__(self, factor: float) -> Reach:
        return Reach(self.low * factor, self.high * factor)

    def over(self, other: Reach) -> Reach:
        """The share that this is of ``other``; anything where that may be nothing."""
        return Reach(self.low / other.high, self.high / other.low) if other.low > 0 else Reach(0, math.inf)

    def meets(self, other: Reach) -> bool:
        """Whether both have a value in common."""
        return self.low <= other.high and other.low <= self.high


def reach(figure: Figure, body: str, tolerances: Tolerances) -> Reach:
    """What a figure's words and its rounding allow: 2.5 to 3.5 million for "3 million"; a small count is exact."""
    half = _last_place(figure, body) / 2
    low, high = figure.low - half, figure.high + half
    about = tolerances.about * figure.high
    return {
        Bound.ABOUT: Reach(low - about, high + about),
        Bound.NEARLY: Reach(figure.low * (1 - tolerances.nearly), high),
        Bound.AT_LEAST: Reach(low, math.inf),
        Bound.MORE_THAN: Reach(low, math.inf),
        Bound.AT_MOST: Reach(0, high),
        Bound.LESS_THAN: Reach(0, high),
    }.get(figure.bound, Reach(low, high))


def _last_place(figure: Figure, body: str) -> float:
    """Worth of the last place that counts: of "10 million" the million, of "2,000" the hundred, of "45 people" none."""
    if figure.unit is None and figure.high < _COUNTED and float(figure.low).is_integer():
        return 0.0
    digits = sum(character.isdigit() for character in figure.span.of(body))
    if digits < _SURE or figure.high <= 0:
        return figure.step
    return min(figure.step, 10.0 ** (math.floor(math.log10(figure.high)) + 1 - _SURE))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the figures in it."""

    article: str
    body: str
    span: Span
    figures: tuple[Figure, ...]

    def between(self, start: int, end: int) -> str:
        """The words from one place to another."""
        return self.body[start:end]

    def after(self, figure: Figure) -> Figure | None:
        """The next figure of the sentence."""
        return next((other for other in self.figures if other.span.start >= figure.span.end), None)

    def reach(self, figure: Figure, tolerances: Tolerances) -> Reach:
        """What a figure of the sentence allows."""
        return reach(figure, self.body, tolerances)

    def conflict(self, rule: str, kind: Kind, a: Span, b: Span, why: str) -> Judgement:
        """What a rule says against two places of the sentence."""
        marks = [Mark(self.article, span, span.of(self.body)) for span in (a, b)]
        fact = f"{marks[0].surface} | {marks[1].surface}"
        return Judgement(rule, kind, Verdict.CONFLICT, Severity.FIX, marks[0], marks[1], why, fact=fact)


def sentences(reading: Reading, least: int = 2) -> Iterator[Sentence]:
    """The sentences of prose that hold at least so many figures; one of hundreds is a table without full stops."""
    figures, body = reading.claims.figures, reading.article.text
    starts = [figure.span.start for figure in figures]
    furniture = [zone.span for zone in reading.article.zones if zone.kind is ZoneKind.FURNITURE]
    for paragraph in text.paragraphs(body):
        if _count(starts, paragraph) < least or any(zone.overlaps(paragraph) for zone in furniture):
            continue
        for span in text.sentences(body, paragraph):
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            if least <= last - first <= _MOST:
                yield Sentence(reading.article.id, body, span, tuple(figures[first:last]))


def _count(starts: Sequence[int], span: Span) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def number(value: float) -> str:
    """A value as a copy desk writes it: 1,200 or 37.5."""
    return f"{round(value):,}" if value >= 100 or float(value).is_integer() else f"{value:.1f}"
