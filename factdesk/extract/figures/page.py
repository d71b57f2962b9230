"""What the readers of figures look at: a text beside its lower-case twin, and spans that can be asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from factdesk.model import Span


@dataclass(frozen=True, slots=True)
class Page:
    """A text, and the same in lower case, so that word lists match in any case and offsets stay those of the text."""

    text: str
    low: str
    """``text`` in lower case, code point for code point."""

    @classmethod
    def of(cls, text: str) -> Page:
        """The page of a canonical text."""
        low = text.lower()
        if len(low) != len(text):
            low = "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
        return cls(text, low)


class Spans:
    """Answers which of many spans that do not overlap lies at a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.all = sorted(spans, key=attrgetter("start", "end"))
        self._starts = [span.start for span in self.all]

    def touch(self, start: int, end: int) -> bool:
        """Whether ``start`` to ``end`` touches one of the spans."""
        at = bisect_right(self._starts, end - 1)
        return at > 0 and self.all[at - 1].end > start

    def within(self, start: int, end: int) -> list[Span]:
        """The spans that begin from ``start`` up to ``end``."""
        return self.all[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]
