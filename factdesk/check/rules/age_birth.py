"""An age does not fit the birth date and the day of the article.

NPR's accuracy checklist asks for ages to be worked out from birth dates; a birthday still to come explains one year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

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
_DIED = re.compile(r"\b(?:died|dead|death|dies|killed)\b")
_PAST = re.compile(r"\b(?:was|were|then|when|turned|turns|turning|before|until|since|reached|already|still)\b")
_BACK = 40
"""Characters before an age in which a word can put it at another time."""
_RECENT = timedelta(days=60)
"""How long before the article somebody died whose death it reports without a date."""
_FINE = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})


@dataclass(frozen=True, slots=True)
class _Age:
    """Somebody's age and the first and last day that it can be meant for."""

    name: Name
    figure: Figure
    first: date
    last: date


def _judge(docket: Docket) -> Iterator[Judgement]:
    for reading in docket.readings.values():
        births = list(_births(reading))
        for age in _ages(reading) if births else ():
            for owner, birth in births:
                if owner.ref == age.name.ref and not _fits(age, birth):
                    yield _judgement(reading.article, age, birth)


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
    own, previous = _sentences(reading, place)
    before = Span(own.start, place.start)
    people = _people(reading, before) or (
        _people(reading, previous) if _OPENING.match(reading.article.text, own.start) else []
    )
    return people[0] if len({name.ref for name in people}) == 1 else None


def _sentences(reading: Reading, place: Span) -> tuple[Span, Span]:
    """The sentence of a place and the one before it in the paragraph (empty at its start)."""
    body = reading.article.text
    paragraph = next((span for span in text.paragraphs(body) if span.contains(place)), place)
    previous = Span(paragraph.start, paragraph.start)
    for sentence in text.sentences(body, paragraph):
        if sentence.end >= place.end:
            return sentence, previous
        previous = sentence
    return place, previous


def _people(reading: Reading, within: Span) -> list[Name]:
    return [name for name in reading.claims.names if name.kind is NameKind.PERSON and within.contains(name.span)]


def _ages(reading: Reading) -> Iterator[_Age]:
    """People with the age they have on the day of the article ("Maria Oduya, 61,"), or had when they died."""
    for figure in reading.claims.figures:
        plain = figure.kind is FigureKind.AGE and figure.bound is Bound.EXACT and figure.unit in (None, "year")
        if not plain or not figure.of or figure.low != figure.high or figure.quoted:
            continue
        name = next(iter(_people(reading, figure.of)), None)
        days = _meant(reading, figure) if name else None
        if name and days:
            yield _Age(name, figure, *days)


def _meant(reading: Reading, age: Figure) -> tuple[date, date] | None:
    """The days an age can be meant for: the article's own, or those of the death that its sentence reports."""
    published, body = reading.article.published, reading.article.text
    if published is None or _PAST.search(body, max(0, age.span.start - _BACK), age.span.start):
        return None
    sentence, _ = _sentences(reading, age.span)
    if not _DIED.search(body, sentence.start, sentence.end):
        return published, published
    moments = [moment for moment in reading.claims.moments if sentence.contains(moment.span)]
    dated = [moment for moment in moments if not _BORN.search(body, sentence.start, moment.span.start)]
    if not dated:
        return published - _RECENT, published
    start, end = dated[0].start, dated[0].end
    return (start, end) if len(dated) == 1 and start and end else None


def _fits(age: _Age, birth: Moment) -> bool:
    """Whether somebody born then can be that old then."""
    low, high = _span(age, birth)
    return low <= age.figure.low <= high


def _span(age: _Age, birth: Moment) -> tuple[int, int]:
    """The youngest and the oldest that somebody born then can be."""
    assert birth.start
    assert birth.end
    return _years(birth.end, age.first), _years(birth.start, age.last)


def _years(born: date, day: date) -> int:
    """Full years from one day to another."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _judgement(article: Article, age: _Age, birth: Moment) -> Judgement:
    a, b = (Mark(article.id, span, span.of(article.text)) for span in (age.figure.span, birth.span))
    low, high = _span(age, birth)
    right = f"{low}" if low == high else f"{low} to {high}"
    why = f"{a.surface}, but born {b.surface}: {right} on {age.last.day} {age.last:%B %Y}"
    fact = f"{age.figure.low:g} | {birth.start}"
    return Judgement("age-birth", Kind.AGE, Verdict.CONFLICT, Severity.FIX, a, b, why, fact=fact)


RULE = Rule(
    id="age-birth",
    summary="An age does not fit the birth date and the day of the article.",
    convention="NPR accuracy checklist: is the age worked out from the birth date?",
    judge=_judge,
    fires=(
        Example("Maria Oduya died on Monday at the age of 61. Oduya was born on 3 March 1950 in Lagos."),
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1950 in Lagos."),
        Example("Jens Falk, 34, landed the glider. He was born on 3 March 1982 in Aarhus."),
    ),
    quiet=(
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1962 in Lagos."),
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1963 in Lagos."),
        Example("Jens Falk, 42, landed the glider. He was born on 3 March 1982 in Aarhus."),
        Example("Maria Oduya, 61, runs the bakery. Her son Peter was born in 1990 in Lagos."),
        Example("Maria Oduya, who died in 2010 at the age of 48, was born in 1962 in Lagos."),
        Example("Maria Oduya died on Monday at the age of 61. Oduya was born in 1962 in Lagos."),
        Example("Maria Oduya died in 2010 aged 48. Oduya was born in 1962 in Lagos."),
        Example("Maria Oduya was 21 when she left. Oduya was born in 1962 in Lagos."),
        Example("Maria Oduya, 61, runs the bakery. Oduya was born in 1950 in Lagos.", published=None),
    ),
)
