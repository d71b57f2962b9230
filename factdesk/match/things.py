"""What a figure counts or measures, whose it is, where it holds: read from the words right beside it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache

from factdesk import text, units, wordlists
from factdesk.match.concepts import category, meaning
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
_RATIO = re.compile(
    r" (?:times )?(?:as|more|the|its|his|her|their|what|that|bigger|larger|higher|greater|longer|faster|older|stronger"
    r"|cheaper|smaller|heavier)\b"
)
"""What follows three times where it is a ratio: "three times as much", "twice the size"."""
_GROUP_OF = re.compile(
    r"\b([a-z]+) of (?:(?:about|some|around|nearly|almost|only|just|over) |(?:at least|more than) )?$"
)
_PART = re.compile(
    r" (?:(?:\w+ )?of (?:the|those|them|these|whom?|which|his|her|its|their)|other|further|remaining|more(?! than))\b"
)
_GRADED = re.compile(r"(?: [a-z]+){0,3}? (?:critically|seriously|severely|gravely|badly|slightly|lightly)\b")
"""What makes a count of the hurt that of some of them: "five critically injured"."""
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the|those|these|them|its|their)\b[^.;:,\n]*, $")
_AMONG = re.compile(r"\b(?:further|[Aa]nother|additional|first|last|next|final|remaining|other) $")
"""What makes a count the rest or some of a whole: "a further eight", "the last two"."""
_MORE = re.compile(r"\b(?:further|[Aa]nother|additional|other) $")
_OTHERS = re.compile(r" (?:other|further|more)\b")
_INCLUDED = re.compile(r"\b(?:including|(?:of|among) (?:them|whom)|among the [a-z]+)(?: were| are)? (?:at least )?$")
_ASIDE = re.compile(
    r"(?:Elsewhere|Separately|Earlier|In a(?: separate|nother| previous|n earlier| later| second)|A separate"
    r"|Another [a-z]+(?=,))"
)
_WHERE = re.compile(
    r"[ \n](?:(?:is|are|was|were)[ \n])?(?:[a-z]+(?:ing|ed)[ \n])?"
    r"(?:in|across|on|at|off|near|within|around|throughout|inside|outside)\b"
)
_ORIGIN = re.compile(r"[ \n]from\b")
_SAID_AGAIN = re.compile(r"\bthe (?:capital|city|country|town|village)\b(?! of)")
"""What a place that was named before is called: it tells no other place."""
_SCOPE_ENDS = re.compile(
    r"[,;:.()]| (?:north|south|east|west|outside|near|is|are|was|were|have|has|had|said"
    r"|and|when|after|as|who|which|where|that|by|before|since|during)\b"
)
_OR = re.compile(r"[- ]?[A-Za-z]{1,12}\.?,? ?(?:or )?(?:(?:about|some|nearly|almost|roughly|just over|just under) )?")
"""What stands between a measure and the same in another unit: "45-metre, nearly 150-foot", "six miles or 10 km"."""
_ROUNDED = 0.06
_BESIDE = re.compile(r"(?: [JS]r\b)?\.?(?:,| \()? ?(?:aged |age )?")
"""What may stand between a name and its age."""
_APPOSED = re.compile(r",? (?:the|an|a)[ \n]")
_AT_AGE = re.compile(r"\b(?:aged|at(?: the)? age(?: of)?|at) $")
_SAID_OF = re.compile(r"(?:He|She) (?:was|is|turned) (?:only |just )?")


def thing(page: Page, figure: Figure, words: Sequence[str], left: str | None) -> str | None:
    """Concept of the thing counted; of the word before in "shot seven times" and in "employs 40 people"."""
    if figure.kind is FigureKind.MULTIPLE:
        return left
    found = _head(page, figure, words)
    if left and category(left) == "person" and found and category(found) == "somebody":
        return left
    return found


def _head(page: Page, figure: Figure, words: Sequence[str]) -> str | None:
    """Concept of the head of the words after a figure, of a parent's children, of "a crew of"."""
    before = page.before(figure.span, _REACH)
    if _PARENT.search(before):
        return meaning("children")
    if not words and (figure.of is None or figure.of.start < figure.span.end):
        group = _GROUP_OF.search(before)
        return meaning(group.group(1)) if group else None
    return next((noun for noun in reversed(words) if category(noun) != "act"), words[-1] if words else None)


def qualifiers(words: Sequence[str]) -> frozenset[str]:
    """Concepts of the words between a figure and the head of its thing: "two *merchant* vessels"."""
    return frozenset(word for word in words[:-1] if category(word) is None)


def phrase(page: Page, figure: Figure) -> list[str]:
    """Concepts of the words of a thing behind its figure, up to the preposition or clause that follows its head."""
    of = figure.of
    if of is None or of.start < figure.span.end:
        return []
    return list(map(meaning, text.surfaces(page.text, Span(of.start, _head_end(page, of)))))


def _head_end(page: Page, of: Span) -> int:
    """Where the head of a thing's words ends: before a preposition or clause, or with them."""
    end = _HEAD_ENDS.search(page.text, of.start, of.end)
    return end.start() if end else of.end


def dimension(page: Page, figure: Figure) -> str:
    """What sort of thing a figure could be the same as: "count", "money", "unit:length", "scale:magnitude"."""
    if figure.kind in _COUNTS:
        scale = _scale(page, figure)
        return f"scale:{scale}" if scale else "count"
    if figure.kind is FigureKind.MULTIPLE and not _RATIO.match(page.text, figure.span.end):
        return "count"
    if figure.kind is FigureKind.MONEY:
        return "money per" if " per " in (figure.unit or "") else "money"
    if figure.kind in (FigureKind.UNIT, FigureKind.DURATION):
        return f"{figure.kind}:{units.dimension(figure.unit)}"
    return str(figure.kind)


def _scale(page: Page, figure: Figure) -> str | None:
    """The scale that a bare number is read on: "6.1-magnitude", "measuring 4.6"."""
    after = _SCALED_AFTER.match(page.text, figure.span.end)
    before = _SCALED_BEFORE.search(page.before(figure.span, _REACH))
    words = (found.group(1).lower() for found in (after, before) if found)
    scales = (_scales()[word] for word in words if word in _scales())
    return next((scale for scale, most in scales if figure.high < most), None)


@cache
def _scales() -> dict[str, tuple[str, float]]:
    """Scales by the words that name them, and what their values stay below."""
    return {word: (scale, float(most)) for word, scale, most in wordlists.rows("factdesk.match", "scales")}


def owner(page: Page, figure: Figure) -> frozenset[str]:
    """The words of the name that an age belongs to; empty where the text leaves it open."""
    if figure.kind is not FigureKind.AGE:
        return frozenset()
    names = _aged(page, figure)
    if not names and figure.of:
        names = page.people_within(figure.of) or _capitalised(page, figure.of)
    return frozenset(part for name in names for part in page.parts(name) if len(part) > 1)


def _capitalised(page: Page, span: Span) -> tuple[Span, ...]:
    """The span, where it is capitalised and holds no name that is known to be another's: a lone family name."""
    if page.names_within(span):
        return ()
    return (span,) if all(word[0].isupper() for word in text.surfaces(page.text, span)) else ()


def _aged(page: Page, figure: Figure) -> tuple[Span, ...]:
    """The one person whose age a figure is by its place: "Ana Ruiz, 61", "Ana Ruiz died … aged 61", "She was 61"."""
    place = page.place(figure.span)
    sentence = page.sentences[place]
    before = page.text[sentence.start : figure.span.start]
    people = [name for name in page.people_within(sentence) if name.end <= figure.span.start]
    if people and (
        _BESIDE.fullmatch(page.text, people[-1].end, figure.span.start)
        or _APPOSED.fullmatch(page.text, people[-1].end, figure.span.start)
    ):
        return (people[-1],)
    if len(people) == 1 and _AT_AGE.search(before):
        return (people[0],)
    if place and _SAID_OF.fullmatch(before):
        return page.people_within(page.sentences[place - 1])[:1]
    return ()


def scope(page: Page, figure: Figure) -> frozenset[str]:
    """Concepts of the place right behind a figure and its thing: "40 people *in the province*"."""
    where = _where(page, figure)
    if where is None:
        return frozenset()
    sentence = page.sentences[page.place(figure.span)]
    ends = _SCOPE_ENDS.search(page.text, where.end(), min(where.end() + _SCOPE, sentence.end))
    stop = ends.start() if ends else min(where.end() + _SCOPE, sentence.end)
    if _SAID_AGAIN.search(page.text, where.end(), stop):
        return frozenset()
    return frozenset(word for word in page.read(Span(where.end(), stop)) if category(word) is None)


def _where(page: Page, figure: Figure) -> re.Match[str] | None:
    """The preposition of the place behind a figure, its thing or what happened; people may be *from* one, too."""
    behind = [span for span in (figure.of, figure.predicate) if span and span.start >= figure.span.end]
    heads = [_head_end(page, span) for span in behind]
    points = sorted({figure.span.end, *(span.end for span in behind), *heads})
    origin = _ORIGIN.match(page.text, heads[0]) if figure.of in behind else None
    return next((found for point in points if (found := _WHERE.match(page.text, point))), origin)


def is_part(page: Page, figure: Figure) -> bool:
    """Whether a figure is of a larger one: "two of the boats", "of the 288 candidates, 286", "three other boats"."""
    before = page.before(figure.span, 2 * _REACH)
    return bool(_PART.match(page.text, figure.span.end) or _OF_WHOLE.search(before) or _AMONG.search(before))


def is_graded(page: Page, figure: Figure) -> bool:
    """Whether a figure counts only those who were hurt badly, or only those who were hurt a little."""
    return _GRADED.match(page.text, figure.span.end) is not None


def is_one_more(page: Page, figure: Figure) -> bool:
    """Whether a figure is told as more than what was counted before: "a further 16", "12 others"."""
    more = _MORE.search(page.before(figure.span, _REACH)) or _OTHERS.match(page.text, figure.span.end)
    return more is not None


def is_included(page: Page, figure: Figure) -> bool:
    """Whether a figure is told as some of what was counted before: "12 people, including three children"."""
    return _INCLUDED.search(page.before(figure.span, 2 * _REACH)) is not None


def is_aside(page: Page, sentence: Span) -> bool:
    """Whether a sentence opens as one on another happening: "Elsewhere", "Another storm killed six"."""
    return _ASIDE.match(page.text, sentence.start) is not None


def is_norm(page: Page, stretch: Span) -> bool:
    """Whether the words around a figure make it a limit or a requirement."""
    return not _norms().isdisjoint(page.all_within(stretch))


@cache
def _norms() -> frozenset[str]:
    return frozenset(map(meaning, wordlists.entries("factdesk.match", "norms")))


def is_twin(page: Page, host: Figure, figure: Figure) -> bool:
    """Whether a figure only repeats the one before it in another unit of the same measure: "10 km (6 miles)"."""
    between = page.text[host.span.end : figure.span.start]
    convert = units.converter(figure.unit, host.unit) if host.unit != figure.unit and figure.unit else None
    if convert is None or len(between) > _REACH:
        return False
    if "(" in between:
        return ")" not in between
    return _OR.fullmatch(between) is not None and math.isclose(convert(figure.low), host.low, rel_tol=_ROUNDED)
