"""What speaks for and against two figures being about one thing, weighed.

The weights are logits of a regression over labelled pairs of news figures, each held to the sign that its name
promises and drawn towards nothing: a sum of 0 is an even chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from itertools import chain
from typing import NamedTuple

from factdesk.match.concepts import category
from factdesk.match.facets import Facet, Facets
from factdesk.match.kinds import kin, people
from factdesk.match.likeness import alike, comparable, likeness, same_code, same_value
from factdesk.match.opening import unlikeness

_PRIOR = -2.7
_SORTS = {"count": -0.55, "unit": -0.55, "percent": -0.85, "scale": -0.15, "age": 1.35, "code": 0.85}
"""How often figures of one sort are one thing, all else being equal."""
_WEIGHTS = {
    "same owner": 1.95,
    "no owner": -0.6,
    "same thing": 1.3,
    "kin thing": 0.1,
    "another thing": -0.55,
    "a thing, said in one only": -0.55,
    "same act": 1.0,
    "same act in both leads": 0.15,
    "another act": -1.0,
    "an act, said in one only": -0.8,
    "same words of its own": 1.3,
    "same words near": 1.1,
    "same word before": 0.75,
    "same neighbour": 1.6,
    "both lead": 0.7,
    "same holder": 0.2,
    "sums or scales in both leads": 1.55,
    "the only ones of their sort": 0.75,
    "few of their sort": 0.65,
    "the only ones of their happening": 0.15,
    "the only ones of their thing": 1.15,
    "the first of their happening": 1.35,
    "the most of their happening": 0.45,
    "the first of their thing": 1.0,
    "the most of their thing": 0.85,
    "an earlier time in one only": -1.0,
    "a part of something in one only": -0.5,
}
_NEWS = timedelta(days=45)
"""How far apart articles may come out that lead with one piece of news."""
_LEADS = frozenset({"both lead", "same act in both leads", "sums or scales in both leads"})
_MANY = 2.0
"""Shared words, in words that stand once, beyond which more of them add nothing."""
_FITS = 0.5
"""Score from which a value that looks like a slip of the other is taken for one."""
_TELLING = 0.8
"""Shared words from which they say what is measured."""
_COUNTED = ("count", "ordinal", "multiple")
_OF_SOMEBODY = (*_COUNTED, "age")
_NAMING = frozenset({"same owner", "same thing", "same act"})
"""Signals that name what is counted or measured; the others only say that the surroundings are alike."""


class Evidence(NamedTuple):
    """How much speaks for one thing, as a logit."""

    context: float
    """What the words around the figures say, their values left aside."""
    likeness: float
    """What the values say: much where they are one, something where one looks like a slip of the other."""
    same_value: bool
    same_part: bool
    """Whether both or neither are said to be a part of something."""
    same_thing: bool
    """Whether no two different things are named."""
    named: bool
    """Whether something besides the place on the page names what is counted or measured."""
    alike: float
    """How much the words near both figures have in common, what is counted left out."""
    same_news: bool
    """Whether both articles came out within weeks of each other."""

    @property
    def score(self) -> float:
        """The context and what the values say."""
        return self.context + self.likeness

    @property
    def rivalry(self) -> float:
        """What another pair has to beat: a part does not stand for the whole."""
        return self.score if self.same_part else self.context


def weigh(f: Facet, g: Facet, a: Facets, b: Facets) -> Evidence | None:
    """The evidence that ``f`` of article a and ``g`` of article b are one thing; None where something rules it out."""
    same = same_value(f, g)
    if _apart(f, g) or not (same or _related(f, g)):
        return None
    fresh = _same_news(a, b)
    told = (_things(f, g), _acts(f, g), _words(f, g), _alone(f, g, a, b), _chief(f, g, a, b), _around(f, g))
    signals = dict(chain.from_iterable(told))
    if not fresh:
        signals = {signal: strength for signal, strength in signals.items() if signal not in _LEADS}
    context = _PRIOR + _SORTS.get(f.dimension.partition(":")[0], 0.0)
    context += sum([_WEIGHTS[signal] * strength for signal, strength in signals.items()])
    values = likeness(f, g, same=same)
    return Evidence(
        context=context,
        likeness=values if same or context + values >= _FITS else 0.0,
        same_value=same,
        same_part=f.part == g.part,
        same_thing=_one_thing(f, g),
        named=_named(f, g, signals),
        alike=signals.get("same words near", 0.0),
        same_news=fresh,
    )


def _one_thing(f: Facet, g: Facet) -> bool:
    """Whether no two different things are named."""
    one, two = named(f.thing), named(g.thing)
    return one is None or two is None or one == two


def _named(f: Facet, g: Facet, signals: Mapping[str, float]) -> bool:
    """Whether something besides the place on the page says what both count or measure."""
    words = max(signals.get("same words of its own", 0.0) + 0.3, signals.get("same words near", 0.0))
    if words >= _TELLING or not _NAMING.isdisjoint(signals):
        return True
    return bool(f.aspects & g.aspects) or same_age_beside(f, g)


def same_age_beside(f: Facet, g: Facet) -> bool:
    """Whether both stand beside the same other age: "61 and 48 years old"."""
    return f.dimension == "age" and any(
        one[0] == "age" and alike(one, two) for one in f.neighbours for two in g.neighbours
    )


def _same_news(a: Facets, b: Facets) -> bool:
    """Whether both leads may sum up the same news: the articles came out within weeks of each other."""
    return not (a.published and b.published) or abs(a.published - b.published) <= _NEWS


def _related(f: Facet, g: Facet) -> bool:
    """Whether two counts share their thing, what happened or a word near them; all measures are weighed."""
    if f.dimension != "count" or f.acts & g.acts or (f.thing and f.thing == g.thing):
        return True
    return not f.near.keys().isdisjoint(g.near.keys()) or bool(f.neighbours and g.neighbours)


def _apart(f: Facet, g: Facet) -> bool:
    """Whether both are of different sorts, people or times."""
    if f.dimension != g.dimension or (not comparable(f, g) and f.figure.low != g.figure.low):
        return True
    if f.dimension == "code" and not same_code(f, g):
        return True
    if f.dimension == "count" and not f.acts & g.acts and {_of_people(f), _of_people(g)} == {True, False}:
        return True
    if f.dimension != "age" and f.period and g.period and (f.period[0] > g.period[1] or g.period[0] > f.period[1]):
        return True
    return not one_person(f, g)


def _of_people(facet: Facet) -> bool | None:
    """Whether a count is of people; None where nothing says so."""
    if facet.thing and category(facet.thing) == "somebody":
        return True
    if thing := named(facet.thing):
        return people(thing)
    return True if facet.acts else None


def one_person(f: Facet, g: Facet) -> bool:
    """Whether two ages may be one person's: no name tells them apart. A shared surname with two first names does."""
    if not (f.owner and g.owner):
        return True
    shared, own, other = f.owner & g.owner, f.owner - g.owner, g.owner - f.owner
    return len(shared) > 1 or (bool(shared) and not (own and other))


@cache
def named(thing: str | None) -> str | None:
    """A thing that says more than "somebody" and more than what happened to it."""
    return None if thing and category(thing) in {"somebody", "act", "direction"} else thing


def _things(f: Facet, g: Facet) -> Iterator[tuple[str, float]]:
    """What is counted or measured, and whose age it is."""
    one, two = named(f.thing), named(g.thing)
    if f.dimension == "age":
        if f.owner & g.owner:
            yield "same owner", 1.0
        elif not (f.owner and g.owner):
            yield "no owner", 1.0
    if one and one == two:
        yield "same thing", 1.0
    elif one and two and kin(one, two):
        yield "kin thing", 1.0
    elif not f.dimension.startswith(_COUNTED):
        return
    elif one and two:
        yield "another thing", 1.0
    elif (one or two) and not people(one or two or ""):
        yield "a thing, said in one only", 1.0


def _acts(f: Facet, g: Facet) -> Iterator[tuple[str, float]]:
    """What happened to it."""
    if f.acts & g.acts:
        yield "same act", 1.0
        if f.lead and g.lead and not named(f.thing) and not named(g.thing):
            yield "same act in both leads", 1.0
    elif f.dimension == "count" and f.acts and g.acts:
        yield "another act", 1.0
    elif f.dimension == "count" and (f.acts or g.acts):
        yield "an act, said in one only", 1.0


def _words(f: Facet, g: Facet) -> Iterator[tuple[str, float]]:
    """The words that both have, what is counted left out: it speaks for itself."""
    same = named(f.thing) if f.thing == g.thing else None
    if own := _shared(f.own, g.own, same):
        yield "same words of its own", own
    if near := _shared(f.near, g.near, same):
        yield "same words near", near


def _shared(one: Mapping[str, float], two: Mapping[str, float], left_out: str | None) -> float:
    shared = [weight * two[word] for word, weight in one.items() if word in two and word != left_out]
    return min(_MANY, sum(shared))


def _alone(f: Facet, g: Facet, a: Facets, b: Facets) -> Iterator[tuple[str, float]]:
    """How few other figures of the article could be meant."""
    if f.dimension == "count" and any(a.happenings[act] == b.happenings[act] == 1 for act in f.acts & g.acts):
        yield "the only ones of their happening", 1.0
    if named(f.thing) and f.thing == g.thing and _told(f) and _told(g) and a.lone(f.thing) and b.lone(g.thing):
        yield "the only ones of their thing", 1.0
    if not f.dimension.startswith(_OF_SOMEBODY):
        sorts = a.sorts[f.dimension] * b.sorts[g.dimension]
        yield "few of their sort", float(sorts**-0.5)
        if sorts == 1:
            yield "the only ones of their sort", 1.0


def _chief(f: Facet, g: Facet, a: Facets, b: Facets) -> Iterator[tuple[str, float]]:
    """Whether both are what their article gives first, or the most, of what happened or of a thing."""
    one, two, acts = named(f.thing), named(g.thing), f.acts & g.acts
    things = (f.subjects & g.subjects) - f.acts if bool(f.acts) is bool(g.acts) else frozenset()
    if not (acts or things) or (one and two and one != two and not kin(one, two)):
        return
    found: list[str] = []
    for sort, common in (("happening", acts), ("thing", things)):
        if any(a.first.get(x) == f.low and b.first.get(x) == g.low for x in common):
            found.append(f"the first of their {sort}")
        if any(a.most.get(x) == f.low and b.most.get(x) == g.low for x in common):
            found.append(f"the most of their {sort}")
    if found:
        near = 1 - unlikeness(a.opening, b.opening)
        yield from ((signal, near) for signal in found)


def _around(f: Facet, g: Facet) -> Iterator[tuple[str, float]]:
    """Where both stand, beside what, whose they are, of what part and when."""
    if f.left and f.left == g.left:
        yield "same word before", 1.0
    if neighbours := sum([alike(one, two) for one in f.neighbours for two in g.neighbours]):
        yield "same neighbour", min(neighbours, 2)
    if f.lead and g.lead:
        yield "both lead", 1.0
        if f.dimension.startswith(("money", "scale")):
            yield "sums or scales in both leads", 1.0
    if f.dimension != "age" and (f.people & g.people or f.bodies & g.bodies):
        yield "same holder", 1.0
    if f.part != g.part:
        yield "a part of something in one only", 1.0
    if f.dimension != "age" and (f.period is None) != (g.period is None):
        yield "an earlier time in one only", 1.0


def _told(facet: Facet) -> bool:
    """Whether a count is a number of several; "at one point" and "dozens" may be of anything."""
    return facet.low == facet.high > 1
