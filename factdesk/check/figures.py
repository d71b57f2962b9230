"""What the rules for figures share: which rule owns a pair, and the judgement by the hedge table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from factdesk import wordlists
from factdesk.check import hedges, parts
from factdesk.check.rule import Docket
from factdesk.check.working import line, zone_at
from factdesk.model import Bound, Figure, FigureKind, Judgement, Kind, Mark, Match, Severity, Verdict, ZoneKind

_KINDS = {FigureKind.MONEY: Kind.MONEY, FigureKind.AGE: Kind.AGE}
_DISPLAY = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.CAPTION})
"""Parts of the page that sum up the body."""


Rework = Callable[[Docket, Match, Figure, Figure, hedges.Ruling], hedges.Ruling | None]
"""What a rule makes of the hedge table's ruling; None where the two are not about one thing after all."""


def judged(docket: Docket, rule: str, rework: Rework | None = None) -> Iterator[Judgement]:
    """The judgements on all pairs of figures that ``rule`` owns; of one article with itself only the conflicts."""
    for match, a, b in docket.pairs(Figure):
        if owner(docket, match, a, b) != rule:
            continue
        ruling = hedges.rule(a, b, docket.settings.tolerances)
        final = rework(docket, match, a, b, ruling) if rework else ruling
        if final and final.verdict is Verdict.CONFLICT and (reason := parts.explained(docket, match, a, b)):
            final = hedges.Ruling(Verdict.COMPATIBLE, Severity.NONE, reason)
        if final and (match.a.article != match.b.article or final.verdict is Verdict.CONFLICT):
            yield _judgement(docket, rule, match, a, b, final)


def owner(docket: Docket, match: Match, a: Figure, b: Figure) -> str:
    """The one rule that speaks on a pair."""
    if match.a.article == match.b.article and in_display(docket, match.a) != in_display(docket, match.b):
        return "headline-body"
    if FigureKind.AGE in (a.kind, b.kind):
        return "age"
    if FigureKind.MONEY in (a.kind, b.kind):
        return "money"
    if outgrown(docket, match, a, b) and hedges.rule(a, b, docket.settings.tolerances).verdict is Verdict.CONFLICT:
        return "superseded"
    return "figure-value"


def _judgement(docket: Docket, rule: str, match: Match, a: Figure, b: Figure, ruling: hedges.Ruling) -> Judgement:
    """A ruling as the judgement of a rule, with its working in one line."""
    kind = next((_KINDS[figure.kind] for figure in (a, b) if figure.kind in _KINDS), Kind.FIGURE)
    why = line(docket, match, a, b, ruling.working)
    return Judgement(
        rule, kind, ruling.verdict, ruling.severity, match.a, match.b, why, match.edits, _fact(docket, match, a, b)
    )


def in_display(docket: Docket, mark: Mark) -> bool:
    """Whether a place lies in a headline, standfirst or caption."""
    return zone_at(docket.readings[mark.article].article, mark.span) in _DISPLAY


def days(docket: Docket, match: Match) -> tuple[date, date] | None:
    """When both articles came out, or None where one does not say."""
    one, two = (docket.readings[mark.article].article.published for mark in (match.a, match.b))
    return (one, two) if one and two else None


def outgrown(docket: Docket, match: Match, a: Figure, b: Figure) -> bool:
    """Whether a later article gives more of a count that can only grow; an estimate is no count."""
    published = days(docket, match)
    if (
        published is None
        or published[0] == published[1]
        or not (_grows(docket, match.a, a) or _grows(docket, match.b, b))
    ):
        return False
    if Bound.ABOUT in (a.bound, b.bound):
        return False
    earlier, later = (a, b) if published[0] < published[1] else (b, a)
    return earlier.low + earlier.high < later.low + later.high


def _grows(docket: Docket, mark: Mark, figure: Figure) -> bool:
    if figure.unit is not None:
        return False
    text = docket.readings[mark.article].article.text
    spans = (span for span in (figure.predicate, figure.of) if span)
    words = " ".join(span.of(text).lower() for span in spans).split()
    return not wordlists.entries("factdesk.check", "growing").isdisjoint(words)


def _fact(docket: Docket, match: Match, a: Figure, b: Figure) -> str:
    """The thing counted, as the draft names it, and both values: what a finding's key is made of."""
    ordered = [(match.a, a), (match.b, b)]
    ordered.sort(key=lambda side: side[0].article != docket.draft)
    mark, first = ordered[0]
    thing = first.of.of(docket.readings[mark.article].article.text) if first.of else ""
    return " | ".join([" ".join(thing.casefold().split()), *(_value(figure) for _, figure in ordered)])


def _value(figure: Figure) -> str:
    return f"{figure.bound} {figure.low:.12g} {figure.high:.12g} {figure.unit or ''}".strip()
