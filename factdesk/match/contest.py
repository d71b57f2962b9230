"""Which facts of two articles are one: each belongs to its mutual best counterpart, the surest first.

Competition is the strong signal: a value that stands elsewhere in the other article for the same thing is not missing
there, and what has found its counterpart is no rival any more.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factdesk.match.evidence import Evidence, named, weigh, worth_weighing
from factdesk.match.facets import Facet, Facets
from factdesk.match.groups import Group
from factdesk.model import Bound, Span

_SURE = 2.0
"""Score from which two figures of one value are one thing."""
_LIKELY = 0.5
"""Chance, as a logit, from which two figures of different values are one thing."""
_WILD = 2.5
"""Powers of ten between two values from which they are hardly one thing, unless one is a slip of the other."""
_MEASURES = ("money", "unit", "percent", "scale")
"""Dimensions of what may stand otherwise every day: prices, temperatures, shares."""
_OF_MANY = {"money": 1.0, "ordinal": 4.0}
"""How much less likely two values of a dimension are one thing: of offers and of rounds there are as a rule several."""
_OF_A_THING = ("ordinal", "multiple")
"""Dimensions that say nothing without their thing: the third of what, three times what."""
_WEAKER = 3.5
"""How much less evidence a further mention of a matched fact may have."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts that may be one, with their best mentions."""

    f: Facet
    g: Facet
    evidence: Evidence


_Table = dict[tuple[int, int], list[Pair]]
"""By places of the two facts, all pairs of mentions, the best first."""


def contest(
    ours: Sequence[Group], theirs: Sequence[Group], a: Facets, b: Facets, margin: float = 0.0
) -> Iterator[Pair]:
    """The mentions of facts that are one, those of the surest facts first.

    ``margin`` is how much surer than usual a pair must be, as a logit.
    """
    table = _weighed(ours, theirs, a, b)
    left, right = _ranked(table, 0), _ranked(table, 1)
    taken: tuple[set[int], set[int]] = set(), set()
    for (i, j), pairs in sorted(table.items(), key=lambda item: -item[1][0].evidence.score):
        rival = max(_next(left[i], j, taken[1]), _next(right[j], i, taken[0]))
        settled = i in taken[0] or j in taken[1]
        if _accepted(pairs[0], rival, margin) and not (settled and _doubtful(pairs[0])):
            yield from _mentions(pairs)
            taken[0].add(i)
            taken[1].add(j)


def _doubtful(pair: Pair) -> bool:
    """Whether a pair cannot stand beside a surer one: only one value in surroundings that fit can."""
    return not pair.evidence.same_value or pair.evidence.context < 0


def _ranked(table: _Table, side: int) -> dict[int, list[tuple[float, int]]]:
    """For each fact of one side its counterparts, strongest first, as strength and place."""
    ranked: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for places, pairs in table.items():
        ranked[places[side]].append((pairs[0].evidence.rivalry, places[1 - side]))
    return {place: sorted(others, reverse=True) for place, others in ranked.items()}


def _next(ranked: Sequence[tuple[float, int]], own: int, taken: set[int]) -> float:
    """The strength of the strongest counterpart but ``own`` that is not taken."""
    return next((strength for strength, other in ranked if other != own and other not in taken), -math.inf)


def _weighed(ours: Sequence[Group], theirs: Sequence[Group], a: Facets, b: Facets) -> _Table:
    """The best evidence for every two facts that nothing rules out."""
    found = {}
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            mentions = ((f, g) for f in one for g in other if worth_weighing(f, g))
            pairs = [Pair(f, g, evidence) for f, g in mentions if (evidence := weigh(f, g, a, b))]
            if pairs:
                found[i, j] = sorted(pairs, key=lambda pair: -pair.evidence.context)
    return found


def _mentions(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Of all mentions of two facts that are one, each once with its best counterpart; and each two hedges once."""
    seen: set[Span | tuple[Bound, Bound]] = set()
    for pair in (pair for pair in pairs if pair.evidence.context >= pairs[0].evidence.context - _WEAKER):
        hedges = (pair.f.figure.bound, pair.g.figure.bound)
        said: set[Span | tuple[Bound, Bound]] = {pair.f.figure.span, pair.g.figure.span, hedges}
        if not said <= seen:
            seen |= said
            yield pair


def _accepted(pair: Pair, rival: float, margin: float) -> bool:
    """Whether a pair is sure enough and wins on both sides."""
    if pair.evidence.same_value:
        return pair.evidence.score >= max(_SURE + margin, rival)
    return rival <= pair.evidence.score and _chance(pair, rival) >= _LIKELY + margin


def _chance(pair: Pair, rival: float) -> float:
    """How likely two different values are one thing, as a logit: context, lead over the next best, and what forbids it.

    The weights are those of a second regression, over the pairs that won on both sides.
    """
    f, g, score = pair.f, pair.g, pair.evidence.score
    chance = 1.05 * score + 0.6 * min(score - rival, 4.0) - 1.9
    chance -= next((doubt for sort, doubt in _OF_MANY.items() if f.dimension.startswith(sort)), 0.0)
    if not (f.lead and g.lead):
        chance -= 0.6 * max(f.crowd, g.crowd)
    if not pair.evidence.aspect or (f.dimension in _OF_A_THING and (not f.thing or f.thing != g.thing)):
        chance -= 3.0
    if not pair.evidence.same_news and ((f.acts and f.dimension != "age") or f.dimension.startswith("scale")):
        chance -= 8.0
    if f.norm != g.norm or f.part != g.part:
        chance -= 3.0
    if _orders_apart(f, g) > _WILD and pair.evidence.likeness == 0:
        chance -= 3.0
    return chance - _elsewhere(f, g)


def _orders_apart(f: Facet, g: Facet) -> float:
    """How many powers of ten lie between two values."""
    sizes = [abs(facet.high) for facet in (f, g)]
    return abs(math.log10(sizes[0] / sizes[1])) if all(sizes) else 0.0


def _elsewhere(f: Facet, g: Facet) -> float:
    """What speaks for two events: another time, another place; for tolls also another day, another scope."""
    if f.dimension == "age":
        return 0.0
    away = 1.5 if f.period != g.period else 0.0
    if f.dimension.startswith(_MEASURES) and f.own_day and g.own_day and f.own_day != g.own_day:
        away += 3.0
    if f.dimension.startswith("scale") and f.anchors and g.anchors and not f.anchors & g.anchors:
        away += 2.0
    if f.dimension.startswith("scale") and f.lead and g.lead and f.day and g.day and f.day != g.day:
        away += 4.5
    if f.dimension == "count" and f.acts & g.acts and not (named(f.thing) and f.thing == g.thing):
        if (f.period is None) != (g.period is None):
            away += 3.0
        if f.lead and g.lead and f.day and g.day and f.day != g.day:
            away += 5.5
        if f.scope and g.scope and not f.scope & g.scope:
            away += 6.0
    return away
