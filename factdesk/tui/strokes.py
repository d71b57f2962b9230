"""Spans of a text and how they are painted, found by place however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factdesk.model import Span


@dataclass(frozen=True, slots=True)
class Stroke:
    """A span of an article and how it is painted."""

    span: Span
    style: str
    sign: str = ""
    """What stands in the margin beside it, so that colour never speaks alone."""
    key: str = ""
    """Key of the finding that it belongs to."""


class Strokes:
    """The strokes of one text. Of those that start together, the longer lies below the shorter."""

    def __init__(self, strokes: Iterable[Stroke] = (), restyle: Callable[[Stroke], Stroke] | None = None) -> None:
        """``restyle`` is asked for each stroke when it is painted: what a finding looks like changes as one decides."""
        self._strokes = sorted(strokes, key=lambda stroke: (stroke.span.start, -stroke.span.end))
        self._starts = [stroke.span.start for stroke in self._strokes]
        self._longest = max((len(stroke.span) for stroke in self._strokes), default=0)
        self._restyle = restyle

    def touching(self, span: Span) -> list[Stroke]:
        """Those that share a character with ``span``; none is longer than the longest, so the search begins there."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        found = [stroke for stroke in self._strokes[first:last] if stroke.span.end > span.start]
        return [self._restyle(stroke) for stroke in found] if self._restyle else found
