"""The same words said on two days."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.utterances import fragments, reported
from factdesk.check.working import sides
from factdesk.model import Grain, Judgement, Kind, Mark, Match, Moment, Quote, Reading, Severity, Verdict


def judge(docket: Docket) -> Iterator[Judgement]:
    """Every pair of matched utterances whose days are both known."""
    for match, one, two in docket.pairs(Quote):
        ours, theirs = (_day(docket.readings[m.article], q) for m, q in ((match.a, one), (match.b, two)))
        if ours and theirs and match.a.article != match.b.article and not reported(docket, match, one, two):
            yield _judgement(docket, match, ours, theirs)


def _day(reading: Reading, quote: Quote) -> Moment | None:
    """The day that an utterance was made on, where its words give one."""
    said = next((part.said_on for part in fragments(reading, quote) if part.said_on), None)
    moments = (m for m in reading.claims.moments if said and m.span.overlaps(said))
    return next((m for m in moments if m.grain is Grain.DAY and m.start and m.end), None)


def _judgement(docket: Docket, match: Match, ours: Moment, theirs: Moment) -> Judgement:
    assert ours.start
    assert theirs.start
    same = ours.start == theirs.start
    marks = [
        Mark(mark.article, moment.span, moment.span.of(docket.readings[mark.article].article.text))
        for mark, moment in ((match.a, ours), (match.b, theirs))
    ]
    names = sides(docket, match)
    days = [f"{name} {day.isoformat()}" for name, day in zip(names, (ours.start, theirs.start), strict=True)]
    return Judgement(
        rule=RULE.id,
        kind=Kind.DATE,
        verdict=Verdict.AGREE if same else Verdict.CONFLICT,
        severity=Severity.NONE if same else Severity.FIX,
        a=marks[0],
        b=marks[1],
        why="; ".join([*days, "the day of the same words"]),
        fact=f"{ours.start} | {theirs.start}",
    )


RULE = Rule(
    id="quote-day",
    summary="The same words were said on two days",
    convention="When something was said is part of its attribution and is checked with it (Reuters).",
    judge=judge,
    fires=(
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said on Monday.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said on Tuesday.",
        ),
    ),
    quiet=(
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said on Monday.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said on May 27, 2024.",
        ),
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said on Monday.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said last week.",
        ),
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said on Monday.",
            source="“Nobody in the council knew about the valves,” Ruth Allen said on Tuesday.",
        ),
    ),
)
