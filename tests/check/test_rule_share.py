"""Shares against the figures they are a share of."""

from __future__ import annotations

import pytest
from check.examples import judged

from factdesk.check.rules.share import RULE


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("Of the 80 seats, 20 (35 percent) stayed empty.", "20 of 80 is 25 percent, not 35"),
        ("Twelve of the 48 schools, 35 percent, closed.", "Twelve of 48 is 25 percent, not 35"),
        ("Nine out of 60 pupils (25 percent) were ill.", "Nine of 60 is 15 percent, not 25"),
        ("A quarter of the 400 flats, or 140 flats, are empty.", "140 of 400 is 35 percent, not A quarter"),
    ],
)
def test_a_share_that_does_not_fit(text: str, working: str) -> None:
    assert [one.why for one in judged(RULE, text)] == [working]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 80 seats, 20 (25 percent) stayed empty.",
        "Of the 81 seats, 20 (25 percent) stayed empty.",
        "Nine out of 60 pupils were ill, and 25 percent had been ill before.",
        "A quarter of the 400 flats, or 101 flats, are empty.",
        "Almost a third of the 300 flats, or 95 flats, are empty.",
        "About 20 of 60 pupils (30 percent) were ill.",
        "Some 20 million of its 60 million people (33 percent) are under 20.",
        "Twelve of 40 players (30 percent more than last year) were hurt.",
        "Twelve of the 48 schools, 35 percent of them new, closed.",
        "Twelve of the 48 schools closed, 35 percent, it said, had no heating.",
        "He scored in 12 of 40 games (25 in all).",
        "One in five of the 90 homes (18) lost power.",
    ],
)
def test_a_share_that_keeps_quiet(text: str) -> None:
    assert judged(RULE, text) == []
