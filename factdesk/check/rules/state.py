"""Two states of one thing that cannot both hold: may cancel and has cancelled, inland and off the coast."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factdesk import wordlists
from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.working import sides
from factdesk.model import Judgement, Kind, Match, Severity, Statement, Verdict

_PLACES = frozenset({"quake", "place of death", "home", "opening"})
"""Topics whose states are places."""
_CIRCUMSTANTIAL = frozenset({"condition", "fate", "home", "nationality", "opening"})
"""Topics whose holder the story tells, or that may have two states: worth a question, not a correction."""
_OPEN = frozenset({"authorship", "home", "nationality"})
"""Topics without a fixed list of states: any two that differ contradict each other."""
_WORTH_A_LOOK = {"opening": "named differently in each; worth a look"}
"""Topics whose states may be one thing in other words, and what to say of two that differ."""


def judge(docket: Docket) -> Iterator[Judgement]:
    """Each matched pair of statements."""
    for match, one, two in docket.pairs(Statement):
        yield _judgement(docket, match, one, two)


def _judgement(docket: Docket, match: Match, one: Statement, two: Statement) -> Judgement:
    topic = one.topic.partition(":")[0]
    reason = _contradiction(topic, one.value, two.value)
    verdict = Verdict.AGREE if one.value == two.value else Verdict.CONFLICT if reason else Verdict.COMPATIBLE
    names = sides(docket, match)
    said = [f"{name} “{' '.join(mark.surface.split())}”" for name, mark in zip(names, (match.a, match.b), strict=True)]
    return Judgement(
        rule=RULE.id,
        kind=Kind.PLACE if topic in _PLACES else Kind.ATTRIBUTION,
        verdict=verdict,
        severity=_severity(docket, match, topic) if reason or _look(verdict, topic) else Severity.NONE,
        a=match.a,
        b=match.b,
        why="; ".join(
            [
                *said,
                *match.reasons[:1],
                reason or _look(verdict, topic) or ("the same" if verdict is Verdict.AGREE else "both may hold"),
            ]
        ),
        fact=f"{one.topic}: {one.value} | {two.value}",
    )


def _contradiction(topic: str, one: str, two: str) -> str | None:
    """What to call two states that cannot both hold; None where they can."""
    if one == two:
        return None
    if topic in _OPEN:
        return f"{one} in one, {two} in the other"
    return _contradictions().get((topic, one, two)) or _contradictions().get((topic, two, one))


def _look(verdict: Verdict, topic: str) -> str | None:
    """What to say of two states that may both hold and yet deserve an eye."""
    return _WORTH_A_LOOK.get(topic) if verdict is Verdict.COMPATIBLE else None


@cache
def _contradictions() -> dict[tuple[str, str, str], str]:
    rows = wordlists.rows("factdesk.check", "contradictions")
    return {(topic, one, two): reason for topic, one, two, reason in rows}


def _severity(docket: Docket, match: Match, topic: str) -> Severity:
    """A query where the articles are of different days: the later one may only be newer."""
    if topic in _CIRCUMSTANTIAL:
        return Severity.QUERY
    days = {docket.readings[mark.article].article.published for mark in (match.a, match.b)}
    return Severity.QUERY if len(days) > 1 else Severity.FIX


RULE = Rule(
    id="state",
    summary="Two states of one thing cannot both hold",
    convention=(
        "What somebody may do is not what somebody has done; who did it and whether it is still so are checked as "
        "facts of their own (KSJ Fact-Checking Project)."
    ),
    judge=judge,
    fires=(
        Example(
            draft="Mayor Ruth Allen has cancelled her trip to Norway, the council said.",
            source="Mayor Ruth Allen may cancel her trip to Norway, the council said.",
        ),
        Example(
            draft="The quake struck inland on Monday, rattling windows in Lima.",
            source="An earthquake struck off the coast of Peru on Monday, rattling windows in Lima.",
        ),
        Example(
            draft="Ships turned back after Norway vetoed a draft Danish resolution on fishing.",
            source="Ships turned back after the vote. Denmark and Sweden had put forward the resolution.",
        ),
    ),
    quiet=(
        Example(
            draft="Mayor Ruth Allen may cancel her trip to Norway, the council said.",
            source="Mayor Ruth Allen is considering cancelling her trip to Norway, the council said.",
        ),
        Example(
            draft="Mayor Ruth Allen has cancelled her trip to Norway, the council said.",
            source="Skipper Tom Dale may cancel his trip to Iceland, his crew said.",
        ),
        Example(
            draft="The quake struck inland on Monday, rattling windows in Lima.",
            source="In 2007, an earthquake struck off the coast of Peru and killed hundreds.",
        ),
        Example(
            draft="Mayor Ruth Allen has cancelled her trip to Norway, the council said.",
            source="Mayor Ruth Allen has called off her visit to Norway, the council said.",
        ),
    ),
)
