"""Figures about the same thing: same subject, unit, place, period and event."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.match.background import Background
from factdesk.model import Match, Reading


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, those within it."""
    del a, b, background
    return iter(())
