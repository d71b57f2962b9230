"""Of which country somebody is: "the Danish skipper Tom Dale", "a 36-year-old Dane"; the age stands for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factdesk import wordlists
from factdesk.extract.statements.sentence import Page, Sentence
from factdesk.model import Name, NameKind, Statement

_COUNTRIES = {word: land for word, land in wordlists.table("factdesk.extract", "nationalities").items() if land}
TELLING = frozenset(word.lower() for word in _COUNTRIES)
_BEFORE = 3
"""Words of a role between a nationality and the name: "the Danish deep-sea skipper Tom Dale"."""
_ORIGIN = re.compile(r"-born\b|\bborn in\b|\bnative\b")
_AGED = re.compile(r"[Yy][Ee][Aa][Rr][\W_]+[Oo][Ll][Dd]")
_NATION = 3
"""Number of the word that follows "The man, a"."""
_SOON = 2
"""Sentences within which "the man" is the one whose age was given."""
_SOMEBODY = wordlists.entries("factdesk.extract", "roles") | {"man", "woman", "boy", "girl", "victim", "suspect"}
_BORN = wordlists.entries("factdesk.extract", "hyphen_tails")
"""What makes an adjective of a country say something else: "German-born"."""


def read(sentence: Sentence) -> Iterator[Statement]:
    """At most one for each person named in full."""
    for name in sentence.names:
        if name.kind is NameKind.PERSON and " " in name.span.of(sentence.text):
            at = _before(sentence, name) or _after(sentence, name)
            if at is not None:
                yield Statement(sentence.between(at, at), "nationality", _COUNTRIES[sentence.written(at)], name.span)


def read_unnamed(page: Page) -> Iterator[Statement]:
    """Those told by their age: "a 36-year-old Danish sailor", "the man, a Dane," soon after "a 36-year-old man"."""
    found = list(_unnamed(page)) if _AGED.search(page.text) else []
    if found and not _ORIGIN.search(page.text):  # else somebody has two countries, and it takes a name to tell who
        yield from found


def _unnamed(page: Page) -> Iterator[Statement]:
    age, since = "", 0
    for number, sentence in enumerate(page):
        words = sentence.words
        ages = _ages(words) if "old" in words else []
        for at in ages:
            yield from _nation(sentence, at + 3, words[at])
        if ages:
            age, since = (words[ages[0]], number) if len(ages) == 1 else ("", 0)
        elif age and number - since <= _SOON and _opens_aside(sentence):
            yield from _nation(sentence, _NATION, age)


def _ages(words: Sequence[str]) -> list[int]:
    """Where a "36-year-old" begins."""
    return [at for at in range(len(words) - 2) if words[at].isdecimal() and words[at + 1 : at + 3] == ("year", "old")]


def _opens_aside(sentence: Sentence) -> bool:
    """Whether a sentence opens with "The man, a"."""
    words = sentence.words
    if len(words) <= _NATION or words[0] != "the" or words[1] not in _SOMEBODY:
        return False
    return words[2] in {"a", "an"} and sentence.text[sentence.places[1].end : sentence.places[2].start] == ", "


def _nation(sentence: Sentence, at: int, age: str) -> Iterator[Statement]:
    """The nationality of one word or two at a place."""
    for last in (at + 1, at):
        if last < len(sentence.words):
            span = sentence.between(at, last)
            behind = sentence.words[last + 1] if last + 1 < len(sentence.words) else ""
            if span.of(sentence.text) in _COUNTRIES and behind not in _BORN:
                yield Statement(span, f"nationality: {age}", _COUNTRIES[span.of(sentence.text)])
                return


def _before(sentence: Sentence, name: Name) -> int | None:
    """The nationality that a role in small letters, or nothing, keeps apart from the name."""
    first = sentence.at(name.span.start)
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
    at = sentence.at(name.span.end)
    if at + 1 >= len(sentence.words) or sentence.text[name.span.end : sentence.places[at].start] != ", ":
        return None
    if sentence.words[at] not in {"a", "an"} or sentence.written(at + 1) not in _COUNTRIES:
        return None
    behind = sentence.words[at + 2] if at + 2 < len(sentence.words) else ""
    return None if behind in _BORN else at + 1
