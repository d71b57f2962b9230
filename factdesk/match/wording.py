"""The words of an utterance, freed of typography, so that only what was said is compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factdesk import wordlists
from factdesk.model import Span

_TOKEN = re.compile(
    r"[$£€¥]?\d+(?:[.,:]\d+)*|[^\W\d_](?:\.[^\W\d_])+\.?|[^\W_]+(?:['’‘ʼ][^\W_]+)*|%"
    r"|(?P<gap>\.\s?\.[.\s]*|…)|(?P<insertion>\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\))|(?P<stop>[.?!:;])",
)
_APOSTROPHES = re.compile("[’‘ʼ]")
_SPELLINGS = wordlists.table("factdesk.match", "house_spellings")
_FUNCTION_WORDS = wordlists.entries("factdesk.match", "function_words")
_COMMON_WORDS = wordlists.entries("factdesk.match", "common_words")

_CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
_SIGNS = "".join(_CURRENCIES)
_MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_WITH_IS = frozenset({"it", "that", "there", "he", "she", "what", "who", "where", "here", "how"})
_CONTRACTED = {"s": "is", "t": "not", "ve": "have", "re": "are", "ll": "will", "m": "am"}
_STEMS = {"can": "can", "won": "will", "shan": "shall", "ain": "am"}

FUNCTION, COMMON, RARE = 0.2, 1.0, 2.5
"""What a word weighs in a match, in steps of information: grammar next to nothing, a word of the event most."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one utterance in order, over all its fragments."""

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    """Folded: case, accents, apostrophes, dots of abbreviations and house spellings do not count."""
    stops: frozenset[int]
    """Indexes of the words that a sentence, or a clause before a colon, ends with."""
    gaps: frozenset[int]
    """Indexes of the words that stand after an ellipsis, a bracket or the end of another fragment."""
    weights: tuple[float, ...]
    """A name inside a sentence weighs as a common word: everybody who speaks of the matter says it."""

    @property
    def weight(self) -> float:
        """What all words weigh together."""
        return sum(self.weights)

    def part(self, first: int, last: int) -> Wording:
        """The words from one index to another, half-open."""
        return Wording(
            self.spans[first:last],
            self.words[first:last],
            frozenset(at - first for at in self.stops if first <= at < last),
            frozenset(at - first for at in self.gaps if first <= at < last),
            self.weights[first:last],
        )


def wording(text: str, spans: Iterable[Span]) -> Wording:
    """The words of ``text`` within ``spans``, which are in order and apart.

    Words in brackets are the editor's: they leave a gap and are not compared.
    """
    found = _Collected()
    for span in spans:
        found.gaps.add(len(found.words))
        for token in _TOKEN.finditer(text, span.start, span.end):
            kind = token.lastgroup
            if kind is None:
                found.add(token[0], Span(token.start(), token.end()))
                continue
            if kind != "stop":
                found.gaps.add(len(found.words))
            if kind != "insertion":
                found.stops.add(len(found.words) - 1)
        found.end()
    return found.wording()


class _Collected:
    """Gathers the words of a wording one token at a time."""

    def __init__(self) -> None:
        self.places: list[Span] = []
        self.words: list[str] = []
        self.weights: list[float] = []
        self.stops: set[int] = set()
        self.gaps: set[int] = set()
        self._currency: tuple[str, Span] | None = None

    def add(self, token: str, place: Span) -> None:
        """One token, as the words that are spoken: "$5 million" is said "5 million dollars"."""
        named = token[0].isupper() and len(self.words) - 1 not in self.stops and len(self.words) not in self.gaps
        word, parts = _read(token)
        if self._currency and word not in _MAGNITUDES:
            self._pay()
        for part, weight in parts:
            self.places.append(place)
            self.words.append(part)
            self.weights.append(COMMON if named and weight > COMMON else weight)
        if token[0] in _SIGNS:
            self._currency = _CURRENCIES[token[0]], place
        elif self._currency and word in _MAGNITUDES:
            self._pay()

    def end(self) -> None:
        """The end of a fragment."""
        self._pay()
        self.stops.add(len(self.words) - 1)
        self.gaps.add(len(self.words))

    def wording(self) -> Wording:
        """Everything gathered."""
        return Wording(
            tuple(self.places), tuple(self.words), frozenset(self.stops), frozenset(self.gaps), tuple(self.weights)
        )

    def _pay(self) -> None:
        if self._currency:
            word, place = self._currency
            self.places.append(place)
            self.words.append(word)
            self.weights.append(min(COMMON, weight(word)))
            self._currency = None


@lru_cache(maxsize=1 << 16)
def _read(token: str) -> tuple[str, tuple[tuple[str, float], ...]]:
    """A token folded, and the words that are spoken for it with their weights."""
    word = fold(token.lstrip(_SIGNS))
    return word, tuple((part, weight(part)) for part in spoken(word))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word without its typography and house spelling: ``U.S.`` is ``us``, ``Café`` is ``cafe``."""
    word = word.lower()
    if not word.isascii():
        word = _APOSTROPHES.sub("'", word)
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if "." in word and not word[-1].isdigit():
        word = word.replace(".", "")
    return _SPELLINGS.get(word, word)


def spoken(word: str) -> tuple[str, ...]:
    """A folded word, or the two words that it contracts: how a voice is written down is no difference."""
    if word == "cannot":
        return "can", "not"
    stem, mark, end = word.rpartition("'")
    if not mark or end not in _CONTRACTED:
        return (word,)
    if end == "s":
        return (stem, "is") if stem in _WITH_IS else (word,)
    if end == "t":
        return (_STEMS.get(stem, stem[:-1]), "not") if stem.endswith("n") else (word,)
    return stem, _CONTRACTED[end]


def weight(word: str) -> float:
    """How much a folded word says about which utterance this is."""
    if word in _FUNCTION_WORDS:
        return FUNCTION
    if word in _COMMON_WORDS or (word.isdigit() and len(word) < 3):
        return COMMON
    return RARE
