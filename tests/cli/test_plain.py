"""How a finding is printed."""

from dataclasses import replace
from datetime import UTC, datetime

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.cli.plain import SOURCE, finding, lines, passage_lines
from factdesk.config import Settings
from factdesk.model import Article, Finding, Kind, Mark, Severity, Span, Story, Verdict
from factdesk.report.report import Item, Report

DRAFT = "Dam head\n\nThe dam held 40 million litres [sic] before the wall gave way, the keeper said."
SOURCE_TEXT = "The dam held 41 million litres."


def mark(article, text, words):
    start = text.index(words)
    return Mark(article, Span(start, start + len(words)), words)


def report(*marks, severity=Severity.FIX):
    verdict = Verdict.CONFLICT if severity is not Severity.NONE else Verdict.AGREE
    found = Finding("k", "figure-value", Kind.FIGURE, verdict, severity, marks, "draft 40; source 41")
    return Report(
        story=Story("dam", "d"),
        draft=Article("d", DRAFT, title="Dam head"),
        digest="",
        sources={"s": Article("s", SOURCE_TEXT, title="Keeper’s log", outlet="Nord")},
        items=(Item(1, found, previous="39 million"),),
        checked_at=datetime(2024, 5, 30, tzinfo=UTC),
        settings=Settings(),
    )


DRAFT_MARK = mark("d", DRAFT, "40 million")
SOURCE_MARK = mark("s", SOURCE_TEXT, "41 million")


def printed(value, width=80):
    return [click.unstyle(line) for line in finding(value, value.items[0], width)]


def test_a_finding_shows_both_passages_their_places_and_the_reason():
    assert printed(report(DRAFT_MARK, SOURCE_MARK)) == [
        "≠ figure · fix · figure-value",
        "  draft ¶2   The dam held [40 million] litres [sic] before the wall gave way,",
        "             the keeper said.",
        "  source     The dam held {41 million} litres.",
        "             Keeper’s log, Nord, ¶1",
        "  why        draft 40; source 41",
        "  before     39 million",
    ]


def test_only_the_marked_words_are_painted():
    (first, *_) = [line for line in finding(report(DRAFT_MARK), report(DRAFT_MARK).items[0], 80) if "[sic]" in line]
    assert click.style("40 million", fg="yellow", bold=True) in first
    assert " litres [sic] before" in first


def test_a_mark_over_another_is_shown_once():
    wider = mark("d", DRAFT, "held 40 million litres")
    assert sum("draft ¶" in line for line in printed(report(DRAFT_MARK, wider, SOURCE_MARK, SOURCE_MARK))) == 1


def test_conflicts_come_first_then_queries_then_counts():
    value = report(DRAFT_MARK, SOURCE_MARK)
    text = [click.unstyle(line) for line in lines(value, 80)]
    assert text[0] == "Dam head · 1 source"
    assert "DISCREPANCIES · 1" in text
    assert text[-2] == "1 discrepancy · 0 queries · 0 confirmed"
    quiet = [click.unstyle(line) for line in lines(report(DRAFT_MARK, SOURCE_MARK, severity=Severity.NONE), 80)]
    assert quiet[2:] == ["0 discrepancies · 0 queries · 1 confirmed", text[-1]]


def test_an_embargo_stands_first():
    held = replace(report(DRAFT_MARK), embargo=datetime(2024, 6, 1, 6, tzinfo=UTC))
    assert click.unstyle(next(lines(held, 80))) == "Embargoed until 2024-06-01 06:00 UTC."


@pytest.mark.parametrize("width", [40, 56, 80, 100])
def test_lines_keep_to_the_width(width):
    assert max(map(len, printed(report(DRAFT_MARK, SOURCE_MARK), width))) <= width


@given(st.text(min_size=1, max_size=200), st.data())
def test_no_passage_breaks_the_lines_or_steers_the_terminal(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    for line in passage_lines("source", text, span, Span(0, len(text)), SOURCE, "place", 60):
        plain = click.unstyle(line)
        assert len(plain) <= 60
        assert "\n" not in plain
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in plain)
