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
    r"[^\W\d_][^\W_]++(?:(?=['’‘ʼ])['’‘ʼ][^\W_]++)*+|(?!\s)(?:"
    r"[$£€¥]?\d+(?:[.,:]\d+)*|[^\W\d_](?:\.[^\W\d_])+\.?|[^\W_]+(?:['’‘ʼ][^\W_]+)*|%"
    r"|(?P<gap>\.\s?\.[.\s]*|…)|(?P<insertion>\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\))|(?P<stop>[.?!:;]))",
)
"""Words of two letters or more first, and no second look at a space: most of a text is these."""
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

    starts: tuple[int, ...]
    """Where each word begins in the text; two words that stand for one sign share its place."""
    ends: tuple[int, ...]
    words: tuple[str, ...]
    """Folded: case, accents, apostrophes, dots of abbreviations and house spellings do not count."""
    stops: frozenset[int]
    """Indexes of the words that a sentence, or a clause before a colon, ends with."""
    gaps: frozenset[int]
    """Indexes of the words that stand after an ellipsis, a bracket or the end of another fragment."""
    weights: tuple[float, ...]
    """A name inside a sentence weighs as a common word: everybody who speaks of the matter says it."""
    weight: float
    """What all words weigh together."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The place of each word in the text."""
        return tuple(map(Span, self.starts, self.ends))

    def part(self, first: int, last: int) -> Wording:
        """The words from one index to another, half-open."""
        return Wording(
            self.starts[first:last],
            self.ends[first:last],
            self.words[first:last],
            frozenset(at - first for at in self.stops if first <= at < last),
            frozenset(at - first for at in self.gaps if first <= at < last),
            self.weights[first:last],
            sum(self.weights[first:last]),
        )


def wording(text: str, spans: Iterable[Span]) -> Wording:
    """The words of ``text`` within ``spans``, which are in order and apart.

    Words in brackets are the editor's: they leave a gap and are not compared.
    """
    found = _Collected()
    for span in spans:
        found.fragment(text, span)
    return found.wording()


@dataclass(frozen=True, slots=True)
class _Token:
    """What a token is read as."""

    words: tuple[str, ...]
    """Those that are spoken for it."""
    weights: tuple[float, ...]
    weights_inside: tuple[float, ...]
    """What they weigh inside a sentence, where a capital makes a name."""
    currency: str | None
    """The currency whose sign it opens with."""
    magnitude: bool
    plain: bool
    """Whether it is one word and opens no sum of money."""


class _Collected:
    """Gathers the words of a wording one token at a time."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.weights: list[float] = []
        self.stops: set[int] = set()
        self.gaps: set[int] = set()
        self._opens = True
        """Whether the next word opens a sentence or a fragment, so that its capital makes no name."""
        self._currency: tuple[str, int, int] | None = None

    def fragment(self, text: str, span: Span) -> None:
        """All words of one fragment; plain ones, which nearly all are, cost no step of their own."""
        self._gap()
        for token in _TOKEN.finditer(text, span.start, span.end):
            if token.lastgroup:
                self._mark(token.lastgroup)
                continue
            read = _read(token[0])
            if self._currency or not read.plain:
                self._add(read, *token.span())
                continue
            self.starts.append(token.start())
            self.ends.append(token.end())
            self.words.append(read.words[0])
            self.weights.append((read.weights if self._opens else read.weights_inside)[0])
            self._opens = False
        self._pay()
        self._stop()
        self._gap()

    def _add(self, read: _Token, start: int, end: int) -> None:
        """One token, as the words that are spoken: "$5 million" is said "5 million dollars"."""
        if self._currency and not read.magnitude:
            self._pay()
        self.words += read.words
        self.weights += read.weights if self._opens else read.weights_inside
        self.starts += (start,) * len(read.words)
        self.ends += (end,) * len(read.words)
        self._opens = False
        if read.currency:
            self._currency = read.currency, start, end
        elif self._currency and read.magnitude:
            self._pay()

    def _mark(self, kind: str) -> None:
        """What stands between words."""
        if kind != "stop":
            self._gap()
        if kind != "insertion":
            self._stop()

    def _stop(self) -> None:
        """The end of a sentence or a clause."""
        self.stops.add(len(self.words) - 1)
        self._opens = True

    def _gap(self) -> None:
        """A place where words may be left out."""
        self.gaps.add(len(self.words))
        self._opens = True

    def wording(self) -> Wording:
        """Everything gathered."""
        return Wording(
            tuple(self.starts),
            tuple(self.ends),
            tuple(self.words),
            frozenset(self.stops),
            frozenset(self.gaps),
            tuple(self.weights),
            sum(self.weights),
        )

    def _pay(self) -> None:
        if self._currency:
            word, start, end = self._currency
            self.starts.append(start)
            self.ends.append(end)
            self.words.append(word)
            self.weights.append(min(COMMON, weight(word)))
            self._currency = None


@lru_cache(maxsize=1 << 16)
def _read(token: str) -> _Token:
    """What is known of a token wherever it stands."""
    word = fold(token.lstrip(_SIGNS))
    words = spoken(word)
    weights = tuple(map(weight, words))
    inside = tuple(min(COMMON, weight) for weight in weights) if token[0].isupper() else weights
    currency = _CURRENCIES.get(token[0])
    return _Token(words, weights, inside, currency, word in _MAGNITUDES, plain=len(words) == 1 and not currency)


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
