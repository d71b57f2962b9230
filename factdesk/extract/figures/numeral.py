"""What a numeral is: a number as written, before anything is known of what it measures or counts."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from factdesk import wordlists

PACKAGE = "factdesk.extract"


class Form(StrEnum):
    """How a numeral is written."""

    DIGITS = "digits"
    WORDS = "words"
    PART = "part"
    """A fraction: "two-thirds", "3/4", "half"."""
    MANY = "many"
    """A plural magnitude: "dozens", "tens of thousands"."""
    VAGUE = "vague"
    """A count nobody made: "several", "a handful"."""
    ORDINAL = "ordinal"
    DECADE = "decade"
    """A decade of life: "in her thirties"."""
    FACTOR = "factor"
    """A multiple in one word: "doubled", "threefold"."""


class Numeral(NamedTuple):
    """A number and where it stands."""

    start: int
    end: int
    low: float
    high: float
    step: float
    """Worth of the last digit given; 0 where the form gives none."""
    form: Form
    head: float = 0.0
    """The number before its magnitude: 1.5 in "1.5 million"."""
    scale: float = 1.0
    """Worth of the magnitude word or letter, 1 without one."""


PARTS = {row[0]: (row[1], float(row[2])) for row in wordlists.rows(PACKAGE, "numbers")}
"""Number words: which part of a number they are and what they are worth."""
NO_PART = ("", 0.0)
BELOW_HUNDRED = frozenset({"digit", "teen", "tens"})
SCALES = frozenset({"hundred", "magnitude", "dozen"})
