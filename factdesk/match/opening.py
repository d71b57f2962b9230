"""What an article opens with: two that open alike bring one piece of news, not two days of one long story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from factdesk.match.page import Page

_ALIKE = 0.27
"""Likeness from which two openings bring one piece of news: of labelled pairs on one event 98 in 100 lie above it, of
pairs out of one long story one in three."""


def opening(page: Page) -> Mapping[str, float]:
    """The concepts of the headline and the first sentences, weighed so that their squares add up to 1."""
    counts = Counter(word for sentence in page.sentences[: page.lead + 1] for word in page.read(sentence))
    whole = math.sqrt(sum(counts.values()))
    return {word: math.sqrt(count) / whole for word, count in counts.items()}


def unlikeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How far two openings are from one piece of news: 0 where they bring it, 1 where they share no word."""
    alike = sum(one[word] * other[word] for word in one.keys() & other.keys())
    return max(0.0, 1 - alike / _ALIKE)
