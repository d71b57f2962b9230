"""A draft against its sources: from readings to findings, without store or clock."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factdesk.check.findings import findings
from factdesk.check.rule import Docket
from factdesk.check.run import judge
from factdesk.config import Settings
from factdesk.match.background import Background
from factdesk.match.copies import independent
from factdesk.match.pairs import matches
from factdesk.model import Finding, Match, Progress, Reading


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check gives."""

    findings: tuple[Finding, ...]
    """In draft order."""
    independent: Mapping[str, int]
    """Group number of each source: copies of one text share a number."""


def check(draft: Reading, sources: Sequence[Reading], settings: Settings) -> Generator[Progress, None, Checked]:
    """Compare the draft with itself and every source, and the sources with each other."""
    background = Background.of([draft, *sources])
    pairs = [(draft, draft), *((draft, source) for source in sources), *combinations(sources, 2)]
    found: list[Match] = []
    for done, (a, b) in enumerate(pairs):
        yield Progress("Comparing", done, len(pairs), b.article.title or b.article.origin)
        found += matches(a, b, background)
    yield Progress("Comparing", len(pairs), len(pairs))
    readings = {reading.article.id: reading for reading in (draft, *sources)}
    docket = Docket(readings, tuple(found), draft.article.id, settings)
    groups = independent(sources)
    return Checked(findings(docket, judge(docket), groups), groups)
