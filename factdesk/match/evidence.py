"""What speaks for and against two figures being about one thing, weighed.

The weights are logits of a regression over labelled pairs of news figures, rounded: a sum of 0 is an even chance.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factdesk import units
from factdesk.match.concepts import category
from factdesk.match.facets import Facet, Facets, Value

_PRIOR = -1.6
_WEIGHTS = {
    "same owner": 2.0,
    "same thing": 1.7,
    "another thing": -0.7,
    "people, said in one only": -0.7,
    "a thing, said in one only": -1.2,
    "same act": 1.3,
    "another act": -1.4,
    "an act in one only": -0.2,
    "an earlier time in one only": -1.5,
    "a part of something in one only": -0.9,
    "both lead": 1.5,
    "same word before": 0.8,
    "same word after": 0.6,
    "another name beside a measure": -0.6,
    "same neighbour": 1.7,
    "another neighbour of its sort": -0.7,
}
_KINDS = {"count": -1.0, "scale": 0.4, "duration": 0.8, "score": 0.7, "unit": -0.5, "money": -0.3}
_SHARED_WORD = 0.85
_SHARED_WORDS = 3.0
"""Rarity of shared words beyond which more of them add nothing."""
_SAME_VALUE = 3.8


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for one thing, as a logit."""

    context: float
    """What the words around the figures say, their values left aside."""
    same_value: bool

    @property
    def score(self) -> float:
        """The context, and the value where it is the same."""
        return self.context + (_SAME_VALUE if self.same_value else 0.0)


def weigh(f: Facet, g: Facet, a: Facets, b: Facets) -> Evidence | None:
    """The evidence that ``f`` of article a and ``g`` of article b are one thing; None where something rules it out."""
    if f.dimension != g.dimension or _apart(f, g):
        return None
    sort = f.dimension.partition(":")[0]
    context = _PRIOR + _KINDS.get(sort, 0.0) + _SHARED_WORD * _shared(f, g, a.counts, b.counts)
    return Evidence(context + sum(map(_WEIGHTS.__getitem__, _signals(f, g))), same_value(f, g))


def same_value(f: Facet, g: Facet) -> bool:
    """Whether both give one value, in whatever unit."""
    return _alike(value(f), value(g))


def value(facet: Facet) -> Value:
    """A figure's value in the base unit of its dimension."""
    figure = facet.figure
    return facet.dimension, units.base(figure.low, figure.unit), units.base(figure.high, figure.unit)


def _alike(one: Value, other: Value) -> bool:
    near = all(math.isclose(x, y, rel_tol=0.02) for x, y in zip(one[1:], other[1:], strict=True))
    return near and one[0] == other[0]


def _apart(f: Facet, g: Facet) -> bool:
    """Whether both belong to different people or times."""
    if f.owner and g.owner and not f.owner & g.owner:
        return True
    return bool(f.period and g.period and (f.period[0] > g.period[1] or g.period[0] > f.period[1]))


def _signals(f: Facet, g: Facet) -> Iterator[str]:
    """The names of what speaks for and against, without the shared words."""
    yield from _thing(f, g)
    yield from _happening(f, g)
    yield from _neighbours(f, g)
    if f.owner & g.owner:
        yield "same owner"
    if (f.period is None) != (g.period is None):
        yield "an earlier time in one only"
    if f.part != g.part:
        yield "a part of something in one only"
    if f.lead and g.lead:
        yield "both lead"
    if f.left and f.left == g.left:
        yield "same word before"
    if f.right and f.right == g.right:
        yield "same word after"
    if f.dimension.startswith("unit") and f.anchors and g.anchors and not f.anchors & g.anchors:
        yield "another name beside a measure"


def _thing(f: Facet, g: Facet) -> Iterator[str]:
    one, two = _named(f.thing), _named(g.thing)
    if one and one == two:
        yield "same thing"
    elif f.dimension == "count" and one and two:
        yield "another thing"
    elif f.dimension == "count" and (one or two):
        yield "people, said in one only" if category(one or two or "") == "person" else "a thing, said in one only"


def _named(thing: str | None) -> str | None:
    """A thing that says more than "somebody" and more than what happened to it."""
    return None if thing and category(thing) in {"somebody", "act"} else thing


def _happening(f: Facet, g: Facet) -> Iterator[str]:
    if f.acts and g.acts:
        yield "same act" if f.acts & g.acts else "another act"
    elif f.acts or g.acts:
        yield "an act in one only"


def _neighbours(f: Facet, g: Facet) -> Iterator[str]:
    pairs = [(one, two) for one in f.neighbours for two in g.neighbours]
    same = [True for one, two in pairs if _alike(one, two)]
    yield from ["same neighbour"] * min(2, len(same))
    if not same and any(one[0] == two[0] for one, two in pairs):
        yield "another neighbour of its sort"


def _shared(f: Facet, g: Facet, a: Mapping[str, int], b: Mapping[str, int]) -> float:
    """How rare the words are that both stretches share: 1 for a word that stands in one sentence of each article."""
    words = (word for word in f.near & g.near if not category(word) and word not in (f.thing, g.thing))
    rarity = sum(1 / math.sqrt(max(1, a.get(word, 1) + b.get(word, 1) - 1)) for word in words)
    return min(rarity, _SHARED_WORDS)
