"""Where somebody lives: "a Brenfield man", "Ruth Allen, 41, of Brenfield"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from factdesk import wordlists
from factdesk.extract.statements.sentence import Page, Sentence
from factdesk.model import Name, NameKind, Span, Statement

_SOMEBODY = {"man": "m", "woman": "f", "boy": "m", "girl": "f", "teen": None, "teenager": None, "resident": None}
_OF = re.compile(r"(?:, ?\d{1,3},)? of ")
"""As in "Ruth Allen, 41, of Brenfield": what stands between the name and the town."""
_AGE_AND_OF = 10
"""Characters of the longest."""
_NOT_TOWNS = (
    wordlists.entries("factdesk.extract", "nationalities")
    | wordlists.entries("factdesk.extract", "places")
    | wordlists.entries("factdesk.extract", "sentence_starters")
)
_FULL = 8
"""Words of a sentence that is no headline, date line or credit."""
_EARLY = 2
"""Full sentences from the top in which "a … man" is the one the article is about."""


def read(page: Page) -> Iterator[Statement]:
    """Homes in towns that are no well-known place: a state does not contradict a town in it."""
    for person, town in pairwise(page.names):
        near = town.span.start - person.span.end <= _AGE_AND_OF
        if near and person.kind is NameKind.PERSON and _OF.fullmatch(page.text, person.span.end, town.span.start):
            yield from _home(page.text, person.ref, town.span, person.span)
    for sentence in islice((sentence for sentence in page if len(sentence.words) >= _FULL), _EARLY):
        if found := _man(sentence, page.names):
            yield found
            return


def _man(sentence: Sentence, names: Sequence[Name]) -> Statement | None:
    """As in "A Brenfield man": a town in capitals straight before the noun, an article or an age before it."""
    for at in range(2, len(sentence.words)):
        word = sentence.words[at]
        if word in _SOMEBODY and sentence.written(at - 1)[0].isupper() and sentence.words[at - 2] in {"a", "an", "old"}:
            person = _main_person(names, _SOMEBODY[word])
            if person:
                return next(_home(sentence.text, person.ref, sentence.places[at - 1], sentence.places[at]), None)
    return None


def _main_person(names: Sequence[Name], gender: str | None) -> Name | None:
    """The person named most, if more often than all others and of no other gender."""
    counts = Counter(name.ref for name in names if name.kind is NameKind.PERSON)
    if not counts:
        return None
    (ref, most), *rest = counts.most_common(2)
    name = next(name for name in names if name.ref == ref)
    clear = most > 1 and not (rest and rest[0][1] == most)
    return name if clear and (gender is None or name.gender in (None, gender)) else None


def _home(text: str, ref: str, town: Span, subject: Span) -> Iterator[Statement]:
    words = " ".join(town.of(text).split())
    if words not in _NOT_TOWNS and not words.endswith("County"):
        yield Statement(town, f"home: {ref.rsplit(maxsplit=1)[-1].lower()}", words.lower(), subject)
