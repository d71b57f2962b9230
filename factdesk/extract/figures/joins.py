"""Numbers that belong together: ranges with shared magnitude and unit, lists that share their unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from factdesk import wordlists
from factdesk.extract.figures.measures import Measure
from factdesk.extract.figures.numeral import PACKAGE, Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.model import FigureKind


class Amount(NamedTuple):
    """A number with its measure, before anything is known of what it counts."""

    numeral: Numeral
    measure: Measure | None
    low: float
    high: float
    start: int
    """Where number or range begins, its currency sign left out."""
    end: int
    """Where number or range ends, its unit left out."""
    outer_start: int
    """Where it begins with its currency sign."""
    outer_end: int
    """Where it ends with its unit."""
    ranged: bool = False
    became: float | None = None


def amount(numeral: Numeral, measure: Measure | None) -> Amount:
    """One number alone."""
    scale = measure.scale if measure else 1.0
    return Amount(
        numeral,
        measure,
        numeral.low * scale,
        numeral.high * scale,
        numeral.start,
        numeral.end,
        min(measure.start, numeral.start) if measure else numeral.start,
        max(measure.end, numeral.end) if measure else numeral.end,
    )


_TO = re.compile(r"(?: ?[-–—‑] ?|[ -]to[ -]| through )(?:about |around |up to |~)?$")
_AND = re.compile(r" and (?:about |around |roughly )?$")
_OR = re.compile(r" or $")
_LEAD = re.compile(r"(?:from|between)(?: (?:about|around|roughly|a|an|the|some|approximately))*[ ]?$")
_LIST_GAP = re.compile(r"(?:,? (?:and|or|to|&) |, |-,? (?:and |or |to )?)$")


def joined(page: Page, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a page with ranges made one and list members given their unit."""
    result: list[Amount] = []
    at = 0
    while at < len(amounts):
        first = amounts[at]
        if at + 1 < len(amounts):
            second = amounts[at + 1]
            if found := _range(page, first, second) or _ratio(page, first, second) or _with_change(page, first, second):
                result.append(found)
                at += 2
                continue
        result.append(first)
        at += 1
    return _shared(page, result)


_CHANGE = re.compile(r" (?:and )?")
_CENTS = frozenset({"cent", "penny", "sen"})


def _with_change(page: Page, first: Amount, second: Amount) -> Amount | None:
    """A sum with its small coins: "seventeen dollars and sixty cents", "15 dollars 50"."""
    if not first.measure or first.measure.kind is not FigureKind.MONEY or first.measure.unit in _CENTS:
        return None
    whole = first.low.is_integer() and second.low.is_integer() and first.low == first.high and second.low == second.high
    if not whole or not 0 < second.low < 100 or not _CHANGE.fullmatch(page.low, first.outer_end, second.outer_start):
        return None
    coins = second.measure is not None and second.measure.unit in _CENTS
    if not coins and (second.measure or page.low[second.end : second.end + 2].strip(" .,;)")):
        return None
    value = first.low + second.low / 100
    return first._replace(low=value, high=value, end=second.end, outer_end=second.outer_end)


_RATIO = re.compile(r" (?:in|out of|in every|out of every) $")
_OVER = re.compile(r" over $")
_ROUND = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 200, 500, 1000, 10000, 100000, 1000000})


def _ratio(page: Page, first: Amount, second: Amount) -> Amount | None:
    """A share given as two numbers: "one in five", "nine out of ten"."""
    if first.measure or second.measure or not 0 < second.start - first.end <= 14:
        return None
    gap = page.low[first.end : second.start]
    plain = first.low == first.high and second.low == second.high and second.low > 0
    if not plain or Form.PART in (first.numeral.form, second.numeral.form):
        return None
    if _RATIO.fullmatch(gap):
        if not (0 < first.low < second.low and second.low in _ROUND):
            return None
    elif not (_OVER.fullmatch(gap) and not page.low[second.end : second.end + 2].strip(" .,;)")):
        return None
    share = first.low / second.low
    numeral = second.numeral._replace(start=first.start, low=share, high=share, step=0.0, form=Form.PART)
    return amount(numeral, None)


def _range(page: Page, first: Amount, second: Amount) -> Amount | None:
    """One range of two neighbours, or None where they are two figures."""
    low = page.low
    if not 0 < second.outer_start - first.outer_end <= 12:
        return None
    gap = low[first.outer_end : second.outer_start]
    if first.numeral.form is Form.PART and second.numeral.form is not Form.PART:
        return None
    lead = _LEAD.search(low, max(0, first.outer_start - 28), first.outer_start)
    word = lead.group().split()[0] if lead else ""
    if not _connects(gap, word, first, second):
        return None
    if first.measure and second.measure and not _same_unit(first.measure.unit, second.measure.unit):
        return None
    if first.measure and not second.measure and not lead and first.measure.kind is not FigureKind.MONEY:
        return None
    return _merge(first, second, moved=word == "from" and _moves(low, first.outer_start))


_CHANGES = wordlists.entries(PACKAGE, "changes")
_BEFORE = re.compile(r"[a-z]+")


def _moves(low: str, start: int) -> bool:
    """Whether a verb of change stands before "from 6,500 to 7,860"."""
    return not _CHANGES.isdisjoint(_BEFORE.findall(low, max(0, start - 80), start))


def _same_unit(one: str, two: str) -> bool:
    """Whether two units are one, "per" left aside and any dollar being a dollar."""
    one, two = one.partition(" per ")[0], two.partition(" per ")[0]
    return one == two or (one.endswith("dollar") and two.endswith("dollar") and "dollar" in (one, two))


def _connects(gap: str, lead: str, first: Amount, second: Amount) -> bool:
    """Whether the words between two numbers make them the ends of a range."""
    if _TO.fullmatch(gap):
        if lead:
            return True
        low, high = _ends(first, second)
        if "to" in gap and first.measure and not second.measure:
            return False
        return low < high
    if _AND.fullmatch(gap):
        return lead == "between"
    if _OR.fullmatch(gap):
        near = second.low - first.low
        return first.measure is None and 0 < near <= max(1.0, 0.5 * first.low) and first.low < 100
    return False


def _ends(first: Amount, second: Amount) -> tuple[float, float]:
    """Both values, the first with the magnitude it shares: 10 to 15 billion."""
    low = first.low
    if (
        first.numeral.scale == 1
        and second.numeral.scale > 1
        and 0 < first.numeral.head < max(second.numeral.head, 1.0)
        and not (first.measure and first.measure.end > first.numeral.end)
    ):
        low *= second.numeral.scale
    return low, second.high


def _merge(first: Amount, second: Amount, *, moved: bool) -> Amount:
    """The range from ``first`` to ``second``."""
    low, high = _ends(first, second)
    measure = second.measure or first.measure
    if first.measure and second.measure and len(first.measure.unit) > len(second.measure.unit):
        measure = first.measure
    return second._replace(
        numeral=second.numeral._replace(start=first.start),
        measure=measure,
        low=min(low, high),
        high=max(low, high),
        start=first.start,
        outer_start=first.outer_start,
        ranged=True,
        became=second.high if moved or high < low else None,
    )


def _shared(page: Page, amounts: list[Amount]) -> list[Amount]:
    """Units handed back through lists: "5 and 6 kg", "four-, five- and six-cylinder"."""
    result = list(amounts)
    for at in range(len(result) - 2, -1, -1):
        first, second = result[at], result[at + 1]
        if first.measure or not second.measure or second.measure.start < second.start:
            continue
        gap = page.low[first.outer_end : second.outer_start]
        if gap == ", " and amounts[at + 1].measure:
            continue  # A list ends in "and" or "or": in "rose to 312, 9 percent more" there is none.
        if len(gap) <= 8 and _LIST_GAP.fullmatch(gap) and first.numeral.form is second.numeral.form:
            result[at] = first._replace(measure=second.measure._replace(start=first.start, end=first.end))
    return result
