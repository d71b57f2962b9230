"""A figure over the articles that tell it: "we have printed three different tolls for this"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from factdesk import units
from factdesk.match.tellings import Told, told
from factdesk.model import Article, Figure, Finding, Kind, Mark, Reading, Telling, Timeline
from factdesk.report.rows import label, passage

__all__ = ["Telling", "Timeline", "is_telling", "of_finding", "of_findings", "of_words"]

_COUNTED = frozenset({Kind.FIGURE, Kind.MONEY})
_FEWEST = 3
"""Tellings below which a finding's own passages show everything."""


def of_finding(finding: Finding, readings: Mapping[str, Reading]) -> Timeline | None:
    """The figure of a finding in the draft and in all articles that were matched with it; None where it has none.

    ``readings`` are those of the finding's marks, by ``Article.id``.
    """
    if finding.kind not in _COUNTED:
        return None
    draft = finding.marks[0].article
    facing = [judgement.b for judgement in finding.judgements if judgement.b and judgement.b.article != draft]
    places = dict.fromkeys([finding.marks[0], *facing])
    return _timeline([figure for mark in places for figure in _at(mark, readings)], draft)


def of_findings(findings: Iterable[Finding], readings: Iterable[Reading]) -> dict[str, Timeline]:
    """By ``Finding.key``, the time lines that say more than two passages beside each other."""
    held = {reading.article.id: reading for reading in readings}
    drawn = ((finding.key, of_finding(finding, held)) for finding in findings)
    return {key: timeline for key, timeline in drawn if timeline and is_telling(timeline)}


def is_telling(timeline: Timeline) -> bool:
    """Whether a time line says more than two passages beside each other: several tellings that differ."""
    return len(timeline.tellings) >= _FEWEST and len(timeline.values) > 1


def of_words(words: str, readings: Iterable[Reading]) -> Timeline | None:
    """What the articles say of the figure that ``words`` name ("killed ferry Tern Quay"); None where none does."""
    return _timeline(told(words, readings))


def _at(mark: Mark, readings: Mapping[str, Reading]) -> Iterator[Told]:
    """The figure at a mark."""
    reading = readings.get(mark.article)
    figures = reading.claims.figures if reading else ()
    found = next((figure for figure in figures if figure.span.overlaps(mark.span)), None)
    if reading and found:
        yield reading.article, found


def _timeline(found: Iterable[Told], draft: str | None = None) -> Timeline | None:
    """The tellings in order, each value of an article once, those that are no measure of the same sort left out."""
    ordered = sorted(found, key=lambda one: (one[0].published or date.max, one[0].id == draft))
    if not ordered:
        return None
    article, first = ordered[0]
    tellings: dict[tuple[str, float, float], Telling] = {}
    for other, figure in ordered:
        telling = _telling(other, figure, first.unit, draft)
        if telling:
            tellings.setdefault((other.id, telling.low, telling.high), telling)
    return Timeline(_concept(article.text, first), first.unit, tuple(tellings.values()))


def _telling(article: Article, figure: Figure, unit: str | None, draft: str | None) -> Telling | None:
    convert = units.converter(figure.unit, unit)
    if convert is None:
        return None
    around = passage(article, figure.span)
    return Telling(
        Mark(article.id, figure.span, figure.span.of(article.text)),
        article.published,
        article.outlet,
        label(article),
        convert(figure.low),
        convert(figure.high),
        around.of(article.text),
        around,
        draft=article.id == draft,
    )


def _concept(text: str, figure: Figure) -> str:
    """What a figure counts and what happened to it, as the article words it."""
    parts = sorted(part for part in (figure.of, figure.predicate) if part)
    if len(parts) == 2 and parts[0].overlaps(parts[1]):
        parts = [max(parts, key=len)]
    return " ".join(part.of(text) for part in parts) or figure.unit or figure.span.of(text)
