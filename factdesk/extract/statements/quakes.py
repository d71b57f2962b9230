"""Whether an earthquake struck on land or at sea."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk.extract.statements.sentence import Sentence
from factdesk.model import NameKind, Span, Statement

TELLING = frozenset({"quake", "earthquake", "temblor", "tremor"})
_STRUCK = frozenset(
    {"struck", "hit", "centered", "centred", "occurred", "strikes", "hits", "jolted", "shook", "epicentre"}
)
_LAND = frozenset({"inland", "onshore"})
_PAST = re.compile(r"\b(?:last|previous|earlier|ago|since|(?:1[89]|20)\d\d)\b")
"""Words of a sentence that may tell of another quake, in years or months gone by."""
_REACH = 12
"""Words between the verb and the place."""


def read(sentence: Sentence) -> Iterator[Statement]:
    """The main clause of a quake: struck inland, struck off a coast."""
    words = sentence.words
    quake = next((at for at, word in enumerate(words) if word in TELLING), None)
    if quake is None or _PAST.search(sentence.span.of(sentence.text)):
        return
    verb = next((at for at in range(quake + 1, min(quake + 4, len(words))) if words[at] in _STRUCK), None)
    if verb is None:
        return
    for at in range(verb + 1, min(verb + _REACH, len(words))):
        if words[at] in _LAND:
            yield Statement(sentence.between(at, at), "quake", "on land", sentence.between(quake, verb))
            return
        place = _off(sentence, at)
        if place:
            yield Statement(place, "quake", "at sea", sentence.between(quake, verb))
            return


def _off(sentence: Sentence, at: int) -> Span | None:
    """As in "Off the coast of …", "off …", "offshore": the words with the place they name."""
    if sentence.words[at] == "offshore":
        return sentence.between(at, at)
    if sentence.words[at] != "off":
        return None
    start = sentence.places[at].start
    coast = next(
        (i for i in range(at + 1, min(at + 4, len(sentence.words))) if sentence.words[i] in {"coast", "shore"}), None
    )
    named = [n for n in sentence.names if n.kind is NameKind.PLACE and 0 <= n.span.start - start <= 40]
    if coast is None and not (named and named[0].span.start - sentence.places[at].end <= 1):
        return None
    end = max(sentence.places[coast].end if coast is not None else 0, named[0].span.end if named else 0)
    return Span(start, end)
