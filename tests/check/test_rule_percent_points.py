"""Percent against percentage points."""

from __future__ import annotations

import pytest
from check.examples import judged

from factdesk.check.rules.percent_points import RULE


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment fell from 8 percent to 6 percent, a 2 percent drop.",
        "The tax goes up by 3 percent, from 12 percent to 15 percent.",
        "The rate rose to 5.5 percent from 5.0 percent, an increase of 0.5 percent.",
    ],
)
def test_points_called_percent(text: str) -> None:
    (one,) = judged(RULE, text)
    assert "percentage points" in one.why


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment fell from 8 percent to 6 percent, a drop of two percentage points.",
        "Unemployment fell from 8 percent to 6 percent, a 25 percent drop.",
        "Unemployment fell from 8 percent to 6 percent, and prices rose by 2 percent.",
        "Support grew by 2 percent in May and by 6 percent in June.",
        "Prices rose from 100 percent of the target to 102 percent, a 2 percent rise.",
        "The party went from 8 percent to 6 percent; its rival had a 2 percent rise in members.",
        "From 8 to 6 on Monday, 2 percent of trains were late.",
    ],
)
def test_percent_that_is_right(text: str) -> None:
    assert judged(RULE, text) == []
