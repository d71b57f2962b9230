"""Copied wire text: which articles are one independent source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from factdesk import text
from factdesk.model import Reading

_WORDS = 5
"""Words of a shingle: long enough that two reporters seldom hit on the same run by chance."""
_COPIED = 0.5
"""Share of the shorter article's shingles found in the longer, from which on it counts as copied."""


def independent(readings: Sequence[Reading]) -> dict[str, int]:
    """The independence group of each article, by id, numbered from 0 in the order given."""
    shingles = [_shingles(reading) for reading in readings]
    groups = list(range(len(readings)))
    for one, other in combinations(range(len(readings)), 2):
        if groups[one] != groups[other] and _copied(shingles[one], shingles[other]):
            kept, given_up = sorted((groups[one], groups[other]))
            groups = [kept if group == given_up else group for group in groups]
    numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
    return {reading.article.id: numbers[group] for reading, group in zip(readings, groups, strict=True)}


def _shingles(reading: Reading) -> frozenset[int]:
    """Hashes of all runs of words in the article's prose; of the whole where it is shorter than one run."""
    body = reading.article.text
    words = [word.lower() for stretch in text.prose(reading.article) for word in text.surfaces(body, stretch)]
    starts = range(max(1, len(words) - _WORDS + 1))
    return frozenset(hash(tuple(words[start : start + _WORDS])) for start in starts) if words else frozenset()


def _copied(one: frozenset[int], other: frozenset[int]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _COPIED * shorter
