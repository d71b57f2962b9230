"""What a figure counts or measures, whose it is, where it holds: read from the words right beside it."""

from __future__ import annotations

import re
from functools import cache

from factdesk import text, units, wordlists
from factdesk.match.concepts import category, concept
from factdesk.match.page import Page
from factdesk.model import Figure, FigureKind, Span

_COUNTS = frozenset({FigureKind.CARDINAL, FigureKind.VAGUE})
_REACH = 24
"""Characters before a figure in which its own words stand."""
_SCOPE = 32
"""Characters behind "in" or "across" that name the place."""
_HEAD_ENDS = re.compile(r" (?:of|in|at|from|on|for|by|with|to|who|that|which|whose|after|before|during|since|under)\b")
_SCALED_AFTER = re.compile(r"[- ]{1,2}(?:in |on the )?([A-Za-z]+)")
_SCALED_BEFORE = re.compile(r"([A-Za-z]+)[- ]{1,2}(?:of |at |a |around |about ){0,2}$")
_PARENT = re.compile(
    r"\b(?:[Mm]other|[Ff]ather|[Mm]om|[Mm]um|[Dd]ad|[Pp]arents?|[Gg]randmother|[Gg]randfather)[- ]of[- ]$"
)
_GROUP_OF = re.compile(
    r"\b([a-z]+) of (?:(?:about|some|around|nearly|almost|only|just|over) |(?:at least|more than) )?$"
)
_PART = re.compile(
    r" (?:(?:\w+ )?of (?:the|those|them|these|whom|which|his|her|its|their)|others?|further|remaining)\b"
)
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the|those|these|them|its|their)\b[^.;:,\n]*, $")
_WHERE = re.compile(r"\b(?:in|across|on|at|off|near|around|throughout|inside|outside)\b")
_BESIDE = re.compile(r"(?: [JS]r\b)?\.?(?:,| \()? ?(?:aged |age )?")
"""What may stand between a name and its age."""
_AT_AGE = re.compile(r"\b(?:aged|at(?: the)? age(?: of)?|at) $")
_SAID_OF = re.compile(r"(?:He|She) (?:was|is|turned|would have been) (?:only |just )?")
_MAGNITUDES_END = 10
"""No earthquake has reached this magnitude."""


def thing(page: Page, figure: Figure, left: str | None) -> str | None:
    """Concept of the thing counted; of the word before in "shot seven times" and in "employs 40 people"."""
    if figure.kind is FigureKind.MULTIPLE:
        return left
    found = _head(page, figure)
    if left and category(left) == "person" and found and category(found) == "somebody":
        return left
    return found


def _head(page: Page, figure: Figure) -> str | None:
    """Concept of the head of the words after a figure, of a parent's children, of "a crew of"."""
    before = page.before(figure.span, _REACH)
    if _PARENT.search(before):
        return concept("children")
    if figure.of is None or figure.of.start < figure.span.end:
        group = _GROUP_OF.search(before)
        return concept(group.group(1)) if group else None
    end = _HEAD_ENDS.search(page.text, figure.of.start, figure.of.end)
    phrase = Span(figure.of.start, end.start() if end else figure.of.end)
    nouns = [concept(word.of(page.text)) for word in text.words(page.text, phrase)]
    return next((noun for noun in reversed(nouns) if category(noun) != "act"), nouns[-1] if nouns else None)


def dimension(page: Page, figure: Figure) -> str:
    """What sort of thing a figure could be the same as: "count", "money", "unit:length", "scale:magnitude"."""
    if figure.kind in _COUNTS:
        scale = _scale(page, figure)
        return f"scale:{scale}" if scale else "count"
    if figure.kind is FigureKind.MONEY:
        return "money per" if " per " in (figure.unit or "") else "money"
    if figure.kind in (FigureKind.UNIT, FigureKind.DURATION):
        return f"{figure.kind}:{units.dimension(figure.unit)}"
    return str(figure.kind)


def _scale(page: Page, figure: Figure) -> str | None:
    """The scale that a bare number is read on: "6.1-magnitude", "measuring 4.6"."""
    after = _SCALED_AFTER.match(page.text, figure.span.end)
    before = _SCALED_BEFORE.search(page.before(figure.span, _REACH))
    table = wordlists.table("factdesk.match", "scales")
    scales = (table.get(found.group(1).lower()) for found in (after, before) if found)
    return next((scale for scale in scales if scale and (scale != "magnitude" or figure.high < _MAGNITUDES_END)), None)


def owner(page: Page, figure: Figure) -> frozenset[str]:
    """The words of the name that an age belongs to; empty where the text leaves it open."""
    if figure.kind is not FigureKind.AGE:
        return frozenset()
    names = _aged(page, figure)
    if not names and figure.of:
        names = page.people_within(figure.of)
    return frozenset(part for name in names for part in page.parts(name) if len(part) > 1)


def _aged(page: Page, figure: Figure) -> tuple[Span, ...]:
    """The one person whose age a figure is by its place: "Ana Ruiz, 61", "Ana Ruiz died … aged 61", "She was 61"."""
    place = page.place(figure.span)
    sentence = page.sentences[place]
    before = page.text[sentence.start : figure.span.start]
    people = [name for name in page.people_within(sentence) if name.end <= figure.span.start]
    if people and _BESIDE.fullmatch(page.text, people[-1].end, figure.span.start):
        return (people[-1],)
    if len(people) == 1 and _AT_AGE.search(before):
        return (people[0],)
    if place and _SAID_OF.fullmatch(before):
        return page.people_within(page.sentences[place - 1])[:1]
    return ()


def scope(page: Page, figure: Figure, stretch: Span) -> frozenset[str]:
    """Concepts of the place behind a figure: "in the province"."""
    where = _WHERE.search(page.text, figure.span.end, stretch.end)
    if where is None:
        return frozenset()
    end = min(where.end() + _SCOPE, page.sentences[page.place(figure.span)].end)
    return frozenset(word for word in page.read(Span(where.end(), end)) if category(word) in (None, "direction"))


def is_part(page: Page, figure: Figure) -> bool:
    """Whether a figure is of a larger one: "two of the boats", "of the 288 candidates, 286", "three other boats"."""
    before = page.before(figure.span, 2 * _REACH)
    return bool(_PART.match(page.text, figure.span.end) or _OF_WHOLE.search(before))


def is_norm(page: Page, stretch: Span) -> bool:
    """Whether the words around a figure make it a limit or a requirement."""
    return not _norms().isdisjoint(page.all_within(stretch))


@cache
def _norms() -> frozenset[str]:
    return frozenset(map(concept, wordlists.entries("factdesk.match", "norms")))


def is_twin(page: Page, host: Figure, figure: Figure) -> bool:
    """Whether a figure only repeats the one before it, in brackets and another unit of the same measure."""
    between = page.text[host.span.end : figure.span.start]
    alike = host.unit != figure.unit and units.converter(host.unit, figure.unit) is not None
    return alike and len(between) <= _REACH and "(" in between and ")" not in between
