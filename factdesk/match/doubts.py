"""What makes two different values two things, however alike their surroundings: another time, place, person or part."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from factdesk.match.evidence import Evidence, named, same_age_beside
from factdesk.match.facets import Facet, Facets
from factdesk.match.kinds import kin
from factdesk.match.likeness import alike, same_value

_PRIOR = -1.4
_GAP = 0.8
"""Doubt for each factor of e between the two values."""
_FAR = 4.0
_GROWING = 0.7
"""The same, at most, for tolls that both articles lead with: they grow while the news is told."""
_WEIGHTS = {
    "a value the other has too": 3.0,
    "not said what of": 1.0,
    "nobody's age": 5.0,
    "another sort": 0.5,
    "one of many": 0.35,
    "one of a series": 2.5,
    "another aspect": 1.5,
    "a sum": 0.5,
    "another act": 1.5,
    "an act, said in one only": 1.4,
    "a change, said in one only": 1.0,
    "another thing": 0.5,
    "another time": 3.5,
    "a toll of another time": 5.5,
    "another place": 6.0,
    "another day": 6.0,
    "other days": 3.5,
    "a day later": 1.5,
    "the next day": 2.5,
    "another holder": 6.0,
    "told of another happening": 4.0,
    "reckoned from elsewhere": 6.0,
    "another name": 0.6,
    "a count beside another name": 0.4,
    "nothing but the noun": 1.2,
    "at a place that the other does not name": 2.5,
    "a part or a limit": 2.5,
    "beside another measure": 2.3,
    "of another magnitude": 4.0,
    "other news": 8.0,
    "like counts beside it": 0.1,
}
_MEASURES = ("money", "unit", "percent", "scale")
"""Dimensions of what may stand otherwise every day: prices, temperatures, shares."""
_POINTS = "point"
"""What a market index is told in, every day anew."""
_HELD = ("count", "money", "percent", "score", "duration")
"""Dimensions of what somebody has or does; an age has its owner, and anybody may measure one depth."""
_NEXT = timedelta(days=1)
"""How far apart the first days of two articles may lie that tell of one event: the day, and the morning after."""
_LITTLE = 0.3
"""Shared words near two counts below which only their thing is the same."""
_RARE = 12
"""Counts above this stand twice in two articles seldom by chance."""


def doubts(f: Facet, g: Facet, evidence: Evidence, a: Facets, b: Facets) -> float:
    """How much speaks against two figures of different values being one thing, as a logit."""
    gap = 0.0 if evidence.likeness or f.figure.low == g.figure.low or f.dimension == "code" else _GAP * _gap(f, g)
    found = chain(
        _plain(f, g, evidence, a, b),
        _sorts(f, g, a, b),
        _things(f, g),
        _holders(f, g, a, b),
        _beside(f, g, a, b),
        _circumstances(f, g, a, b),
    )
    return _PRIOR + gap + sum([_WEIGHTS[doubt] * times for doubt, times in found])


def _gap(f: Facet, g: Facet) -> float:
    """How far apart two values lie, as the logarithm of their ratio; a slip of the pen is no distance."""
    small, large = sorted((abs(f.high), abs(g.high)))
    most = _GROWING if f.lead and g.lead and f.acts & g.acts else _FAR
    return min(most, math.log(large / small)) if small else most


def _plain(f: Facet, g: Facet, evidence: Evidence, a: Facets, b: Facets) -> Iterator[tuple[str, float]]:
    """What the words around both and the value itself say."""
    if a is not b and (_stands(f, b) or _stands(g, a)):
        yield "a value the other has too", 1.0
    if not evidence.named:
        yield "not said what of", 1.0
    if f.dimension == "count" and evidence.alike < _LITTLE and not f.acts & g.acts:
        yield "nothing but the noun", 1.0
    if f.aside != g.aside:
        yield "told of another happening", 1.0
    if f.part != g.part or f.norm != g.norm:
        yield "a part or a limit", 1.0
    if not evidence.same_news and ((f.acts and f.dimension != "age") or f.dimension.startswith("scale")):
        yield "other news", 1.0


def _sorts(f: Facet, g: Facet, a: Facets, b: Facets) -> Iterator[tuple[str, float]]:
    """What is common for its sort: a story has many rounds, offers and people of some age."""
    if f.dimension == "age" and not f.owner & g.owner and not same_age_beside(f, g):
        yield "nobody's age", 1.0
    if f.dimension == "ordinal" or (f.dimension == "multiple" and (not f.thing or f.thing != g.thing)):
        yield "one of a series", 1.0
    if f.dimension.startswith("money"):
        yield "a sum", 1.0
    if a is not b and f.dimension.startswith(_MEASURES):
        yield "one of many", math.log(a.sorts[f.dimension] * b.sorts[g.dimension])
    if not (f.lead and g.lead) and (crowd := max(a.crowd(f), b.crowd(g))):
        yield "like counts beside it", float(crowd)


def _things(f: Facet, g: Facet) -> Iterator[tuple[str, float]]:
    """What is counted or measured, and whose."""
    if f.dimension == "count" and f.acts and g.acts and not f.acts & g.acts:
        yield "another act", 1.0
    if f.dimension == "count" and bool(f.acts) != bool(g.acts) and not (named(f.thing) and f.thing == g.thing):
        yield "an act, said in one only", 1.0
    if named(f.thing) and named(g.thing) and f.thing != g.thing:
        yield "another thing", 1.0
    if f.qualifiers and g.qualifiers and not f.qualifiers & g.qualifiers:
        yield "another sort", 1.0
    alike = named(f.thing) is not None and f.thing == g.thing
    told = f.aspects and g.aspects if alike else f.aspects or g.aspects
    if f.dimension.startswith(_MEASURES) and told and not f.aspects & g.aspects:
        yield "another aspect", 1.0
    if f.dimension != "age" and f.anchors and g.anchors and not f.anchors & g.anchors:
        yield ("another name" if f.dimension != "count" else "a count beside another name"), 1.0


def _holders(f: Facet, g: Facet, a: Facets, b: Facets) -> Iterator[tuple[str, float]]:
    """Whose it is, and from where it is reckoned."""
    if f.dimension.startswith(_HELD) and _another_holder(f, g, a, b):
        yield "another holder", 1.0
    if f.dimension.startswith("money") and bool(f.reckoning) != bool(g.reckoning):
        yield "a change, said in one only", 1.0
    if f.reckoning and g.reckoning and f.reckoning != g.reckoning:
        yield "reckoned from elsewhere", 1.0


def _another_holder(f: Facet, g: Facet, a: Facets, b: Facets) -> bool:
    """Whether both are of other people, or of bodies of which neither article knows the other's."""
    if f.people and g.people and not f.people & g.people:
        return True
    bodies = f.bodies and g.bodies and not f.bodies & g.bodies
    return bool(bodies) and f.bodies.isdisjoint(b.names) and g.bodies.isdisjoint(a.names)


def _beside(f: Facet, g: Facet, a: Facets, b: Facets) -> Iterator[tuple[str, float]]:
    """Measures beside both, or in both leads, that differ: the toll of another quake."""
    beside = [(one, two) for one in f.neighbours for two in g.neighbours if one[0] == two[0] != "count"]
    scales = [(one, two) for one in a.scales for two in b.scales]
    if scales and f.lead and g.lead and not f.dimension.startswith("scale"):
        if not any(alike(one, two) for one, two in scales):
            yield "of another magnitude", 1.0
    elif beside and not any(alike(one, two) for one, two in beside):
        yield "beside another measure", 1.0


def _circumstances(f: Facet, g: Facet, a: Facets, b: Facets) -> Iterator[tuple[str, float]]:
    """Another time, place or day."""
    if f.dimension == "age":
        return
    toll = bool(f.acts & g.acts)
    if f.period != g.period:
        yield ("a toll of another time" if toll and not (f.period and g.period) else "another time"), 1.0
    if toll and (_elsewhere(f, b) or _elsewhere(g, a)):
        yield "at a place that the other does not name", 1.0
    if f.scope and g.scope and not f.scope & g.scope and f.dimension == "count":
        yield "another place", 1.0
    daily = f.dimension.startswith(_MEASURES) or f.thing == g.thing == _POINTS
    if daily and f.own_day and g.own_day and f.own_day != g.own_day:
        yield "another day", 1.0
    if a.day and b.day and a.day != b.day and f.lead and g.lead and (toll or f.dimension.startswith("scale")):
        if _later(a, b) or _later(b, a):
            yield "a day later", 1.0
        else:
            yield ("the next day" if abs(a.day - b.day) <= _NEXT else "other days"), 1.0


def _elsewhere(facet: Facet, others: Facets) -> bool:
    """Whether a figure stands beside places of which another article names none."""
    return bool(facet.places) and not any(word.startswith(sign) for word in facet.places for sign in others.names)


def _later(a: Facets, b: Facets) -> bool:
    """Whether b came out after a and begins with its own day: it tells what has happened since."""
    return bool(a.published and b.published and a.published < b.published) and b.published == b.day


def _stands(f: Facet, others: Facets) -> bool:
    """Whether an article has the value of ``f`` for what may be the same thing."""
    if f.high <= 1:
        return False
    near = others.near_in_value(f)
    return any(same_value(f, other) and _alike(f, other) for other in near)


def _alike(f: Facet, g: Facet) -> bool:
    """Whether one value may be of the same thing in both, and not there by chance."""
    if f.dimension != "age" and (f.period is None) != (g.period is None):
        return False
    if f.dimension not in ("count", "ordinal"):
        return True
    one, two = named(f.thing), named(g.thing)
    if (one and two and one != two and not kin(one, two)) or (f.acts and g.acts and not f.acts & g.acts):
        return False
    if f.low > _RARE:
        return True
    return (one is not None and one == two) or bool(f.acts & g.acts and not (one and two))
