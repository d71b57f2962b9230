"""Figures in prose: value, unit, bound and the thing counted.

The way of a number: ``numerals`` finds it, ``sorting`` sets apart what counts nothing and reads the measure of the
rest, ``joins`` makes ranges and shares, ``assembly`` adds what the sentence around it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from factdesk.extract.figures import assembly, joins, neighbours, numerals, sorting
from factdesk.extract.figures.apart import Apart
from factdesk.extract.figures.grammar import Sentences
from factdesk.extract.figures.numeral import Numeral
from factdesk.extract.figures.page import Page, Spans
from factdesk.model import Article, Figure, FigureKind, Moment, Quote, QuoteKind, ZoneKind

_SAID_OF_SOMETHING = frozenset({FigureKind.ORDINAL, FigureKind.FACTOR})
"""Kinds of their own that are of something all the same."""


def find(article: Article, moments: Sequence[Moment] = (), quotes: Sequence[Quote] = ()) -> tuple[Figure, ...]:
    """The figures of ``article`` in text order, outside ``moments`` and page furniture; none overlap."""
    page = Page.of(article.text)
    dates = Spans(moment.span for moment in moments)
    said = Spans(quote.span for quote in quotes if quote.kind is not QuoteKind.INDIRECT)
    furniture = Spans(zone.span for zone in article.zones if zone.kind is ZoneKind.FURNITURE)
    amounts: list[joins.Amount] = []
    beside: list[tuple[Numeral, Apart]] = []
    found: list[Figure] = []
    reached = 0
    for numeral in numerals.scan(page):
        if (
            numeral.start < reached
            or dates.touch(numeral.start, numeral.end)
            or furniture.touch(numeral.start, numeral.end)
        ):
            continue
        apart, measure = sorting.sort(page, numeral)
        reached = max(numeral.end, apart.end if apart else 0, measure.end if measure else 0)
        if apart is None:
            amounts.append(joins.amount(numeral, measure))
        elif apart.kind in _SAID_OF_SOMETHING:
            beside.append((numeral, apart))
        else:
            found.append(assembly.aside(numeral, apart))
    amounts = joins.joined(page, amounts)
    sentences = Sentences(page)
    found += [assembly.beside(page, sentences.around(apart.start), numeral, apart, dates) for numeral, apart in beside]
    read = [assembly.figure(page, sentences.around(amount.outer_start), amount, said, dates) for amount in amounts]
    return tuple(sorted([*found, *neighbours.related(page, read, amounts)], key=attrgetter("span.start")))
