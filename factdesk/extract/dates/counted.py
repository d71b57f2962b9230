"""Dates so many units away: "nine days ago", "two weeks after Christmas", "the day before yesterday"."""

from __future__ import annotations

from factdesk.extract.dates import turned, unusual
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.offsets import GRAINS, Inner, one, shifted
from factdesk.extract.dates.outlook import looks_ahead
from factdesk.extract.dates.part import Part
from factdesk.model import Span

_UNSAID = Part(known=False, relative=True)
"""A day counted from one that its sentence has named before."""
_FROM_A_DATE = ("before", "after", "from", "following")
_FROM_NOW = ("ago", "hence")


def read(line: Line, index: int, inner: Inner) -> Read | None:
    """A small number, a unit and which way to count; "the" for one where a date follows."""
    count, vague, at = _number(line, index)
    unit, way = line.at(at).senses.get("unit"), line.at(at + 1)
    if line.at(index).has("number") and line.at(at).has("turn") and line.at(at + 1).has("unit"):
        plural = line.word(at + 1).endswith("s")
        return turned.stretch(line, at - 1, line.at(at).senses["turn"], skip=1) if plural else None
    if way.word in ("and", ",") or way.has("number"):
        return _compound(line, index)
    if unit not in GRAINS or (line.word(index) == "the" and way.word not in ("before", "after")):
        return None
    if not way.has("way"):
        return _ahead(line, index, at, count, vague=vague)
    return _on_its_way(line, at, count, inner, vague=vague)


def _on_its_way(line: Line, at: int, count: int, inner: Inner, *, vague: bool) -> Read | None:
    """The days counted from now, from a date that follows, or from one named before."""
    unit, way = line.at(at).senses["unit"], line.at(at + 1)
    if way.word in _FROM_A_DATE:
        return _from_a_date(line, at, count, inner, vague=vague)
    if way.word not in _FROM_NOW:
        return _UNSAID._replace(away=(unit, count * way.senses["way"]), grain=GRAINS[unit], approximate=vague), at + 2
    day = shifted(line.published, unit, count * way.senses["way"])
    return one(day, GRAINS[unit], approximate=vague or unit != "day"), at + 2


def _from_a_date(line: Line, at: int, count: int, inner: Inner, *, vague: bool) -> Read | None:
    """Reads "two weeks after Christmas"; in "nine days after a fall" the day is that of the fall."""
    anchor = inner(line, at + (3 if line.word(at + 2) == "the" else 2))
    unit, way = line.at(at).senses["unit"], line.at(at + 1).senses["way"]
    if anchor is None:
        if line.word(at + 1) not in ("before", "after") or line.word(at - 1) == "the":
            return None
        return _UNSAID._replace(away=(unit, -count * way), grain=GRAINS[unit], approximate=vague), at + 2
    days = anchor[0].settled(line.published, ahead=False)[0]
    day = shifted(days[0], unit, count * way) if days else None
    approximate = vague or unit != "day" or anchor[0].approximate
    return one(day, GRAINS[unit], approximate=approximate), anchor[1]


def _ahead(line: Line, index: int, at: int, count: int, *, vague: bool) -> Read | None:
    """Reads "in two weeks", where the sentence speaks of what is to come."""
    span = Span(line.at(index).start, line.at(at).end)
    if line.word(index - 1) != "in" or not looks_ahead(line.text, span):
        return None
    unit = line.at(at).senses["unit"]
    return one(shifted(line.published, unit, count), GRAINS[unit], approximate=vague or unit != "day"), at + 1


def _compound(line: Line, index: int) -> Read | None:
    """Reads "two years and three months ago": too rare for rules of our own."""
    end, words = index, []
    while line.at(end).has("number") and line.at(end + 1).has("unit"):
        words += [str(line.at(end).senses["number"]), line.word(end + 1)]
        end += 2
        if line.word(end) in ("and", ","):
            end += 1
    if line.word(end) != "ago" or len(words) < 4:
        return None
    day = unusual.day(" ".join((*words, "ago")), line.published) if line.published else None
    return one(day), end + 1


def _number(line: Line, index: int) -> tuple[int, bool, int]:
    """A small number, whether it is vague, and where the unit should stand: "a couple of", "the past", "nine"."""
    if line.word(index) == "the":
        return 1, False, index + 1
    token = line.at(index)
    if token.word in ("a", "an") and line.at(index + 1).remark == "vague":
        index, token = index + 1, line.at(index + 1)
    at = index + 1
    if token.word == "couple" and line.word(at) == "of":
        at += 1
    return token.senses.get("number", 1), token.remark == "vague", at
