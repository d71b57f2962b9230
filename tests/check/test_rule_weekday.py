"""Weekdays against the calendar."""

from __future__ import annotations

import pytest
from check.examples import judged

from factdesk.check.rules.weekday import RULE
from factdesk.model import Kind, Severity


def test_a_weekday_that_the_date_was_not() -> None:
    (one,) = judged(RULE, "They married on Saturday (19 May) in Bergen.")
    assert one.why == "Saturday, but 19 May 2024 was a Sunday"


def test_it_is_a_query() -> None:
    (one,) = judged(RULE, "They married on Saturday, May 19, in Bergen.")
    assert (one.kind, one.severity) == (Kind.DATE, Severity.QUERY)
    assert (one.a.surface, one.b.surface) == ("Saturday", "May 19")


@pytest.mark.parametrize(
    "text",
    [
        "They married on Sunday, May 19, in Bergen.",
        "They married on Sunday. May 19 is a holiday.",
        "They married on Saturday; 19 May was too wet.",
        "They married on Sunday 19 in Bergen.",
        "They married on Saturday, 19 guests in tow.",
        "Friday 13 people married.",
        "The Saturday shows of 19 May were full.",
        "They will marry on Monday, May 19.",
    ],
)
def test_weekdays_that_fit_or_stand_alone(text: str) -> None:
    assert judged(RULE, text) == []
