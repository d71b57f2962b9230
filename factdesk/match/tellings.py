"""Which figure of an article is the one that some words ask for: "killed ferry Tern Quay"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter

from factdesk.match.concepts import category, meaning
from factdesk.match.facets import Facet, facets
from factdesk.model import Article, Figure, Reading
from factdesk.text import words as spans

Told = tuple[Article, Figure]
"""A figure and the article that gives it."""
_TERM = re.compile(r"[\"“„«][^\"“”„«»]+[\"“”»]|[^\W_]+(?:['’][^\W_]+)*")
_SAY_NOTHING = frozenset({"grammar", "somebody"})


def told(asked: str, readings: Iterable[Reading]) -> list[Told]:
    """The first figure of each article that fits the words, from those articles where one fits as well as anywhere.

    Where the words name a happening, only counts of that happening fit.
    """
    wanted = frozenset(map(meaning, _telling(asked)))
    found = []
    for reading in readings:
        fits = [(_fit(facet, wanted), facet.figure) for facet in facets(reading).items if _is_whole(facet)]
        best, figure = max(fits, key=itemgetter(0), default=(0, None))
        if figure and best:
            found.append((best, reading.article, figure))
    most = max((best for best, _, _ in found), default=0)
    return [(article, figure) for best, article, figure in found if best == most]


def surroundings(asked: str) -> tuple[str, ...]:
    """What an article on the figure must hold: the words of no happening, which each article words in its way.

    Words in quotation marks stay together, marks and all.
    """
    terms = [term for term in _TERM.findall(asked) if not term[0].isalnum() or _says_something(term)]
    return tuple(term for term in terms if category(meaning(term)) != "act") or tuple(terms)


def _telling(asked: str) -> tuple[str, ...]:
    """The words that say something of a figure."""
    return tuple(word for word in (span.of(asked) for span in spans(asked)) if _says_something(word))


def _says_something(word: str) -> bool:
    return category(meaning(word)) not in _SAY_NOTHING


def _is_whole(facet: Facet) -> bool:
    """Whether a figure is no part of a larger one, no limit and of no earlier time."""
    return not (facet.part or facet.norm or facet.twin or facet.period)


def _fit(facet: Facet, wanted: frozenset[str]) -> int:
    """How well a figure fits, 0 not at all: what it counts says more than what stands around it.

    Without a happening among the words, a count that says of none fits better: passengers are not passengers hurt.
    """
    acts = {word for word in wanted if category(word) == "act"}
    thing = facet.thing in wanted
    if acts:
        return 1 + thing if facet.acts & acts and facet.dimension == "count" else 0
    if thing:
        return 4 - bool(facet.acts)
    return 2 if facet.aspects & wanted else int(bool((facet.near.keys() - facet.anchors) & wanted))
