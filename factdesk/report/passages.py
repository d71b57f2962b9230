"""The passages of a finding, cut where they differ."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.model import Article, Finding, Mark, Span
from factdesk.report.rows import passage
from factdesk.text import one_line

Piece = tuple[str, bool]
"""Words on one line, and whether they are what the finding is about."""


def pieces(article: Article, mark: Mark, finding: Finding) -> Iterator[Piece]:
    """The passage around a mark: its words that differ from the other side apart, or else all that it marks."""
    around = passage(article, mark.span)
    apart = [span for span in _differences(finding, mark.article) if around.contains(span)] or [mark.span]
    at = around.start
    for span in apart:
        yield from _piece(article.text[at : span.start], marked=False)
        yield from _piece(span.of(article.text), marked=True)
        at = span.end
    yield from _piece(article.text[at : around.end], marked=False)


def _differences(finding: Finding, article: str) -> list[Span]:
    """The places in an article where the finding's first pair of passages differs, in order and none over another."""
    found: list[Span] = []
    for judgement in finding.judgements[:1]:
        for side, mark in (("a", judgement.a), ("b", judgement.b)):
            if mark and mark.article == article:
                found += [span for edit in judgement.edits if edit.op != "equal" and (span := getattr(edit, side))]
    kept: list[Span] = []
    for span in sorted(found):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _piece(words: str, *, marked: bool) -> Iterator[Piece]:
    """Words made safe, with the space that parts them from their neighbours."""
    if words:
        yield one_line(f"|{words}|")[1:-1], marked
