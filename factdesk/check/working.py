"""How a judgement says who says what: "draft 250,000; source 275,000"."""

from __future__ import annotations

import re

from factdesk.check.rule import Docket
from factdesk.model import Article, Figure, FigureKind, Mark, Match, Span, ZoneKind
from factdesk.text import Lines

_MEASURED = frozenset({FigureKind.MONEY, FigureKind.UNIT, FigureKind.DURATION, FigureKind.PERCENT})
_SIGNS = frozenset("$£€¥₹₽₩")
_UNIT = re.compile(r"[ -]?(?:%|°?[A-Za-z]+)(?: points?\b)?")
_FAR = 24
"""Characters within which a hedge still reads as one phrase with its figure."""


def sides(docket: Docket, match: Match) -> tuple[str, str]:
    """What to call the two places: draft and source, two outlets, two sources, two parts of one article, or a and b."""
    one, two = (docket.readings[mark.article].article for mark in (match.a, match.b))
    if one is two:
        return _parts(one, match.a, match.b)
    if docket.draft == one.id:
        return "draft", "source"
    if docket.draft == two.id:
        return "source", "draft"
    if one.outlet and two.outlet and one.outlet != two.outlet:
        return one.outlet, two.outlet
    return ("one source", "another") if docket.draft else ("a", "b")


def _parts(article: Article, one: Mark, two: Mark) -> tuple[str, str]:
    """The zones of two places in one article, or their paragraphs where both stand in the body."""
    names = (zone_at(article, one.span), zone_at(article, two.span))
    if names[0] is not names[1]:
        return names[0].value, names[1].value
    lines = Lines(article)
    return f"¶{lines.number(one.span.start)}", f"¶{lines.number(two.span.start)}"


def zone_at(article: Article, span: Span) -> ZoneKind:
    """The part of the page that a place lies in; body where no zone says otherwise."""
    return next((zone.kind for zone in article.zones if zone.span.overlaps(span)), ZoneKind.BODY)


def shown(figure: Figure, text: str) -> str:
    """A figure in the article's own words, with its hedge and its unit: "at least five", "$84 million", "30 metres"."""
    start, end = figure.span.start, figure.span.end
    if start and text[start - 1] in _SIGNS:
        start -= 1
    if figure.kind in _MEASURED and text[start] not in _SIGNS and (unit := _UNIT.match(text, end)):
        end = unit.end()
    words, hedge = text[start:end], figure.hedge
    if hedge and hedge.end <= start <= hedge.end + _FAR:
        words = text[hedge.start : end]
    elif hedge and not hedge.overlaps(Span(start, end)):
        words = f"{hedge.of(text)} {words}"
    return " ".join(words.split())


def line(docket: Docket, match: Match, a: Figure, b: Figure, reason: str) -> str:
    """The working in one line: what both sides say, the draft first, what they have in common and the reason."""
    said = [
        f"{name} {shown(figure, docket.readings[mark.article].article.text)}"
        for name, figure, mark in zip(sides(docket, match), (a, b), (match.a, match.b), strict=True)
    ]
    if match.b.article == docket.draft != match.a.article:
        said.reverse()
    return "; ".join([*said, *match.reasons[:1], reason])
