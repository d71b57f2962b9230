"""The words and sentences of an article, cut once for all who compare it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factdesk import text
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

    def touched(self, span: Span) -> range:
        """The numbers of the words that share a letter with a stretch."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


@per_reading
def tokens(reading: Reading) -> Tokens:
    """The words of ``reading``."""
    found = list(_WORD.finditer(reading.article.text))
    starts, ends, words = map(re.Match.start, found), map(re.Match.end, found), map(re.Match.group, found)
    return Tokens(tuple(starts), tuple(ends), tuple(words))


@per_reading
def paragraphs(reading: Reading) -> tuple[tuple[Span, tuple[Span, ...]], ...]:
    """The paragraphs of ``reading``, each with its sentences."""
    body = reading.article.text
    return tuple([(paragraph, tuple(text.sentences(body, paragraph))) for paragraph in text.paragraphs(body)])
