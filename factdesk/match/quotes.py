"""The same utterance in two articles, in whatever wording."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from factdesk.match.align import Alignment
from factdesk.match.background import Background
from factdesk.match.bearers import same_bearer
from factdesk.match.capitals import capitals, one_story
from factdesk.match.passages import find, may_hold, unquoted
from factdesk.match.similarity import Around, is_brief, same_utterance, worth_aligning
from factdesk.match.utterances import Said, Utterance, said
from factdesk.model import Edit, Mark, Match, Quote, QuoteKind, Reading, Span

_LONG = 8.0
"""Weight of a run that no two utterances have by chance."""
_SOUGHT = 5.0
"""Weight from which on a quote is sought in plain text: two words of substance."""
_OTHER_WAY = {"insert": "delete", "delete": "insert"}
_MOST = 20
"""Counterparts of one utterance that are laid beside it: those that share most words."""
_CLEAR = 0.8
"""Share of the lighter wording, by weight, from which a pair stands beside a better one."""


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, those within it."""
    del background
    ours, theirs = said(a), said(b)
    story = one_story(capitals(a), capitals(b))
    pairs = {
        (i, j): alignment
        for i, j in _candidates(ours, theirs, within=a is b)
        if (alignment := _same(ours.utterances[i], theirs.utterances[j], same_story=story))
        and not (a is b and _one_place(ours.utterances[i], ours.utterances[j], alignment))
    }
    kept = set(_kept(pairs))
    for i, j in sorted(kept):
        if not any((x, y) in kept for x in ours.spoken_for(i) for y in theirs.spoken_for(j) if (x, y) != (i, j)):
            yield _match(a, b, ours.utterances[i], theirs.utterances[j], pairs[i, j])
    if a is not b:
        yield from _in_prose(a, b, ours, {i for i, _ in kept})
        yield from (_turned(found) for found in _in_prose(b, a, theirs, {j for _, j in kept}))


def _in_prose(a: Reading, b: Reading, ours: Said, matched: set[int]) -> Iterator[Match]:
    """Quotes of a that have no counterpart among the quotes of b, but whose words b has in its plain text."""
    for i, utterance in enumerate(ours.utterances):
        if (
            i in matched
            or not utterance.marked
            or utterance.wording.weight < _SOUGHT
            or not may_hold(utterance.rare, b)
        ):
            continue
        alignment = find(utterance.wording, utterance.rare, unquoted(b))
        if alignment:
            edits = alignment.edits()
            passage = Quote(Span(edits[0].b.start, edits[-1].b.end), QuoteKind.INDIRECT)
            yield _match(a, b, utterance, Utterance.of((passage,), alignment.b), alignment)


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
    """Pairs that share enough of their rare words, or enough of a brief quote's words of substance.

    Two reported clauses are no pair: either reporter chose the words.
    """
    for i, one in enumerate(ours.utterances):
        telling = one.rare - theirs.stock
        common = one.substance & theirs.substance.keys()
        substance = Counter(chain.from_iterable(map(theirs.substance.__getitem__, common)))
        close = [
            (count, j)
            for j, count in substance.items()
            if (not within or i < j)
            and (one.marked or theirs.utterances[j].marked)
            and _close(one, theirs.utterances[j], telling, count)
        ]
        for _, j in sorted(close, reverse=True)[:_MOST]:
            yield i, j


def _close(one: Utterance, other: Utterance, telling: frozenset[str], substance: int) -> bool:
    """Whether two utterances share enough of the telling words, or of substance, to be laid side by side."""
    rare = len(telling & other.rare)
    if rare and worth_aligning(one.rare, other.rare, rare):
        return True
    brief = one if is_brief(one.wording) else other
    return is_brief(brief.wording) and worth_aligning(brief.substance, brief.substance, substance)


def _same(a: Utterance, b: Utterance, *, same_story: bool) -> Alignment | None:
    same_speaker = bool(a.speaker and b.speaker and same_bearer(a.speaker, b.speaker))
    return same_utterance(a.wording, b.wording, Around(same_speaker, same_story and a.marked and b.marked))


def _one_place(a: Utterance, b: Utterance, alignment: Alignment) -> bool:
    """Whether two utterances of one article are one place, or too unlike for an article that quotes once."""
    return a.span.overlaps(b.span) or alignment.containment < _CLEAR


def _kept(pairs: Mapping[tuple[int, int], Alignment]) -> Iterator[tuple[int, int]]:
    """Pairs that plainly hold the same words, and those that no better one takes the words from."""
    of_ours: dict[int, list[Alignment]] = defaultdict(list)
    of_theirs: dict[int, list[Alignment]] = defaultdict(list)
    for (i, j), alignment in pairs.items():
        of_ours[i].append(alignment)
        of_theirs[j].append(alignment)
    for (i, j), one in pairs.items():
        if one.containment >= _CLEAR or _unrivalled(one, of_ours[i], of_theirs[j]):
            yield i, j


def _unrivalled(one: Alignment, of_ours: Sequence[Alignment], of_theirs: Sequence[Alignment]) -> bool:
    """Whether no better pair takes the words on either side, or where they are a long run, on one of both."""
    best = [
        all(one.shared >= other.shared for other in of_ours if _meets(one.a_range, other.a_range)),
        all(one.shared >= other.shared for other in of_theirs if _meets(one.b_range, other.b_range)),
    ]
    return all(best) or (any(best) and one.run >= _LONG)


def _meets(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _match(a: Reading, b: Reading, ours: Utterance, theirs: Utterance, alignment: Alignment) -> Match:
    edits = alignment.edits()
    shared = [edit for edit in edits if edit.op == "equal"]
    one, two = ours.holding(shared[0].a, shared[-1].a), theirs.holding(shared[0].b, shared[-1].b)
    return Match(
        a=_mark(a, one),
        b=_mark(b, two),
        a_claim=one[0],
        b_claim=two[0],
        score=min(1.0, alignment.containment),
        reasons=_reasons(ours, theirs, alignment),
        edits=edits,
    )


def _mark(reading: Reading, quotes: Sequence[Quote]) -> Mark:
    span = Span(quotes[0].span.start, max(quote.span.end for quote in quotes))
    return Mark(reading.article.id, span, span.of(reading.article.text))


def _reasons(ours: Utterance, theirs: Utterance, alignment: Alignment) -> tuple[str, ...]:
    shared = f"{alignment.containment:.0%} of the words of weight on both sides"
    if ours.speaker and theirs.speaker and same_bearer(ours.speaker, theirs.speaker):
        return shared, f"both: {ours.speaker}"
    return (shared,)
