"""Single number words, one after the other: the ground that all numbers in words stand on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from factdesk import wordlists
from factdesk.extract.figures.numeral import PACKAGE

WORD = re.compile(r"[a-z]+")
GAP = re.compile(r" ?[-‐‑–—] ?|[ \u00a0\n]{1,2}")
ORDINALS = {word: float(place) for word, place in wordlists.table(PACKAGE, "ordinals").items()}


def first(low: str, start: int) -> tuple[str, int]:
    """The word at ``start`` and its end; an empty word where none stands."""
    match = WORD.match(low, start)
    return (match.group(), match.end()) if match else ("", start)


def following(low: str, end: int) -> tuple[str, int, int]:
    """The next word after a gap: the word, its start and its end; an empty word where none follows."""
    gap = GAP.match(low, end)
    match = WORD.match(low, gap.end()) if gap else None
    return (match.group(), match.start(), match.end()) if match else ("", end, end)


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, told apart by their first letter so that most places of a text fail at once."""
    longest_first = sorted(sorted(set(words), key=len, reverse=True), key=itemgetter(0))
    groups = groupby(longest_first, key=itemgetter(0))
    return "|".join(f"{first}(?:{'|'.join(word[1:] for word in group)})" for first, group in groups)
