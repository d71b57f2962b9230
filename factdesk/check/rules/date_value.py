"""Two places give days of one event that cannot both stand.

Wire desks read relative days from the story's own date and compare them as dates. A coarser date that holds the finer
one is no disagreement, and "yesterday" in a paper abroad may be another day at home.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.working import sides
from factdesk.days import by_the_clock, compared
from factdesk.model import Grain, Judgement, Kind, Mark, Match, Moment, Severity, Verdict

_FINE = frozenset({Grain.DAY, Grain.WEEK})
_CHAIN = 40
"""Places of one event beyond which no more are derived from one another."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two dates of one event and what can be said of them."""

    match: Match
    a: Moment
    b: Moment
    verdict: Verdict
    reason: str


def _judge(docket: Docket) -> Iterator[Judgement]:
    found = [_Pair(match, a, b, *compared(a, b)) for match, a, b in docket.pairs(Moment)]
    clocks = frozenset(
        mark.article
        for pair in found
        if pair.verdict is Verdict.AGREE
        for mark, moment in ((pair.match.a, pair.a), (pair.match.b, pair.b))
        if by_the_clock(moment)
    )
    for pair in (*found, *_derived(found)):
        yield _judgement(docket, _sure(pair, clocks))


def _sure(pair: _Pair, clocks: frozenset[str]) -> _Pair:
    """The pair, a difference of one day between clocks taken back.

    It stands only where the same article's "today" or "yesterday" agrees with the days that others give.
    """
    sides = ((pair.match.a, pair.a), (pair.match.b, pair.b))
    near = pair.a.start and pair.b.start and abs((pair.a.start - pair.b.start).days) <= 1
    doubtful = any(by_the_clock(moment) and mark.article not in clocks for mark, moment in sides)
    if pair.verdict is not Verdict.CONFLICT or not near or not doubtful:
        return pair
    reason = "a day apart, which the hour or the day of print may explain"
    return replace(pair, verdict=Verdict.COMPATIBLE, reason=reason)


def _derived(found: list[_Pair]) -> Iterator[_Pair]:
    """Conflicts that follow: where two places disagree, so do those that give the same day as either."""
    kin = _kin(found)
    seen = {frozenset((pair.match.a, pair.match.b)) for pair in found}
    for pair in found:
        if pair.verdict is not Verdict.CONFLICT:
            continue
        for (a, one), (b, two) in product(kin[pair.match.a].items(), kin[pair.match.b].items()):
            if a.article == b.article or frozenset((a, b)) in seen:
                continue
            seen.add(frozenset((a, b)))
            verdict, reason = compared(one, two)
            if verdict is Verdict.CONFLICT:
                yield _Pair(replace(pair.match, a=a, b=b, a_claim=one, b_claim=two), one, two, verdict, reason)


def _kin(found: list[_Pair]) -> Mapping[Mark, dict[Mark, Moment]]:
    """Each place with the others that give the same day for the same event, itself among them."""
    kin: dict[Mark, dict[Mark, Moment]] = {}
    for pair in found:
        kin.setdefault(pair.match.a, {})[pair.match.a] = pair.a
        kin.setdefault(pair.match.b, {})[pair.match.b] = pair.b
    for pair in found:
        same = pair.verdict is Verdict.AGREE or (
            pair.verdict is Verdict.COMPATIBLE and {pair.a.grain, pair.b.grain} <= _FINE
        )
        if same and max(len(kin[pair.match.a]), len(kin[pair.match.b])) < _CHAIN:
            kin[pair.match.a][pair.match.b] = pair.b
            kin[pair.match.b][pair.match.a] = pair.a
    return kin


def _judgement(docket: Docket, pair: _Pair) -> Judgement:
    match, names = pair.match, sides(docket, pair.match)
    said = [
        f"{name} {' '.join(mark.surface.split())}{_days(moment)}"
        for name, mark, moment in zip(names, (match.a, match.b), (pair.a, pair.b), strict=True)
    ]
    severity = Severity.FIX if pair.verdict is Verdict.CONFLICT else Severity.NONE
    days = sorted(f"{moment.start} {moment.end}" for moment in (pair.a, pair.b))
    why = "; ".join((*said, *match.reasons[:1], pair.reason))
    return Judgement("date-value", Kind.DATE, pair.verdict, severity, match.a, match.b, why, fact=" | ".join(days))


def _days(moment: Moment) -> str:
    """The days that relative words come to: " (29 May 2024)"."""
    if not moment.relative or moment.start is None or moment.end is None:
        return ""
    first, last = (f"{day.day} {day:%B %Y}" for day in (moment.start, moment.end))
    return f" ({first})" if first == last else f" ({first} to {last})"


RULE = Rule(
    id="date-value",
    summary="The date of an event differs from what a source says.",
    convention="Reuters Handbook: dates are checked, and relative days are read from the story's own date",
    judge=_judge,
    fires=(
        Example(
            "The footbridge over the Elbe collapsed on Friday, injuring two cyclists.",
            "The footbridge over the Elbe collapsed on Thursday and injured two cyclists.",
        ),
        Example(
            "The harbour museum opened in 1987 with a show of whaling ships.",
            "In 1978 the harbour museum opened with a show of whaling ships.",
        ),
    ),
    quiet=(
        Example(
            "The footbridge over the Elbe collapsed on Wednesday, injuring two cyclists.",
            "The footbridge over the Elbe collapsed yesterday and injured two cyclists.",
        ),
        Example(
            "The footbridge over the Elbe collapsed on May 24, injuring two cyclists.",
            "The footbridge over the Elbe collapsed last week and injured two cyclists.",
        ),
        Example(
            "The footbridge over the Elbe collapsed on Friday, injuring two cyclists.",
            "The two cyclists left the hospital on Monday, and the mayor will see the footbridge on Thursday.",
        ),
        Example(
            "The harbour museum opened in 1987 with a show of whaling ships.",
            "The harbour museum, opened in the late 1980s, shows whaling ships and was rebuilt in 2006.",
        ),
        Example(
            "The footbridge over the Elbe collapsed yesterday, injuring two cyclists.",
            "The footbridge over the Elbe collapsed on Thursday and injured two cyclists.",
        ),
    ),
)
