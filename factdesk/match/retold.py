"""One toll that the body of an article gives twice, differently: "24 dead" above, "five were killed" below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from factdesk import wordlists
from factdesk.match.concepts import meaning
from factdesk.match.contest import Pair
from factdesk.match.evidence import named, weigh
from factdesk.match.facets import Facet, Facets
from factdesk.match.groups import Group
from factdesk.match.page import Page
from factdesk.model import Bound, Reading, Span

_TWO = 2
_WHERE = re.compile(r"\b(?:in|across|on|at|off|near|around|throughout|inside|outside)\b")
_SCOPE = 32
"""Characters behind "in" or "across" that name the place."""


def retold(reading: Reading, facts: Sequence[Group], around: Facets) -> Iterator[Pair]:
    """The only two values that the body gives for what happened, both plain and beside a word that they share.

    Silent where the text names a part, a place or an earlier time, or says that the count has changed.
    """
    tolls = [fact[0] for fact in facts if _plain(fact[0])]
    for f, g in combinations(tolls, 2):
        if _one_toll(f, g, around) and not any(_revised(reading, x) or _placed(reading, x) for x in (f, g)):
            evidence = weigh(f, g, around, around)
            if evidence:
                yield Pair(f, g, evidence, 0.0)


def _placed(reading: Reading, facet: Facet) -> bool:
    """Whether a place is named behind a count in its sentence: "killed by the blast *in the village*"."""
    page = Page(reading)
    end = page.sentences[page.place(facet.figure.span)].end
    where = _WHERE.search(page.text, facet.figure.span.end, end)
    return where is not None and bool(page.read(Span(where.end(), min(where.end() + _SCOPE, end))))


def _plain(facet: Facet) -> bool:
    """Whether a facet is the exact count of one happening, of no part, place, limit or earlier time."""
    apart = facet.period or facet.part or facet.norm or facet.display or named(facet.thing)
    exact = facet.figure.bound is Bound.EXACT and facet.low == facet.high
    return facet.dimension == "count" and len(facet.acts) == 1 and exact and not apart


def _one_toll(f: Facet, g: Facet, around: Facets) -> bool:
    same = f.acts == g.acts and f.low != g.low and bool(f.near.keys() & g.near.keys()) and (f.lead or g.lead)
    return same and all(around.happenings[act] == _TWO for act in f.acts)


def _revised(reading: Reading, facet: Facet) -> bool:
    """Whether the sentence of a count says that it was another one before, or that there are more."""
    page = Page(reading)
    sentence = page.sentences[page.place(facet.figure.span)]
    return not _revisions().isdisjoint(page.all_within(sentence))


@cache
def _revisions() -> frozenset[str]:
    return frozenset(map(meaning, wordlists.entries("factdesk.match", "revisions")))
