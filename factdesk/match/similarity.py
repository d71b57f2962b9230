"""Whether two wordings are one utterance: by the rare words and runs they share, never by a score of letters."""

from __future__ import annotations

from collections import Counter

from factdesk.match.align import Alignment, align
from factdesk.match.wording import RARE, Wording, weight

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


def rare_words(wording: Wording) -> frozenset[str]:
    """The words that tell utterances apart."""
    return frozenset(word for word, weight in zip(wording.words, wording.weights, strict=True) if weight >= RARE)


def worth_aligning(a: frozenset[str], b: frozenset[str], shared: int) -> bool:
    """Whether the rare words of two wordings meet often enough to look closer."""
    return shared >= _GATE * min(len(a), len(b))


def same_utterance(a: Wording, b: Wording, *, same_speaker: bool) -> Alignment | None:
    """The alignment, if both are the same words: trimmed, cut, reordered, rendered differently or altered.

    A common speaker lets less do; another speaker is never a reason against it.
    """
    if a.words == b.words:
        alignment = align(a, b)
        return alignment if same_speaker or alignment.shared >= _ENOUGH else None
    alignment = align(a, b)
    containment, run = alignment.containment, alignment.run
    if min(a.weight, b.weight) < _ENOUGH:
        return alignment if same_speaker and run >= min(a.weight, b.weight) else None
    needed = _NEEDED_OF_ONE if same_speaker else _NEEDED
    if any(run >= least and containment >= share for least, share in needed):
        return alignment
    return alignment if _reordered(a, b) else None


def _reordered(a: Wording, b: Wording) -> bool:
    """Whether nearly all words of the lighter side stand in the other in another order, and enough of them."""
    shared = sum(weight(word) * count for word, count in (Counter(a.words) & Counter(b.words)).items())
    return shared >= _BAG and shared >= _ALL * min(a.weight, b.weight)
