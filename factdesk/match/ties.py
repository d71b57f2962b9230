"""Facts of two articles that a third one ties together: each is what the third says of one thing, in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factdesk.match.contest import Pair, mentions, tie
from factdesk.match.facets import facets
from factdesk.match.figures import matched, strangeness
from factdesk.match.groups import groups
from factdesk.match.remember import per_reading
from factdesk.model import Figure, Mark, Match, Reading, Span

Fact = tuple[str, int]
"""The id of an article and the place of a fact among its facts."""


@dataclass(frozen=True, slots=True)
class _Links:
    """Which facts were matched, and with which articles."""

    ends: Mapping[Fact, set[Fact]]
    settled: set[tuple[Fact, str]]

    def open(self, one: Fact, other: Fact) -> bool:
        """Whether neither fact has a counterpart in the other's article."""
        return one[0] != other[0] and (one, other[0]) not in self.settled and (other, one[0]) not in self.settled

    def beyond(self, one: Fact) -> set[Fact]:
        """What the counterparts of a fact are matched with in articles where it has none itself."""
        found: set[Fact] = set().union(*(self.ends[other] for other in self.ends[one]))
        return {other for other in found if self.open(one, other)}


def tied(readings: Mapping[str, Reading], found: Sequence[Match], of: str | None = None) -> Iterator[Match]:
    """The matches of different figures that follow from two of those found, the surest first.

    ``of`` is the id of the article that has to be one of the two, where only one is asked for.
    """
    links = _links(readings, found)
    pairs = {(one, other) if one < other else (other, one) for one in links.ends for other in links.beyond(one)}
    chances = []
    for one, other in sorted(pairs):
        pair = _tie(readings, one, other) if of in (None, one[0], other[0]) else None
        if pair:
            chances.append((pair.strength, one, other, pair))
    for _, one, other, pair in sorted(chances, key=lambda chance: -chance[0]):
        if links.open(one, other):
            links.settled.update([(one, other[0]), (other, one[0])])
            yield matched(readings[one[0]], readings[other[0]], pair)


def _links(readings: Mapping[str, Reading], found: Sequence[Match]) -> _Links:
    ends: dict[Fact, set[Fact]] = defaultdict(set)
    for match in found:
        if isinstance(match.a_claim, Figure) and match.a.article != match.b.article:
            one, other = (_fact(readings, mark) for mark in (match.a, match.b))
            ends[one].add(other)
            ends[other].add(one)
    return _Links(dict(ends), {(one, other[0]) for one, others in ends.items() for other in others})


def _fact(readings: Mapping[str, Reading], mark: Mark) -> Fact:
    return mark.article, _places(readings[mark.article])[mark.span]


@per_reading
def _places(reading: Reading) -> Mapping[Span, int]:
    """By each figure the place of its fact."""
    return {facet.figure.span: place for place, fact in enumerate(groups(reading)) for facet in fact}


def _tie(readings: Mapping[str, Reading], one: Fact, other: Fact) -> Pair | None:
    """The best mentions of two facts, where they are sure enough."""
    a, b = readings[one[0]], readings[other[0]]
    pairs = mentions(groups(a)[one[1]], groups(b)[other[1]], facets(a), facets(b))
    return tie(pairs, facets(a), facets(b), strangeness(a, b))
