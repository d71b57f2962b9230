"""Ages by the decade: "in her thirties", "in his mid-40s"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.figures.numeral import PACKAGE, Form, Numeral
from factdesk.extract.figures.page import Page

_DECADES = {word: float(years) for word, years in wordlists.table(PACKAGE, "decades").items()}
_AGE = re.compile(
    r" in (?:his|her|their|my|its) (?:(early|mid|late)[ -])?([1-9]0s|" + "|".join(_DECADES) + r")(?![a-z0-9])"
)
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), None: (0, 9)}
"""Years of a decade that its early, middle and late part cover."""


def scan(page: Page) -> Iterator[Numeral]:
    """The decades of life that a page names, as ranges of years."""
    for match in _AGE.finditer(page.low):
        word = match[2]
        first = _DECADES.get(word) or float(word[:2])
        least, most = _PARTS[match[1]]
        yield Numeral(
            match.start(1 if match[1] else 2), match.end(2), first + least, first + most, 0.0, Form.DECADE, first
        )
