"""Which words name what happened: verbs of the past, and nouns such as quake, film or trial."""

from __future__ import annotations

from functools import cache

from factdesk import wordlists
from factdesk.match.concepts import stem

_LONG = 5
"""Letters from which a word in -ed or -ing is taken for a verb."""


@cache
def event(word: str) -> str | None:
    """The event that a word names, one name for all its words ("struck", "hit": strike); None for any other word."""
    lower = word.lower()
    if lower in _plain():
        return None
    base = wordlists.table("factdesk.match", "irregular_verbs").get(lower)
    root = stem(base or lower)
    if named := _events().get(root):
        return named
    if root in _light() or lower in wordlists.entries("factdesk.match", "saying"):
        return None
    regular = lower.endswith(("ed", "ing")) and len(lower) >= _LONG and not word[0].isupper()
    return root if base or regular else None


@cache
def _events() -> dict[str, str]:
    rows = wordlists.rows("factdesk.match", "events")
    return {stem(word): name for name, words in rows for word in words.split(",")}


@cache
def _plain() -> frozenset[str]:
    """Words that look like events and are none: "building", "fired"."""
    return wordlists.entries("factdesk.match", "light_verbs")


@cache
def _light() -> frozenset[str]:
    return frozenset(map(stem, _plain() - _events().keys()))
