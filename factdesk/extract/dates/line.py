"""A run of date words and what it is read against."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from factdesk.extract.dates.part import Part
from factdesk.extract.dates.tokens import Token

Read = tuple[Part, int]
"""What was read and the index of the first token after it."""
_NOTHING = Token(0, 0, "", opens=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A run of date words in its text."""

    text: str
    tokens: tuple[Token, ...]
    published: date | None
    fields: dict[int, Read | None] = field(default_factory=dict, compare=False)
    """What was read at each token, so that no stretch is read twice and the cost stays linear."""
    dates: dict[int, Read | None] = field(default_factory=dict, compare=False)
    """The same for whole dates."""

    def at(self, index: int) -> Token:
        """The token there, or one that means nothing."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _NOTHING

    def word(self, index: int) -> str:
        """The word there, lower case; empty outside the run."""
        return self.at(index).word
