"""Currency signs and codes right before a number: "£3.2bn", "Rs 5 crore", "EUR50m"."""

from __future__ import annotations

from factdesk.extract.figures.clock import word_before
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.unitlists import BEFORE, CODES, LOWER_CODES

_LONGEST = max(map(len, BEFORE))
_LETTERS = 6
"""A currency in letters is at most that long."""

_BEFORE_COUNTRIES = frozenset({"the", "in"})
"""Words behind which "US" is the country: "in the US 12 people died"."""

Currency = tuple[str, int, float]
"""Name, where it begins, and the worth of a magnitude letter fused to its code ("MUSD 30")."""


def before(page: Page, start: int) -> Currency | None:
    """The currency that stands right before the number at ``start``, or None."""
    low = page.low
    at = start
    while at and low[at - 1] in " \u00a0" and start - at < 2:
        at -= 1
    if at and low[at - 1] in "-−" and at > 1 and low[at - 2] in "$£€¥":
        at -= 1
    if not at:
        return None
    last = low[at - 1]
    if last.isalpha() or last == ".":
        return _letters(page, at)
    for length in range(min(_LONGEST, at), 0, -1):
        name = BEFORE.get(low[at - length : at])
        if name and _stands(page, at - length):
            return name, at - length, 1.0
    return None


def _stands(page: Page, start: int) -> bool:
    """Whether a sign that begins at ``start`` begins a word: "A$5", and not the article of "a $5 note"."""
    first = page.text[start]
    if not first.isalpha():
        return True
    if start and page.low[start - 1].isalnum():
        return False
    return first.isupper() or page.low[start + 1] != " " or first == "c"


def _letters(page: Page, at: int) -> Currency | None:
    """A currency in letters that ends at ``at``."""
    low = page.low
    left = at
    while left and at - left < _LETTERS and (low[left - 1].isalpha() or low[left - 1] == "."):
        left -= 1
    if left and low[left - 1].isalnum():
        return None
    word, written = low[left:at], page.text[left:at]
    if word in BEFORE and (written[0].isupper() or word in LOWER_CODES or len(word) > 1):
        return BEFORE[word], left, 1.0
    if word == "us" and word_before(low, left) in _BEFORE_COUNTRIES:
        return None
    if word in CODES and (written.isupper() or word in LOWER_CODES):
        return CODES[word], left, 1.0
    if word[:1] == "m" and word[1:] in CODES and written.isupper():
        return CODES[word[1:]], left, 1e6
    return None
