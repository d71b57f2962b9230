"""A change between two percentages is called percent and is percentage points.

From 40 to 44 percent is four points, and ten percent. AP and Reuters keep the two apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.sums import Sentence, number, sentences
from factdesk.model import Bound, Figure, FigureKind, Judgement, Kind

_CHANGE = re.compile(
    r"(?:\b(?:a|an|by|of|up|down) (?:[^\W\d_]+ (?:of )?)?)$",
)
_NOUN = re.compile(
    r"^(?: percent| per cent|%|-percent)?[ -](?:rise|increase|gain|jump|growth|surge|fall|drop|decline|decrease|cut)\b"
)
_BY = re.compile(r"\b(?:rise|increase|gain|jump|fall|drop|decline|decrease|cut) of (?:about |nearly )?$")
_FROM = re.compile(r"\bfrom\b")
_TO = re.compile(r"^(?:[^.;:]{0,20})\b(?:to|from) $")
_ELSEWHERE = re.compile(r"[;:–—]|\band\b|\bwhile\b|\bbut\b")
_NEAR = 24
"""Characters between "by 4 percent" and "from 40 to 44 percent"."""
_CLOSE = 0.051
"""Points between what is said and the difference, and percent between it and the true change."""


def _judge(docket: Docket) -> Iterator[Judgement]:
    for reading in docket.readings.values():
        for sentence in sentences(reading):
            move = _move(sentence)
            for change in sentence.figures if move else ():
                if move and _is_change(sentence, change, move[2]):
                    yield from _checked(sentence, move[0], move[1], change, move[2])


def _move(sentence: Sentence) -> tuple[float, float, Figure] | None:
    """The percentage before and after, where the sentence says that one became the other."""
    percents = [figure for figure in sentence.figures if figure.kind is FigureKind.PERCENT and _plain(sentence, figure)]
    for figure in percents:
        if figure.bound is Bound.RANGE or figure.became is not None:
            before = sentence.between(sentence.span.start, figure.span.start)
            if _FROM.search(before[-8:]) or figure.span.of(sentence.body).startswith("from"):
                now = figure.high if figure.became is None else figure.became
                return figure.low + figure.high - now, now, figure
    for one, two in pairwise(percents):
        between = sentence.between(one.span.end, two.span.start)
        leading = sentence.between(max(sentence.span.start, one.span.start - 6), one.span.start)
        if _TO.match(between) and (("from" in leading) != ("from" in between)):
            return (two.low, one.low, one) if "from" in between else (one.low, two.low, one)
    return None


def _plain(sentence: Sentence, figure: Figure) -> bool:
    return "point" not in sentence.between(figure.span.start, figure.span.end + 20).split(",")[0]


def _is_change(sentence: Sentence, figure: Figure, move: Figure) -> bool:
    """Whether a percentage says by how much the other changed."""
    if figure.kind is not FigureKind.PERCENT or figure.low != figure.high or not _plain(sentence, figure):
        return False
    before = sentence.between(max(sentence.span.start, figure.span.start - 32), figure.span.start)
    after = sentence.between(figure.span.end, sentence.span.end)
    if _ELSEWHERE.search(sentence.between(move.span.end, figure.span.start)):
        return False
    leading = 0 < move.span.start - figure.span.end < _NEAR and before.endswith(" by ")
    return leading or bool(_BY.search(before)) or (bool(_CHANGE.search(before)) and bool(_NOUN.match(after)))


def _checked(sentence: Sentence, one: float, two: float, change: Figure, place: Figure) -> Iterator[Judgement]:
    points = abs(two - one)
    relative = 100 * points / one if one else 0.0
    if abs(points - change.low) <= _CLOSE and abs(relative - change.low) > max(1.0, change.step):
        said = " ".join(change.span.of(sentence.body).split())
        why = f"{said} percent is {number(points)} percentage points, a change of {number(round(relative, 1))} percent"
        yield sentence.conflict("percent-points", Kind.FIGURE, change.span, place.span, why)


RULE = Rule(
    id="percent-points",
    summary="A difference in percentage points is called percent.",
    convention="AP Stylebook, percentages: from 40 percent to 44 percent is a rise of four percentage points",
    judge=_judge,
    fires=(
        Example("Turnout rose from 40 percent to 44 percent, a 4 percent increase."),
        Example("Turnout rose by 4 percent, from 40 percent to 44 percent."),
        Example("The rate fell to 3.5 percent from 5 percent, a drop of 1.5 percent."),
    ),
    quiet=(
        Example("Turnout rose from 40 percent to 44 percent, a 10 percent increase."),
        Example("Turnout rose from 40 percent to 44 percent, a gain of four percentage points."),
        Example("The rate fell to 3.5 percent from 5 percent, and wages rose by 1.5 percent."),
        Example("Some 40 to 44 percent said yes, and 4 percent said nothing."),
    ),
)
