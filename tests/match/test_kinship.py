"""One story, told soon after or long after; or two stories with the same names."""

from datetime import date

import pytest

from factdesk.extract.claims import read
from factdesk.match.kinship import kinship
from factdesk.model import Article

FIRE = "Ana Brandt and Tomas Vik fled the fire at Tern Quay, Orla. Brandt lost the mill. Vik lost a boat at Orla."
DAY = date(2024, 5, 30)


def told(text, day=DAY, name="a"):
    return read(Article(name, text, published=day))


@pytest.mark.parametrize(
    ("day", "why"),
    [(DAY, "the same day"), (date(2024, 5, 31), "1 day apart"), (date(2024, 5, 20), "10 days apart")],
)
def test_the_same_names_within_days_are_one_story(day, why):
    assert kinship(told(FIRE), told(FIRE, day, "b"), 0.1) == why


def test_two_people_or_the_month_tie_a_later_report_to_the_first():
    later = date(2025, 3, 2)
    assert kinship(told(FIRE), told(FIRE, later, "b"), 0.1) == "both name Ana Brandt and Tomas Vik"
    flood = "The flood in May 2024 took the mill of Orla. Orla and Tern Quay lay under water, and Orla wept."
    first = "The flood took the mill of Orla. Orla and Tern Quay lay under water, and Orla wept."
    assert kinship(told(first), told(flood, later, "b"), 0.1) == "one names the month of the other"


def test_the_same_place_years_later_is_another_story():
    first = "The flood took the mill of Orla. Orla and Tern Quay lay under water, and Orla wept."
    assert kinship(told(first), told(first, date(2029, 5, 30), "b"), 0.9) is None


def test_other_names_are_another_story_on_any_day():
    other = "Mila Sorn and Per Aske opened the dam at Ridge Fell, Kettle. Sorn sang. Aske wept at Kettle."
    assert kinship(told(FIRE), told(other, DAY, "b"), 0.9) is None


@pytest.mark.parametrize(("share", "why"), [(0.3, "no date"), (0.1, None)])
def test_without_a_date_more_has_to_be_in_common(share, why):
    flood = "The flood took the mill of Orla. Orla and Tern Quay lay under water, and Orla wept."
    assert kinship(told(flood, None), told(flood, DAY, "b"), share) == why


LATER = date(2024, 9, 2)
TRIAL = "Ana Brandt goes on trial at Orla. Brandt is charged over the fire at Tern Quay. Brandt said nothing at Orla."


@pytest.mark.parametrize("name", ["Ana Brandt", "Ana Brandt Jr.", "Ana M. Brandt"])
def test_whom_both_are_about_ties_a_later_report_to_the_first(name):
    first = f"{name} was held over the fire at Tern Quay. Brandt lived at Orla. Brandt was led away."
    assert kinship(told(first), told(TRIAL, LATER, "b"), 0.3) == "both are about Ana Brandt"
    assert kinship(told(first), told(TRIAL, LATER, "b"), 0.2) is None


def test_an_article_on_somebody_else_that_recalls_an_affair_is_not_on_it():
    other = "Mila Sorn lost a mill at Orla. Sorn is a friend of Ana Brandt and Tomas Vik of Tern Quay. Sorn wept."
    assert kinship(told(FIRE), told(FIRE, LATER, "b"), 0.3) == "both name Ana Brandt and Tomas Vik"
    assert kinship(told(FIRE), told(other, LATER, "b"), 0.3) is None
    assert kinship(told(other), told(FIRE, LATER, "b"), 0.3) is None
