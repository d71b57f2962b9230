"""Words credited to somebody, before circumstances are looked for."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.extract.quotes.cues import Cue
from factdesk.extract.quotes.speakers import Speaker
from factdesk.model import QuoteKind, Span


@dataclass(frozen=True, slots=True)
class Speech:
    """One stretch of speech and how it is credited."""

    span: Span
    kind: QuoteKind
    speaker: Speaker | None
    group: int = 0
    cue: Cue | None = None
    run: int | None = None
    """Which marked stretch it is, if it is one."""
    sentence: int = 0
    """The sentence that its cue stands in."""
    continues: Speech | None = None
    """The words with a cue, where there are any, that these go on with: same speaker, place and day."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a cue gives without marks, or around them."""

    cue: Cue
    spans: tuple[Span, ...]
    """One clause, or two around the cue."""

    def holds(self, span: Span) -> bool:
        """Whether ``span`` lies in one of the clauses."""
        return any(clause.contains(span) for clause in self.spans)
