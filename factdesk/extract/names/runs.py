"""Runs of capitalised words: the raw material of names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factdesk.extract.names.lexicons import ORGANISATION_WORDS, PARTICLES, STARTERS, SUFFIXES, TITLES
from factdesk.extract.names.words import Words, abbreviates, capital

_LONGEST = 12
_LINKS = frozenset({"of", "for"})
_JOINING = _LINKS | PARTICLES | {"and"}
_GAPS = frozenset({" ", ". ", " & "})


class Run(NamedTuple):
    """Words ``first`` to ``last`` of the table, both included."""

    first: int
    last: int
    plain: bool
    """False where capitals say nothing: in a headline that capitalises every word."""


def runs(words: Words) -> Iterator[Run]:
    """The runs of capitalised words in text order; linking small words stand inside, never at an edge."""
    shouted = _shouted(words)
    reached = 0
    for i in [i for i, form in enumerate(words.forms) if not form.islower()]:
        if i >= reached and capital(words.forms[i]):
            last = _end(words, i)
            yield Run(i, last, i not in shouted)
            reached = last + 1


def _end(words: Words, first: int) -> int:
    """The last word of the run that begins at ``first``."""
    last = first
    while last - first < _LONGEST and not words.owned[last]:
        step = _step(words, first, last)
        if not step:
            break
        last += step
    return last


def _step(words: Words, first: int, last: int) -> int:
    """By how many words the run goes on after ``last``: 0 where it ends."""
    following = last + 1
    if following >= len(words.forms):
        return 0
    form, gap = words.forms[following], words.gaps[following]
    if gap == ", ":
        return 1 if form in SUFFIXES else 0
    if gap not in _GAPS:
        return 0
    if gap == ". " and (not abbreviates(words.forms[last]) or words.low[following] in STARTERS):
        return 0
    if form.islower():
        return _link(words, first, following) if form in _JOINING else 0
    return int(capital(form))


def _link(words: Words, first: int, link: int) -> int:
    """How many words a linking small word and what it links take: "of [the] X", "van [der] X"."""
    form = words.forms[link]
    target = link + 1
    if form in _LINKS:
        head = words.forms[link - 1]
        if not (head in ORGANISATION_WORDS or head in TITLES):
            return 0
        if target < len(words) and words.forms[target] == "the":
            target += 1
    elif form == "and":
        if not any(words.forms[k] in _LINKS for k in range(first, link)):
            return 0
    elif form not in PARTICLES:
        return 0
    elif target < len(words) and words.forms[target] in PARTICLES and words.gaps[target] == " ":
        target += 1
    if target >= len(words) or words.gaps[target] != " " or not capital(words.forms[target]):
        return 0
    return target - link + 1


def _shouted(words: Words) -> set[int]:
    """Indexes of words in lines that capitalise nearly every word: headlines in title case."""
    found: set[int] = set()
    start = 0
    breaks = [i for i, gap in enumerate(words.gaps) if gap != " " and "\n" in gap]
    for i in (*breaks[1:], len(words)):
        if 4 <= i - start <= 30 and words.text[words.ends[i - 1] : words.ends[i - 1] + 1] not in set(".!?"):
            long = [words.forms[k] for k in range(start, i) if len(words.forms[k]) > 3]
            if len(long) >= 3 and sum(form[0].isupper() for form in long) > 0.75 * len(long):
                found.update(range(start, i))
        start = i
    return found
