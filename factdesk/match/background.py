"""What is known of the articles compared as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factdesk.model import Reading


@dataclass(frozen=True, slots=True)
class Background:
    """The company in which two articles are compared."""

    articles: int

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> Background:
        """That of ``readings``."""
        return cls(sum(1 for _ in readings))
