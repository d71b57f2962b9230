"""From one version of a draft to the next: what an edit resolved, and what it opened again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factdesk.model import Article, Finding, Mark, Severity
from factdesk.store.findings import Placed
from factdesk.text import Lines


def placed(draft: Article, found: Sequence[Finding], before: Iterable[Placed]) -> tuple[Placed, ...]:
    """Findings in their places, each with the wording that the version before had there if that was changed."""
    lines = Lines(draft)
    keys = {finding.key for finding in found}
    gone = [item.finding for item in before if item.finding.key not in keys and asks(item.finding)]
    return tuple(
        Placed(number, finding, lines.number(finding.marks[0].span.start), _previous(finding, gone))
        for number, finding in enumerate(found, 1)
    )


def asks(finding: Finding) -> bool:
    """Whether the editor has something to decide."""
    return finding.severity is not Severity.NONE


def _previous(finding: Finding, gone: Iterable[Finding]) -> str:
    """The draft's old words, where a finding that is gone rested on the same place of a source."""
    for old in gone:
        words = old.marks[0].surface
        if words != finding.marks[0].surface and any(_meet(a, b) for a in old.marks[1:] for b in finding.marks[1:]):
            return words
    return ""


def _meet(a: Mark, b: Mark) -> bool:
    return a.article == b.article and a.span.overlaps(b.span)
