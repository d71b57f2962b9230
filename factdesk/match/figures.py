"""Figures about the same thing: same subject, unit, place, period and event."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from factdesk.match.background import Background
from factdesk.match.concepts import meaning
from factdesk.match.contest import Pair, contest
from factdesk.match.evidence import named
from factdesk.match.facets import Facet, facets
from factdesk.match.groups import Group, groups
from factdesk.match.remember import per_reading
from factdesk.match.retold import retold
from factdesk.match.story import one_story
from factdesk.model import Mark, Match, Reading, Span

_STRANGERS = 3.0
"""How much surer figures of two articles must be that do not tell one story."""


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, those within it."""
    del background
    pairs = (*_within(a), *retold(a, groups(a), facets(a))) if a is b else _between(a, b)
    return (matched(a, b, pair) for pair in pairs)


@per_reading
def _within(reading: Reading) -> tuple[Pair, ...]:
    """What the headline, standfirst or a caption says otherwise than the body."""
    above, below = _page_parts(groups(reading))
    return tuple(contest(above, below, facets(reading), facets(reading)))


def _between(a: Reading, b: Reading) -> Iterator[Pair]:
    """What both articles say of one thing; a headline that belies its body is also held against the other article."""
    pairs = list(contest(groups(a), groups(b), facets(a), facets(b), strangeness(a, b)))
    yield from pairs
    for pair in pairs:
        for belied in _within(a):
            if belied.g.figure is pair.f.figure:
                yield pair._replace(f=belied.f)
        for belied in _within(b):
            if belied.g.figure is pair.g.figure:
                yield pair._replace(g=belied.f)


def _page_parts(facts: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """What only the headline, standfirst or a caption says, and what only the body says."""
    above = [fact for fact in facts if all(facet.display for facet in fact)]
    return above, [fact for fact in facts if not any(facet.display for facet in fact)]


def strangeness(a: Reading, b: Reading) -> float:
    """How much surer figures of two articles must be, as a logit, the less these seem to tell one story."""
    return 0.0 if one_story(a, b) else _STRANGERS


def matched(a: Reading, b: Reading, pair: Pair) -> Match:
    """The match of two figures, with what they have in common for a reason."""
    f, g = pair.f, pair.g
    score = 1 / (1 + math.exp(-pair.evidence.score))
    marks = [Mark(r.article.id, x.figure.span, x.figure.span.of(r.article.text)) for r, x in ((a, f), (b, g))]
    return Match(marks[0], marks[1], f.figure, g.figure, round(score, 3), _reasons(f, g, a.article.text))


def _reasons(f: Facet, g: Facet, text: str) -> tuple[str, ...]:
    """What both figures are of, in the words of the first where it has some: "both: people besieged"."""
    acts = f.acts & g.acts
    happening = _happening(f, acts, text)
    spans = sorted(span for span in (_thing(f, g), happening) if span)
    words = " ".join(_plain(span, text) for span in spans)
    told = [] if happening else sorted(acts)
    scale = [f.dimension.removeprefix("scale:")] if f.dimension.startswith("scale:") else []
    shared = [words, *told, *sorted(f.aspects & g.aspects), *scale]
    common = ", ".join(dict.fromkeys(word for word in shared if word))
    return (f"both: {common}",) if common else ()


def _thing(f: Facet, g: Facet) -> Span | None:
    """The first figure's words for what is counted, where the second counts the same."""
    people = f.acts & g.acts and not (named(f.thing) or named(g.thing))
    return f.figure.of if people or f.owner & g.owner or (f.thing and f.thing == g.thing) else None


def _happening(f: Facet, acts: frozenset[str], text: str) -> Span | None:
    """The first figure's words for what happened, where they say one of ``acts``."""
    predicate = f.figure.predicate
    if predicate is None or not any(meaning(word) in acts for word in _plain(predicate, text).split()):
        return None
    return None if f.figure.of and f.figure.of.overlaps(predicate) else predicate


def _plain(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
