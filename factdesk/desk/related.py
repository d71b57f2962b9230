"""What the store knows of a draft's story: the articles of the same event, and where its quotes stood before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factdesk.match.fingerprints import asked, fingerprint, telling
from factdesk.match.kinship import kinship
from factdesk.match.similarity import Around, same_utterance
from factdesk.match.wording import wording
from factdesk.model import Claims, QuoteKind, Reading, Span
from factdesk.store.archive import Echo, Kin
from factdesk.store.store import Store

_LOOKED_AT = 40
"""Articles of the store that are looked at closely."""
_LEAST = 0.08
"""Share of the draft's terms, by weight, below which an article is not looked at."""
_MOST = 12
"""Articles that a draft is compared with."""
_TWINS = 4
"""Copies of one article among them: a later copy may differ in the one figure that matters."""
_HEARD = 5
"""Quotes of the store that are laid beside one of the draft."""
_NAMED = 4
"""Terms in common that a reason names."""


@dataclass(frozen=True, slots=True)
class Related:
    """An article of the store that a draft is compared with."""

    reading: Reading
    """All of it, or, where only a quote is the draft's, that quote alone."""
    why: str
    """Why it was chosen, in words that an editor reads."""


def related(store: Store, draft: Reading) -> tuple[Related, ...]:
    """The articles of the draft's event, the likeliest first, then those that hold a quote of the draft."""
    event = tuple(_of_the_event(store, draft))
    words = telling(draft)
    chosen = [Related(reading, _why(kin, words, when)) for kin, reading, when in _fit_to_compare(event)]
    told = {draft.article.id, *(kin.article for kin, _, _ in event)}
    return (*chosen, *_echoes(store, draft, told))


def _of_the_event(store: Store, draft: Reading) -> Iterator[tuple[Kin, Reading, str]]:
    """Each article of the same event, and what ties it to the draft in time."""
    prints = fingerprint(draft)
    for kin in store.archive.articles(prints.terms, prints.figures, _LOOKED_AT):
        if kin.score >= _LEAST and kin.article != draft.article.id:
            reading = store.articles.reading(kin.article)
            when = kinship(draft, reading, kin.score)
            if when and reading.article.text != draft.article.text:
                yield kin, reading, when


def _fit_to_compare(event: Iterable[tuple[Kin, Reading, str]]) -> list[tuple[Kin, Reading, str]]:
    """As many as an editor can look at, and of copies no more than tell something."""
    twins: Counter[int] = Counter()
    kept = []
    for kin, reading, when in event:
        twins[kin.original] += 1
        if twins[kin.original] <= _TWINS:
            kept.append((kin, reading, when))
    return kept[:_MOST]


def _why(kin: Kin, words: tuple[str, ...], when: str) -> str:
    shared = [words[place] for place in kin.shared if place < len(words)]
    more = len(kin.shared) - len(shared[:_NAMED])
    also = f" and {more} more" if more > 0 else ""
    return f"both: {', '.join(shared[:_NAMED])}{also}; {when}"


def _echoes(store: Store, draft: Reading, told: set[str]) -> Iterator[Related]:
    """Articles beyond the event that quote the same words, each with these quotes alone."""
    found: dict[str, list[Echo]] = {}
    for quote in draft.claims.quotes:
        if quote.kind in {QuoteKind.DIRECT, QuoteKind.MIXED}:
            for echo in _same(store, draft, quote.span):
                if echo.article not in told:
                    found.setdefault(echo.article, []).append(echo)
    for id_, echoes in sorted(found.items(), key=lambda item: -max(echo.score for echo in item[1]))[:_MOST]:
        quoting = _quoting(store.articles.reading(id_), echoes)
        yield Related(quoting, f"the quote “{_begin(echoes[0].words)}” stood there")


def _quoting(reading: Reading, echoes: Sequence[Echo]) -> Reading:
    """The article with nothing read from it but some quotes and the names of who said them."""
    quotes = tuple(q for q in reading.claims.quotes if any(q.span.overlaps(echo.span) for echo in echoes))
    speakers = {quote.speaker_ref for quote in quotes}
    names = tuple(name for name in reading.claims.names if name.ref in speakers)
    return Reading(reading.article, Claims(quotes=quotes, names=names))


def _same(store: Store, draft: Reading, span: Span) -> Iterator[Echo]:
    ours = wording(draft.article.text, [span])
    for echo in store.archive.quotes(asked(draft.article.text, [span]), _HEARD):
        if same_utterance(ours, wording(echo.words, [Span(0, len(echo.words))]), Around()):
            yield echo


def _begin(words: str) -> str:
    first = " ".join(words.split()[:6])
    return first if len(first) == len(words) else f"{first} …"
