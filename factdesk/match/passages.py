"""Where an article has the words of a quote in its plain text: a transcript, a letter, a reporter's own sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from factdesk.match.align import Alignment, align
from factdesk.match.remember import per_reading
from factdesk.match.tokens import tokens
from factdesk.match.wording import RARE, Wording, fold, wording
from factdesk.model import QuoteKind, Reading, Span
from factdesk.text import prose

_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ][^\W_]+)*")
_ODD_APOSTROPHES = frozenset("‘ʼ")
"""What stands for an apostrophe in some texts, and parts two words in most."""
_HELD = 0.7
"""Share of the quote's words, and of their weight, that a passage must have."""
_RUN = 3.0
"""Weight of the longest run that both must have."""
_STRETCH = 1.6
"""How far the words may lie apart in the passage, in lengths of the quote."""


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of an article outside its quotation marks, sentence by sentence."""

    wording: Wording
    starts: tuple[int, ...]
    """Index of each sentence's first word."""
    index: Mapping[str, tuple[int, ...]]
    """Rare word to the sentences it stands in."""


@per_reading
def unquoted(reading: Reading) -> Prose:
    """The plain text of ``reading``, ready to be searched."""
    words = wording(reading.article.text, _outside_marks(reading))
    starts = (0, *(stop + 1 for stop in sorted(words.stops) if 0 <= stop < len(words.words) - 1))
    index: dict[str, list[int]] = defaultdict(list)
    for at, (word, weight) in enumerate(zip(words.words, words.weights, strict=True)):
        if weight >= RARE:
            index[word].append(bisect_right(starts, at) - 1)
    return Prose(words, starts, {word: tuple(dict.fromkeys(found)) for word, found in index.items()})


def _outside_marks(reading: Reading) -> list[Span]:
    """The stretches of prose between the marked quotes."""
    marked = sorted(quote.span for quote in reading.claims.quotes if quote.kind is not QuoteKind.INDIRECT)
    spans: list[Span] = []
    for stretch in prose(reading.article):
        start = stretch.start
        for quote in marked:
            if stretch.start <= quote.start < stretch.end and quote.end > start:
                spans.append(Span(start, max(start, quote.start)))
                start = quote.end
        spans.append(Span(start, max(start, stretch.end)))
    return [span for span in spans if len(span)]


def may_hold(rare: frozenset[str], reading: Reading) -> bool:
    """Whether an article has most of some rare words at all; a look that costs next to nothing."""
    return len(rare & vocabulary(reading)) >= _HELD * len(rare)


@per_reading
def vocabulary(reading: Reading) -> frozenset[str]:
    """The words of ``reading``, folded."""
    body = reading.article.text
    words = _WORD.findall(body) if any(mark in body for mark in _ODD_APOSTROPHES) else tokens(reading).words
    return frozenset(map(fold, set(words)))


def find(quote: Wording, rare: frozenset[str], there: Prose) -> Alignment | None:
    """The alignment of a quote with the passage of ``there`` that has its words, if one has enough of them."""
    hits = Counter(sentence for word in rare for sentence in there.index.get(word, ()))
    if not hits or sum(hits.values()) < _HELD * len(rare):
        return None
    best = max(hits, key=lambda sentence: (sum(hits[s] for s in _around(sentence, quote)), hits[sentence]))
    passage = _slice(there, [s for s in _around(best, quote) if hits[s]])
    alignment = align(quote, passage)
    words = sum(step.a_end - step.a for step in alignment.steps if step.op == "equal")
    held = alignment.shared >= _HELD * quote.weight and words >= _HELD * len(quote.words)
    close = alignment.run >= _RUN and alignment.reach <= _STRETCH * len(quote.words) + 1
    return alignment.trimmed() if held and close else None


def _around(sentence: int, quote: Wording) -> range:
    """As many sentences from one on as the quote has."""
    return range(sentence, sentence + max(1, len(quote.stops)))


def _slice(there: Prose, sentences: list[int]) -> Wording:
    """The wording of consecutive sentences."""
    first = there.starts[sentences[0]]
    last = (*there.starts, len(there.wording.words))[sentences[-1] + 1]
    return there.wording.part(first, last)
