"""Every number of a page, in digits or words, each with its worth and its step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from factdesk.extract.figures import decades, digits, hidden, words
from factdesk.extract.figures.numeral import Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.spelt import WORD, any_of

_SPELT = re.compile(rf"[ \n\t(\[“‘\"'/,—–-]((?:{any_of([*words.OPENING, *hidden.CUES])}|{words.ARTICLES})(?![a-z0-9]))")
"""Every word that a number may begin with or hide beside, found in one scan."""


def scan(page: Page) -> Iterator[Numeral]:
    """The numerals of a page in text order; none overlap."""
    reached = 0
    for found in sorted([*decades.scan(page), *_spelt(page), *digits.scan(page)], key=_start):
        if found.start >= reached:
            yield _negated(page, found)
            reached = found.end


_start = attrgetter("start")


def _spelt(page: Page) -> list[Numeral]:
    """Numbers written in words, and behind them the counts hidden in words."""
    low, reached = page.low, 0
    counts: list[Numeral] = []
    one = dict[int, Numeral]()
    for start, end in _openings(low):
        if low[start:end] in hidden.CUES:
            one.update((found.start, found) for found in hidden.beside(page, start, end))
        elif start >= reached and (numeral := words.at(low, start)):
            counts.append(numeral)
            reached = numeral.end
    return [*one.values(), *counts]


def _openings(low: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that a number may begin with or hide beside; the first word of all is looked at anyhow."""
    opening = WORD.match(low)
    if opening and not low[opening.end() : opening.end() + 1].isdigit():
        yield opening.span()
    for match in _SPELT.finditer(low):
        yield match.span(1)


_SIGNED = frozenset({Form.DIGITS, Form.WORDS, Form.PART})


_MINUS = re.compile(r"(?<![^\W\d_])(?:minus|negative)[ -]$")
_LONGEST_MINUS = 9


def _negated(page: Page, numeral: Numeral) -> Numeral:
    """The word before digits: "minus 40", "minus-130"."""
    if numeral.form not in _SIGNED or numeral.low < 0:
        return numeral
    match = _MINUS.search(page.low, max(0, numeral.start - _LONGEST_MINUS), numeral.start)
    if not match:
        return numeral
    return numeral._replace(start=match.start(), low=-numeral.low, high=-numeral.high, head=-numeral.head)
