"""Two places give the same person different ages.

NPR's corrections desk lists ages among the commonest mistakes. A birthday between two articles explains a year.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

from factdesk.check.figures import days, judged
from factdesk.check.hedges import Ruling
from factdesk.check.rule import Docket, Example, Rule
from factdesk.model import Figure, Match, Severity, Verdict

_YEAR = 365.25
_SOON = 0.05
"""Years between two articles below which a birthday is no explanation: about two and a half weeks."""


def _with_time(docket: Docket, match: Match, a: Figure, b: Figure, ruling: Ruling) -> Ruling:
    """Compatible where the days of the two articles explain the difference."""
    published = days(docket, match)
    if published is None or ruling.verdict is not Verdict.CONFLICT:
        return ruling
    years = (published[1] - published[0]).days / _YEAR
    older = b.low - a.low if years > 0 else a.low - b.low
    if abs(years) < _SOON or not math.floor(abs(years)) <= older <= math.ceil(abs(years)):
        return ruling
    return replace(ruling, verdict=Verdict.COMPATIBLE, severity=Severity.NONE, working="older in the later article")


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
        Example("Maria Oduya, 61, runs the bakery.", "Her son Peter Oduya, 35, drives the van."),
        Example("Maria Oduya, 61, runs the bakery.", "Maria Oduya, 60, runs the bakery.", "2024-05-30", "2023-08-01"),
    ),
)
