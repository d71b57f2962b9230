"""Words credited to somebody, before circumstances are looked for."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.extract.quotes.cues import Cue, Sort
from factdesk.extract.quotes.speakers import Speaker
from factdesk.model import QuoteKind, Span

_SURENESS = {Sort.SAY: 1.0, Sort.ACCORDING: 0.9, Sort.THAT: 0.95, Sort.NEAR: 0.9, Sort.NAME: 0.7, Sort.COLON: 0.7}
_CONTINUED = 0.85
_GUESSED = 0.5
_UNMARKED = 0.2
"""What the lack of marks takes from it: the clause is the reporter's wording."""


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

    @property
    def confidence(self) -> float:
        """How sure it is that these are somebody's words, and whose: 0 to 1, by the kind of evidence."""
        if self.cue is None:
            return _CONTINUED if self.continues and self.continues.cue else _GUESSED
        sure = _SURENESS[self.cue.sort]
        return sure if self.run is not None or self.cue.sort is Sort.ACCORDING else sure - _UNMARKED


@dataclass(frozen=True, slots=True)
class Content:
    """What a cue gives without marks, or around them."""

    cue: Cue
    spans: tuple[Span, ...]
    """One clause, or two around the cue."""

    def holds(self, span: Span) -> bool:
        """Whether ``span`` lies in one of the clauses."""
        return any(clause.contains(span) for clause in self.spans)
