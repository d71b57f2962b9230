"""Where a number belongs: apart from figures, or among them with its measure."""

from __future__ import annotations

import re

from factdesk.extract.figures import clock, codes, measures, naming
from factdesk.extract.figures.apart import Apart, around
from factdesk.extract.figures.measures import Measure
from factdesk.extract.figures.numeral import Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.model import FigureKind

_ORDINAL = re.compile(r"(?:(?<=1)st|(?<=2)nd|(?<=3)rd|th)(?![a-z])")


def sort(page: Page, numeral: Numeral) -> tuple[Apart | None, Measure | None]:
    """What sets a number apart, or its measure; neither for a bare count."""
    if numeral.form in _KINDS:
        return around(numeral, _KINDS[numeral.form]), None
    if numeral.form is Form.DECADE:
        return None, Measure("year", FigureKind.AGE, numeral.start, numeral.end)
    apart = _by_word(page, numeral)
    measure = None if apart else measures.read(page, numeral)
    if apart or (measure and measure.kind is FigureKind.MONEY):
        return apart, measure
    return _by_company(page, numeral, measure), measure


_KINDS = {Form.ORDINAL: FigureKind.ORDINAL, Form.FACTOR: FigureKind.FACTOR}
"""Forms that are a kind of their own wherever they stand."""


def _by_word(page: Page, numeral: Numeral) -> Apart | None:
    """What a number gives away without its unit."""
    if numeral.form in {Form.WORDS, Form.PART} and (found := naming.idiom(page, numeral)):
        return found
    return _by_form(page, numeral) if page.text[numeral.end - 1].isdigit() else None


def _by_form(page: Page, numeral: Numeral) -> Apart | None:
    """What digits give away by themselves."""
    if found := codes.read(page, numeral) or clock.time_or_date(page, numeral):
        return found
    if _ORDINAL.match(page.low, numeral.end):
        return around(numeral, FigureKind.ORDINAL, numeral.end + 2)
    return None


def _by_company(page: Page, numeral: Numeral, measure: Measure | None) -> Apart | None:
    """What the words around a number give away once its unit is known."""
    if numeral.form is Form.DIGITS:
        if found := naming.score(page, numeral) or naming.prefixed(page, numeral):
            return found
        if measure is None and (found := naming.suffixed(page, numeral) or clock.year(page, numeral)):
            return found
    return naming.innings(page, numeral) or naming.name(page, numeral, measure)
