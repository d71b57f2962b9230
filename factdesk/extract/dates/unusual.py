"""Phrases of relation that are too rare for rules of our own, given to dateparser."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache


@lru_cache(maxsize=1024)
def day(phrase: str, published: date) -> date | None:
    """The day that an English phrase ("2 years 3 months ago") means, counted from ``published``."""
    import dateparser  # noqa: PLC0415 - costs a tenth of a second, and most articles never need it

    base = datetime(published.year, published.month, published.day)  # noqa: DTZ001 - days of the calendar have no zone
    found = dateparser.parse(phrase, languages=["en"], settings={"RELATIVE_BASE": base})
    return found.date() if found else None
