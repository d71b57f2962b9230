"""Errors planted into clean drafts are found, and the clean drafts are left alone."""

from collections import Counter
from datetime import date
from functools import cache

import pytest
from planted.plant import Planted, Story, plantings, stories

from factdesk.check.rule import Docket
from factdesk.check.run import judge
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.pairs import matches
from factdesk.model import Article, Verdict
from factdesk.text import Lines


@cache
def source_of(story: Story):
    return reading(story.source, "source")


def reading(text, name):
    return read(from_text(text, id=name, published=date(2024, 5, 30)))


def conflicts(text: str, story: Story):
    """The draft's places that the check calls a conflict."""
    draft, source = reading(text, "draft"), source_of(story)
    background = Background.of((draft, source))
    found = (*matches(draft, draft, background), *matches(draft, source, background))
    docket = Docket({"draft": draft, "source": source}, found, draft="draft")
    return [
        mark
        for judgement in judge(docket)
        if judgement.verdict is Verdict.CONFLICT
        for mark in (judgement.a, judgement.b)
        if mark and mark.article == "draft"
    ]


def is_found(planted: Planted) -> bool:
    lines = Lines(Article("draft", planted.text))
    there = lines.number(planted.at)
    return any(lines.number(mark.span.start) == there for mark in conflicts(planted.text, planted.story))


def test_clean_drafts_stay_clean():
    alarms = [(story.name, mark.surface) for story in stories() for mark in conflicts(story.draft, story)]
    words = sum(len(story.draft.split()) for story in stories())
    assert len(alarms) * 800 <= words, alarms


def test_nine_in_ten_planted_errors_are_found():
    tried = plantings()
    missed = [(p.kind, p.story.name, p.was, p.now) for p in tried if not is_found(p)]
    assert len(tried) >= 200
    assert len(missed) <= len(tried) // 10, (Counter(kind for kind, *_ in missed), missed)


@pytest.mark.parametrize(
    "kind", ["digits", "magnitude", "points", "unit", "year", "negation", "word", "cut", "speaker"]
)
def test_every_kind_of_error_is_planted_often_enough_to_mean_something(kind):
    assert sum(planted.kind == kind for planted in plantings()) >= 8
