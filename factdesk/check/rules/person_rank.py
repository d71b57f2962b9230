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
_UNDER = frozenset({"deputy", "vice", "assistant"})
_HEADS = frozenset(
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
    if not ours or not theirs or ours & theirs:
        return
    names = sides(docket, match)
    said = [f"{name} {' / '.join(sorted(ranks))}" for name, ranks in zip(names, (ours, theirs), strict=True)]
    yield Judgement(
        rule=RULE.id,
        kind=Kind.NAME,
        verdict=Verdict.CONFLICT,
        severity=Severity.FIX,
        a=match.a,
        b=match.b,
        why="; ".join([*said, *match.reasons[:1], "two ranks for one person"]),
        fact=" | ".join(" ".join(sorted(ranks)) for ranks in (ours, theirs)),
    )


def _ranks(reading: Reading, ref: str) -> frozenset[str]:
    """All ranks that an article gives a person."""
    titles = (name.title for name in reading.claims.names if name.ref == ref and name.title)
    return frozenset(rank for title in titles if (rank := _rank(title)))


def _rank(title: str) -> str | None:
    """The rank that a title holds: its last rank word, or a head with what stands under it."""
    words = [word.lower() for word in _WORD.findall(title)]
    if "former" in words or "of" in words:
        return None
    ranks = [_known()[word] for word in words if word in _known()]
    if ranks:
        return ranks[-1]
    head = next((word for word in words if word in _HEADS), None)
    under = next((word for word in words if word in _UNDER), None)
    return f"{under} {head}" if head and under else head


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
    ),
)
