"""Every number of a page, in digits or words, each with its worth and its step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from heapq import merge

from factdesk.extract.figures import decades, digits, hidden, words
from factdesk.extract.figures.numeral import Form, Numeral
from factdesk.extract.figures.page import Page


def scan(page: Page) -> Iterator[Numeral]:
    """The numerals of a page in text order; none overlap."""
    reached = 0
    everywhere = merge(decades.scan(page), hidden.scan(page), words.scan(page), digits.scan(page), key=_start)
    for found in everywhere:
        if found.start >= reached:
            yield _negated(page, found)
            reached = found.end


def _start(numeral: Numeral) -> int:
    return numeral.start


_SIGNED = frozenset({Form.DIGITS, Form.WORDS, Form.PART})


def _negated(page: Page, numeral: Numeral) -> Numeral:
    """The word before digits: "minus 40", "minus-130"."""
    if numeral.form not in _SIGNED or numeral.low < 0:
        return numeral
    for word in ("minus", "negative"):
        start = numeral.start - len(word) - 1
        if start >= 0 and page.low.startswith(word, start) and page.low[numeral.start - 1] in " -":
            return replace(numeral, start=start, low=-numeral.low, high=-numeral.high, head=-numeral.head)
    return numeral
