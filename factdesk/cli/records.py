"""Values as the records of the machine interface."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from factdesk.model import (
    Bound,
    Figure,
    Judgement,
    Mark,
    Moment,
    Name,
    Quote,
    QuoteKind,
    Reading,
    Review,
    Span,
    Telling,
)

if TYPE_CHECKING:
    from factdesk.desk.values import Hit, StorySummary


def reading_record(reading: Reading) -> dict[str, Any]:
    """One line of ``extract``."""
    article, claims = reading.article, reading.claims
    text = article.text
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": iso(article.published),
        "zones": [{"start": zone.span.start, "end": zone.span.end, "kind": zone.kind} for zone in article.zones],
        "figures": [figure_record(figure, text) for figure in claims.figures],
        "dates": [moment_record(moment, text) for moment in claims.moments if moment.start or moment.end],
        "quotes": [quote_record(quote, text, claims.moments) for quote in claims.quotes if printed(quote)],
        "names": [name_record(name, text) for name in claims.names],
    }


def figure_record(figure: Figure, text: str) -> dict[str, Any]:
    """A figure; a range's value is ``[low, high]``."""
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "surface": figure.span.of(text),
        "value": plain(figure.low) if figure.low == figure.high else [plain(figure.low), plain(figure.high)],
        "kind": figure.kind,
        "unit": figure.unit,
        "bound": Bound.ABOUT if figure.bound is Bound.NEARLY else figure.bound,
        "of": figure.of.of(text) if figure.of else None,
        "of_start": figure.of.start if figure.of else None,
        "of_end": figure.of.end if figure.of else None,
    }


def moment_record(moment: Moment, text: str) -> dict[str, Any]:
    """A date or period, as ISO days; None on a side that the text leaves open."""
    return {
        "start": moment.span.start,
        "end": moment.span.end,
        "surface": moment.span.of(text),
        "from": iso(moment.start),
        "to": iso(moment.end),
    }


def printed(quote: Quote) -> bool:
    """Whether a quote has a record: scare quotes are no speech, and what doubled apostrophes mark is in its clause."""
    return quote.kind is not QuoteKind.WORDS and not (quote.doubled and quote.kind is QuoteKind.MIXED)


def quote_record(quote: Quote, text: str, moments: tuple[Moment, ...]) -> dict[str, Any]:
    """A fragment of a quote; ``said_on`` is the ISO day where the date words can be read.

    The interface counts quotation marks proper as marks, doubled apostrophes not.
    """
    on = quote.said_on
    said = next((m.start for m in moments if m.span.overlaps(on)), None) if on else None
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "content": quote.span.of(text),
        "kind": QuoteKind.INDIRECT if quote.doubled else quote.kind,
        "speaker": words(quote.speaker, text),
        "speaker_start": quote.speaker.start if quote.speaker else None,
        "speaker_end": quote.speaker.end if quote.speaker else None,
        "speaker_ref": quote.speaker_ref,
        "cue": words(quote.cue, text),
        "medium": words(quote.medium, text),
        "said_on": iso(said),
        "group": quote.group,
    }


def name_record(name: Name, text: str) -> dict[str, Any]:
    """One mention of a name."""
    span = name.span
    return {"start": span.start, "end": span.end, "surface": span.of(text), "ref": name.ref, "title": name.title}


def hit_record(hit: Hit) -> dict[str, Any]:
    """One line of ``search``."""
    article, start = hit.article, hit.span.start - hit.passage.start
    return {
        "article": article.id,
        "start": hit.span.start,
        "end": hit.span.end,
        "surface": hit.words[start : start + len(hit.span)],
        "kind": hit.kind,
        "paragraph": hit.paragraph,
        "passage": hit.words,
        "title": article.title,
        "outlet": article.outlet,
        "published": iso(article.published),
        "origin": article.origin,
    }


def telling_record(telling: Telling, unit: str | None) -> dict[str, Any]:
    """One line of ``search --timeline``; a range's value is ``[low, high]``, in the unit of the whole time line."""
    return {
        **mark_record(telling.mark),
        "value": plain(telling.low) if telling.low == telling.high else [plain(telling.low), plain(telling.high)],
        "unit": unit,
        "passage": telling.passage,
        "title": telling.slug,
        "outlet": telling.outlet,
        "published": iso(telling.published),
    }


def story_record(story: StorySummary) -> dict[str, Any]:
    """One line of ``report`` without a story."""
    return {
        "slug": story.slug,
        "title": story.title,
        "draft": story.draft,
        "version": story.version,
        "sources": story.sources,
        "claims": story.claims,
        "open": story.open,
        "done": story.done,
        "checked_at": story.checked_at.isoformat() if story.checked_at else None,
        "embargo": story.embargo.isoformat() if story.embargo else None,
    }


def review_record(review: Review) -> dict[str, Any]:
    """A decision with who and when."""
    return {
        "id": review.finding_key,
        "decision": review.decision,
        "note": review.note,
        "by": review.by,
        "at": review.at.isoformat(),
    }


def judgement_record(cluster: str, judgement: Judgement) -> dict[str, Any]:
    """One line of ``compare``."""
    assert judgement.b is not None
    return {
        "cluster": cluster,
        "a": mark_record(judgement.a),
        "b": mark_record(judgement.b),
        "kind": judgement.kind,
        "verdict": judgement.verdict,
        "rule": judgement.rule,
        "severity": judgement.severity,
        "why": judgement.why,
    }


def mark_record(mark: Mark) -> dict[str, Any]:
    """A place in an article."""
    return {"article": mark.article, **ends(mark.span), "surface": mark.surface}


def ends(span: Span) -> dict[str, int]:
    """Both ends of a span."""
    return {"start": span.start, "end": span.end}


def words(span: Span | None, text: str) -> str | None:
    """The words of a span, if there is one."""
    return span.of(text) if span else None


def iso(day: date | None) -> str | None:
    """A day as the interface writes it."""
    return day.isoformat() if day else None


def plain(value: float) -> float:
    """Whole numbers without a decimal point."""
    return int(value) if float(value).is_integer() else value
