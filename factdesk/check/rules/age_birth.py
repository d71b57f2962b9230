"""An age does not fit the birth date and the day of the article.

NPR's accuracy checklist asks for ages to be worked out from birth dates; a birthday still to come explains one year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factdesk import text
from factdesk.check.rule import Docket, Example, Rule
from factdesk.model import (
    Article,
    Bound,
    Figure,
    FigureKind,
    Grain,
    Judgement,
    Kind,
    Mark,
    Moment,
    Name,
    NameKind,
    Reading,
    Severity,
    Span,
    Verdict,
)

_BORN = re.compile(r"\bborn (?:[^\W\d_][\w.'’-]* ){0,5}(?:on |in |about )?(?:the )?$")
_OPENING = re.compile(r"(?:He|She|Born)\b")
_PAST = re.compile(
    r"\b(?:died|dead|death|late|obituary|killed|was|were|then|when|aged|at the age of|at age|turned|turns|before)\b"
)
_BACK = 48
"""Characters before an age in which a word can put it at another time."""
_FINE = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})


def _judge(docket: Docket) -> Iterator[Judgement]:
    for reading in docket.readings.values():
        published = reading.article.published
        births = list(_births(reading)) if published else []
        for name, age in _ages(reading) if births else ():
            for owner, birth in births:
                if published and owner.ref == name.ref and not _fits(age, birth, published):
                    yield _judgement(reading.article, age, birth, published)


def _births(reading: Reading) -> Iterator[tuple[Name, Moment]]:
    """People with the day, month or year they were born."""
    body = reading.article.text
    for moment in reading.claims.moments:
        if moment.start is None or moment.end is None or moment.grain not in _FINE or moment.approximate:
            continue
        if moment.relative or not _BORN.search(body, max(0, moment.span.start - 80), moment.span.start):
            continue
        owner = _owner(reading, moment.span)
        if owner:
            yield owner, moment


def _owner(reading: Reading, place: Span) -> Name | None:
    """Whose birth it is: the one person that the sentence names before it, else the only one of the sentence before."""
    body = reading.article.text
    paragraph = next((span for span in text.paragraphs(body) if span.contains(place)), None)
    sentences = list(text.sentences(body, paragraph)) if paragraph else []
    at = next((number for number, span in enumerate(sentences) if span.contains(place)), None)
    if at is None:
        return None
    own = _people(reading, Span(sentences[at].start, place.start))
    if own:
        return own[0] if len({name.ref for name in own}) == 1 else None
    before = _people(reading, sentences[at - 1]) if at and _OPENING.match(body, sentences[at].start) else []
    return before[0] if len({name.ref for name in before}) == 1 else None


def _people(reading: Reading, within: Span) -> list[Name]:
    return [name for name in reading.claims.names if name.kind is NameKind.PERSON and within.contains(name.span)]


def _ages(reading: Reading) -> Iterator[tuple[Name, Figure]]:
    """People with the age that the article gives them at its own time: "Maria Oduya, 61,"."""
    body = reading.article.text
    for figure in reading.claims.figures:
        plain = figure.kind is FigureKind.AGE and figure.bound is Bound.EXACT and figure.unit in (None, "year")
        if not plain or not figure.of or figure.low != figure.high or figure.quoted:
            continue
        between = body[min(figure.of.start, figure.span.start) : max(figure.of.end, figure.span.end)]
        before = body[max(0, figure.span.start - _BACK) : figure.span.start]
        if _PAST.search(before) or _PAST.search(between):
            continue
        name = next((name for name in _people(reading, figure.of)), None)
        if name:
            yield name, figure


def _fits(age: Figure, birth: Moment, published: date) -> bool:
    """Whether somebody born then can be that old, on the day of the article or a few days before."""
    assert birth.start
    assert birth.end
    youngest, oldest = _years(birth.end, published), _years(birth.start, published)
    return youngest <= age.low <= oldest


def _years(born: date, day: date) -> int:
    """Full years from one day to another."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _judgement(article: Article, age: Figure, birth: Moment, published: date) -> Judgement:
    a, b = (Mark(article.id, span, span.of(article.text)) for span in (age.span, birth.span))
    assert birth.start
    assert birth.end
    low, high = _years(birth.end, published), _years(birth.start, published)
    right = f"{low}" if low == high else f"{low} or {high}"
    why = f"{a.surface}, but born {b.surface}: {right} on {published.day} {published:%B %Y}"
    return Judgement(
        "age-birth", Kind.AGE, Verdict.CONFLICT, Severity.FIX, a, b, why, fact=f"{age.low:g} | {birth.start}"
    )


RULE = Rule(
    id="age-birth",
    summary="An age does not fit the birth date and the day of the article.",
    convention="NPR accuracy checklist: is the age worked out from the birth date?",
    judge=_judge,
    fires=(
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1950 in Lagos."),
        Example("Jens Falk, 34, landed the glider. He was born on 3 March 1982 in Aarhus."),
    ),
    quiet=(
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1962 in Lagos."),
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1963 in Lagos."),
        Example("Jens Falk, 42, landed the glider. He was born on 3 March 1982 in Aarhus."),
        Example("Maria Oduya, 61, runs the bakery. Her son Peter was born in 1990 in Lagos."),
        Example("Maria Oduya, who died in 2010 at the age of 48, was born in 1962 in Lagos."),
        Example("Maria Oduya was 21 when she left. Oduya was born in 1962 in Lagos."),
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1950 in Lagos.", published=None),
    ),
)
