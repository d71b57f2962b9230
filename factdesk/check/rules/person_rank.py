"""A person with two ranks: a sergeant here, a lieutenant there; a deputy chief here, the chief there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factdesk import wordlists
from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.working import sides
from factdesk.model import Judgement, Kind, Match, Name, NameKind, Reading, Severity, Verdict

_WORD = re.compile(r"[^\W\d_]+")
_PAST = frozenset({"former", "then", "ex", "late", "retired", "of"})
"""Words that make a title one that was, or another's: "former chief", "wife of Captain"."""
_UNDER = frozenset({"deputy", "vice", "assistant"})
_OFFICES = frozenset(
    {"chief", "mayor", "minister", "president", "director", "chairman", "chairwoman", "governor", "sheriff"}
)


def judge(docket: Docket) -> Iterator[Judgement]:
    """Each pair of matched persons whose ranks are both given."""
    seen: set[tuple[str, str, str, str]] = set()
    for match, one, two in docket.pairs(Name):
        key = (match.a.article, match.b.article, one.ref, two.ref)
        if one.kind is two.kind is NameKind.PERSON and key not in seen:
            seen.add(key)
            yield from _judgement(docket, match, one, two)


def _judgement(docket: Docket, match: Match, one: Name, two: Name) -> Iterator[Judgement]:
    ours, theirs = (_ranks(docket.readings[m.article], n.ref) for m, n in ((match.a, one), (match.b, two)))
    for ladder in sorted(ours.keys() & theirs.keys()):
        if not ours[ladder] & theirs[ladder]:
            yield _conflict(docket, match, ours[ladder], theirs[ladder])


def _conflict(docket: Docket, match: Match, ours: set[str], theirs: set[str]) -> Judgement:
    names = sides(docket, match)
    said = [f"{name} {' / '.join(sorted(ranks))}" for name, ranks in zip(names, (ours, theirs), strict=True)]
    return Judgement(
        rule=RULE.id,
        kind=Kind.NAME,
        verdict=Verdict.CONFLICT,
        severity=Severity.FIX,
        a=match.a,
        b=match.b,
        why="; ".join([*said, *match.reasons[:1], "two ranks for one person"]),
        fact=" | ".join(" ".join(sorted(ranks)) for ranks in (ours, theirs)),
    )


def _ranks(reading: Reading, ref: str) -> dict[str, set[str]]:
    """The ranks that an article gives a person, by ladder: those of a force, or the deputies of one office."""
    found: dict[str, set[str]] = {}
    for name in reading.claims.names:
        if name.ref == ref and name.title and (rank := _rank(name.title)):
            found.setdefault(rank[0], set()).add(rank[1])
    return found


def _rank(title: str) -> tuple[str, str] | None:
    """The ladder and the rank of a title: its last rank word, or an office with what stands under it."""
    words = [word.lower() for word in _WORD.findall(title)]
    if _PAST & set(words):
        return None
    ranks = [_known()[word] for word in words if word in _known()]
    if ranks:
        return "force", ranks[-1]
    office = next((word for word in words if word in _OFFICES), None)
    under = next((word for word in words if word in _UNDER), None)
    return (office, f"{under} {office}" if under else office) if office else None


@cache
def _known() -> Mapping[str, str]:
    """Each rank and its short forms, to the rank."""
    rows = wordlists.rows("factdesk.check", "ranks")
    return {form: rank for rank, *short in rows if rank not in _UNDER for form in (rank, *short)}


RULE = Rule(
    id="person-rank",
    summary="A person is given two ranks",
    convention="Titles are checked with the names they stand before: NPR corrects few things more often.",
    judge=judge,
    fires=(
        Example(
            draft="Sgt. Marion Halloway said the bridge was closed.",
            source="The bridge was closed, Lieutenant Marion Halloway said.",
        ),
    ),
    quiet=(
        Example(
            draft="Lt. Marion Halloway said the bridge was closed.",
            source="The bridge was closed, Lieutenant Marion Halloway said.",
        ),
        Example(
            draft="Police Lt. Marion Halloway said the bridge was closed.",
            source="The bridge was closed, Halloway said. Marion Halloway lives nearby.",
        ),
        Example(
            draft="Sgt. Marion Halloway said the bridge was closed.",
            source="The bridge was closed, Lieutenant Peter Lund said.",
        ),
        Example(
            draft="Mayor Marion Halloway said the bridge was closed.",
            source="The bridge was closed, Governor Marion Halloway said.",
        ),
    ),
)
