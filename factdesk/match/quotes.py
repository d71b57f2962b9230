"""The same utterance in two articles, in whatever wording."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from factdesk.match.align import Alignment
from factdesk.match.background import Background
from factdesk.match.bearers import same_bearer
from factdesk.match.passages import find, unquoted
from factdesk.match.remember import per_reading
from factdesk.match.similarity import rare_words, same_utterance, worth_aligning
from factdesk.match.wording import Wording, wording
from factdesk.model import Edit, Mark, Match, Quote, QuoteKind, Reading, Span

_LONG = 8.0
"""Weight from which on a quote is sought in plain text: three words of substance and what holds them together."""
_OTHER_WAY = {"insert": "delete", "delete": "insert"}
_CLEAR = 0.8
"""Share of the lighter wording, by weight, from which a pair stands beside a better one."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one speaker said at a time: the marked fragments of a group, or one clause of indirect speech."""

    quotes: tuple[Quote, ...]
    wording: Wording
    rare: frozenset[str]

    @property
    def marked(self) -> bool:
        """Whether the words stand between quotation marks."""
        return self.quotes[0].kind is not QuoteKind.INDIRECT

    @property
    def speaker(self) -> str | None:
        """The fullest name known."""
        return next((quote.speaker_ref for quote in self.quotes if quote.speaker_ref), None)


@dataclass(frozen=True, slots=True)
class Said:
    """All utterances of an article, and where each rare word is said."""

    utterances: tuple[Utterance, ...]
    index: Mapping[str, tuple[int, ...]]


@per_reading
def said(reading: Reading) -> Said:
    """The utterances of ``reading``, ready to be searched."""
    found = tuple(_utterances(reading))
    index: dict[str, list[int]] = defaultdict(list)
    for number, utterance in enumerate(found):
        for word in utterance.rare:
            index[word].append(number)
    return Said(found, {word: tuple(numbers) for word, numbers in index.items()})


def _utterances(reading: Reading) -> Iterator[Utterance]:
    quotes = sorted(reading.claims.quotes, key=lambda quote: (quote.group, quote.span))
    for _, members in groupby(quotes, key=lambda quote: quote.group):
        group = tuple(members)
        marked = tuple(quote for quote in group if quote.kind is not QuoteKind.INDIRECT)
        for part in (marked, tuple(quote for quote in group if quote.kind is QuoteKind.INDIRECT)):
            if part:
                words = wording(reading.article.text, _apart(part))
                if words.words:
                    yield Utterance(part, words, rare_words(words))


def _apart(quotes: tuple[Quote, ...]) -> Iterator[Span]:
    """The spans of the quotes without those inside the one before."""
    end = -1
    for quote in quotes:
        if quote.span.start >= end:
            yield quote.span
            end = quote.span.end


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, those within it."""
    del background
    ours, theirs = said(a), said(b)
    pairs = {
        (i, j): alignment
        for i, j in _candidates(ours, theirs, within=a is b)
        if (alignment := _same(ours, theirs, i, j))
    }
    kept = set(_kept(pairs))
    for i, j in kept:
        yield _match(a, b, ours.utterances[i], theirs.utterances[j], pairs[i, j])
    if a is not b:
        yield from _in_prose(a, b, ours, {i for i, _ in kept})
        yield from (_turned(found) for found in _in_prose(b, a, theirs, {j for _, j in kept}))


def _in_prose(a: Reading, b: Reading, ours: Said, matched: set[int]) -> Iterator[Match]:
    """Quotes of a that have no counterpart among the quotes of b, but whose words b has in its plain text."""
    for i, utterance in enumerate(ours.utterances):
        if i in matched or not utterance.marked or utterance.wording.weight < _LONG:
            continue
        alignment = find(utterance.wording, utterance.rare, unquoted(b))
        if alignment:
            edits = alignment.edits()
            passage = Quote(Span(edits[0].b.start, edits[-1].b.end), QuoteKind.INDIRECT)
            yield _match(a, b, utterance, Utterance((passage,), alignment.b, frozenset()), alignment)


def _turned(found: Match) -> Match:
    """The match seen from the other article."""
    return replace(
        found,
        a=found.b,
        b=found.a,
        a_claim=found.b_claim,
        b_claim=found.a_claim,
        edits=tuple(Edit(_OTHER_WAY.get(edit.op, edit.op), edit.b, edit.a) for edit in found.edits),
    )


def _candidates(ours: Said, theirs: Said, *, within: bool) -> Iterator[tuple[int, int]]:
    """Pairs that share enough of their rare words."""
    for i, utterance in enumerate(ours.utterances):
        shared = Counter(j for word in utterance.rare for j in theirs.index.get(word, ()))
        for j, count in shared.items():
            other = theirs.utterances[j]
            if (not within or i < j) and worth_aligning(utterance.rare, other.rare, count):
                yield i, j


def _same(ours: Said, theirs: Said, i: int, j: int) -> Alignment | None:
    a, b = ours.utterances[i], theirs.utterances[j]
    if not (a.marked or b.marked):
        return None
    same_speaker = bool(a.speaker and b.speaker and same_bearer(a.speaker, b.speaker))
    return same_utterance(a.wording, b.wording, same_speaker=same_speaker)


def _kept(pairs: Mapping[tuple[int, int], Alignment]) -> Iterator[tuple[int, int]]:
    """Utterances that are each other's best counterpart, and pairs that plainly hold the same words."""
    best_a: dict[int, float] = defaultdict(float)
    best_b: dict[int, float] = defaultdict(float)
    for (i, j), alignment in pairs.items():
        best_a[i] = max(best_a[i], alignment.shared)
        best_b[j] = max(best_b[j], alignment.shared)
    for (i, j), alignment in pairs.items():
        mutual = alignment.shared >= max(best_a[i], best_b[j])
        best = alignment.shared >= min(best_a[i], best_b[j])
        if alignment.containment >= _CLEAR or mutual or (best and alignment.run >= _LONG):
            yield i, j


def _match(a: Reading, b: Reading, ours: Utterance, theirs: Utterance, alignment: Alignment) -> Match:
    edits = alignment.edits()
    return Match(
        a=_mark(a, ours),
        b=_mark(b, theirs),
        a_claim=ours.quotes[0],
        b_claim=theirs.quotes[0],
        score=min(1.0, alignment.containment),
        reasons=_reasons(ours, theirs, alignment),
        edits=edits,
    )


def _mark(reading: Reading, utterance: Utterance) -> Mark:
    span = Span(utterance.quotes[0].span.start, max(quote.span.end for quote in utterance.quotes))
    return Mark(reading.article.id, span, span.of(reading.article.text))


def _reasons(ours: Utterance, theirs: Utterance, alignment: Alignment) -> tuple[str, ...]:
    shared = f"{alignment.containment:.0%} of the words of weight on both sides"
    if ours.speaker and theirs.speaker and same_bearer(ours.speaker, theirs.speaker):
        return shared, f"both: {ours.speaker}"
    return (shared,)
