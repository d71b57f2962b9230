"""The lines of the home screen."""

from __future__ import annotations

from textual.content import Content

from factdesk.desk.values import ArticleSummary, StorySummary
from factdesk.model import Severity
from factdesk.tui import paint, words
from factdesk.tui.paint import FAINT

FIRST_STEPS = (
    "",
    "There is no story yet.",
    "",
    "N   starts one: a draft, and what it rests on.",
    "i   imports sources; you can drag files in here.",
    "    Paste any text to make a source of it.",
    "",
    "?   shows every key.",
    "    factdesk demo opens a sample story.",
)
NO_STORY = "No story yet: N starts one with a draft."
NO_SOURCE = "No source yet: i imports files and folders."

_WIDE = 70
"""From this width on, there is room for all columns."""


def counted(number: int, thing: str, things: str) -> str:
    """``1 story``, ``2 stories``."""
    return f"{number} {thing if number == 1 else things}"


def story_heading(width: int) -> Content:
    """The names of the columns."""
    columns = f"{'claims':>6} {'open':>6} {'done':>6} {'checked':>13}" if width >= _WIDE else "open"
    return paint.rule(Content.styled("DRAFTS", "bold"), Content.styled(columns, FAINT), width)


def story_line(story: StorySummary, width: int) -> Content:
    """Name, title, counts, and when it was checked."""
    checked = f"{story.checked_at:%d %b %H:%M}" if story.checked_at else "never"
    settled = story.checked_at is not None and not story.open
    left = Content.assemble(paint.plain(story.slug, "bold"), "  ", paint.plain(story.title, FAINT))
    open_ = ("   ✓", "$ink-agree") if settled else (f"{story.open:>4}", "bold" if story.open else FAINT)
    if width < _WIDE:
        return paint.sides(left, Content.assemble(open_, "  "), width)
    right = Content.assemble(
        (f"{story.claims:>6}", FAINT), "   ", open_, f" {story.done:>6}", (f" {checked:>13}  ", FAINT)
    )
    return paint.sides(left, right, width)


def source_heading(slug: str | None, width: int) -> Content:
    """What the dots mean."""
    right = Content.assemble("● in ", paint.plain(slug)) if slug else Content("newest first")
    return paint.rule(Content.styled("SOURCES", "bold"), right.stylize(FAINT), width)


def source_line(source: ArticleSummary, *, inside: bool, width: int) -> Content:
    """Whether it belongs to the story, its day, title and outlet."""
    day = f"{words.day(source.published):>11}" if source.published else "no date"
    left = Content.assemble(
        ("● " if inside else "  ", "$ink-source"),
        (f"{day:<12}", FAINT),
        paint.plain(source.title),
        paint.plain(f"  {source.outlet}" if source.outlet else "", FAINT),
    )
    return paint.sides(left, Content.styled(f"{counted(source.claims, 'claim', 'claims')}  ", FAINT), width)


def story_state(story: StorySummary) -> Content:
    """What waits in a story, by weight and by kind, and until when it is held back."""
    held = f"{words.embargo(story.embargo)}. " if story.embargo else ""
    return Content.assemble((held, "$ink-query"), _state(story))


def _state(story: StorySummary) -> Content:
    if story.checked_at is None:
        return Content.styled("Not checked yet. r checks it.", FAINT)
    if not story.open:
        return Content.assemble(
            ("✓ ", "$ink-agree"), f"Nothing is open. {story.done} decided.  ", ("e exports.", FAINT)
        )
    weights = [
        Content.assemble((f"{count} ", paint.SEVERITIES[severity]), words.SEVERITIES[severity])
        for severity in (Severity.MUST_FIX, Severity.FIX, Severity.QUERY)
        if (count := story.severities.get(severity, 0))
    ]
    kinds = [f"{paint.sign_of(kind)} {words.KINDS[kind]} {count}" for kind, count in story.kinds.items() if count]
    return Content("\n").join(
        [Content("   ").join(weights), Content.styled("   ".join(kinds), FAINT), Content.styled("enter goes on", FAINT)]
    )
