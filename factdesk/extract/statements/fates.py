"""What became of a number of people: held or freed."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.statements.sentence import Sentence
from factdesk.model import Statement

_VERBS = wordlists.table("factdesk.extract", "fates")
TELLING = frozenset(_VERBS)
_FEWEST = 5
"""Smaller numbers meet by chance."""
_DIGITS = 6
_NOUNS = 2
"""Words between a number and the verb after it: "31 young sailors arrested"."""
_AUXILIARIES = frozenset({"were", "was", "are", "is", "have", "been", "had", "has"})


def read(sentence: Sentence) -> Iterator[Statement]:
    """Each number straight after a verb of holding or freeing, or with the people it counts straight before one."""
    for at, word in enumerate(sentence.words):
        if not word.isdecimal() or len(word) > _DIGITS or int(word) < _FEWEST:
            continue
        if at and sentence.words[at - 1] in _VERBS:
            yield Statement(sentence.between(at - 1, at), f"fate: {word}", _VERBS[sentence.words[at - 1]])
        elif (verb := _after(sentence, at)) is not None:
            yield Statement(sentence.between(at, verb), f"fate: {word}", _VERBS[sentence.words[verb]])


def _after(sentence: Sentence, at: int) -> int | None:
    """The verb of a passive or a headline: "31 sailors were arrested"."""
    words = [i for i in range(at + 1, len(sentence.words)) if sentence.words[i] not in _AUXILIARIES][: _NOUNS + 1]
    verb = next((i for i in words[1:] if sentence.words[i] in _VERBS), None)
    if verb is None or not sentence.words[verb].endswith(("ed", "ght", "eld")):
        return None
    between = sentence.text[sentence.places[at].end : sentence.places[verb].start]
    return None if any(sign in between for sign in ",;:.") else verb
