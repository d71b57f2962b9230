"""A figure put together: its kind, its bound, its thing and its company, from the sentence it stands in."""

from __future__ import annotations

from dataclasses import replace

from factdesk.extract.figures import ages, bounds, circumstances, things
from factdesk.extract.figures.apart import Apart
from factdesk.extract.figures.grammar import Sentence
from factdesk.extract.figures.joins import Amount
from factdesk.extract.figures.numeral import Form, Numeral
from factdesk.extract.figures.page import Page, Spans
from factdesk.model import Bound, Figure, FigureKind, Span


def aside(numeral: Numeral, apart: Apart) -> Figure:
    """A number of a kind of its own."""
    span = Span(min(apart.start, numeral.start), max(apart.end, numeral.end))
    low, high = numeral.low, numeral.high
    if apart.kind is FigureKind.ORDINAL and numeral.form is Form.PART and low:
        low = high = float(round(1 / low))
    return Figure(span, low, high, apart.kind)


def beside(page: Page, sentence: Sentence, numeral: Numeral, apart: Apart, dates: Spans) -> Figure:
    """An ordinal or a multiple in one word with what it is said of: "the fifth *operation*", "he married *twice*"."""
    bare = aside(numeral, apart)
    start, end = bare.span.start, bare.span.end
    ordinal = apart.kind is FigureKind.ORDINAL
    thing = things.read(sentence, start, end, apart.kind, None)
    return replace(
        bare,
        unit="time" if page.low[start:end] in _TIMES else None,
        of=thing if thing and (thing.start >= end or not ordinal) else None,
        predicate=None if ordinal else circumstances.predicate(sentence, start, end, None, apart.kind),
        place=circumstances.place(page, sentence, start, end),
        period=circumstances.period(sentence, start, end, dates),
    )


_TIMES = frozenset({"twice", "thrice"})


def figure(page: Page, sentence: Sentence, amount: Amount, said: Spans, dates: Spans) -> Figure:
    """A figure with all that its words say."""
    measure = amount.measure
    kind, unit, end = ages.read(page, amount, _kind(amount), measure.unit if measure else None)
    bound, hedge = _bound(page, amount, kind, end)
    thing = things.read(sentence, amount.outer_start, end, kind, hedge)
    start = hedge.start if hedge and hedge.end <= amount.outer_start else amount.outer_start
    return Figure(
        Span(amount.start, amount.end),
        amount.low,
        amount.high,
        kind,
        unit,
        bound,
        of=thing,
        step=amount.numeral.step,
        hedge=hedge,
        predicate=circumstances.predicate(sentence, start, end, thing, kind),
        place=circumstances.place(page, sentence, start, end),
        period=circumstances.period(sentence, start, end, dates),
        quoted=said.touch(amount.start, amount.end),
        became=amount.became,
    )


def _kind(amount: Amount) -> FigureKind:
    """The sort of an amount, from its measure and its form."""
    if amount.numeral.form is Form.VAGUE:
        return FigureKind.VAGUE
    if amount.measure:
        return amount.measure.kind
    if amount.numeral.form is Form.PART:
        return FigureKind.FRACTION
    return FigureKind.CARDINAL


_ARTICLES = frozenset({"a", "an", "another"})
"""Words that count one and take no hedge: "wrapped his car around a tree"."""


def _bound(page: Page, amount: Amount, kind: FigureKind, end: int) -> tuple[Bound, Span | None]:
    """How the words around it limit an amount."""
    if not amount.measure and page.low[amount.start : amount.end] in _ARTICLES:
        return Bound.EXACT, None
    found = bounds.after(page, (amount.end, amount.outer_end, end)) or bounds.before(page, amount.outer_start, kind)
    if amount.low != amount.high and (amount.ranged or not found):
        return Bound.RANGE, found[1] if found else None
    return found or (Bound.EXACT, None)
