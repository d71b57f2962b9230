"""What articles and quotes are known by in a large store: phrases, rare words, names and figures, as hashes.

The hashes are CRC-32: the same in every process and on every machine. A chance hit costs a look at one passage more.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from zlib import crc32

from factdesk.match.concepts import category, concept
from factdesk.match.wording import COMMON, RARE, Wording, fold, weight, wording
from factdesk.model import Figure, FigureKind, Fingerprint, Quote, QuoteKind, QuotePrint, Reading, Span
from factdesk.text import prose

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PHRASE = 3
"""Words of a phrase."""
_WINDOW = 4
"""Phrases in a row of which at least one is kept: two quotes that share a run of six words share a kept phrase."""
_RUN = 5
"""Words of a run by which copied text is known; as `copies` counts them."""
_RUNS = 12
"""Runs kept of an article: those with the smallest hashes, which any copy picks alike."""
_SHORTEST = 5
"""Words of the shortest quote that can be found again: briefer ones are said by everybody."""
_TERMS = 32
"""Terms kept of an article."""
_LEAD = 60
"""Words at the head of an article in which a term counts more."""
_COUNTED = frozenset(
    {FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.UNIT, FigureKind.DURATION, FigureKind.AGE}
)


_weight = lru_cache(maxsize=2**16)(weight)


def fingerprint(reading: Reading) -> Fingerprint:
    """What ``reading`` is stored under."""
    body = reading.article.text
    words = [word for stretch in prose(reading.article) for word in _words(body, stretch)]
    return Fingerprint(
        tuple(_quotes(reading)),
        tuple(_hash(term) for term in _terms(reading, words)[:_TERMS]),
        tuple(dict.fromkeys(_hash(key) for key in _figures(reading))),
        tuple(sorted(set(_phrases(words, _RUN)))[:_RUNS]),
    )


def telling(reading: Reading) -> tuple[str, ...]:
    """The words behind ``Fingerprint.terms``, as the article first writes them."""
    body = reading.article.text
    surfaces = [word for stretch in prose(reading.article) for word in _WORD.findall(body, stretch.start, stretch.end)]
    first = {fold(word): word for word in reversed(surfaces)}
    return tuple(first.get(term, term) for term in _terms(reading, [fold(word) for word in surfaces])[:_TERMS])


def asked(body: str, spans: Iterable[Span]) -> QuotePrint:
    """What words that somebody quotes are looked up by: every phrase of theirs, since any may have been kept."""
    words = wording(body, spans)
    return QuotePrint(0, tuple(dict.fromkeys(_phrases(words.words, _PHRASE))), _substance(words))


def kept(place: int, body: str, span: Span) -> QuotePrint:
    """What the quote at ``place`` is stored under."""
    words = wording(body, [span])
    return QuotePrint(place, tuple(_sampled(_phrases(words.words, _PHRASE))), _substance(words))


def _quotes(reading: Reading) -> Iterator[QuotePrint]:
    """Marked words and reported clauses; a clause that holds marked words is found by these."""
    body, quotes = reading.article.text, reading.claims.quotes
    marked = {quote.group for quote in quotes if quote.kind is not QuoteKind.INDIRECT}
    for place, quote in enumerate(quotes):
        if _is_speech(quote, marked) and len(_WORD.findall(body, quote.span.start, quote.span.end)) >= _SHORTEST:
            yield kept(place, body, quote.span)


def _is_speech(quote: Quote, marked: set[int]) -> bool:
    if quote.kind is QuoteKind.WORDS:
        return False
    return quote.kind is not QuoteKind.INDIRECT or quote.group not in marked


def _substance(words: Wording) -> tuple[int, ...]:
    substance = (word for word in words.words if _weight(word) >= COMMON and len(word) > 2)
    return tuple(_hash(word) for word in dict.fromkeys(substance))


def _phrases(words: Sequence[str], length: int) -> list[int]:
    """The hash of each run of ``length`` words; of all words where they are fewer."""
    starts = range(max(1, len(words) - length + 1))
    return [_hash(" ".join(words[start : start + length])) for start in starts] if words else []


def _sampled(hashes: Sequence[int]) -> Iterator[int]:
    """The smallest hash of each window, each once: whoever shares a whole window picks the same."""
    starts = range(max(1, len(hashes) - _WINDOW + 1))
    yield from dict.fromkeys(min(hashes[start : start + _WINDOW]) for start in starts)


def _terms(reading: Reading, words: Sequence[str]) -> list[str]:
    """The words that tell this event from others: of names, and rare; those used most and soonest first."""
    named = {word for name in reading.claims.names for word in _words(reading.article.text, name.span)}
    counts = {word: count for word, count in Counter(words).items() if _tells(word, named)}
    early = set(words[:_LEAD])
    scores = {word: count + 2 * (word in named) + (word in early) for word, count in counts.items()}
    return sorted(scores, key=lambda word: (-scores[word], -len(word), word))


def _words(body: str, within: Span) -> list[str]:
    return [fold(word) for word in _WORD.findall(body, within.start, within.end)]


def _tells(word: str, named: set[str]) -> bool:
    if len(word) < 3 or not word[0].isalpha():
        return False
    return _weight(word) >= RARE and (word in named or len(word) > 3)


def _figures(reading: Reading) -> Iterator[str]:
    for figure in reading.claims.figures:
        thing = _thing(reading.article.text, figure)
        if figure.kind in _COUNTED and thing and figure.low > 0:
            yield f"{thing} {figure.unit or ''} {math.floor(math.log10(figure.low))}"


def _thing(body: str, figure: Figure) -> str:
    """The concept of what is counted, or of what happened to it."""
    for part in (figure.of, figure.predicate):
        concepts = [concept(word) for word in _WORD.findall(body, part.start, part.end)] if part else []
        telling = [found for found in concepts if category(found) != "grammar"]
        if telling:
            return telling[0]
    return ""


def _hash(words: str) -> int:
    return crc32(words.encode("utf-8", "replace"))
