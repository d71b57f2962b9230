"""How well somebody was equipped, trained or warned: well or badly."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.statements.sentence import Sentence
from factdesk.model import Statement

_MANNERS = wordlists.table("factdesk.extract", "manners")
TELLING = wordlists.entries("factdesk.extract", "conditions")
_NOT = frozenset({"not", "never"})


def read(sentence: Sentence) -> Iterator[Statement]:
    """Each adverb of manner straight before a participle of condition."""
    for at in range(1, len(sentence.words)):
        manner = _MANNERS.get(sentence.words[at - 1])
        if manner and sentence.words[at] in TELLING:
            if at > 1 and sentence.words[at - 2] in _NOT:
                manner = "badly" if manner == "well" else "well"
            yield Statement(sentence.between(at - 1, at), f"condition: {sentence.words[at]}", manner)
