"""What a person opens: "Allen will inaugurate a new library", "at the opening of a museum", "unveiled by Allen"."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.statements.sentence import Sentence
from factdesk.model import Name, NameKind, Statement

_PREMISES = wordlists.table("factdesk.extract", "premises")
_VERBS = frozenset(
    f"{stem}{ending}" for stem in ("inaugurat", "consecrat", "dedicat") for ending in ("e", "es", "ed", "ing")
) | {"open", "opens", "opened", "unveil", "unveils", "unveiled", "unveiling"}
_NOUNS = frozenset({"opening", "inauguration", "unveiling", "consecration", "dedication"})
"""Nouns of the ceremony, with "of" behind them."""
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "another", "this"})
_ENDS = frozenset(
    {"at", "in", "on", "for", "to", "with", "by", "from", "near", "next", "that", "which", "where", "who", "when", "of"}
) | {
    "today",
    "tomorrow",
    "yesterday",
    "this",
    "last",
    "later",
    "after",
    "before",
    "as",
    "while",
    "too",
    "there",
    "here",
}
"""Words that end the name of what is opened."""
_PASSIVE = frozenset({"was", "were", "be", "been", "being", "is", "officially", "formally"})
_NOUN_PHRASE = 8
"""Words from the article to the noun, at most."""
TELLING = _VERBS | _NOUNS
"""One of these stands in every sentence that tells of an opening."""


def read(sentence: Sentence) -> Iterator[Statement]:
    """At most one statement of a sentence; none of an opening in a year gone by, which is background."""
    if any(len(word) == len("1999") and word.isdecimal() for word in sentence.words):
        return
    for at in [at for at, word in enumerate(sentence.words) if word in TELLING]:
        found = _active(sentence, at) or _passive(sentence, at)
        if found:
            yield found
            return


def _active(sentence: Sentence, at: int) -> Statement | None:
    """As in "Allen will open a library", "Allen came to the opening of a library"."""
    words = sentence.words
    first = at + 2 if words[at] in _NOUNS and words[at + 1 : at + 2] == ("of",) else at + 1
    if words[at] not in _VERBS and first == at + 1:
        return None
    noun = _noun(sentence, first)
    start = sentence.places[at].start
    person = next((name for name in reversed(_people(sentence)) if name.span.end <= start), None)
    return _statement(sentence, at, noun, person) if noun and person else None


def _passive(sentence: Sentence, at: int) -> Statement | None:
    """As in "The library was opened by Allen"."""
    words = sentence.words
    if not words[at].endswith("ed") or words[at + 1 : at + 2] != ("by",):
        return None
    first = at
    while first > 0 and words[first - 1] in _PASSIVE:
        first -= 1
    noun = first - 1
    by = sentence.places[at + 1].end
    person = next((name for name in _people(sentence) if name.span.start >= by), None)
    if noun < 0 or words[noun] not in _PREMISES or person is None:
        return None
    return Statement(sentence.between(noun, at), "opening", _PREMISES[words[noun]], person.span)


def _people(sentence: Sentence) -> list[Name]:
    return [name for name in sentence.names if name.kind is NameKind.PERSON]


def _noun(sentence: Sentence, first: int) -> int | None:
    """The head of what is opened; None where it is no building or work, or one of several."""
    words = sentence.words[: first + _NOUN_PHRASE]
    if words[first : first + 1] == () or words[first] not in _ARTICLES:
        return None
    end = next((at for at in range(first + 1, len(words)) if words[at] in _ENDS or _stops(sentence, at)), len(words))
    heads = [at for at in range(first + 1, end) if words[at] in _PREMISES]
    if not heads or any(word == "and" for word in words[heads[0] : heads[-1]]):
        return None
    return None if words[heads[-1] + 1 : end] and words[heads[-1] + 1] != "and" else heads[-1]


def _stops(sentence: Sentence, at: int) -> bool:
    """Whether a comma or another stop stands before a word."""
    between = sentence.text[sentence.places[at - 1].end : sentence.places[at].start]
    return any(sign in between for sign in ",;:—–()")


def _statement(sentence: Sentence, at: int, noun: int, person: Name) -> Statement:
    return Statement(sentence.between(at, noun), "opening", _PREMISES[sentence.words[noun]], person.span)
