"""How much surer values that differ must be where two articles bring other news."""

from __future__ import annotations

from datetime import date

from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.figures import match


def pairs(one, other):
    a, b = (read(from_text(text, id=name, published=date(2024, 5, 30))) for name, text in (("a", one), ("b", other)))
    return {(found.a.surface, found.b.surface) for found in match(a, b, Background.of([a, b]))}


def test_values_that_differ_meet_where_both_bring_one_piece_of_news():
    assert pairs(
        "Rioters burned five cranes in the Harrow docks on Tuesday night. The port stayed shut.",
        "Nine cranes were burned by rioters in the Harrow docks on Tuesday night. Police made arrests.",
    ) == {("five", "Nine")}


def test_another_day_of_a_long_story_has_counts_of_its_own():
    assert not pairs(
        "The minister flew to Harrow for talks with the unions. She will see the mayor of Harrow, too. "
        "Pickets stopped 40 lorries at the gate.",
        "A judge will rule on the ban on Friday. The owners wept. They sent 65 lorries to another port.",
    )


def test_one_value_is_one_whatever_the_articles_open_with():
    assert pairs(
        "The minister flew to Harrow for talks with the unions. The 1,340 dockers of Harrow want more pay.",
        "A judge will rule on the ban. Harrow has 1,340 dockers.",
    ) == {("1,340", "1,340")}


def test_the_age_of_one_person_is_held_against_that_in_any_other_article():
    assert pairs(
        "The minister flew to Harrow for talks. Anna Ruiz, 61, leads the unions.",
        "A judge will rule on the ban. The case was brought by Anna Ruiz, 64.",
    ) == {("61", "64")}
