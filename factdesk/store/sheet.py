"""An article made ready for the tables. Pure, so that any process can make one for the single writer."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factdesk import __version__, text
from factdesk.model import Article, Fingerprint, QuoteKind, Reading, Span
from factdesk.store import codec

Rows = tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class ClaimSheet:
    """The claims of one article as rows, each row still without the article's number."""

    counted: int
    """Figures, dates and quotes, as lists show them."""
    extractor: str
    """The version that read them."""
    packed: bytes
    tables: tuple[tuple[str, Rows], ...]
    """Each table of claims with its rows."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article as rows, each row still without the article's number."""

    id: str
    text: str
    head: tuple[str | None, ...]
    """Title, outlet, author, day and origin."""
    zones: Rows
    pinpoints: Rows
    passages: Rows
    """Number, start and end of each paragraph of prose."""
    claims: ClaimSheet
    fingerprint: Fingerprint


def sheet(reading: Reading, fingerprint: Fingerprint) -> Sheet:
    """``reading`` as rows."""
    article = reading.article
    day = article.published.isoformat() if article.published else None
    return Sheet(
        article.id,
        article.text,
        (article.title, article.outlet, article.author, day, article.origin),
        tuple((*_ends(zone.span), zone.kind.value) for zone in article.zones),
        tuple((place, *_ends(p.span), p.label) for place, p in enumerate(article.pinpoints)),
        tuple(_passages(article)),
        claim_sheet(reading),
        fingerprint,
    )


def claim_sheet(reading: Reading) -> ClaimSheet:
    """The claims of ``reading`` as rows."""
    claims = reading.claims
    spoken = sum(quote.kind is not QuoteKind.WORDS for quote in claims.quotes)
    counted = len(claims.figures) + len(claims.moments) + spoken
    packed = zlib.compress(codec.dumps(claims).encode())
    return ClaimSheet(counted, __version__, packed, tuple(_tables(reading)))


def _passages(article: Article) -> Iterator[tuple[int, int, int]]:
    shown = (span for span in text.paragraphs(article.text) if not text.is_furniture(article, span))
    for place, span in enumerate(shown, 1):
        yield place, *_ends(span)


def _tables(reading: Reading) -> Iterator[tuple[str, Rows]]:
    body, claims = reading.article.text, reading.claims

    def words(span: Span | None) -> str | None:
        return span.of(body) if span else None

    rows: dict[str, Iterator[tuple[Any, ...]]] = {
        "figures": ((*_ends(f.span), f.low, f.high, f.kind.value, f.unit, words(f.of)) for f in claims.figures),
        "quotes": (
            (*_ends(q.span), q.kind.value, q.speaker_ref or words(q.speaker), words(q.medium)) for q in claims.quotes
        ),
        "moments": (
            (*_ends(m.span), m.start and m.start.isoformat(), m.end and m.end.isoformat()) for m in claims.moments
        ),
        "names": ((*_ends(n.span), n.kind.value, n.ref, n.title) for n in claims.names),
        "statements": ((*_ends(s.span), s.topic, s.value) for s in claims.statements),
    }
    for table, found in rows.items():
        yield table, tuple((place, *row) for place, row in enumerate(found))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
