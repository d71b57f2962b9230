"""How a judgement says who says what: "draft 250,000; source 275,000"."""

from __future__ import annotations

from factdesk.check.rule import Docket
from factdesk.model import Article, Figure, Mark, Match, Span, ZoneKind
from factdesk.text import Lines

_FAR = 24
"""Characters within which a hedge still reads as one phrase with its figure."""


def sides(docket: Docket, match: Match) -> tuple[str, str]:
    """What to call the two places: draft and source, two outlets, two parts of one article, or a and b."""
    one, two = (docket.readings[mark.article].article for mark in (match.a, match.b))
    if one is two:
        return _parts(one, match.a, match.b)
    if docket.draft == one.id:
        return "draft", "source"
    if docket.draft == two.id:
        return "source", "draft"
    if one.outlet and two.outlet and one.outlet != two.outlet:
        return one.outlet, two.outlet
    return "a", "b"


def _parts(article: Article, one: Mark, two: Mark) -> tuple[str, str]:
    """The zones of two places in one article, or their paragraphs where both stand in the body."""
    names = (zone_at(article, one.span), zone_at(article, two.span))
    if names[0] is not names[1]:
        return names[0].value, names[1].value
    lines = Lines(article.text)
    return f"¶{lines.number(one.span.start)}", f"¶{lines.number(two.span.start)}"


def zone_at(article: Article, span: Span) -> ZoneKind:
    """The part of the page that a place lies in; body where no zone says otherwise."""
    return next((zone.kind for zone in article.zones if zone.span.overlaps(span)), ZoneKind.BODY)


def shown(figure: Figure, text: str) -> str:
    """A figure in the article's own words, with its hedge: "at least five"."""
    words = figure.span.of(text)
    hedge = figure.hedge
    if hedge is None or hedge.overlaps(figure.span):
        return " ".join(words.split())
    if hedge.end <= figure.span.start <= hedge.end + _FAR:
        words = text[hedge.start : figure.span.end]
    else:
        words = f"{hedge.of(text)} {words}"
    return " ".join(words.split())


def line(docket: Docket, match: Match, a: Figure, b: Figure, reason: str) -> str:
    """The working in one line: what both sides say, what they have in common and the reason."""
    names = sides(docket, match)
    said = [
        f"{name} {shown(figure, docket.readings[mark.article].article.text)}"
        for name, figure, mark in zip(names, (a, b), (match.a, match.b), strict=True)
    ]
    return "; ".join([*said, *match.reasons[:1], reason])
