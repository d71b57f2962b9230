"""Which judgements belong together: those on one claim of the draft, wherever it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from factdesk.model import Edit, Judgement, Kind, Mark, Severity, Span, Verdict

VERDICTS = (Verdict.CONFLICT, Verdict.NOT_FOUND, Verdict.COMPATIBLE, Verdict.AGREE)
_Stretches = dict[tuple[Kind, Mark], Span]
SEVERITIES = (Severity.MUST_FIX, Severity.FIX, Severity.QUERY, Severity.NONE)


def grouped(judgements: Sequence[Judgement]) -> list[tuple[Judgement, ...]]:
    """Judgements that share their kind and the draft's place, or the same fact at one place of a source.

    Weightiest first within each group: conflict before agreement, must-fix before query.
    """
    stretches = _stretches(judgements)
    parents: dict[Hashable, Hashable] = {}
    for number, judgement in enumerate(judgements):
        for tie in _ties(judgement, stretches):
            _join(parents, number, tie)
    groups: dict[Hashable, list[Judgement]] = defaultdict(list)
    for number, judgement in enumerate(judgements):
        groups[_root(parents, number)].append(judgement)
    return [tuple(sorted(group, key=weight)) for group in groups.values()]


def weight(judgement: Judgement) -> tuple[int, int, Span]:
    """Sorts the judgement that matters most to the front."""
    return VERDICTS.index(judgement.verdict), SEVERITIES.index(judgement.severity), judgement.a.span


def turned(judgement: Judgement, front: Sequence[str]) -> Judgement:
    """The judgement with the article that comes first in ``front`` as ``a``, and the earlier place within one."""
    a, b = judgement.a, judgement.b
    if b is None or (front.index(a.article), a.span) <= (front.index(b.article), b.span):
        return judgement
    return replace(judgement, a=b, b=a, edits=tuple(map(_mirrored, judgement.edits)))


def _mirrored(edit: Edit) -> Edit:
    op = {"insert": "delete", "delete": "insert"}.get(edit.op, edit.op)
    return Edit(op, edit.b, edit.a)


def _ties(judgement: Judgement, stretches: _Stretches) -> Iterable[Hashable]:
    """What a judgement may share with others that belong to its finding."""
    a, b = judgement.a, judgement.b
    yield judgement.kind, a.article, stretches[judgement.kind, a]
    if b is not None and judgement.fact:
        yield judgement.kind, judgement.verdict, judgement.fact, b.article, stretches[judgement.kind, b]


def _stretches(judgements: Sequence[Judgement]) -> _Stretches:
    """For each mark the stretch that all marks of its kind overlapping it cover together, one article at a time."""
    marks = {(j.kind, mark) for j in judgements for mark in (j.a, j.b) if mark}
    found: _Stretches = {}
    home, end = None, 0
    for kind, mark in sorted(marks, key=lambda item: (item[0], item[1].article, item[1].span)):
        if home is None or home[:2] != (kind, mark.article) or mark.span.start >= end:
            home, end = (kind, mark.article, mark.span), mark.span.end
        end = max(end, mark.span.end)
        found[kind, mark] = home[2]
    return found


def _root(parents: dict[Hashable, Hashable], item: Hashable) -> Hashable:
    while (parent := parents.setdefault(item, item)) != item:
        item = parent
    return item


def _join(parents: dict[Hashable, Hashable], one: Hashable, other: Hashable) -> None:
    parents[_root(parents, one)] = _root(parents, other)
