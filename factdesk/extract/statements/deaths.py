"""Where somebody died: at the scene, on the way to hospital, in hospital."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.extract.statements.sentence import Sentence
from factdesk.model import NameKind, Statement

TELLING = frozenset({"died", "dies", "dead"})
_CALLED = frozenset({"pronounced", "declared", "found"})
_PLACES = (
    (("at", "the", "scene"), "at the scene"),
    (("on", "the", "scene"), "at the scene"),
    (("on", "the", "spot"), "at the scene"),
    (("on", "the", "way", "to", "the", "hospital"), "on the way"),
    (("on", "the", "way", "to", "hospital"), "on the way"),
    (("on", "the", "way", "to", "a", "hospital"), "on the way"),
    (("en", "route", "to", "the", "hospital"), "on the way"),
    (("en", "route", "to", "hospital"), "on the way"),
    (("en", "route", "to", "a", "hospital"), "on the way"),
    (("in", "an", "ambulance"), "on the way"),
    (("at", "a", "hospital"), "in hospital"),
    (("at", "the", "hospital"), "in hospital"),
    (("in", "hospital"), "in hospital"),
    (("in", "the", "hospital"), "in hospital"),
    (("at", "hospital"), "in hospital"),
)


def read(sentence: Sentence) -> Iterator[Statement]:
    """The place of each death that the sentence gives with its verb."""
    for at, word in enumerate(sentence.words):
        if word not in TELLING or (word == "dead" and not (at and sentence.words[at - 1] in _CALLED)):
            continue
        for phrase, value in _PLACES:
            if sentence.words[at + 1 : at + 1 + len(phrase)] == phrase:
                first = at - 1 if word == "dead" else at
                span = sentence.between(first, at + len(phrase))
                people = [
                    name for name in sentence.names if name.kind is NameKind.PERSON and name.span.end <= span.start
                ]
                yield Statement(span, "place of death", value, people[-1].span if people else None)
                return
