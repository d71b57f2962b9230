"""Of which country a named person is: "the Danish skipper Tom Dale", "Tom Dale, a Dane"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.statements.sentence import Sentence
from factdesk.model import Name, NameKind, Statement

_COUNTRIES = {word: land for word, land in wordlists.table("factdesk.extract", "nationalities").items() if land}
_BEFORE = 3
"""Words of a role between a nationality and the name: "the Danish deep-sea skipper Tom Dale"."""
_BORN = frozenset({"born", "based", "backed", "led", "owned", "style", "speaking", "trained"})
"""What makes an adjective of a country say something else: "German-born"."""


def read(sentence: Sentence) -> Iterator[Statement]:
    """At most one for each person named in full."""
    for name in sentence.names:
        if name.kind is NameKind.PERSON and " " in name.span.of(sentence.text):
            at = _before(sentence, name) or _after(sentence, name)
            if at is not None:
                yield Statement(sentence.between(at, at), "nationality", _COUNTRIES[sentence.written(at)], name.span)


def _before(sentence: Sentence, name: Name) -> int | None:
    """The nationality that a role in small letters, or nothing, keeps apart from the name."""
    first = bisect_left(sentence.places, name.span.start, key=lambda place: place.start)
    for at in range(first - 1, max(-1, first - 2 - _BEFORE), -1):
        if sentence.text[sentence.places[at].end : _start(sentence, at + 1, name)] != " ":
            return None
        if sentence.written(at) in _COUNTRIES:
            return at
        if not sentence.written(at).islower():
            return None
    return None


def _start(sentence: Sentence, at: int, name: Name) -> int:
    return sentence.places[at].start if at < len(sentence.places) else name.span.start


def _after(sentence: Sentence, name: Name) -> int | None:
    """As in "Tom Dale, a Danish skipper": the word behind the article that opens an aside."""
    at = bisect_left(sentence.places, name.span.end, key=lambda place: place.start)
    if at + 1 >= len(sentence.words) or sentence.text[name.span.end : sentence.places[at].start] != ", ":
        return None
    if sentence.words[at] not in {"a", "an"} or sentence.written(at + 1) not in _COUNTRIES:
        return None
    behind = sentence.words[at + 2] if at + 2 < len(sentence.words) else ""
    return None if behind in _BORN else at + 1
