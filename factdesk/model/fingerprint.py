"""What an article is known by in a large store: hashes, so that a lookup costs the same however large it grows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuotePrint:
    """What one quote is found by."""

    place: int
    """Index of the quote in ``Claims.quotes``."""
    phrases: tuple[int, ...]
    """Hashes of runs of three words."""
    words: tuple[int, ...]
    """Hashes of its words but those of grammar."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What an article and its quotes are found by. All hashes have 32 bits."""

    quotes: tuple[QuotePrint, ...] = ()
    terms: tuple[int, ...] = ()
    """Hashes of the names and rare words that tell its event from others, most telling first."""
    figures: tuple[int, ...] = ()
    """Hashes of the thing counted, the unit and the order of magnitude of its figures."""
    runs: tuple[int, ...] = ()
    """The smallest hashes of its runs of five words: near copies have most of them in common."""
