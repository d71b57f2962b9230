"""Lists that add up, that do not, and that were never meant to."""

from __future__ import annotations

import pytest
from check.examples import judged

from factdesk.check.rules.sum import RULE
from factdesk.model import Kind, Severity


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("The club played 10 games: 5 wins, 3 draws and 1 defeat.", "5 + 3 + 1 = 9, not 10"),
        ("Twelve adults and nine children were hurt, 22 people in all.", "twelve + nine = 21, not 22"),
        ("Voters cast 1,200 ballots in Ree and 1,400 in Tal, a total of 3,600.", "1,200 + 1,400 = 2,600, not 3,600"),
    ],
)
def test_a_list_that_does_not_add_up(text: str, working: str) -> None:
    (one,) = judged(RULE, text)
    assert (one.why, one.kind, one.severity) == (working, Kind.FIGURE, Severity.FIX)


def test_money_is_money() -> None:
    (one,) = judged(RULE, "He paid $120 for shoes and $90 for a coat, a total of $250.")
    assert one.kind is Kind.MONEY


@pytest.mark.parametrize(
    "text",
    [
        "The club played 9 games: 5 wins, 3 draws and 1 defeat.",
        "The club has won 10 games this year. It had 5 wins, 3 draws and 1 defeat in spring.",
        "Police named 6 suspects: 2 men from Ree, among them a baker, and 3 women.",
        "The road has 3 lanes: 2 for cars, 1 for buses and 4 exits.",
        "The firm sold about 900 cars: 300 in Ree, 400 in Tal and 150 abroad.",
        "Twelve adults and nine children were hurt; 60 people in all saw the crash.",
        "The city gave £3m to schools and £2m to parks, a total of £5.4m.",
        "She won 6-2, 6-3 in 70 minutes, her 12th win in all.",
        "In 2019 and 2020 it lost 14 and 15 members, 400 in all since 1990.",
        "He ran 5 km and swam 2 km, 9 hours in all.",
        "Between 3 and 5 people, 8 in all, were seen.",
    ],
)
def test_a_list_that_keeps_quiet(text: str) -> None:
    assert judged(RULE, text) == []
