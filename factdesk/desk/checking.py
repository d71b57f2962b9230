"""A draft against its sources: from readings to findings, without store or clock."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factdesk.check.findings import findings
from factdesk.check.rule import Docket
from factdesk.check.run import judge
from factdesk.config import Limits, Settings
from factdesk.desk.allowance import allowance
from factdesk.errors import UnreadableError
from factdesk.match.background import Background
from factdesk.match.copies import independent
from factdesk.match.pairs import matches
from factdesk.match.ties import tied
from factdesk.model import Finding, Match, Progress, Reading


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check gives."""

    findings: tuple[Finding, ...]
    """In draft order."""
    independent: Mapping[str, int]
    """Group number of each source: copies of one text share a number."""


def check(draft: Reading, sources: Sequence[Reading], settings: Settings) -> Generator[Progress, None, Checked]:
    """Compare the draft with itself and every source, and the sources that speak of the same things with all others.

    Two articles that take more than the limits allow are told of and not compared. Raises ``UnreadableError`` where
    what was found takes more to be judged.
    """
    limits = settings.limits
    background = Background.of([draft, *sources])
    readings = {reading.article.id: reading for reading in (draft, *sources)}
    found = yield from _matches("Comparing", [(draft, reading) for reading in readings.values()], background, limits)
    speaking = {match.b.article for match in found}
    pairs = [pair for pair in combinations(sources, 2) if any(source.article.id in speaking for source in pair)]
    found += yield from _matches("Comparing sources", pairs, background, limits)
    groups = independent(sources)
    with allowance(_called(draft), limits):
        found += tied(readings, found, draft.article.id)
        docket = Docket(readings, tuple(found), draft.article.id, settings)
        return Checked(findings(docket, judge(docket), groups), groups)


def _matches(
    stage: str, pairs: Sequence[tuple[Reading, Reading]], background: Background, limits: Limits
) -> Generator[Progress, None, list[Match]]:
    found: list[Match] = []
    for done, (a, b) in enumerate(pairs):
        name = _called(b)
        yield Progress(stage, done, len(pairs), name)
        try:
            with allowance(name, limits):
                found += matches(a, b, background)
        except UnreadableError as error:
            yield Progress(stage, done, len(pairs), name, problem=f"{error}; it was not compared")
    yield Progress(stage, len(pairs), len(pairs))
    return found


def _called(reading: Reading) -> str:
    return reading.article.title or reading.article.origin
