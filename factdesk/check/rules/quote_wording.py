"""Words inside quotation marks that are not those of the other article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.utterances import reported
from factdesk.check.wording import Change, Difference, differences, inner, passages, sense_lost, words_of
from factdesk.check.working import sides
from factdesk.model import Edit, Judgement, Kind, Mark, Match, Quote, Severity, Span, Verdict

_WHOLE = 0.8
"""Share of the lighter wording that must be the same before other words at its very ends count as changed."""
_TELLING = 5
"""Equal words from which other words at the very ends count as changed."""
_LONG = 6
"""Words that no reporter drops from a quote given twice in one article."""
_EDGE = 3
"""Words up to which a stretch at an end is the same stretch changed; a longer one is another extract."""


def judge(docket: Docket) -> Iterator[Judgement]:
    """Each matched pair as a whole; without a draft also its passages, where only some of them differ."""
    for match, one, two in docket.pairs(Quote):
        if reported(docket, match, one, two):
            yield _reported(docket, match)
        else:
            yield from _marked(docket, match)


def _marked(docket: Docket, match: Match) -> Iterator[Judgement]:
    a, b = (docket.readings[mark.article].article.text for mark in (match.a, match.b))
    core = _core(match, a, b)
    found = differences(core, a, b, docket.settings.quotes) + sense_lost(match.edits, a, b)
    if match.a.article == match.b.article and any(_another(difference, a, b) for difference in found):
        return
    yield _judgement(docket, match, (match.a, match.b), core, found)
    parts = passages(core, a, b)
    if found and len(parts) > 1 and docket.draft is None:
        for part in parts:
            changed = tuple(d for d in found if d.edit in part)
            marks = _mark(match.a, part[0].a, part[-1].a, a), _mark(match.b, part[0].b, part[-1].b, b)
            yield _judgement(docket, match, marks, part, changed)


def _another(difference: Difference, a: str, b: str) -> bool:
    """Whether a difference within one article says that these are two statements: it gives one rendering of each."""
    return difference.change is Change.RENDERED or words_of(difference.edit, a, b) > _LONG


def _core(match: Match, a: str, b: str) -> tuple[Edit, ...]:
    """The edits less what makes one side a longer extract, or another extract that only shares some words."""
    core = list(inner(match.edits))
    same = sum(words_of(edit, a, b) for edit in core if edit.op == "equal")
    telling = match.score >= _WHOLE and same >= _TELLING
    for end in (0, -1):
        if core and core[end].op == "replace" and not (telling and words_of(core[end], a, b) <= _EDGE):
            core.pop(end)
    return inner(core)


def _mark(mark: Mark, first: Span, last: Span, text: str) -> Mark:
    span = Span(first.start, last.end)
    return Mark(mark.article, span, span.of(text))


def _judgement(
    docket: Docket, match: Match, marks: tuple[Mark, Mark], core: Sequence[Edit], found: Sequence[Difference]
) -> Judgement:
    edits = match.edits if marks == (match.a, match.b) else core
    verdict, severity, reason = _ruling(edits, core, found, whole=match.score >= _WHOLE)
    one, two = sides(docket, match)
    return Judgement(
        rule=RULE.id,
        kind=Kind.QUOTE_WORDING,
        verdict=verdict,
        severity=severity,
        a=marks[0],
        b=marks[1],
        why=f"{one} / {two}: {reason}" if found else reason,
        edits=tuple(edits),
        fact=" | ".join(f"{d.a.casefold()} > {d.b.casefold()}" for d in found),
    )


def _ruling(
    edits: Sequence[Edit], core: Sequence[Edit], found: Sequence[Difference], *, whole: bool
) -> tuple[Verdict, Severity, str]:
    if found:
        grave = any(difference.change is Change.NEGATION for difference in found)
        severity = Severity.MUST_FIX if grave else Severity.FIX
        return Verdict.CONFLICT, severity, "; ".join(map(str, found[:3]))
    if all(edit.op == "equal" for edit in edits):
        return Verdict.AGREE, Severity.NONE, "the same words"
    if whole and all(edit.op == "equal" for edit in core):
        return Verdict.AGREE, Severity.NONE, "the same words, in a longer and a shorter extract"
    return Verdict.COMPATIBLE, Severity.NONE, "one is cut or another extract; nothing the house forbids is changed"


def _reported(docket: Docket, match: Match) -> Judgement:
    """Reported speech may put the words in its own way."""
    same = all(edit.op == "equal" for edit in inner(match.edits))
    one, two = sides(docket, match)
    return Judgement(
        rule=RULE.id,
        kind=Kind.QUOTE_WORDING,
        verdict=Verdict.AGREE if same else Verdict.COMPATIBLE,
        severity=Severity.NONE,
        a=match.a,
        b=match.b,
        why=f"{one} / {two}: one of them in reported speech",
        edits=match.edits,
    )


RULE = Rule(
    id="quote-wording",
    summary="Words inside quotation marks differ",
    convention=(
        "Quotes are sacred: words inside marks must be the speaker's (AP). Deletions are marked by an ellipsis, order "
        "and sense kept (Reuters). Typography, bracketed insertions and where an extract begins or ends do not count."
    ),
    judge=judge,
    fires=(
        Example(
            draft="“The bridge has been unsafe for three winters and nobody told us,” said engineer Carla Nunes.",
            source="“The bridge has been unsafe for two winters and nobody told us,” said engineer Carla Nunes.",
        ),
        Example(
            draft="“We will reopen the harbour pumps before the spring tide,” Mayor Ruth Allen said.",
            source="“We will not reopen the harbour pumps before the spring tide,” Mayor Ruth Allen said.",
        ),
    ),
    quiet=(
        Example(
            draft='"We\'re reopening the harbour pumps before the spring tide," Mayor Ruth Allen said.',
            source="“We’re reopening the harbour pumps before the spring tide”, Mayor Ruth Allen said.",
        ),
        Example(
            draft="“The harbour pumps … need new valves,” Mayor Ruth Allen said.",
            source="“The harbour pumps, which my grandfather built, need new valves,” Mayor Ruth Allen said.",
        ),
        Example(
            draft="Mayor Ruth Allen called the harbour pumps “a danger to every fisherman”.",
            source="“These pumps are a danger to every fisherman and a disgrace,” Mayor Ruth Allen said.",
        ),
        Example(
            draft="“[The council] sold the valves for scrap,” Mayor Ruth Allen said.",
            source="“They sold the valves for scrap,” Mayor Ruth Allen said.",
        ),
        Example(
            draft="“I think we're going to win this election,” Mayor Ruth Allen said.",
            source="“I think we're going to need more boats,” skipper Tom Dale said.",
        ),
    ),
)
