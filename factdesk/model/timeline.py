"""One figure as article after article told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factdesk.model.article import Span
from factdesk.model.findings import Mark


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says the figure is."""

    mark: Mark
    """The number with its magnitude word, where it stands."""
    published: date | None
    outlet: str | None
    slug: str
    """What a reader calls the article: its headline, or where it came from."""
    low: float
    """In the unit of the time line."""
    high: float
    """Equal to ``low`` but for ranges and vague counts."""
    passage: str
    """The sentence around it."""
    around: Span
    """Where the passage stands."""
    draft: bool = False
    """Whether it is the draft that says so."""

    @property
    def middle(self) -> float:
        """The one value by which it is drawn, and told to rise or to fall."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Timeline:
    """A figure over the articles that tell it."""

    concept: str
    """What is counted or measured, in the words of the first telling: "people were killed"."""
    unit: str | None
    """Of all values: that of the first telling; None for a bare count."""
    tellings: tuple[Telling, ...]
    """The oldest first, then those without a day, the draft after all others of its day."""

    @property
    def values(self) -> tuple[tuple[float, float], ...]:
        """The different values, each where it was first told."""
        return tuple(dict.fromkeys((telling.low, telling.high) for telling in self.tellings))
