"""Words for growth against their two figures."""

from __future__ import annotations

import pytest
from check.examples import judged

from factdesk.check.rules.growth import RULE


@pytest.mark.parametrize(
    "text",
    [
        "Sales more than doubled to 90 million euros from 50 million euros.",
        "The herd nearly tripled from 20 to 41 animals.",
        "The number of wolves quadrupled, from 12 to 30.",
        "Its debt was halved to £8m from £11m.",
        "Rents have doubled from 900 euros to 700 euros.",
    ],
)
def test_growth_that_was_none(text: str) -> None:
    (one,) = judged(RULE, text)
    assert "times" in one.why


@pytest.mark.parametrize(
    "text",
    [
        "Sales more than doubled to 120 million euros from 50 million euros.",
        "The herd nearly tripled from 20 to 55 animals.",
        "The number of wolves quadrupled, from 12 to 50.",
        "Its debt was halved to £5.4m from £11m.",
        "Visitors doubled from June to August, to 40,000.",
        "The price doubled in 12 months. It had been 40 euros and 60 euros before.",
        "She doubled the dose from 5 mg to 10 mg at 40.",
        "Sales doubled, to 40 million euros.",
        "The team doubled its lead in the 40th minute, from 20 metres.",
        "Turnout halved from 1990 to 2010.",
    ],
)
def test_growth_that_was(text: str) -> None:
    assert judged(RULE, text) == []
