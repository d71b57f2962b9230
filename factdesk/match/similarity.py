"""Whether two wordings are one utterance: by the rare words and runs they share, never by a score of letters."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factdesk.match.align import Alignment, align
from factdesk.match.wording import COMMON, RARE, Wording, weight

_GATE = 0.4
"""Share of the lighter side's rare words that must meet before two wordings are laid side by side."""
_ENOUGH = 2 * RARE
"""Lighter wordings than two words of substance are the same only if nothing differs."""
_NEEDED = ((10.0, 0.5), (7.5, 0.6), (5.0, 0.8))
"""Weight of the longest common run, and the share of the lighter side that must be shared with it."""
_NEEDED_OF_ONE = (*_NEEDED, (5.5, 0.5))
"""The same where one speaker is known to have said both."""
_BAG, _ALL = 12.0, 0.9
"""Weight of the words shared in any order, and their share of the lighter side, that make one utterance of two."""


_BRIEF = 14
"""Words up to which a quote has too few rare ones to be known by them."""
_BRIEF_OF_ONE = (0.6, 0.35)
"""Share of the words, and of their weight, that a brief quote shares with one of the same speaker in one story."""
_BRIEF_OF_TWO = (0.75, 0.5)
"""The same for another or an unknown speaker."""
_PHRASE = 3
"""Words of the shortest phrase that is known by its story alone."""
_FEWEST = 5
"""Words that brief quotes of two speakers must share."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of two utterances beside their words."""

    same_speaker: bool = False
    same_story: bool = False


def rare_words(wording: Wording) -> frozenset[str]:
    """The words that tell utterances apart."""
    return frozenset({word for word, weight in zip(wording.words, wording.weights, strict=True) if weight >= RARE})


def words_of_substance(wording: Wording) -> frozenset[str]:
    """All words but those of grammar."""
    return frozenset({word for word, weight in zip(wording.words, wording.weights, strict=True) if weight >= COMMON})


def is_brief(wording: Wording) -> bool:
    """Whether a quote has too few rare words to be known by them."""
    return len(wording.words) <= _BRIEF


def worth_aligning(a: frozenset[str], b: frozenset[str], shared: int) -> bool:
    """Whether the rare words of two wordings meet often enough to look closer."""
    return shared >= _GATE * min(len(a), len(b))


def same_utterance(a: Wording, b: Wording, around: Around) -> Alignment | None:
    """The alignment, if both are the same words: trimmed, cut, reordered, rendered differently or altered.

    A common speaker lets less do; another speaker is never a reason against it.
    """
    alignment = align(a, b)
    lighter = min(a.weight, b.weight)
    if lighter < _ENOUGH:
        told = around.same_story and lighter >= RARE and min(len(a.words), len(b.words)) >= _PHRASE
        whole = (around.same_speaker or told) and alignment.run >= lighter
    else:
        needed = _NEEDED_OF_ONE if around.same_speaker else _NEEDED
        whole = any(alignment.run >= least and alignment.containment >= share for least, share in needed)
    return alignment if whole or _brief(alignment, around) or _reordered(a, b) else None


def _brief(alignment: Alignment, around: Around) -> bool:
    """Whether a brief quote is the other with a word or two changed, in two articles of one story."""
    a, b = alignment.a, alignment.b
    if not around.same_story or min(len(a.words), len(b.words)) > _BRIEF:
        return False
    shared = sum(step.a_end - step.a for step in alignment.steps if step.op == "equal")
    if around.same_speaker:
        words, weighing = _BRIEF_OF_ONE
        enough = alignment.reach <= 2 * min(len(a.words), len(b.words))
    else:
        words, weighing = _BRIEF_OF_TWO
        enough = shared >= _FEWEST and (shared >= words * max(len(a.words), len(b.words)) or alignment.sentences)
    return enough and shared >= words * min(len(a.words), len(b.words)) and alignment.containment >= weighing


def _reordered(a: Wording, b: Wording) -> bool:
    """Whether nearly all words of the lighter side stand in the other in another order, and enough of them."""
    shared = sum(weight(word) * count for word, count in (Counter(a.words) & Counter(b.words)).items())
    return shared >= _BAG and shared >= _ALL * min(a.weight, b.weight)
