"""Things that writers name by one another: a ferry is a boat, a rifle a weapon, a shop a building."""

from __future__ import annotations

from functools import cache

from factdesk import wordlists
from factdesk.match.concepts import category, meaning

_PEOPLE = frozenset({"person", "somebody"})


@cache
def kin(one: str, other: str) -> bool:
    """Whether two things may be one under two names. Two sorts of people are not: one must say no more than people."""
    if people(one) and people(other):
        return "somebody" in (category(one), category(other))
    return not kinds(one).isdisjoint(kinds(other))


@cache
def people(thing: str) -> bool:
    """Whether a counted thing is people of some sort."""
    return "person" in kinds(thing)


@cache
def kinds(thing: str) -> frozenset[str]:
    """The kinds that a concept belongs to; people are one kind."""
    found = _table().get(thing, frozenset())
    return found | {"person"} if category(thing) in _PEOPLE else found


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, words in wordlists.rows("factdesk.match", "kinds"):
        for word in map(meaning, words.split(",")):
            found[word] = found.get(word, frozenset()) | {kind}
    return found
