"""The words and sentences of an article, cut once for all who compare it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from factdesk import text
from factdesk.match.remember import per_reading
from factdesk.model import Reading, Span

_WORD = re.compile(r"([^\W_]++(?:['’][^\W_]++)*+)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words in text order, as columns."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]

    def within(self, span: Span) -> range:
        """The numbers of the words that begin in a stretch."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def touched(self, span: Span) -> range:
        """The numbers of the words that share a letter with a stretch."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


@per_reading
def tokens(reading: Reading) -> Tokens:
    """The words of ``reading``."""
    pieces = _WORD.split(reading.article.text)
    edges = tuple(accumulate(map(len, pieces)))
    return Tokens(starts=edges[:-1:2], ends=edges[1::2], words=tuple(pieces[1::2]))


@per_reading
def paragraphs(reading: Reading) -> tuple[tuple[Span, tuple[Span, ...]], ...]:
    """The paragraphs of ``reading``, each with its sentences."""
    body = reading.article.text
    return tuple([(paragraph, tuple(text.sentences(body, paragraph))) for paragraph in text.paragraphs(body)])
