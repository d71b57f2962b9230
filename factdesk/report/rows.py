"""A report's items as rows of plain words: what every format prints, in its own dress."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factdesk.model import Article, Finding, Kind, Mark, Span
from factdesk.report.report import Item, Report
from factdesk.text import Lines, one_line, paragraphs, sentences

_LONGEST_PASSAGE = 400
_FIGURES = frozenset({Kind.FIGURE, Kind.MONEY})
_SIGNS = frozenset("$£€¥₹₽₩")
_PERCENT = re.compile(r" ?(?:%|per ?cent\b|percentage points?\b)")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the source log. Every field is one line of text; empty where there is nothing to say."""

    id: str
    """The finding's key."""
    paragraph: int
    """¶ of the draft, from 1."""
    draft_text: str
    """The sentence of the draft."""
    type: str
    fact: str
    """The thing that is said, as the check named it."""
    speaker: str
    draft_value: str
    source_value: str
    verdict: str
    severity: str
    source_title: str
    """Empty where the draft is set against itself."""
    outlet_and_date: str
    source_paragraph: int | None
    source_text: str
    independent_sources: int
    rule: str
    why: str
    decision: str
    decided_by: str
    decided_at: str
    note: str
    previous_wording: str


def rows(report: Report) -> Iterator[Row]:
    """The rows of a report in draft order."""
    places = _Places(report)
    for item in report.items:
        yield _row(item, places)


class _Places:
    """Finds the paragraph and the sentence of a mark, each article split once."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._lines: dict[str, Lines] = {}

    def article(self, mark: Mark) -> Article | None:
        if mark.article == self.report.draft.id:
            return self.report.draft
        return self.report.sources.get(mark.article)

    def paragraph(self, mark: Mark) -> int:
        article = self.article(mark)
        if article is None:
            return 1
        if article.id not in self._lines:
            self._lines[article.id] = Lines(article)
        return self._lines[article.id].number(mark.span.start)

    def value(self, mark: Mark, kind: Kind) -> str:
        """The words of a mark; of a figure with the sign before it and the percent behind it."""
        article = self.article(mark)
        if article is None or kind not in _FIGURES:
            return one_line(mark.surface)
        text, start, end = article.text, mark.span.start, mark.span.end
        if start and text[start - 1] in _SIGNS:
            start -= 1
        percent = _PERCENT.match(text, end)
        return one_line(text[start : percent.end() if percent else end])

    def sentence(self, mark: Mark) -> str:
        article = self.article(mark)
        return one_line(passage(article, mark.span).of(article.text)) if article else one_line(mark.surface)

    def speaker(self, mark: Mark) -> str:
        for quote in self.report.claims.quotes:
            if mark.article == self.report.draft.id and quote.span.overlaps(mark.span):
                words = quote.speaker.of(self.report.draft.text) if quote.speaker else ""
                return one_line(quote.speaker_ref or words)
        return ""


def passage(article: Article, span: Span) -> Span:
    """The sentence or sentences around ``span`` in its part of the page, cut to a readable length."""
    text = article.text
    left, right = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    block = Span(left, len(text) if right < 0 else right)
    inside = next((p for p in paragraphs(block.of(text))), None)
    if inside is None:
        return span
    block = Span(block.start + inside.start, block.start + inside.end)
    zone = next((zone.span for zone in article.zones if zone.span.contains(span)), block)
    block = Span(max(block.start, zone.start), min(block.end, zone.end))
    touched = [s for s in sentences(text, block) if s.overlaps(span) or s.contains(span)]
    whole = Span(touched[0].start, touched[-1].end) if touched else block
    if len(whole) <= _LONGEST_PASSAGE:
        return whole
    room = max(0, _LONGEST_PASSAGE - len(span)) // 2
    return Span(max(whole.start, span.start - room), min(whole.end, span.end + room))


def label(article: Article) -> str:
    """What a reader calls a source: its title, or where it came from."""
    return one_line(article.title or article.origin or article.id)


def outlet_and_date(article: Article) -> str:
    """As much as is known of outlet and day: "Evening Post, 2024-05-30"."""
    return ", ".join(filter(None, (one_line(article.outlet or ""), str(article.published or ""))))


def other_side(finding: Finding) -> Mark | None:
    """What the draft's place is set against: a source's place, else another one of the draft."""
    draft, *others = finding.marks
    return next((mark for mark in others if mark.article != draft.article), others[0] if others else None)


def _row(item: Item, places: _Places) -> Row:
    finding, review = item.finding, item.review
    draft_mark, twin = finding.marks[0], other_side(finding)
    source = places.article(twin) if twin and twin.article != draft_mark.article else None
    return Row(
        id=finding.key,
        paragraph=places.paragraph(draft_mark),
        draft_text=places.sentence(draft_mark),
        type=finding.kind,
        fact=one_line(finding.judgements[0].fact) if finding.judgements else "",
        speaker=places.speaker(draft_mark),
        draft_value=places.value(draft_mark, finding.kind),
        source_value=places.value(twin, finding.kind) if twin else "",
        verdict=finding.verdict,
        severity=finding.severity,
        source_title=label(source) if source else "",
        outlet_and_date=outlet_and_date(source) if source else "",
        source_paragraph=places.paragraph(twin) if twin else None,
        source_text=places.sentence(twin) if twin else "",
        independent_sources=finding.independent,
        rule=finding.rule,
        why=one_line(finding.message),
        decision=review.decision or "" if review else "",
        decided_by=one_line(review.by) if review and review.decision else "",
        decided_at=review.at.isoformat(timespec="seconds") if review and review.decision else "",
        note=one_line(review.note) if review else "",
        previous_wording=one_line(item.previous),
    )
