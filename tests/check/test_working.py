"""How a judgement says who says what."""

from __future__ import annotations

from datetime import date

import pytest

from factdesk.check.rule import Docket
from factdesk.check.run import judge
from factdesk.check.working import shown
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.pairs import matches


def reading(name, text, outlet=None, published=date(2024, 5, 30)):
    return read(from_text(text, id=name, outlet=outlet, published=published))


def whys(*readings, draft=None):
    background = Background.of(readings)
    pairs = matches(readings[0], readings[-1], background)
    docket = Docket({r.article.id: r for r in readings}, pairs, draft)
    return [judgement.why for judgement in judge(docket)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 40 villagers left.", "At least 40"),
        ("It cost $84 million in all.", "$84 million"),
        ("It cost 84 million euros in all.", "84 million euros"),
        ("The wall is about 30 metres long.", "about 30 metres"),
        ("Turnout was 61.3 percent.", "61.3 percent"),
        ("Rates rose by 2 percentage points.", "2 percentage points"),
        ("Ten buses stood there.", "Ten"),
    ],
)
def test_a_figure_is_shown_in_the_words_of_the_article(text, expected):
    found = reading("a", text)
    assert [shown(figure, text) for figure in found.claims.figures] == [expected]


def test_the_working_names_draft_and_source():
    one, other = (
        reading("draft", "The ferry was carrying 214 passengers."),
        reading("wire", "The ferry carried 241 passengers."),
    )
    expected = ["draft 214; source 241; both: passengers; differs by 11 %"]
    assert whys(one, other, draft="draft") == expected
    assert whys(other, one, draft="draft") == expected


def test_without_a_draft_the_outlets_are_named():
    one = reading("a", "The ferry was carrying 214 passengers.", "The Courier")
    other = reading("b", "The ferry carried 241 passengers.", "Radio Nord")
    assert whys(one, other)[0].startswith("The Courier 214; Radio Nord 241; ")


def test_two_sources_beside_a_draft_are_not_given_letters():
    draft, one, other = (
        reading("draft", "The ferry ran aground."),
        reading("wire", "The ferry was carrying 214 passengers."),
        reading("agency", "The ferry carried 241 passengers."),
    )
    assert whys(one, draft, other, draft="draft")[0].startswith("one source 214; another 241; ")


def test_within_one_article_the_parts_of_the_page_are_named():
    found = whys(reading("a", "# Ferry fire kills 14 people\n\nA fire on a ferry killed 41 people on Tuesday.\n"))
    assert [why.split("; ")[:2] for why in found] == [["headline 14", "body 41"]]
