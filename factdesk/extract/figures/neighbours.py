"""What figures say of each other: conversions, lists that share their thing, parts and wholes, floors and ceilings."""

from __future__ import annotations

import re
from dataclasses import replace

from factdesk.extract.figures.joins import Amount
from factdesk.extract.figures.page import Page
from factdesk.model import Bound, Figure, FigureKind, Span


def related(page: Page, figures: list[Figure], amounts: list[Amount]) -> list[Figure]:
    """The figures, given with the amounts they were read from, with what their neighbours add."""
    result = list(figures)
    for at in range(len(result) - 2, -1, -1):
        if _is_listed(page, result[at], result[at + 1]):
            result[at] = replace(result[at], of=result[at + 1].of)
    for at in range(len(result) - 1):
        first, second = result[at], result[at + 1]
        if _converts(page, amounts[at], amounts[at + 1]):
            result[at + 1] = _again(first, second)
        elif _continues(page, first, second):
            result[at + 1] = replace(second, of=first.of)
        elif _is_part(page, first, second):
            result[at] = replace(first, whole=second.span)
    return _clamped(page, result)


_BELOW = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_ABOVE = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_BETWEEN = re.compile(r",? (?:and|but) |, |,? and ")


def _clamped(page: Page, figures: list[Figure]) -> list[Figure]:
    """Two bounds on one thing as one range: "more than 30 and less than 70"."""
    result: list[Figure] = []
    for figure in figures:
        first = result[-1] if result else None
        if first and _clamps(page, first, figure):
            low, high = sorted((first.low, figure.low))
            span = Span(first.span.start, figure.span.end)
            result[-1] = replace(figure, span=span, low=low, high=high, bound=Bound.RANGE, hedge=first.hedge)
        else:
            result.append(figure)
    return result


def _clamps(page: Page, first: Figure, second: Figure) -> bool:
    """Whether one of two neighbouring bounds is the floor of a range and the other its ceiling."""
    if not (first.hedge and second.hedge) or first.low != first.high or second.low != second.high:
        return False
    rising = first.bound in _BELOW and second.bound in _ABOVE and first.low < second.low
    falling = first.bound in _ABOVE and second.bound in _BELOW and first.low > second.low
    if not (rising or falling) or (first.unit and first.unit != second.unit) or second.hedge.start < first.span.end:
        return False
    return bool(_BETWEEN.fullmatch(page.low, first.span.end, second.hedge.start))


def _again(first: Figure, second: Figure) -> Figure:
    """A conversion with all that was said of what it converts."""
    return replace(
        second,
        of=first.of,
        bound=first.bound if second.bound is Bound.EXACT and first.bound is not Bound.RANGE else second.bound,
        predicate=first.predicate,
        place=first.place,
        period=first.period,
    )


_BRACKET = re.compile(
    r" ?[(\[/](?:about |around |roughly |approximately |or |some |~|i\.e\. )?| / |, or (?:about |around |roughly )?"
)
_LEAST_SUM = 1000
"""A sum whose currency sign was lost on the way is at least that large."""


def _converts(page: Page, first: Amount, second: Amount) -> bool:
    """Whether ``second`` gives ``first`` again in another unit: "10 km (6.2 miles)", "2 billion shekels ($590m)"."""
    if not second.measure or (first.measure and first.measure.unit == second.measure.unit):
        return False
    if not first.measure and (first.low < _LEAST_SUM or second.measure.kind is not FigureKind.MONEY):
        return False
    return bool(_BRACKET.fullmatch(page.low, first.outer_end, second.outer_start))


_SERIES = re.compile(r"-?(?:, (?:and |or )?|,? (?:and|or|to) )")
_LIST_GAP = 8


def _is_listed(page: Page, first: Figure, second: Figure) -> bool:
    """Whether both are members of one list whose thing is named at its end: "four-, five- and six-cylinder"."""
    if first.kind is not second.kind or first.unit != second.unit or second.of is None:
        return False
    if second.of.start < second.span.end or not 0 < second.span.start - first.span.end <= _LIST_GAP:
        return False
    return bool(_SERIES.fullmatch(page.low, first.span.end, second.span.start))


_AGAIN = re.compile(
    r"(?:(?<![a-z])(?:and|or|with|from|to|than|versus|against|including)|,)"
    r"(?: (?:just|only|about|around|nearly|some|another|the|more than))*[ -]$"
    r"|(?<![a-z])(?:an? further|another) $"
)
_SAME_SENTENCE = 120


def _continues(page: Page, first: Figure, second: Figure) -> bool:
    """Whether ``second`` counts the same things again without naming them: "12 people in Kabul and 8 in Herat"."""
    if first.kind is not FigureKind.CARDINAL or second.kind is not FigureKind.CARDINAL or first.of is None:
        return False
    if first.of.start < first.span.end:
        return False
    others = second.of is not None and second.of.of(page.low) in _OTHERS
    between = page.low[first.of.end : second.span.start]
    if not 0 < len(between) < _SAME_SENTENCE or ". " in between or "\n" in between:
        return False
    if others or second.of is None or second.of.start < second.span.end:
        return others or bool(_AGAIN.search(between[-40:])) or page.low.startswith(_OF_THEM, second.span.end)
    return False


_OF_THEM = (" of whom", " of them", " of these", " of those", " of which")


_OTHERS = frozenset({"others", "other", "more", "others injured"})


_PART_OF = re.compile(
    r"%?(?: per ?cent)?(?: [a-z]+){0,2} (?:of|out of|among)(?: the)?(?: [a-z]+['’]s)?"
    r"(?: (?:the|its|their|all|some|about|around|nearly|more than|a|an|those|these|group of|total of))* ?[$£€]?"
)
_PART_GAP = 48
_PARTS = frozenset({FigureKind.CARDINAL, FigureKind.FRACTION, FigureKind.PERCENT})
_WHOLES = frozenset({FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.UNIT})


def _is_part(page: Page, first: Figure, second: Figure) -> bool:
    """Whether one figure is a part of the next: "10 of the 24", "half of 22 million people"."""
    if first.kind not in _PARTS or second.kind not in _WHOLES or not 0 < second.span.start - first.span.end < _PART_GAP:
        return False
    if first.kind is FigureKind.CARDINAL and (second.kind is not first.kind or first.low > second.low):
        return False
    return bool(_PART_OF.fullmatch(page.low, first.span.end, second.span.start))
