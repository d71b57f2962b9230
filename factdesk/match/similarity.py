"""Whether two wordings are one utterance: by the rare words and runs they share, never by a score of letters."""

from __future__ import annotations

from factdesk.match.align import Alignment, align
from factdesk.match.wording import RARE, Wording

_GATE = 0.4
"""Share of the lighter side's rare words that must meet before two wordings are laid side by side."""
_ENOUGH = 2 * RARE
"""Lighter wordings than two words of substance are the same only if nothing differs."""


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
        return alignment if same_speaker and containment >= 1 else None
    strong = (run >= 10 and containment >= 0.45) or (run >= 5 and containment >= 0.75)
    return alignment if strong or (same_speaker and run >= 4.5 and containment >= 0.55) else None
