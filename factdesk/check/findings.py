"""Judgements of a draft become findings: one underlying disagreement is one finding with all its places."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factdesk.check.grouping import grouped, turned, weight
from factdesk.check.rule import Docket
from factdesk.model import Finding, Judgement, Kind, Mark, Severity, Verdict

_NUMBERS = frozenset({Kind.FIGURE, Kind.MONEY, Kind.AGE})


def findings(docket: Docket, judgements: Sequence[Judgement], groups: Mapping[str, int]) -> tuple[Finding, ...]:
    """The findings of a docket in draft order.

    ``groups`` maps an article's id to its independence group: copies of one text share a number and count once.
    Where the docket has a draft, only what touches it becomes a finding; what the sources say of each other only
    tells whether they disagree. Without a draft, the earlier article of each pair stands in its place.
    """
    front = sorted(docket.readings, key=lambda article: article != docket.draft)
    facing = [turned(judgement, front) for judgement in judgements]
    own = [judgement for judgement in facing if docket.draft in (None, judgement.a.article)]
    own = [judgement for judgement in own if not _told_already(judgement, own)]
    rivals = [j for j in facing if docket.draft not in (None, j.a.article) and j.verdict is Verdict.CONFLICT]
    quotes = [j for j in own if j.kind is Kind.QUOTE_WORDING and j.verdict is Verdict.CONFLICT]
    cases = [_Case(case, _between_sources(case, rivals, quotes), groups) for case in grouped(own)]
    cases.sort(key=lambda case: (front.index(case.place.article), case.place.span, case.best.kind))
    return tuple(_numbered(case.finding() for case in cases))


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything judged about one claim of the draft."""

    judgements: tuple[Judgement, ...]
    """Weightiest first, the draft's mark as ``a``."""
    rivals: tuple[Judgement, ...]
    """Conflicts of a source that agrees with the draft and a source that was not matched with it."""
    groups: Mapping[str, int]

    @property
    def best(self) -> Judgement:
        """What the finding is named after."""
        return self.judgements[0]

    @property
    def place(self) -> Mark:
        """Where the draft says it first."""
        return min((judgement.a for judgement in self.judgements), key=lambda mark: mark.span)

    def finding(self) -> Finding:
        """The case as one finding, its key still without an ordinal."""
        best, agreeing = self.best, self._independent(Verdict.AGREE)
        divided = bool(self.rivals) or (best.verdict is Verdict.CONFLICT and agreeing > 0)
        return Finding(
            key=_digest(self.judgements),
            rule=best.rule,
            kind=best.kind,
            verdict=Verdict.CONFLICT if divided else best.verdict,
            severity=Severity.QUERY if divided else best.severity,
            marks=_marks(self.place, self.judgements + self.rivals),
            message=self._message(agreeing, divided=divided),
            judgements=self.judgements + self.rivals,
            independent=self._independent(best.verdict),
        )

    def _message(self, agreeing: int, *, divided: bool) -> str:
        if divided:
            against = (self.rivals or self.judgements)[0].why
            return f"sources disagree: {against}; {_count(agreeing)} with the draft"
        if self.best.verdict is Verdict.AGREE and agreeing:
            return f"{self.best.why}; {_count(agreeing)}"
        return self.best.why

    def _independent(self, verdict: Verdict) -> int:
        """How many independent sources give the draft's claim this verdict, and not the finding's own as well."""
        return len(self._groups_with(verdict) - (set() if verdict is self.best.verdict else self._groups_with()))

    def _groups_with(self, verdict: Verdict | None = None) -> set[int | str]:
        """The groups of the sources that give the claim a verdict; the finding's own where none is named."""
        wanted = verdict or self.best.verdict
        behind = {j.b.article for j in self.judgements if j.b and j.verdict is wanted} - {self.place.article}
        return {self.groups.get(article, article) for article in behind}


def _told_already(judgement: Judgement, others: Iterable[Judgement]) -> bool:
    """Whether a figure differs only because the quotes that it stands in do: that is told once, of the quotes."""
    if judgement.verdict is not Verdict.CONFLICT or judgement.kind not in _NUMBERS or judgement.b is None:
        return False
    quotes = (o for o in others if o.kind is Kind.QUOTE_WORDING and o.verdict is Verdict.CONFLICT and o.b)
    return any(_inside(judgement.a, quote.a) and _inside(judgement.b, quote.b) for quote in quotes)


def _inside(mark: Mark, whole: Mark | None) -> bool:
    return whole is not None and mark.article == whole.article and whole.span.contains(mark.span)


def _count(sources: int) -> str:
    return "1 independent source" if sources == 1 else f"{sources} independent sources"


def _between_sources(
    case: Sequence[Judgement], rivals: Iterable[Judgement], quotes: Sequence[Judgement]
) -> tuple[Judgement, ...]:
    """The conflicts among sources over what one of them confirms; none where the draft is in conflict itself.

    A number inside one of the ``quotes`` that differ is told of the quote.
    """
    if case[0].verdict is not Verdict.AGREE:
        return ()
    proofs = [judgement.b for judgement in case if judgement.b]
    around = [quote.b for quote in quotes if _inside(case[0].a, quote.a)]
    touching = (r for r in rivals if r.kind is case[0].kind and any(_meet(r, proof) for proof in proofs))
    untold = (r for r in touching if not any(m and _inside(m, quote) for m in (r.a, r.b) for quote in around))
    return tuple(sorted(untold, key=weight))


def _meet(rival: Judgement, proof: Mark) -> bool:
    return any(m and m.article == proof.article and m.span.overlaps(proof.span) for m in (rival.a, rival.b))


def _marks(place: Mark, judgements: Iterable[Judgement]) -> tuple[Mark, ...]:
    """The draft's places, then the sources', weightiest evidence first, each once."""
    marks = [mark for judgement in judgements for mark in (judgement.a, judgement.b) if mark]
    drafts = sorted({mark for mark in marks if mark.article == place.article}, key=lambda mark: mark.span)
    return tuple(dict.fromkeys([*drafts, *marks]))


def _digest(judgements: Sequence[Judgement]) -> str:
    """A key of rule and values, without offsets: edits elsewhere in the draft leave it as it is."""
    best = judgements[0]
    facts = {_fact(judgement) for judgement in judgements if judgement.verdict is best.verdict}
    return hashlib.sha256("\n".join([best.rule, best.verdict, *sorted(facts)]).encode()).hexdigest()[:16]


def _fact(judgement: Judgement) -> str:
    """The judged values; where the rule names none, the words of both places."""
    marks = (judgement.a, judgement.b)
    return judgement.fact or " | ".join(" ".join(mark.surface.casefold().split()) for mark in marks if mark)


def _numbered(found: Iterable[Finding]) -> Iterator[Finding]:
    """Keys with an ordinal from the second of the same facts on."""
    seen: Counter[str] = Counter()
    for finding in found:
        seen[finding.key] += 1
        count = seen[finding.key]
        yield finding if count == 1 else replace(finding, key=f"{finding.key}-{count}")
