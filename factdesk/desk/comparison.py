"""From readings to judged pairs: the middle of the way, without store or clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from factdesk.check.rule import Docket
from factdesk.check.run import judge
from factdesk.config import Settings
from factdesk.desk.allowance import allowance
from factdesk.match.background import Background
from factdesk.match.pairs import matches
from factdesk.match.ties import tied
from factdesk.model import Judgement, Match, Reading


def compare(readings: Sequence[Reading], settings: Settings | None = None) -> tuple[Judgement, ...]:
    """All articles against each other and each against itself."""
    background = Background.of(readings)
    found: list[Match] = []
    for reading in readings:
        found += matches(reading, reading, background)
    for a, b in combinations(readings, 2):
        found += matches(a, b, background)
    found += tied({reading.article.id: reading for reading in readings}, found)
    return judge(Docket({r.article.id: r for r in readings}, tuple(found), settings=settings or Settings()))


def compare_within(readings: Sequence[Reading], *, name: str, settings: Settings) -> tuple[Judgement, ...]:
    """The same, in the seconds that each article may take; raises ``UnreadableError`` with ``name`` beyond them."""
    limits = settings.limits
    with allowance(name, replace(limits, seconds=limits.seconds * max(1, len(readings)))):
        return compare(readings, settings)
