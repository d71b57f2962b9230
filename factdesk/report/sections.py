"""The report in the order the trade reads it: discrepancies, queries, confirmed facts, waived items."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from enum import StrEnum
from textwrap import shorten

from factdesk import __version__
from factdesk.model import Decision, Severity, Verdict
from factdesk.report.report import Item, Report
from factdesk.report.rows import Row, rows
from factdesk.text import one_line

_BRIEF = 60
"""Characters of a value in a report's line."""


class Section(StrEnum):
    """The parts that items are sorted into, by their headings."""

    DISCREPANCIES = "Discrepancies"
    QUERIES = "Queries to the writer"
    CONFIRMED = "Confirmed facts"
    WAIVED = "Waived items"


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures at the head of a report."""

    discrepancies: int
    queries: int
    confirmed: int
    waived: int
    open: int
    """Items that ask for a decision and have none."""


def section(item: Item) -> Section:
    """Where an item belongs: the editor's decision first, then what the check said."""
    decision = item.review.decision if item.review else None
    if decision is Decision.STET:
        return Section.WAIVED
    if decision is Decision.QUERY:
        return Section.QUERIES
    if decision is Decision.FIX:
        return Section.DISCREPANCIES
    if item.finding.severity is Severity.QUERY or item.finding.verdict is Verdict.NOT_FOUND:
        return Section.QUERIES
    return Section.DISCREPANCIES if item.finding.verdict is Verdict.CONFLICT else Section.CONFIRMED


def is_open(item: Item) -> bool:
    """Whether an item asks for a decision and has none."""
    decided = item.review is not None and item.review.decision is not None
    return not decided and section(item) in {Section.DISCREPANCIES, Section.QUERIES}


def sections(report: Report) -> dict[Section, list[Row]]:
    """Every section with its rows in draft order; empty ones too."""
    sorted_rows: dict[Section, list[Row]] = {name: [] for name in Section}
    for item, row in zip(report.items, rows(report), strict=True):
        sorted_rows[section(item)].append(row)
    return sorted_rows


def counts(report: Report) -> Counts:
    """How many items each section holds, and how many are open."""
    tally = Counter(section(item) for item in report.items)
    return Counts(
        tally[Section.DISCREPANCIES],
        tally[Section.QUERIES],
        tally[Section.CONFIRMED],
        tally[Section.WAIVED],
        sum(map(is_open, report.items)),
    )


def tally(report: Report) -> str:
    """The counts in one line: "discrepancies 3 · queries 1 · …"."""
    return " · ".join(f"{name} {number}" for name, number in asdict(counts(report)).items())


def embargo(report: Report) -> str:
    """The warning that stands above everything while a story is held back; else empty."""
    return f"Embargoed until {report.embargo:%Y-%m-%d %H:%M %Z}".strip() + "." if report.embargo else ""


def working(row: Row) -> str:
    """Why the check says so, by which rule, and how much it matters where it does."""
    severity = row.severity if row.severity != Severity.NONE else ""
    return " · ".join(filter(None, (row.why, row.rule, severity)))


def header(report: Report) -> list[tuple[str, str]]:
    """The lines at the top: name and value, in the trade's order; a blank value is a line to fill in."""
    headline = one_line(report.draft.title or "")
    return [
        ("Slug", one_line(report.story.slug)),
        ("Headline", headline),
        ("Writer", one_line(report.writer or report.draft.author or "")),
        ("Editor", one_line(report.editor)),
        ("Checker", one_line(report.checker)),
        ("Draft", f"version {report.story.version}, SHA-256 {report.digest[:16]}"),
        ("Checked", report.checked_at.isoformat(timespec="minutes", sep=" ")),
        ("Embargo", report.embargo.isoformat(timespec="minutes", sep=" ") if report.embargo else "none"),
    ]


def method(report: Report) -> list[str]:
    """What was compared and how, and what the report does not say."""
    limits = report.settings.tolerances
    sources = f"{len(report.sources)} source{'' if len(report.sources) == 1 else 's'}"
    return [
        f"FactDesk {__version__} compared the draft's figures, dates, quotes and names with {sources}.",
        f"Tolerances for figures: rounding up to {limits.rounding:.0%}, “about” {limits.about:.0%}.",
        f"“Nearly” reaches {limits.nearly:.0%} below, “more than” up to {limits.more_than:.0%} above.",
        f"Quotes are held to the {report.settings.quotes} profile.",
        "Copies of one text count as one independent source.",
        "“Not found” means that no source has it. It does not mean that it is false. Nothing here says who is right.",
    ]


def line(row: Row) -> str:
    """The line of a report: ¶7: draft 4.1 percent; source 4.3 percent (Mayor's budget address, ¶22)."""
    if row.source_value and row.source_title:
        place = f"{row.source_title}, ¶{row.source_paragraph}"
        return f"¶{row.paragraph}: draft {brief(row.draft_value)}; source {brief(row.source_value)} ({place})."
    if row.source_value:
        other = f"{brief(row.source_value)} (¶{row.source_paragraph})"
        return f"¶{row.paragraph}: draft {brief(row.draft_value)}; elsewhere {other}."
    return f"¶{row.paragraph}: draft {brief(row.draft_value)}; no source has it."


def brief(value: str) -> str:
    """The beginning of a long quote; the passages below have all of it."""
    return shorten(value.rstrip(",;"), _BRIEF, placeholder=" …")
