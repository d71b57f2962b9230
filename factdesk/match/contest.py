"""Which facts of two articles are one: each belongs to its mutual best counterpart, the surest first.

Competition is the strong signal: a value that stands elsewhere in the other article for the same thing is not missing
there, and what has found its counterpart is no rival any more.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factdesk.match.doubts import doubts
from factdesk.match.evidence import Evidence, weigh
from factdesk.match.facets import Facet, Facets
from factdesk.match.groups import Group
from factdesk.match.opening import unlikeness
from factdesk.model import Bound, Span

_SURE = 1.5
"""Score from which two figures of one value are one thing."""
_LIKELY = 0.95
"""Chance, as a logit, from which two figures of different values are one thing."""
_TRUST = 0.8
_WEAKER = 3.5
"""How much less evidence a further mention of a matched fact may have."""
_OTHER_NEWS = 3.0
"""How much surer two values must be that differ in articles which open with nothing alike, as a logit."""
_NO_AGREEMENT = 0.6
"""The same in articles that agree on no figure at all."""
_BY_CHANCE = -2.0
"""What the words around two figures of one value say, as a logit, below which they may meet by chance."""
_TIE = 2.5
"""How much it says that a third article has both for one thing, as a logit."""
_LEAD, _MOST = 0.3, 4.0
"""What the lead over the next best counterpart adds to a chance, and up to how much of it counts."""


class Pair(NamedTuple):
    """Two facts that may be one, with their best mentions."""

    f: Facet
    g: Facet
    evidence: Evidence
    doubt: float
    """What speaks against their different values being of one thing; 0 where they have one value."""

    @property
    def strength(self) -> float:
        """What another pair has to beat, as a logit."""
        return self.evidence.rivalry if self.evidence.same_value else self.evidence.score - self.doubt

    @property
    def clarity(self) -> float:
        """How much speaks for one thing, the values left aside, less what speaks against it."""
        return self.evidence.context - self.doubt


_Table = dict[tuple[int, int], list[Pair]]
"""By places of the two facts, all pairs of mentions, the best first."""


def contest(
    ours: Sequence[Group], theirs: Sequence[Group], a: Facets, b: Facets, margin: float = 0.0
) -> Iterator[Pair]:
    """The mentions of facts that are one, those of the surest facts first.

    ``margin`` is how much surer than usual a pair must be, as a logit; articles that open with other news are held to
    more still where their values differ.
    """
    table = _weighed(ours, theirs, a, b)
    apart = _apart(a, b, margin) + (0.0 if a is b or _agree(table) else _NO_AGREEMENT)
    strengths = {places: pairs[0].strength for places, pairs in table.items()}
    left, right = _ranked(strengths, 0), _ranked(strengths, 1)
    taken: tuple[set[int], set[int]] = set(), set()
    for i, j in sorted(table, key=strengths.__getitem__, reverse=True):
        pairs = table[i, j]
        rival = max(_next(left[i], j, taken[1]), _next(right[j], i, taken[0]))
        settled = i in taken[0] or j in taken[1]
        if _accepted(pairs[0], rival, margin if pairs[0].evidence.same_value else apart) and not (
            settled and _doubtful(pairs[0])
        ):
            yield from _told(pairs)
            taken[0].add(i)
            taken[1].add(j)


def tie(pairs: Sequence[Pair], a: Facets, b: Facets, margin: float) -> Pair | None:
    """The best mentions of two facts of different values that a third article ties, where they are sure enough."""
    best = pairs[0] if pairs else None
    if best is None or best.evidence.same_value or not best.evidence.same_thing:
        return None
    chance = _TRUST * best.evidence.score - best.doubt + _TIE
    return best if chance >= _LIKELY + _apart(a, b, margin) else None


def _apart(a: Facets, b: Facets, margin: float) -> float:
    """How much surer two different values must be, the more so the less the articles open with one piece of news."""
    return margin + _OTHER_NEWS * unlikeness(a.opening, b.opening)


def _agree(table: _Table) -> bool:
    """Whether both articles give some fact with one value, and hardly by chance."""
    best = (pairs[0] for pairs in table.values() if pairs[0].evidence.same_value)
    return any(p.evidence.score >= _SURE and p.evidence.context > _BY_CHANCE and p.f.high > 1 for p in best)


def _doubtful(pair: Pair) -> bool:
    """Whether a pair cannot stand beside a surer one: only one value in surroundings that fit can."""
    return not pair.evidence.same_value or pair.evidence.context < 0


def _ranked(strengths: Mapping[tuple[int, int], float], side: int) -> dict[int, list[tuple[float, int]]]:
    """For each fact of one side its counterparts, strongest first, as strength and place."""
    ranked: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for places, strength in strengths.items():
        ranked[places[side]].append((strength, places[1 - side]))
    return {place: sorted(others, reverse=True) for place, others in ranked.items()}


def _next(ranked: Sequence[tuple[float, int]], own: int, taken: set[int]) -> float:
    """The strength of the strongest counterpart but ``own`` that is not taken."""
    return next((strength for strength, other in ranked if other != own and other not in taken), -math.inf)


def _weighed(ours: Sequence[Group], theirs: Sequence[Group], a: Facets, b: Facets) -> _Table:
    """The best evidence for every two facts that nothing rules out."""
    found = {}
    places: dict[str, list[int]] = defaultdict(list)
    for j, other in enumerate(theirs):
        places[other[0].dimension].append(j)
    for i, one in enumerate(ours):
        for j in places[one[0].dimension]:
            if pairs := mentions(one, theirs[j], a, b):
                found[i, j] = pairs
    return found


def mentions(one: Group, other: Group, a: Facets, b: Facets) -> list[Pair]:
    """All pairs of mentions of two facts that nothing rules out, the best first."""
    both = ((f, g) for f in one for g in other)
    pairs = [_pair(f, g, evidence, a, b) for f, g in both if (evidence := weigh(f, g, a, b))]
    return sorted(pairs, key=lambda pair: -pair.evidence.context)


def _pair(f: Facet, g: Facet, evidence: Evidence, a: Facets, b: Facets) -> Pair:
    return Pair(f, g, evidence, 0.0 if evidence.same_value else doubts(f, g, evidence, a, b))


def _told(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Of all mentions of two facts that are one, each once with its best counterpart; and each two hedges once."""
    seen: set[Span | tuple[Bound, Bound]] = set()
    for pair in (pair for pair in pairs if pair.clarity >= pairs[0].clarity - _WEAKER):
        hedges = (pair.f.figure.bound, pair.g.figure.bound)
        said: set[Span | tuple[Bound, Bound]] = {pair.f.figure.span, pair.g.figure.span, hedges}
        if not said <= seen:
            seen |= said
            yield pair


def _accepted(pair: Pair, rival: float, margin: float) -> bool:
    """Whether a pair is sure enough and wins on both sides."""
    if pair.evidence.same_value:
        return pair.evidence.score >= max(_SURE + margin, rival)
    lead = pair.strength - rival
    return lead >= 0 and _TRUST * pair.evidence.score - pair.doubt + _LEAD * min(lead, _MOST) >= _LIKELY + margin
