"""Whose draft, resolution or bill it is, by country."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.statements.sentence import Sentence
from factdesk.model import Statement

TELLING = frozenset({"resolution", "motion", "amendment", "treaty", "bill", "proposal"})
_COUNTRIES = {word.lower(): land for word, land in wordlists.table("factdesk.extract", "nationalities").items() if land}
_PLACES = {word.lower(): word for word in wordlists.entries("factdesk.extract", "places")}
_MADE = frozenset(
    {"drafted", "tabled", "proposed", "submitted", "sponsored", "introduced", "authored", "drawn", "written"}
)
_PUT = {"put": "forward", "brought": "forward"}
_AUXILIARIES = frozenset({"had", "has", "have", "jointly"})
_BEFORE, _NEAR = 8, 6
"""Words before the noun in which its author may stand, and between it and the verb of proposing."""
Found = tuple[int, int, set[str]]
"""First and last word, and the countries."""


def read(sentence: Sentence) -> Iterator[Statement]:
    """At most one statement of a sentence."""
    for at, word in enumerate(sentence.words):
        if word in TELLING:
            found = _draft(sentence, at) or _put_forward(sentence, at) or _by(sentence, at)
            if found:
                first, last, lands = found
                value = "+".join(sorted(lands))
                yield Statement(sentence.between(first, last), f"authorship: {word}", value)
                return


def _draft(sentence: Sentence, at: int) -> Found | None:
    """As in "A draft Danish motion", "the Danish-drafted motion"."""
    start = at
    while start > max(0, at - _BEFORE) and _joined(sentence, start):
        start -= 1
    mark = next((i for i in range(start, at) if sentence.words[i] == "draft" or sentence.words[i] in _MADE), None)
    if mark is None:
        return None
    lands = {
        i: _COUNTRIES[sentence.words[i]] for i in range(max(start, mark - 1), at) if sentence.words[i] in _COUNTRIES
    }
    return (min(mark, *lands), at, set(lands.values())) if lands else None


def _put_forward(sentence: Sentence, at: int) -> Found | None:
    """As in "Denmark and Sweden tabled the motion"."""
    verb = next((i for i in range(max(0, at - _NEAR), at) if _offers(sentence, i)), None)
    if verb is None:
        return None
    first = verb
    while first > 0 and sentence.words[first - 1] in _AUXILIARIES:
        first -= 1
    return _lands(sentence, range(first - 1, -1, -1), at)


def _by(sentence: Sentence, at: int) -> Found | None:
    """As in "The motion, drafted by Denmark and Sweden"."""
    for i in range(at + 1, min(at + _NEAR, len(sentence.words))):
        if sentence.words[i] == "by" and any(_offers(sentence, j) for j in range(at + 1, i)):
            return _lands(sentence, range(i + 1, len(sentence.words)), at)
    return None


def _lands(sentence: Sentence, order: range, at: int) -> Found | None:
    """The countries that follow each other from a place on, and how far they reach with the noun at ``at``."""
    lands: dict[int, str] = {}
    for i in order:
        if (land := _PLACES.get(sentence.words[i])) is not None:
            lands[i] = land
        elif sentence.words[i] != "and":
            break
    return (min(at, *lands), max(at, *lands), set(lands.values())) if lands else None


def _offers(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word in _MADE:
        return True
    return word in _PUT and sentence.words[at + 1 : at + 2] == (_PUT[word],)


def _joined(sentence: Sentence, at: int) -> bool:
    """Whether only a space or a hyphen stands before a word."""
    return sentence.text[sentence.places[at - 1].end : sentence.places[at].start] in {" ", "-", "‑"}
