"""What words count the same thing: killed, dead, fatalities and a death toll are one concept."""

from __future__ import annotations

from functools import cache

from factdesk import wordlists

_ENDINGS = (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ings", ""), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_SHORT = 3
"""Letters that must stay before an ending is taken off."""


@cache
def stem(word: str) -> str:
    """A lower-case word without its inflection: "employees" and "employee" meet, "killing" and "killed" too."""
    word = word.removesuffix("'s").removesuffix("’s")
    for ending, put in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORT and not word.endswith(("ss", "us", "is")):
            return _bare(root + put)
    return _bare(word)


def _bare(root: str) -> str:
    """Undoubled and without a final "e", so that "stopped", "stop", "arrive" and "arriving" meet their kin."""
    if len(root) > _SHORT and root[-1] == root[-2] and root[-1] in "bdgmnprt":
        return root[:-1]
    return root.rstrip("e") if len(root) > _SHORT else root


@cache
def _table() -> dict[str, str]:
    rows = wordlists.rows("factdesk.match", "concepts")
    return {stem(word): concept for concept, words, *_ in rows for word in words.split(",")}


@cache
def _categories() -> dict[str, str]:
    measures = (word for name in wordlists.entries("factdesk", "measures") for word in name.split())
    grammar = {*wordlists.entries("factdesk.match", "function_words"), *measures, "old", "meter", "kilometer"}
    named = {row[0]: row[2] for row in wordlists.rows("factdesk.match", "concepts") if len(row) > 2}
    return dict.fromkeys(map(stem, grammar), "grammar") | named


@cache
def concept(word: str) -> str:
    """The concept of a word, or its stem where it has none of its own."""
    root = stem(word.lower())
    return _table().get(root, root)


@cache
def meaning(word: str) -> str:
    """The concept of a word, or what news uses it for: "savings" are no rescue, a firm is a company."""
    lower = word.lower()
    root = stem(lower)
    return _exact().get(lower) or _table().get(root) or _synonyms().get(root, root)


@cache
def _exact() -> dict[str, str]:
    return wordlists.table("factdesk.match", "exact_concepts")


@cache
def _synonyms() -> dict[str, str]:
    rows = wordlists.rows("factdesk.match", "synonyms")
    return {stem(word): name for name, words in rows for word in words.split(",")}


@cache
def grammar() -> frozenset[str]:
    """The concepts that say nothing by themselves."""
    return frozenset(word for word, sort in _categories().items() if sort == "grammar")


@cache
def category(concept: str) -> str | None:
    """What a concept is: "act" (what happened to the thing), "person", "somebody" (says no more), "grammar"."""
    return _categories().get(concept)
