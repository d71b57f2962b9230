"""What speaks for and against two figures being about one thing, weighed.

The weights are logits of a regression over labelled pairs of news figures, rounded: a sum of 0 is an even chance.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from factdesk.match.concepts import category
from factdesk.match.facets import Facet, Facets
from factdesk.match.likeness import SAME_NUMERAL, alike, comparable, likeness, same_code, same_value

_PRIOR = -1.8
_ONLY = "the only ones of their sort"
_WEIGHTS = {
    "same owner": 3.0,
    "same thing": 2.0,
    "same thing, same word before": 1.5,
    "same measured thing": 1.0,
    "a thing, said in one only": -1.0,
    "same act": 1.5,
    "same act in both leads": 1.0,
    "same aspect": 0.5,
    "another aspect": -1.0,
    "same thing and act": 1.0,
    "another act": -2.0,
    "an earlier time in one only": -1.5,
    "a part of something in one only": -1.0,
    "both lead": 1.0,
    "sums or scales in both leads": 1.5,
    "same word before": 0.5,
    "same word after": 1.0,
    "another name beside a measure": -1.0,
    "same neighbour": 2.0,
    "same age beside it": 0.0,
    "same scale": 0.0,
    "same code": 3.0,
    _ONLY: 2.0,
    "the only ones of their happening": 1.5,
    "the only ones of their thing": 1.0,
    "same earlier time": 1.0,
}
_ASPECTS = frozenset(
    {
        "same owner",
        "same age beside it",
        "same thing",
        "same measured thing",
        "same act",
        "same word before",
        "same scale",
        "same aspect",
        "same code",
    }
)
"""Signals that name what is counted or measured; the others only say that the surroundings are alike."""
_LEADS = frozenset({"both lead", "same act in both leads", "sums or scales in both leads"})
_NEWS = timedelta(days=45)
"""How far apart articles may come out that lead with one piece of news."""
_KINDS = {"count": -1.3, "duration": 0.5, "multiple": 0.5, "unit": -0.5, "money": -0.5}
_SHARED_WORD = 1.0
_SHARED_WORDS = 3.0
"""Rarity of shared words beyond which more of them add nothing."""
_TELLING = 1.2
"""Rarity of shared words, names left out, from which they say what is measured."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for one thing, as a logit."""

    context: float
    """What the words around the figures say, their values left aside."""
    likeness: float
    """What the values say: much where they are one, something where one looks like a slip of the other."""
    same_value: bool
    same_part: bool
    """Whether both or neither are said to be a part of something."""
    aspect: bool
    """Whether something besides the lead and the words around names what is counted or measured."""
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


def _same_news(a: Facets, b: Facets) -> bool:
    """Whether both leads may sum up the same news: the articles came out within weeks of each other."""
    return not (a.published and b.published) or abs(a.published - b.published) <= _NEWS


def worth_weighing(f: Facet, g: Facet) -> bool:
    """Whether two figures share a value, or a word for what they count or measure; cheap."""
    if f.dimension != g.dimension:
        return False
    if f.dimension == "code":
        return same_code(f, g)
    if f.dimension == "age" and not set(f.neighbours).isdisjoint(g.neighbours):
        return True
    if (f.thing and f.thing == g.thing) or (f.left and f.left == g.left) or f.dimension.startswith("scale"):
        return True
    return bool(f.acts & g.acts or f.owner & g.owner or f.telling & g.telling) or likeness(f, g) > 0


def weigh(f: Facet, g: Facet, a: Facets, b: Facets) -> Evidence | None:
    """The evidence that ``f`` of article a and ``g`` of article b are one thing; None where something rules it out."""
    if _apart(f, g):
        return None
    sort = f.dimension.partition(":")[0]
    words = (f.telling & g.telling) - {f.thing, g.thing}
    shared = _rarity(words, a.counts, b.counts)
    context = _PRIOR + _KINDS.get(sort, 0.0) + _SHARED_WORD * shared
    fresh = _same_news(a, b)
    signals = [signal for signal in _signals(f, g) if fresh or signal not in _LEADS]
    if f.dimension not in ("count", "ordinal") and a.sorts[f.dimension] == b.sorts[g.dimension] == 1:
        signals.append(_ONLY)
    if f.dimension == "count" and any(a.happenings[act] == b.happenings[act] == 1 for act in f.acts & g.acts):
        signals.append("the only ones of their happening")
    if fresh and "same thing" in signals and _told(f) and _told(g) and a.lone(f.thing) and b.lone(g.thing):
        signals.append("the only ones of their thing")
    context += sum(map(_WEIGHTS.__getitem__, signals))
    named_so = f.dimension != "count" and _rarity(words - f.anchors, a.counts, b.counts) >= _TELLING
    values = likeness(f, g)
    slip = values >= SAME_NUMERAL and context >= 0
    aspect = named_so or slip or not _ASPECTS.isdisjoint(signals) or (values > 0 and _ONLY in signals)
    return Evidence(context, values, same_value(f, g), f.part == g.part, aspect, fresh)


def _told(facet: Facet) -> bool:
    """Whether a count is a number of several; "at one point" and "dozens" may be of anything."""
    return facet.low == facet.high > 1


def _apart(f: Facet, g: Facet) -> bool:
    """Whether both belong to different people or times."""
    if not comparable(f, g) and f.figure.low != g.figure.low:
        return True
    if f.dimension == "code" and not same_code(f, g):
        return True
    if f.dimension != "age" and f.period and g.period and (f.period[0] > g.period[1] or g.period[0] > f.period[1]):
        return True
    return not one_person(f, g)


def one_person(f: Facet, g: Facet) -> bool:
    """Whether two ages may be one person's: no name tells them apart. A shared surname with two first names does."""
    if not (f.owner and g.owner):
        return True
    shared, own, other = f.owner & g.owner, f.owner - g.owner, g.owner - f.owner
    return len(shared) > 1 or (bool(shared) and not (own and other))


def _signals(f: Facet, g: Facet) -> Iterator[str]:
    """The names of what speaks for and against, without the shared words."""
    yield from _substance(f, g)
    yield from _places(f, g)
    yield from _neighbours(f, g)
    if f.owner & g.owner:
        yield "same owner"
    if f.dimension != "age":
        yield from _times(f, g)
    if f.part != g.part:
        yield "a part of something in one only"
    if f.left and f.left == g.left:
        yield "same word before"
    if f.right and f.right == g.right:
        yield "same word after"


def _times(f: Facet, g: Facet) -> Iterator[str]:
    """Whether both are of one earlier time; times that do not meet rule a pair out."""
    if (f.period is None) != (g.period is None):
        yield "an earlier time in one only"
    elif f.period and f.dimension == "count":
        yield "same earlier time"


def _substance(f: Facet, g: Facet) -> Iterator[str]:
    """What is counted or measured, and what happened to it."""
    one, two = named(f.thing), named(g.thing)
    if f.dimension.startswith("scale"):
        yield "same scale"
    if f.dimension == "code":
        yield "same code"
    if f.dimension != "count":
        yield from _measured(f, g)
    elif one and one == two:
        yield "same thing"
        if f.acts & g.acts:
            yield "same thing and act"
        if f.left and f.left == g.left:
            yield "same thing, same word before"
    else:
        yield from _acts(f, g)
        if not (one and two) and any(thing and category(thing) != "person" for thing in (one, two)):
            yield "a thing, said in one only"


def _measured(f: Facet, g: Facet) -> Iterator[str]:
    """What is measured: its depth, its price; who of what happened to it comes second."""
    if named(f.thing) and f.thing == g.thing:
        yield "same measured thing"
    elif f.acts & g.acts:
        yield "same act"
    elif f.acts and g.acts and f.dimension != "age":
        yield "another act"
    if f.aspects and g.aspects:
        yield "same aspect" if f.aspects & g.aspects else "another aspect"


def _acts(f: Facet, g: Facet) -> Iterator[str]:
    if f.acts & g.acts:
        yield "same act"
        if f.lead and g.lead and not named(f.thing) and not named(g.thing):
            yield "same act in both leads"
    elif f.acts and g.acts:
        yield "another act"


def _places(f: Facet, g: Facet) -> Iterator[str]:
    """Where on the page, and beside which names."""
    if f.lead and g.lead:
        yield "both lead"
        if f.dimension.startswith(("money", "scale")):
            yield "sums or scales in both leads"
    if f.dimension.startswith(("unit", "money")) and f.anchors and g.anchors and not f.anchors & g.anchors:
        yield "another name beside a measure"


def named(thing: str | None) -> str | None:
    """A thing that says more than "somebody" and more than what happened to it."""
    return None if thing and category(thing) in {"somebody", "act", "direction"} else thing


def _neighbours(f: Facet, g: Facet) -> Iterator[str]:
    same = [one for one in f.neighbours for two in g.neighbours if alike(one, two)]
    yield from ["same neighbour"] * min(2, len(same))
    if f.dimension == "age" and any(one[0] == "age" for one in same):
        yield "same age beside it"


def _rarity(words: Iterable[str], a: Mapping[str, int], b: Mapping[str, int]) -> float:
    """How rare words are that both have: 1 for a word that stands in one sentence of each article."""
    return min(_SHARED_WORDS, sum(1 / math.sqrt(max(1, a.get(word, 1) + b.get(word, 1) - 1)) for word in words))
