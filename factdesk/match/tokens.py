"""The words of an article, cut once for all who compare it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from factdesk.match.remember import per_reading
from factdesk.model import Reading, Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words in text order, as columns."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]

    def within(self, span: Span) -> range:
        """The numbers of the words that begin in a stretch."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


@per_reading
def tokens(reading: Reading) -> Tokens:
    """The words of ``reading``."""
    text = reading.article.text
    spans = [match.span() for match in _WORD.finditer(text)]
    return Tokens(
        tuple([start for start, _ in spans]),
        tuple([end for _, end in spans]),
        tuple([text[start:end] for start, end in spans]),
    )
