"""Two places give the same person different ages.

NPR's corrections desk lists ages among the commonest mistakes. A birthday between two articles explains a year.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

from factdesk import wordlists
from factdesk.check.figures import days, judged
from factdesk.check.hedges import Ruling
from factdesk.check.rule import Docket, Example, Rule
from factdesk.model import Figure, Match, Severity, Verdict
from factdesk.spelling import Likeness, likeness, parts

_YEAR = 365.25
_SOON = 0.05
"""Years between two articles below which a birthday is no explanation: about two and a half weeks."""


def _with_time(docket: Docket, match: Match, a: Figure, b: Figure, ruling: Ruling) -> Ruling | None:
    """Compatible where the days of the two articles explain the difference; None where two people are meant."""
    if ruling.verdict is Verdict.CONFLICT and _others(docket, match, a, b):
        return None
    published = days(docket, match)
    if published is None or ruling.verdict is not Verdict.CONFLICT:
        return ruling
    years = (published[1] - published[0]).days / _YEAR
    older = b.low - a.low if years > 0 else a.low - b.low
    if abs(years) < _SOON or not math.floor(abs(years)) <= older <= math.ceil(abs(years)):
        return ruling
    return replace(ruling, verdict=Verdict.COMPATIBLE, severity=Severity.NONE, working="older in the later article")


def _others(docket: Docket, match: Match, a: Figure, b: Figure) -> bool:
    """Whether the ages are of two people: a boy and a daughter, or two with names that have nothing in common."""
    texts = [docket.readings[mark.article].article.text for mark in (match.a, match.b)]
    one, two = (parts(figure.of.of(text)) if figure.of else () for text, figure in zip(texts, (a, b), strict=True))
    return {_gender(one), _gender(two)} == {"f", "m"} or _told_apart(one, two)


def _gender(person: tuple[str, ...]) -> str | None:
    """Which one the words for a person say: "f" for a daughter, "m" for a boy."""
    roles = wordlists.table("factdesk.extract", "roles")
    return next((roles[word] for word in person if roles.get(word)), None)


def _told_apart(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether both are named and no part of the two names is alike."""
    ours, theirs = ([word for word in person if word[0].isupper()] for person in (one, two))
    pairs = [(x, y) for x in ours for y in theirs]
    return bool(pairs) and all(likeness(x, y) is Likeness.APART for x, y in pairs)


RULE = Rule(
    id="age",
    summary="An age differs from what a source or another place of the article says.",
    convention="NPR Ethics Handbook, accuracy checklist: ages are checked against birth dates and the article's date",
    judge=partial(judged, rule="age", rework=_with_time),
    fires=(
        Example("Maria Oduya, 61, runs the bakery.", "Maria Oduya, 68, has run the bakery since 1990."),
        Example("The pilot, 34-year-old Jens Falk, was unhurt.", "Jens Falk, 43, landed the glider safely."),
    ),
    quiet=(
        Example("Maria Oduya, 61, runs the bakery.", "The bakery is run by 61-year-old Maria Oduya."),
        Example(
            "The family's eight-year-old boy was killed when the dam burst near Feltre.",
            "The family's 11-year-old daughter was killed when the dam burst near Feltre.",
        ),
        Example(
            "Ada Moe, 74, was killed in the attack on Quay Street.",
            "The inquest into the attack on Quay Street ends a day before Ada Moe would have turned 77.",
        ),
        Example("Maria Oduya, 61, runs the bakery.", "Her son Peter Oduya, 35, drives the van."),
        Example("Maria Oduya, 61, runs the bakery.", "Maria Oduya, 60, runs the bakery.", "2024-05-30", "2023-08-01"),
    ),
)
