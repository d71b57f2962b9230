"""The lines of a page, with what the zone finder asks of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factdesk.model import Span

_SHORT = 220
"""Characters; longer lines are prose and are not looked at closely."""
_STOPS = ".?!…:。！？؟।"
_CLOSERS = "\"”’'»)]"
_PROSE_WORDS = 8
_PROSE_LENGTH = 60
"""Characters of a sentence whose script sets no spaces."""
_EDGES = " \t.:!…|/»«›‹>→←▶►•·*–—-"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as it stands on the page."""

    span: Span
    text: str
    short: bool
    """Whether it could be anything but prose."""
    low: str
    """In small letters, straight apostrophes; empty for long lines."""
    key: str
    """``low`` without the signs around it."""
    words: int
    """White space apart; 0 for long lines."""
    stopped: bool
    """Whether it ends as a sentence ends, closing marks aside."""

    @property
    def prose(self) -> bool:
        """Whether it reads as a sentence or more."""
        return not self.short or (self.stopped and (self.words >= _PROSE_WORDS or len(self.text) >= _PROSE_LENGTH))


def line(text: str, span: Span) -> Line:
    """The line of ``text`` at ``span``."""
    own = span.of(text)
    stopped = own.rstrip(_CLOSERS)[-1:] in _STOPS
    if len(own) > _SHORT:
        return Line(span, own, short=False, low="", key="", words=0, stopped=stopped)
    low = own.casefold().replace("’", "'")
    return Line(span, own, short=True, low=low, key=low.strip(_EDGES), words=own.count(" ") + 1, stopped=stopped)


def first_prose(lines: Sequence[Line], skip: frozenset[int] = frozenset()) -> int:
    """Index of the first line that is prose and not to be skipped, or the number of lines."""
    return next((i for i, one in enumerate(lines) if one.prose and i not in skip), len(lines))
