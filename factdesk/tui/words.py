"""What panels say about findings and articles, as ``Content``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from factdesk.desk.values import QueueItem, State
from factdesk.model import Article, Finding, Mark, Review, Verdict
from factdesk.tui import paint
from factdesk.tui.paint import DECISIONS, FAINT

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

Where = Callable[[Mark], str]
"""Names the place of a mark: "Mayor's address ¶22"."""


def source_name(article: Article) -> str:
    """What a source is called: its title, else its file."""
    return " ".join((article.title or article.origin.rpartition("/")[2] or article.id).split())


def source_line(article: Article) -> str:
    """Outlet and date."""
    day = f"{article.published.day} {article.published:%b %Y}" if article.published else ""
    return " · ".join(part for part in (article.outlet or "", day) if part)


def why(item: QueueItem, mark: Mark | None, where: Where) -> Content:
    """The working of a finding: what each side says, other places, independent sources, the decision and the note."""
    finding = item.finding
    judgement = paint.judgement_of(finding, mark)
    lines = [paint.plain(finding.message)]
    if judgement and judgement.why and judgement.why != finding.message:
        lines.append(paint.plain(judgement.why, FAINT))
    lines += _standing(finding, mark, where)
    lines += decision(item)
    return Content("\n").join(lines)


def _standing(finding: Finding, mark: Mark | None, where: Where) -> list[Content]:
    """What other places say, and how many sources are independent of each other."""
    lines = []
    verdicts = {judgement.verdict for judgement in finding.judgements}
    if Verdict.CONFLICT in verdicts and verdicts & {Verdict.AGREE, Verdict.COMPATIBLE}:
        lines.append(Content.styled("The sources disagree with each other.", "bold $ink-query"))
    others = [where(other) for other in finding.marks[1:] if other != mark]
    if others:
        also = "; ".join(others[:3]) + (f"; and {len(others) - 3} more" if len(others) > 3 else "")
        lines.append(Content.assemble(("also in ", FAINT), paint.plain(also)))
    if finding.verdict is Verdict.NOT_FOUND:
        lines.append(Content.styled(NOT_FOUND, FAINT))
    elif finding.independent > 1:
        lines.append(Content.styled(f"{finding.independent} independent sources", FAINT))
    return lines


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
        stamp = f" · {item.review.by} {item.review.at:%H:%M}"
        lines.append(Content.assemble(("✓ " + DECISIONS[item.review.decision], "$ink-agree"), (stamp, FAINT)))
    if item.review and item.review.note:
        lines.append(Content.assemble(("note  ", FAINT), paint.plain(item.review.note)))
    return lines


def history(reviews: Sequence[Review]) -> Content:
    """The ledger of a finding, newest first."""
    lines = []
    for review in reversed(reviews):
        words = DECISIONS[review.decision] if review.decision else "open"
        note = f" · {review.note}" if review.note else ""
        lines.append(
            Content.assemble((f"{review.at:%d %b %H:%M} ", FAINT), words, (f" {review.by}", FAINT), paint.plain(note))
        )
    return Content("\n").join(lines) if lines else Content.styled("Nobody has decided yet.", FAINT)


def citation(item: QueueItem, mark: Mark | None, place: str) -> str:
    """A finding as one line to paste into a message: ``¶7: draft “4.1 percent”; source “4.3” (Budget ¶22)``."""
    draft = paint.surface(item.finding)
    if mark is None:
        return f"¶{item.paragraph}: draft “{draft}”; {VERDICTS[item.finding.verdict]}."
    return f"¶{item.paragraph}: draft “{draft}”; source “{' '.join(mark.surface.split())}” ({place})."


def heading(item: QueueItem) -> str:
    """Rule, kind and severity of a finding."""
    finding = item.finding
    return f"{finding.rule} · {KINDS[finding.kind]} · {SEVERITIES[finding.severity]}"
