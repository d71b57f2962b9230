"""A finding as pairs of passages to lay side by side: the draft's words and one place that speaks of the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factdesk.model import Finding, Judgement, Mark, Span, Verdict


@dataclass(frozen=True, slots=True)
class Pair:
    """The draft's words beside one piece of evidence."""

    here: Mark
    """In the draft."""
    there: Mark
    """The evidence: in a source, or elsewhere in the draft where it contradicts itself."""
    why: str
    verdict: Verdict | None
    here_words: tuple[Span, ...] = ()
    """The draft's words that differ."""
    there_words: tuple[Span, ...] = ()
    """The evidence's words that differ."""
    worded: bool = False
    """Whether the two were compared word by word."""


def pairs(finding: Finding, draft: str) -> tuple[Pair, ...]:
    """Every place beside the draft's, best evidence first, each once; conflicts before what agrees."""
    found: dict[Mark, Pair] = {}
    for pair in (*_judged(finding, draft), *_marked(finding, draft)):
        found.setdefault(pair.there, pair)
    return tuple(sorted(found.values(), key=lambda pair: pair.verdict is not Verdict.CONFLICT))


def _judged(finding: Finding, draft: str) -> Iterator[Pair]:
    """What a check laid side by side, the draft's side first."""
    for judgement in finding.judgements:
        if judgement.b is None:
            continue
        if judgement.a.article == draft:
            yield _pair(judgement, judgement.a, judgement.b, flipped=False)
        elif judgement.b.article == draft:
            yield _pair(judgement, judgement.b, judgement.a, flipped=True)


def _pair(judgement: Judgement, here: Mark, there: Mark, *, flipped: bool) -> Pair:
    edits = [edit for edit in judgement.edits if edit.op != "equal"]
    ours = tuple(edit.b if flipped else edit.a for edit in edits)
    theirs = tuple(edit.a if flipped else edit.b for edit in edits)
    return Pair(here, there, judgement.why, judgement.verdict, ours, theirs, bool(edits))


def _marked(finding: Finding, draft: str) -> Iterator[Pair]:
    """Places in sources that no judgement names."""
    for mark in finding.marks[1:]:
        if mark.article != draft:
            yield Pair(finding.marks[0], mark, finding.message, None)
