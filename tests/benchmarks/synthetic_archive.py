"""An archive that never was: articles made from templates, in any number, with variants planted in them.

    python tests/benchmarks/synthetic_archive.py 10000 > archive.jsonl

Every event is told by one to four articles: a first report, a later one with a grown toll, one of another outlet with
the quote reworded, and a wire copy with another end. Words follow Zipf's law, so that a few stand in every article and
most in hardly any, as in print. The same number gives the same article on any machine.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from random import Random

VOCABULARY = 60_000
_HEAD = 30
"""Ranks at the head that are about equally common."""
_ONSETS = (
    "b",
    "br",
    "c",
    "cl",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "w",
)
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ee", "oa", "oo", "ou")
_CODAS = (
    "b",
    "ck",
    "d",
    "ft",
    "g",
    "l",
    "ld",
    "m",
    "mp",
    "n",
    "nd",
    "ng",
    "p",
    "r",
    "rd",
    "rk",
    "rn",
    "s",
    "st",
    "t",
    "th",
)
_GRAMMAR = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "is",
    "was",
    "for",
    "it",
    "with",
    "as",
    "his",
    "on",
    "be",
    "at",
    "by",
)
_OUTLETS = ("Northern Wire", "Harbour Post", "Valley Courier", "Evening Lamp", "Coast Radio")
_KINDS = (
    ("fire", "fire", "{n} people were killed", "A fire tore through the {a} {b} in {town}"),
    ("ferry", "ferry accident", "{n} passengers died", "A ferry sank off {town} with {m} passengers on board"),
    ("flood", "flood", "{n} residents drowned", "The {a} river burst its banks at {town}, flooding {m} homes"),
    ("strike", "strike", "{n} workers were dismissed", "Workers at the {a} {b} plant in {town} walked out"),
    ("quake", "earthquake", "{n} people were injured", "An earthquake of magnitude 5.{d} struck {town}"),
    ("trial", "trial", "{n} people were charged", "The trial over the {a} {b} affair opened in {town}"),
)


@dataclass(frozen=True)
class Event:
    """What happened, as everybody tells it."""

    number: int
    kind: int
    town: str
    person: str
    official: str
    day: date
    toll: int
    size: int
    topic: tuple[str, ...]
    said: str
    also: str


@cache
def vocabulary() -> tuple[str, ...]:
    """Invented words, the commonest first."""
    dice, words = Random("vocabulary"), dict[str, None]()
    while len(words) < VOCABULARY:
        syllables = 1 + (len(words) > 200) + (dice.random() < 0.4)
        open_ones = "".join(dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(syllables))
        words[open_ones + dice.choice(_CODAS)] = None
    return tuple(words)


def word(dice: Random) -> str:
    """A word by the law of Zipf and Mandelbrot: half as often at twice the rank, but for the very first."""
    return vocabulary()[int(_HEAD * math.exp(dice.random() * math.log(1 + (VOCABULARY - 1) / _HEAD)) - _HEAD)]


def sentence(dice: Random, length: int) -> str:
    """Words of substance and grammar in turn, about as many of each."""
    return " ".join(dice.choice(_GRAMMAR) if dice.random() < 0.45 else word(dice) for _ in range(length))


def _name(dice: Random) -> str:
    return vocabulary()[dice.randrange(500, VOCABULARY)].capitalize()


def event(number: int) -> Event:
    """The event of that number."""
    dice = Random(f"event {number}")
    return Event(
        number,
        dice.randrange(len(_KINDS)),
        f"{_name(dice)} {dice.choice(('Bay', 'Cross', 'Falls', 'Hill', 'Quay'))}",
        f"{_name(dice)} {_name(dice)}",
        f"{_name(dice)} {_name(dice)}",
        date(1995, 1, 1) + timedelta(dice.randrange(11_000)),
        dice.randrange(3, 60),
        dice.randrange(80, 3_000),
        tuple(word(dice) for _ in range(6)),
        sentence(dice, dice.randrange(14, 27)),
        sentence(dice, dice.randrange(14, 27)),
    )


def telling(told: Event, version: int) -> dict[str, str]:
    """An article on an event: 0 first report, 1 grown toll, 2 another outlet, 3 copy of the first with another end."""
    dice = Random(f"{told.number} {version if version < 3 else 0}")
    kind, noun, deaths, lead = _KINDS[told.kind]
    toll = told.toll + (told.number % 5 + 1) * (version == 1)
    said = reworded(dice, told.said, 0.15) if version == 2 else told.said
    lead = lead.format(a=told.topic[0], b=told.topic[1], town=told.town, m=f"{told.size:,}", d=told.number % 10)
    fill = [f"The {' '.join(told.topic[2:4])} {sentence(dice, dice.randrange(12, 30))}." for _ in range(4)]
    body = [
        f"{lead} on {told.day:%A}, officials said.",
        f"{deaths.format(n=toll).capitalize()} in the {noun}, according to {told.official}, the mayor of {told.town}.",
        fill[0],
        f"“{said.capitalize()},” {told.person} told reporters.",
        fill[1],
        f"The damage was put at ${told.size * 3:,}. {told.official} said {told.also}.",
        *fill[2:],
        f"“{sentence(dice, 18).capitalize()},” said {told.person}, who has lived in {told.town} for {told.toll} years.",
    ]
    if version == 3:
        body = [*body[:-1], f"The {told.topic[4]} office in {told.town} could not be reached."]
    return {
        "id": f"{told.number}-{version}",
        "title": f"{told.town} {kind}: {told.topic[0]} {told.topic[1]}",
        "outlet": _OUTLETS[version],
        "published": (told.day + timedelta(1 + (version == 1) * 2)).isoformat(),
        "text": "\n\n".join(body) + "\n",
    }


def reworded(dice: Random, words: str, share: float) -> str:
    """The words with a share of them replaced, order kept."""
    return " ".join(word(dice) if dice.random() < share else kept for kept in words.split())


def tellings(number: int) -> int:
    """How many articles an event has: one to four."""
    return 1 + Random(f"tellings {number}").randrange(4)


def articles(first: int = 0) -> Iterator[dict[str, str]]:
    """Without end, from event ``first``; the tellings of one stand apart by those of a hundred others, as in print."""
    for block in count(first, 100):
        events = [(number, event(number), tellings(number)) for number in range(block, block + 100)]
        for version in range(4):
            yield from (telling(told, version) for _, told, most in events if version < most)


if __name__ == "__main__":
    for article in islice(articles(), int(sys.argv[1])):
        sys.stdout.write(json.dumps(article) + "\n")
