"""What is stated of a named person: pleaded guilty or not guilty, resigned or was dismissed, died or is recovering."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.statements.sentence import Sentence
from factdesk.model import NameKind, Statement

_ACTIVE = frozenset(
    {"has", "had", "have", "later", "also", "finally", "formally", "himself", "herself", "is", "remains"}
)
_PASSIVE = frozenset({"was", "were", "been", "being", "got", "is", "remains", "remained"})
_NEEDS_PASSIVE = frozenset(
    {"fired", "sacked", "dismissed", "ousted", "killed", "convicted", "acquitted", "cleared", "found"}
)
"""Words that say something of the person only in the passive: "was fired", not "fired"."""
_CARRIED = _ACTIVE | _PASSIVE
_ASIDE = 60
"""Characters of an aside between commas behind a name."""
_AUXILIARIES = 3


def read(sentence: Sentence) -> Iterator[Statement]:
    """The first such phrase behind each person's name."""
    for name in sentence.names:
        if name.kind is not NameKind.PERSON:
            continue
        first = _after(sentence, name.span.end)
        at, passive = first, False
        while at < len(sentence.words) and at - first < _AUXILIARIES and sentence.words[at] in _CARRIED:
            passive = passive or sentence.words[at] in _PASSIVE
            at += 1
        found = _phrase(sentence, at)
        if found and (passive or sentence.words[at] not in _NEEDS_PASSIVE):
            last, topic, value = found
            yield Statement(sentence.between(first, last), topic, value, name.span)


def _after(sentence: Sentence, end: int) -> int:
    """The first word behind a name, or behind the aside that follows it: ", 52, a plumber,"."""
    if sentence.text.startswith(",", end):
        close = sentence.text.rfind(",", end + 1, min(end + _ASIDE, sentence.span.end))
        end = close if close > 0 else end
    return sentence.at(end)


def _phrase(sentence: Sentence, at: int) -> tuple[int, str, str] | None:
    """The longest known phrase at a word: its last word, what it is about and what it says."""
    for phrase, topic, value in _PHRASES.get(sentence.words[at], ()) if at < len(sentence.words) else ():
        if sentence.words[at : at + len(phrase)] == phrase:
            return at + len(phrase) - 1, topic, value
    return None


def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """First word to the phrases that it begins, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for phrase, topic, value in wordlists.rows("factdesk.extract", "predicates"):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, topic, value))
    return {word: sorted(phrases, key=lambda entry: -len(entry[0])) for word, phrases in found.items()}


_PHRASES = _phrases()
TELLING = frozenset(max(phrase, key=len) for phrases in _PHRASES.values() for phrase, _, _ in phrases)
"""The longest word of each phrase, which is seldom a common one."""
