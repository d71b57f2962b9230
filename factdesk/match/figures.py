"""Figures about the same thing: same subject, unit, place, period and event.

The strong signal is competition: a figure belongs to its mutual best counterpart in the other article, clear of the
runner-up, and a value that stands elsewhere in the other article for the same thing is not missing there.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from factdesk.match.background import Background
from factdesk.match.concepts import category
from factdesk.match.evidence import Evidence, weigh
from factdesk.match.facets import Facet, Facets, facets
from factdesk.model import Mark, Match, Reading

_SAME = 2.0
"""Score from which two figures of one value are one thing."""
_OTHER = 1.5
"""Context from which two figures of different values are one thing."""
_CLEAR = 1.5
"""How far a pair of different values must be ahead of all other pairs of its two figures."""

Table = dict[tuple[int, int], Evidence]


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, those within it."""
    del background
    if a is b:
        return
    ours, theirs = facets(a), facets(b)
    table = _table(ours, theirs)
    rows, columns = _rivals(table)
    for (i, j), evidence in table.items():
        rivals = [*rows[i], *columns[j]]
        if _accepted(evidence, [other for other in rivals if other is not evidence]):
            yield _match(a, b, ours.items[i], theirs.items[j], evidence)


def _table(a: Facets, b: Facets) -> Table:
    """The evidence for every pair that nothing rules out."""
    found = {}
    for i, f in enumerate(a.items):
        for j, g in enumerate(b.items):
            evidence = weigh(f, g, a, b)
            if evidence:
                found[i, j] = evidence
    return found


def _rivals(table: Table) -> tuple[dict[int, list[Evidence]], dict[int, list[Evidence]]]:
    """The pairs of each figure, on both sides."""
    rows: dict[int, list[Evidence]] = defaultdict(list)
    columns: dict[int, list[Evidence]] = defaultdict(list)
    for (i, j), evidence in table.items():
        rows[i].append(evidence)
        columns[j].append(evidence)
    return rows, columns


def _accepted(evidence: Evidence, rivals: list[Evidence]) -> bool:
    """Whether a pair is sure enough and wins on both sides."""
    if evidence.same_value:
        return evidence.score >= _SAME and all(rival.score <= evidence.score for rival in rivals)
    if evidence.context < _OTHER or any(rival.score > evidence.score - _CLEAR for rival in rivals if rival.same_value):
        return False
    return all(rival.score <= evidence.score for rival in rivals)


def _match(a: Reading, b: Reading, f: Facet, g: Facet, evidence: Evidence) -> Match:
    score = 1 / (1 + math.exp(-evidence.score))
    marks = [Mark(r.article.id, x.figure.span, x.figure.span.of(r.article.text)) for r, x in ((a, f), (b, g))]
    return Match(marks[0], marks[1], f.figure, g.figure, round(score, 3), _reasons(f, g))


def _reasons(f: Facet, g: Facet) -> tuple[str, ...]:
    shared = [word for word in ({f.thing} & {g.thing}) if word and not category(word)] + sorted(f.acts & g.acts)
    return (f"both: {', '.join(shared)}",) if shared else ()
