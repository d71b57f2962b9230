"""Figures about the same thing: same subject, unit, place, period and event.

The strong signal is competition: a figure belongs to its mutual best counterpart in the other article, clear of the
runner-up, and a value that stands elsewhere in the other article for the same thing is not missing there.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factdesk.match.background import Background
from factdesk.match.concepts import category
from factdesk.match.evidence import Evidence, named, weigh, worth_weighing
from factdesk.match.facets import Facet, Facets, facets
from factdesk.match.groups import Group, groups
from factdesk.match.remember import per_reading
from factdesk.match.story import one_story
from factdesk.model import FigureKind, Mark, Match, Reading, Span

_SURE = 2.0
"""Score from which two figures of one value are one thing."""
_LIKELY = 0.5
"""Chance, as a logit, from which two figures of different values are one thing."""

_STRANGERS = 3.0
"""How much surer figures of two articles must be that do not tell one story."""
_WEAKER = 2.5
"""How much less evidence a further mention of a matched fact may have."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two facts that may be one, with their best mentions."""

    f: Facet
    g: Facet
    evidence: Evidence
    crowd: int
    """How many other facts of either article count the same thing or the same happening."""


Table = dict[tuple[int, int], list[_Pair]]
"""By places of the two facts, all pairs of mentions, the best first."""


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, those within it."""
    del background
    pairs = _within(a) if a is b else _between(a, b)
    return (_match(a, b, pair) for pair in pairs)


@per_reading
def _within(reading: Reading) -> tuple[_Pair, ...]:
    """What the headline, standfirst or a caption says otherwise than the body."""
    above, below = _page_parts(groups(reading))
    facts = _contest(_table(above, below, facets(reading), facets(reading)))
    return tuple(pair for pairs in facts for pair in _mentions(pairs))


def _between(a: Reading, b: Reading) -> Iterator[_Pair]:
    """What both articles say of one thing; a headline that belies its body is also held against the other article."""
    margin = 0.0 if one_story(a, b) else _STRANGERS
    facts = _contest(_table(groups(a), groups(b), facets(a), facets(b)), margin)
    pairs = [pair for pairs in facts for pair in _mentions(pairs)]
    yield from pairs
    for pair in pairs:
        for belied in _within(a):
            if belied.g.figure is pair.f.figure:
                yield replace(pair, f=belied.f)
        for belied in _within(b):
            if belied.g.figure is pair.g.figure:
                yield replace(pair, g=belied.f)


def _page_parts(facts: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """What only the headline, standfirst or a caption says, and what only the body says."""
    above = [fact for fact in facts if all(facet.display for facet in fact)]
    return above, [fact for fact in facts if not any(facet.display for facet in fact)]


def _contest(table: Table, margin: float = 0.0) -> Iterator[list[_Pair]]:
    """The facts that are one: the surest first, and what has found its counterpart is no rival any more.

    ``margin`` is how much surer than usual a pair must be.
    """
    ours, theirs = _ranked(table, 0), _ranked(table, 1)
    taken: tuple[set[int], set[int]] = set(), set()
    for (i, j), pairs in sorted(table.items(), key=lambda item: -item[1][0].evidence.score):
        rival = max(_next(ours[i], j, taken[1]), _next(theirs[j], i, taken[0]))
        settled = i in taken[0] or j in taken[1]
        if _accepted(pairs[0], rival, margin) and not (settled and _doubtful(pairs[0])):
            yield pairs
            taken[0].add(i)
            taken[1].add(j)


def _doubtful(pair: _Pair) -> bool:
    """Whether a pair cannot stand beside a surer one: only one value in surroundings that fit can."""
    return not pair.evidence.same_value or pair.evidence.context < 0


def _ranked(table: Table, side: int) -> dict[int, list[tuple[float, int]]]:
    """For each fact of one side its counterparts, strongest first, as strength and place."""
    ranked: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for places, pairs in table.items():
        ranked[places[side]].append((pairs[0].evidence.rivalry, places[1 - side]))
    return {place: sorted(others, reverse=True) for place, others in ranked.items()}


def _next(ranked: Sequence[tuple[float, int]], own: int, taken: set[int]) -> float:
    """The strength of the strongest counterpart but ``own`` that is not taken."""
    return next((strength for strength, other in ranked if other != own and other not in taken), -math.inf)


def _table(ours: Sequence[Group], theirs: Sequence[Group], a: Facets, b: Facets) -> Table:
    """The best evidence for every two facts that nothing rules out."""
    found = {}
    crowds = _crowds(ours), _crowds(theirs)
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            mentions = ((f, g) for f in one for g in other if worth_weighing(f, g))
            crowd = max(crowds[0][i], crowds[1][j])
            pairs = [_Pair(f, g, evidence, crowd) for f, g in mentions if (evidence := weigh(f, g, a, b))]
            if pairs:
                found[i, j] = sorted(pairs, key=lambda pair: -pair.evidence.context)
    return found


def _crowds(facts: Sequence[Group]) -> list[int]:
    """For each fact of an article how many others count the same thing or the same happening."""
    kinds = [(fact[0].dimension, named(fact[0].thing), fact[0].acts) for fact in facts]
    return [
        sum(
            dimension == "count" == other and (bool(acts & those) if acts else thing is not None and thing == that)
            for other, that, those in kinds
        )
        - (dimension == "count" and bool(acts or thing))
        for dimension, thing, acts in kinds
    ]


def _mentions(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """Of all mentions of two facts that are one, each once with its best counterpart."""
    seen: set[Span] = set()
    for pair in (pair for pair in pairs if pair.evidence.context >= pairs[0].evidence.context - _WEAKER):
        spans = {pair.f.figure.span, pair.g.figure.span}
        if not spans <= seen:
            seen |= spans
            yield pair


def _accepted(pair: _Pair, rival: float, margin: float) -> bool:
    """Whether a pair is sure enough and wins on both sides."""
    if pair.evidence.same_value:
        return pair.evidence.score >= max(_SURE + margin, rival)
    return rival <= pair.evidence.score and _chance(pair, rival) >= _LIKELY + margin


def _chance(pair: _Pair, rival: float) -> float:
    """How likely two different values are one thing, as a logit: context, lead over the next best, and what forbids it.

    The weights are those of a second regression, over the pairs that won on both sides.
    """
    f, g, score = pair.f, pair.g, pair.evidence.score
    chance = 1.05 * score + 0.6 * min(score - rival, 4.0) - 1.9
    if f.dimension.startswith("money"):
        chance -= 0.7
    if not (f.lead and g.lead):
        chance -= 0.6 * pair.crowd
    if not pair.evidence.aspect or (f.figure.kind is FigureKind.ORDINAL and (not f.thing or f.thing != g.thing)):
        chance -= 3.0
    if not pair.evidence.same_news and (f.acts or f.dimension.startswith("scale")):
        chance -= 3.0
    if f.norm != g.norm or f.part != g.part:
        chance -= 3.0
    return chance - _elsewhere(f, g)


def _elsewhere(f: Facet, g: Facet) -> float:
    """What speaks for two events: another time, another place; for tolls also another day, another scope."""
    away = 1.5 if f.period != g.period else 0.0
    if f.dimension.startswith("scale") and f.anchors and g.anchors and not f.anchors & g.anchors:
        away += 2.0
    if f.dimension == "count" and f.acts & g.acts:
        if f.lead and g.lead and f.day and g.day and f.day != g.day:
            away += 4.5
        if f.scope and g.scope and not f.scope & g.scope:
            away += 3.0
    return away


def _match(a: Reading, b: Reading, pair: _Pair) -> Match:
    f, g = pair.f, pair.g
    score = 1 / (1 + math.exp(-pair.evidence.score))
    marks = [Mark(r.article.id, x.figure.span, x.figure.span.of(r.article.text)) for r, x in ((a, f), (b, g))]
    return Match(marks[0], marks[1], f.figure, g.figure, round(score, 3), _reasons(f, g))


def _reasons(f: Facet, g: Facet) -> tuple[str, ...]:
    shared = [word for word in ({f.thing} & {g.thing}) if word and not category(word)] + sorted(f.acts & g.acts)
    return (f"both: {', '.join(shared)}",) if shared else ()
