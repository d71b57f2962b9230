"""A draft meets the articles of its own event in the store, and its quotes wherever they stood."""

from datetime import date

import pytest

from factdesk.config import Settings
from factdesk.desk.checking import check
from factdesk.desk.related import related
from factdesk.extract.claims import read
from factdesk.model import Article, Verdict

SAID = "we shall never again let the harbour freeze while the ferry company counts its lanterns"
FIRST = f"""Ferry sinks off Tern Quay

The ferry Marigold sank off Tern Quay on Monday, Ana Brandt of the harbour office said. At least 16 people were killed.

“{SAID.capitalize()},” Ana Brandt told reporters at Tern Quay. The Marigold was built at Orla.
"""
OTHER = """Choir wins the valley prize

The Kettle choir won the prize at Ridge Fell, Mila Sorn of the jury said. Some 300 people sang along at Kettle.
"""
LONG_AGO = f"""Winter of discontent

“{SAID.capitalize()},” Per Aske told the council of Kettle. At least 9 people were killed that winter at Ridge Fell.
"""
DAY = date(2024, 5, 30)


@pytest.fixture
def full(desk):
    for text, title, day in (
        (FIRST, "Ferry sinks", DAY),
        (OTHER, "Choir wins", DAY),
        (LONG_AGO, "Winter", date(2019, 1, 2)),
    ):
        desk.add_text(text, title, "Nord", day)
    return desk


def draft(text):
    return read(Article("draft", text, published=date(2024, 5, 31)))


def titles(found):
    return [one.reading.article.title for one in found]


def test_the_same_event_is_found_and_the_reason_said(full):
    found = full.related(
        draft(FIRST.replace("16", "19").replace(SAID.capitalize(), "Nobody knows how it came to this at all"))
    )
    assert titles(found) == ["Ferry sinks"]
    assert found[0].why.startswith("both: ")
    assert "Marigold" in found[0].why
    assert found[0].why.endswith("1 day apart")


def test_a_quote_reaches_beyond_the_event_and_brings_nothing_else(full):
    text = FIRST.replace("16", "19")
    found = full.related(draft(text))
    assert titles(found) == ["Ferry sinks", "Winter"]
    assert found[1].why == "the quote “We shall never again let the …” stood there"
    assert (len(found[1].reading.claims.quotes), found[1].reading.claims.figures) == (1, ())


def test_a_toll_of_another_story_contradicts_nothing_and_another_speaker_does(full):
    reading = draft(FIRST.replace("At least 16", "Just 12"))
    steps = check(reading, [one.reading for one in full.related(reading)], Settings())
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found = end.value.findings
            break
    conflicts = [finding for finding in found if finding.verdict is Verdict.CONFLICT]
    assert {mark.surface for finding in conflicts for mark in finding.marks} == {"12", "16", "Ana Brandt", "Per Aske"}


@pytest.mark.parametrize("text", ["", "Nothing that anybody has written about before.", "🎈 " * 20])
def test_a_draft_on_nothing_known_has_no_relations(full, text):
    assert full.related(draft(text)) == ()


def test_the_draft_itself_is_no_relation(full):
    (found, *_) = full.sources()
    assert full.reading(found.id).article.title == "Winter"
    assert titles(full.related(full.reading(found.id))) == ["Ferry sinks"]


def test_four_copies_of_one_article_are_enough(desk):
    for number in range(7):
        desk.add_text(f"{FIRST}\nIt was report {number}.\n", f"Ferry {number}", "Nord", DAY)
    assert len(related(desk._store, draft(FIRST))) == 4
