"""What a headline promises against the list below it."""

from __future__ import annotations

import pytest
from check.examples import judged

from factdesk.check.rules.list_count import RULE


def page(heading: str, *items: str) -> str:
    return "\n\n".join((f"# {heading}", "The harbour fair is over.", *items, "That is all."))


def test_a_list_that_is_short() -> None:
    (one,) = judged(RULE, page("Five things we learned at the fair", "1. It rains.", "2. It pours.", "3. Bring boots."))
    assert one.why == "Five promised, 3 in the list"


@pytest.mark.parametrize(
    "text",
    [
        page("Three things we learned at the fair", "1. It rains.", "2. It pours.", "3. Bring boots."),
        page("Five things we learned at the fair", "It rains.", "It pours.", "Bring boots."),
        page("Five things we learned at the fair", "1. It rains.", "2. It pours."),
        page("Five people hurt at the fair", "1. It rains.", "2. It pours.", "3. Bring boots."),
        page("Five things we learned at the fair", "1. It rains.", "3. It pours.", "7. Bring boots."),
        page("Three things we learned at the fair", "3. It rains.", "2. It pours.", "1. Bring boots."),
    ],
)
def test_a_list_that_is_whole_or_none(text: str) -> None:
    assert judged(RULE, text) == []
