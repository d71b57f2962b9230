"""The headline promises another number of items than the numbered list below it holds.

"12 takeaways" over eleven paragraphs is what readers count first and desks count last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factdesk import wordlists
from factdesk.check.rule import Docket, Example, Rule
from factdesk.model import Figure, FigureKind, Judgement, Kind, Mark, Reading, Severity, Span, Verdict, ZoneKind
from factdesk.text import paragraphs

_ITEM = re.compile(r"(?:#{1,4} |\*\*|\(|No\. ?|Number )?(\d{1,2})(?:[.)]\s|: )")
_LEAST = 3
"""Items from which numbered paragraphs are a list."""
_PROMISING = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST})


def _judge(docket: Docket) -> Iterator[Judgement]:
    for reading in docket.readings.values():
        items = _items(reading)
        promise = _promise(reading) if items else None
        if items and promise and promise.low != len(items):
            yield _judgement(reading, promise, items)


def _items(reading: Reading) -> Sequence[Span]:
    """The numbers that open the paragraphs of the article's one list, from 1 up (or down to 1) without a gap."""
    body = reading.article.text
    found = [
        Span(match.start(1), match.end(1))
        for paragraph in paragraphs(body)
        if (match := _ITEM.match(body, paragraph.start, paragraph.end))
    ]
    numbers = [int(span.of(body)) for span in found]
    counted = list(range(1, len(numbers) + 1))
    return found if len(found) >= _LEAST and numbers in (counted, counted[::-1]) else ()


def _promise(reading: Reading) -> Figure | None:
    """The count of the headline or standfirst: "12 takeaways"."""
    nouns = wordlists.entries("factdesk.check", "list_nouns")
    body = reading.article.text
    for zone in reading.article.zones:
        for figure in reading.claims.figures if zone.kind in _PROMISING else ():
            counted = figure.of.of(body).lower().split() if figure.of else []
            if zone.span.contains(figure.span) and figure.kind is FigureKind.CARDINAL and nouns & set(counted):
                return figure
    return None


def _judgement(reading: Reading, promise: Figure, items: Sequence[Span]) -> Judgement:
    article = reading.article
    a, b = (Mark(article.id, span, span.of(article.text)) for span in (promise.span, items[-1]))
    why = f"{a.surface} promised, {len(items)} in the list"
    fact = f"{promise.low:g} | {len(items)}"
    return Judgement("list-count", Kind.FIGURE, Verdict.CONFLICT, Severity.FIX, a, b, why, fact=fact)


def _listed(heading: str, count: int) -> Example:
    """An article of that heading over a numbered list."""
    items = [f"{number}. The {number * 10} bus keeps its old route." for number in range(1, count + 1)]
    return Example("\n\n".join((f"# {heading}", "The council has spoken.", *items)))


RULE = Rule(
    id="list-count",
    summary="The headline promises another number of items than the list holds.",
    convention="KSJ Fact-Checking Project: count what the text says it lists",
    judge=_judge,
    fires=(_listed("Six takeaways from the bus debate", 5), _listed("4 things to know about the new buses", 5)),
    quiet=(
        _listed("Five takeaways from the bus debate", 5),
        _listed("Six councillors vote on the bus debate", 5),
        _listed("Takeaways from the bus debate", 5),
        Example("# Six takeaways from the bus debate\n\nThe council met.\n\nIt spoke for hours.\n\nIt went home."),
    ),
)
