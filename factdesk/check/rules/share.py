"""A share and its base do not give the figure beside them: "12 of 40 (25 percent)".

Percentages are the figures that desks recompute first, because the base is usually in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.sums import Reach, Sentence, number, sentences
from factdesk.config import Tolerances
from factdesk.model import Bound, Figure, FigureKind, Judgement, Kind

_SHARES = frozenset({FigureKind.PERCENT, FigureKind.FRACTION})
_BESIDE = re.compile(
    r"^(?: [^\W\d_][\w’'-]*){0,4}(?:,? \(|, or |, that is |, which is |,? equal to )(?:about |roughly )?$"
)
"""Between a figure and the same thing said as a share."""
_APART = re.compile(r"^(?:, | [–—-] )$")
_CLOSED = re.compile(r"^ ?(?:percent|per cent|%)(?:,| [–—-] )")
"""A share between commas or dashes."""
_OF = re.compile(r"(?:^|[ (])(?:out )?of (?:the |its |their |his |her |our |all )?$", re.IGNORECASE)
_OPENING = 16
"""Characters within which a sentence opens with "Out of all"."""
_LOOSE = {FigureKind.PERCENT: 0.01, FigureKind.FRACTION: 0.04}
"""How far a share may be off by rounding or cutting: a whole percent; "two-thirds" of 70 percent."""


def _judge(docket: Docket) -> Iterator[Judgement]:
    limits = docket.settings.tolerances
    for reading in docket.readings.values():
        for sentence in sentences(reading, least=3):
            for part, whole, share in _triples(sentence):
                yield from _checked(sentence, part, whole, share, limits)


def _triples(sentence: Sentence) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Part, whole and share, where the sentence gives all three of one thing side by side."""
    at = {figure.span: figure for figure in sentence.figures}
    for one, two in pairwise(sentence.figures):
        base = at.get(one.whole) if one.whole else None
        if one.kind in _SHARES and base is two:
            yield from _said_after(sentence, one, base)
        elif base is two and two is not sentence.figures[-1]:
            yield from _shared_after(sentence, one, base, two)
        elif two.kind in _SHARES and (base := _base(sentence, one)):
            yield from _shared_after(sentence, one, base, one)


def _said_after(sentence: Sentence, share: Figure, whole: Figure) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Reads "60 percent of the 500 workers, or 350 people"."""
    part = sentence.after(whole)
    if part and part.kind is whole.kind and _beside(sentence, whole, part):
        yield part, whole, share


def _shared_after(
    sentence: Sentence, part: Figure, whole: Figure, last: Figure
) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Reads "12 of 40 people (25 percent)"."""
    share = sentence.after(last)
    if share and share.kind in _SHARES and _beside(sentence, last, share):
        yield part, whole, share


def _base(sentence: Sentence, part: Figure) -> Figure | None:
    """The whole of "Of the 40 seats, 12 (25 percent)": the first figure of the sentence, behind "of"."""
    first = sentence.figures[0]
    named = first is not part and first.kind is part.kind and first.unit == part.unit
    opened = _OF.search(sentence.between(sentence.span.start, first.span.start))
    near = sentence.after(first) is part and first.span.start - sentence.span.start < _OPENING
    return first if named and opened and near else None


def _beside(sentence: Sentence, one: Figure, two: Figure) -> bool:
    """Whether the second figure says the first again: "12 (25 percent)", "12, or 25 percent", "12, 25 percent,"."""
    between = sentence.between(one.span.end, two.span.start)
    if _BESIDE.match(between):
        return True
    thing = one.of.end if one.of and one.of.start >= one.span.end else one.span.end
    after = sentence.between(two.span.end, sentence.span.end)
    return _APART.match(sentence.between(thing, two.span.start)) is not None and _CLOSED.match(after) is not None


def _checked(sentence: Sentence, part: Figure, whole: Figure, share: Figure, limits: Tolerances) -> Iterator[Judgement]:
    if part.unit != whole.unit or whole.low <= 0 or part.low > whole.high:
        return
    if not {part.bound, whole.bound} <= {Bound.EXACT}:
        return
    scale = 0.01 if share.kind is FigureKind.PERCENT else 1.0
    said = sentence.reach(share, limits) * scale
    slack = _LOOSE[share.kind]
    real = sentence.reach(part, limits).over(sentence.reach(whole, limits))
    if real.meets(Reach(said.low - slack, said.high + slack)):
        return
    why = f"{_words(sentence, part)} of {_words(sentence, whole)} is {number(100 * part.low / whole.low)} percent"
    yield sentence.conflict("share", Kind.FIGURE, share.span, part.span, f"{why}, not {_words(sentence, share)}")


def _words(sentence: Sentence, figure: Figure) -> str:
    return " ".join(figure.span.of(sentence.body).split())


RULE = Rule(
    id="share",
    summary="A percentage or fraction does not fit the figures it is a share of.",
    convention="KSJ Fact-Checking Project: recompute every percentage from its base",
    judge=_judge,
    fires=(
        Example("The panel asked 40 people and 12 of 40 people (25 percent) agreed."),
        Example("Twelve of the 48 schools, or 35 percent, closed last year."),
        Example("Sixty percent of the 500 workers, or 350 people, went home early."),
    ),
    quiet=(
        Example("The panel asked 40 people and 12 of 40 people (30 percent) agreed."),
        Example("Twelve of the 48 schools, or 25 percent, closed last year."),
        Example("Sixty percent of the 500 workers, or 300 people, went home early."),
        Example("Two-thirds of the 90 seats (61) were sold in a day."),
        Example("Half of the country's 22 million people have fled, 11 million in all."),
        Example("Twelve of the 48 schools closed and 35 percent of teachers left."),
        Example("About a third of the 1,000 visitors, or 350 people, came by train."),
    ),
)
