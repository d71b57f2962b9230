"""What is common among the articles compared, so that what is rare can speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factdesk import text
from factdesk.model import Reading


@dataclass(frozen=True, slots=True)
class Background:
    """In how many of the compared articles each word stands."""

    articles: int
    frequency: Mapping[str, int]
    """Lower-case word to number of articles."""

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> Background:
        """Counted over ``readings``."""
        counts: Counter[str] = Counter()
        total = 0
        for reading in readings:
            body = reading.article.text
            counts.update({span.of(body).lower() for span in text.words(body)})
            total += 1
        return cls(total, counts)
