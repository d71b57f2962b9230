"""How near the words of a sentence stand to a date in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factdesk.match.concepts import category, concept
from factdesk.model import Span

_BREAK = re.compile(r"[,;:()–—]|\b(?:and|but|while|when|as|which|who|after|before|where|since|until)\b")
"""Where one clause parts from the next."""
_HALF = 6
"""Words of substance after which a word counts half."""
_PIECES = tuple(0.7**breaks for breaks in range(5))
"""What none, one and more breaks of the sentence leave of a word's weight."""
_ACROSS = 0.6
"""What is left of a word's weight on the side that a date does not belong to."""
_WILL = re.compile(r"(?:\b(?:will|shall)|['’]ll) $")
_NOUN = re.compile(r"(?:['’]s)?[ \t]([^\W\d_]+)")
_DETERMINER = re.compile(r"(?:\b(?:the|a|this|its|his|her|their|for)|['’]s)\s$")


class Word(NamedTuple):
    """A word of substance, or a telling figure."""

    start: int
    end: int
    concept: str
    event: str | None
    value: str | None
    """The value of the telling figure that it opens."""
    share: float
    """What the event keeps of its weight."""


def breaks(body: str, sentence: Span) -> tuple[int, ...]:
    """Where the clauses of a sentence part."""
    return tuple([match.start() for match in _BREAK.finditer(body, sentence.start, sentence.end)])


def weights(
    body: str, words: Sequence[Word], moment: Span, *, start: int, parted: Sequence[int], attached: bool
) -> list[float]:
    """How near each word of a sentence, which has its ``start`` and its clauses ``parted``, stands to the moment.

    A date that opens its clause, is attached to a noun or stands behind "will" belongs to what follows, any other to
    what goes before.
    """
    at = bisect_left([word.start for word in words], moment.start)
    opened = max([start, *(place for place in parted if place < moment.start)])
    leads = attached or at == 0 or words[at - 1].start < opened
    leads = leads or _WILL.search(body, max(0, moment.start - 12), moment.start) is not None
    if leads:
        parted = [place for place in parted if place != moment.end]
    before = [bisect_left(parted, moment.start) - bisect_left(parted, word.end) for word in words[:at]]
    behind = [bisect_left(parted, word.start) - bisect_left(parted, moment.end) for word in words[at:]]
    return [*_fading(before[::-1], _ACROSS if leads else 1.0)[::-1], *_fading(behind, 1.0 if leads else _ACROSS)]


def _fading(crossed: Iterable[int], side: float) -> list[float]:
    """Weights of the words on one side, outwards, each with the breaks that lie between."""
    return [side * _HALF / (_HALF + at) * _PIECES[min(breaks, 4)] for at, breaks in enumerate(crossed)]


def attached_to_noun(body: str, moment: Span) -> bool:
    """Whether a date stands between an article and its noun: "the 2005 film", "Sunday's game"."""
    following = _NOUN.match(body, moment.end)
    if following is None or category(concept(following[1])) == "grammar":
        return False
    return body[moment.end] in "'’" or _DETERMINER.search(body, max(0, moment.start - 8), moment.start) is not None
