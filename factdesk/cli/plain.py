"""A report as text for the terminal: conflicts, then queries, each with both passages and the reason; then counts."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from factdesk.model import Article, Mark, Severity, Span
from factdesk.report.report import Item, Report
from factdesk.report.rows import label, outlet_and_date, passage
from factdesk.report.sections import Section, counts, embargo, section
from factdesk.text import Lines, one_line

_SIGNS = {Severity.MUST_FIX: ("✗", "red"), Severity.FIX: ("≠", "yellow"), Severity.QUERY: ("?", "cyan")}
_AGREED = ("✓", "green")
_LABEL = 13
"""Columns of "draft ¶12", "source" and "why" with the space before and after."""
_SOURCES = 3
"""Passages shown of one finding; the others are counted."""
_OPEN, _SHUT = "\x01", "\x02"
"""Stand for the brackets, one column each, until the lines are broken; safe words hold no control characters."""
_EDGES = re.compile(f"([{_OPEN}{_SHUT}])")


@dataclass(frozen=True, slots=True)
class Side:
    """Whose passage it is and how its mark is shown."""

    name: str
    opening: str
    closing: str
    colour: str


DRAFT = Side("draft", "[", "]", "yellow")
SOURCE = Side("source", "{", "}", "cyan")


def lines(report: Report, width: int) -> Iterator[str]:
    """The lines of the report, styled; nothing in them can steer a terminal."""
    yield from _head(report)
    for name in (Section.DISCREPANCIES, Section.QUERIES):
        items = [item for item in report.items if section(item) is name]
        if items:
            yield ""
            yield click.style(f"{name.upper()} · {len(items)}", bold=True)
            for item in items:
                yield ""
                yield from finding(report, item, width)
    if report.reasons:
        yield ""
        yield from _chosen(report, width)
    yield ""
    yield from _totals(report)


def _head(report: Report) -> Iterator[str]:
    if report.embargo:
        yield click.style(embargo(report), fg="red", bold=True)
    sources = len(report.sources)
    title = one_line(report.draft.title or report.story.slug)
    yield f"{click.style(title, bold=True)} · {sources} source{'' if sources == 1 else 's'}"


def _chosen(report: Report, width: int) -> Iterator[str]:
    """The articles that the draft was compared with, and why."""
    yield click.style(f"FOUND IN THE STORE · {len(report.reasons)}", bold=True)
    for id_, why in report.reasons.items():
        article = report.sources[id_]
        yield from _labelled("source", ", ".join(filter(None, (label(article), outlet_and_date(article)))), width)
        yield from _labelled("", one_line(why), width, dim=True)


def _totals(report: Report) -> Iterator[str]:
    total = counts(report)
    yield (
        f"{_plural(total.discrepancies, 'discrepancy', 'discrepancies')} · {_plural(total.queries, 'query', 'queries')}"
        f" · {total.confirmed} confirmed"
    )
    yield click.style("“Not found” means that no source has it, not that it is false.", dim=True)


def _plural(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def finding(report: Report, item: Item, width: int) -> Iterator[str]:
    """One finding: what and where, the draft's passage, the sources' passages, and why."""
    found = item.finding
    sign, colour = _SIGNS.get(found.severity, _AGREED)
    head = f"{sign} {found.kind.replace('_', ' ')} · {found.severity if found.severity != 'none' else found.verdict}"
    yield f"{click.style(head, fg=colour, bold=True)}{click.style(f' · {found.rule}', dim=True)}"
    yield from _passages(report, found.marks, width)
    yield from _labelled("why", one_line(found.message), width)
    if item.previous:
        yield from _labelled("before", one_line(item.previous), width)


def _passages(report: Report, marks: Sequence[Mark], width: int) -> Iterator[str]:
    draft, *others = _apart(marks)
    yield from _passage(report.draft, draft, DRAFT, width)
    within = [mark for mark in others if mark.article == draft.article]
    beyond = [mark for mark in others if mark.article in report.sources]
    for mark in within[:1]:
        yield from _passage(report.draft, mark, DRAFT, width)
    for mark in beyond[:_SOURCES]:
        yield from _passage(report.sources[mark.article], mark, SOURCE, width)
    if len(beyond) > _SOURCES:
        yield from _labelled("", f"and {len(beyond) - _SOURCES} more", width)


def _apart(marks: Sequence[Mark]) -> list[Mark]:
    """The marks less those that lie over one before them."""
    kept: list[Mark] = []
    for mark in marks:
        if not any(mark.article == other.article and mark.span.overlaps(other.span) for other in kept):
            kept.append(mark)
    return kept


def _passage(article: Article, mark: Mark, side: Side, width: int) -> Iterator[str]:
    """The sentence around a mark: a draft's with its paragraph before it, a source's with its place below it."""
    around = passage(article, mark.span)
    paragraph = f"¶{Lines(article).number(mark.span.start)}"
    name, place = f"{side.name} {paragraph}", ""
    if side is SOURCE:
        name, place = side.name, ", ".join(filter(None, (label(article), outlet_and_date(article), paragraph)))
    yield from passage_lines(name, around.of(article.text), mark.span, around, side, place, width)


def passage_lines(name: str, words: str, span: Span, within: Span, side: Side, place: str, width: int) -> Iterator[str]:
    """The ``words`` of the passage ``within`` with ``span`` in brackets, and below them where they stand."""
    left, right = span.start - within.start, span.end - within.start
    before, after = one_line(f"{words[:left]}|")[:-1], one_line(f"|{words[right:]}")[1:]
    marked = f"{before}{_OPEN}{one_line(words[left:right])}{_SHUT}{after}"
    yield from _painted(_labelled(name, marked, width), side)
    yield from _labelled("", place, width, dim=True)


def _painted(rows: Iterator[str], side: Side) -> Iterator[str]:
    """The marked words between brackets in the side's colour, also where they run over lines."""
    brackets = {_OPEN: side.opening, _SHUT: side.closing}
    inside = False
    for row in rows:
        painted = ""
        for piece in _EDGES.split(row):
            inside = inside or piece == _OPEN
            shown = brackets.get(piece, piece)
            painted += click.style(shown, fg=side.colour, bold=True) if inside and shown else shown
            inside = inside and piece != _SHUT
        yield painted


def _labelled(name: str, words: str, width: int, *, dim: bool = False) -> Iterator[str]:
    margin = " " * _LABEL
    first = f"  {name:<{_LABEL - 2}}"
    for row in textwrap.wrap(words, width, initial_indent=first, subsequent_indent=margin, break_on_hyphens=False):
        yield click.style(row, dim=True) if dim else row
