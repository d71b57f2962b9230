"""The claims of one article as places to walk through."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factdesk.desk.values import QueueItem, State
from factdesk.model import Claims, Figure, Moment, Quote, Reading, Span, Verdict
from factdesk.tui.strokes import Stroke, Strokes

_BACKED = {Verdict.AGREE, Verdict.COMPATIBLE}


@dataclass(frozen=True, slots=True, order=True)
class Stop:
    """A claim, or the place of a finding."""

    span: Span
    key: str = ""
    """Of its finding, where a story has one."""
    about: str = ""
    """What it is, in words."""


def stops(claims: Claims, findings: Sequence[Stroke]) -> list[Stop]:
    """All claims in text order; where a finding stands on the same words, the finding."""
    found = [Stop(stroke.span, stroke.key) for stroke in findings if stroke.key]
    begun = {stop.span.start for stop in found}
    others = [Stop(figure.span, about=_figure(figure)) for figure in claims.figures]
    others += [Stop(moment.span, about=_moment(moment)) for moment in claims.moments]
    others += [Stop(quote.span, about=_quote(quote)) for quote in claims.quotes]
    return sorted(found + [stop for stop in others if stop.span.start not in begun])


def nearest(stops: Sequence[Stop], span: Span) -> int:
    """Index of the stop on these words, or of the last one before them; 0 where there is none."""
    before = max(0, bisect_right(stops, span.start, key=lambda stop: stop.span.start) - 1)
    on = (place for place, stop in enumerate(stops[: before + 1]) if stop.span == span)
    return next(on, before)


def _figure(figure: Figure) -> str:
    value = f"{figure.low:,.10g}" if figure.low == figure.high else f"{figure.low:,.10g} to {figure.high:,.10g}"
    return f"{figure.kind}: {value} {figure.unit or ''}".rstrip()


def _moment(moment: Moment) -> str:
    days = sorted({str(day) for day in (moment.start, moment.end) if day})
    return "date: " + (" to ".join(days) or "open")


def _quote(quote: Quote) -> str:
    return f"quote: {quote.speaker_ref}" if quote.speaker_ref else f"quote ({quote.kind})"


def coverage(reading: Reading, items: Iterable[QueueItem], *, is_draft: bool) -> str:
    """How many claims of a draft have a source, as in: 37 of 42 claims sourced; of a source, how many claims it has."""
    claims = reading.claims
    spans = {c.span for c in claims.figures} | {c.span for c in claims.moments} | {c.span for c in claims.quotes}
    if not is_draft or not spans:
        return f"{len(spans) or 'no'} claim{'s' * (len(spans) != 1)}"
    backed = Strokes(
        Stroke(mark.span, "")
        for item in items
        if item.state is State.CONFIRMED or item.finding.verdict in _BACKED
        for mark in item.finding.marks[:1]
    )
    sourced = sum(bool(backed.touching(span)) for span in spans)
    return f"{sourced} of {len(spans)} claims sourced"


def matches(text: str, query: str) -> list[Span]:
    """Where the words of a search stand in a text, whatever their capitals."""
    if not query.strip():
        return []
    pattern = re.compile(re.escape(query.strip()), re.IGNORECASE)
    return [Span(match.start(), match.end()) for match in pattern.finditer(text)]
