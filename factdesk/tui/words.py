"""What panels say about findings and articles, as ``Content``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from textual.content import Content

from factdesk.desk.values import QueueItem, State
from factdesk.model import Article, Mark, Review, Verdict
from factdesk.tui import paint
from factdesk.tui.paint import DECISIONS, FAINT
from factdesk.tui.pairs import Pair

KINDS = {
    "figure": "figure",
    "money": "sum of money",
    "age": "age",
    "date": "date",
    "name": "name",
    "place": "place",
    "quote_wording": "wording",
    "quote_speaker": "speaker",
    "quote_medium": "outlet",
    "attribution": "attribution",
}
SEVERITIES = {"must-fix": "must fix", "fix": "fix", "query": "query", "none": "agrees"}
VERDICTS = {
    "agree": "confirmed",
    "compatible": "compatible",
    "conflict": "conflict",
    "not_found": "not found in the sources",
}

NOT_FOUND = "No source has it. “Not found” is not “false”: it may be right, but nothing here bears it out."

_NAMED = 3
"""So many other places are named; the rest are counted."""

Where = Callable[[Mark], str]
"""Names the place of a mark: "Mayor's address ¶22"."""


def day(when: date) -> str:
    """``4 May 2024``."""
    return f"{when.day} {when:%b %Y}"


def embargo(until: datetime) -> str:
    """Until when a story is held back."""
    return f"Embargo until {until:%d %b %Y %H:%M}"


def source_name(article: Article) -> str:
    """What a source is called: its title, else its file."""
    return " ".join((article.title or article.origin.rpartition("/")[2] or article.id).split())


def source_line(article: Article) -> str:
    """Outlet and date."""
    published = day(article.published) if article.published else ""
    return " · ".join(part for part in (article.outlet or "", published) if part)


def why(item: QueueItem, found: Sequence[Pair], pair: Pair | None, where: Where) -> Content:
    """The working of a finding: what each side says, other places, independent sources, the decision and the note."""
    finding = item.finding
    lines = [paint.plain(finding.message)]
    if pair and pair.why and pair.why != finding.message:
        lines.append(paint.plain(pair.why, FAINT))
    lines += _others(found, pair, where)
    if finding.verdict is Verdict.NOT_FOUND:
        lines.append(Content.styled(NOT_FOUND, FAINT))
    elif finding.independent > 1:
        lines.append(Content.styled(f"{finding.independent} independent sources", FAINT))
    return Content("\n").join([*lines, *decision(item)])


def _others(found: Sequence[Pair], pair: Pair | None, where: Where) -> list[Content]:
    """The other places, and what each says."""
    others = [other for other in found if other is not pair]
    told = [f"{where(other.there)}{f' ({VERDICTS[other.verdict]})' if other.verdict else ''}" for other in others]
    if not told:
        return []
    more = f"; and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    return [Content.assemble(("also ", FAINT), paint.plain("; ".join(told[:_NAMED]) + more))]


def decision(item: QueueItem) -> list[Content]:
    """What was decided, the note, and what the draft said before."""
    lines = []
    if item.previous:
        lines.append(Content.assemble(("the draft said ", FAINT), paint.plain(item.previous)))
    if item.state is State.REOPENED:
        lines.append(
            Content.styled("The value changed; whatever was decided about the old one no longer counts.", FAINT)
        )
    if item.review and item.review.decision:
        stamp = paint.plain(f" · {item.review.by} {item.review.at:%H:%M}", FAINT)
        lines.append(Content.assemble(("✓ " + DECISIONS[item.review.decision], "$ink-agree"), stamp))
    if item.review and item.review.note:
        lines.append(Content.assemble(("note  ", FAINT), paint.plain(item.review.note)))
    return lines


def history(reviews: Sequence[Review]) -> Content:
    """The ledger of a finding, newest first."""
    lines = []
    for review in reversed(reviews):
        words = DECISIONS[review.decision] if review.decision else "open"
        by, note = paint.plain(f" {review.by}", FAINT), paint.plain(f" · {review.note}" if review.note else "")
        lines.append(Content.assemble((f"{review.at:%d %b %H:%M} ", FAINT), words, by, note))
    return Content("\n").join(lines) if lines else Content.styled("Nobody has decided yet.", FAINT)


def nothing(sources: int, *, filtered: bool) -> tuple[str, str]:
    """Heading and words for an empty queue: why it is empty, and what can be done."""
    if filtered:
        return "FILTER", "The filter leaves nothing in.\n\nF changes it."
    if not sources:
        return (
            "NO SOURCE",
            "There is nothing yet to check the draft against.\n\nR looks for articles.   esc leads home: i imports.",
        )
    them = "source and the draft do" if sources == 1 else f"{sources} sources and the draft do"
    return "ALL CLEAR", (
        f"Nothing to decide: the {them} not disagree anywhere."
        "\n\ne writes the report.   r checks again.   esc goes back."
    )


def citation(item: QueueItem, pair: Pair | None, where: Where) -> str:
    """A finding as one line to paste into a message: ``¶7: draft “4.1 percent”; source “4.3” (Budget ¶22)``."""
    if pair is None:
        return f"¶{item.paragraph}: draft “{paint.surface(item.finding)}”; {VERDICTS[item.finding.verdict]}."
    ours, theirs = (" ".join(mark.surface.split()) for mark in (pair.here, pair.there))
    return f"¶{item.paragraph}: draft “{ours}”; source “{theirs}” ({where(pair.there)})."


def heading(item: QueueItem) -> str:
    """Rule and severity of a finding."""
    return f"{item.finding.rule} · {SEVERITIES[item.finding.severity]}"
