"""The cost of reading dates grows with the text, whatever the text."""

from __future__ import annotations

import time

import pytest

from factdesk.extract import dates
from factdesk.model import Article

SIZE = 12_000
HOSTILE = [
    *("1", ",", "2015 ", "May ", "the first of ", "early ", "last ", "two days after ", "3-", "Monday ", "( ", "of "),
    *("1/1/", "Easter of the ", "first week of ", "between May and ", "since ", "12 ", "a ", "mid-", "20 \n", "nine "),
]


def seconds(text: str) -> float:
    started = time.perf_counter()
    dates.find(Article("draft", text))
    return time.perf_counter() - started


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_as_much_as_its_length(piece: str) -> None:
    text = piece * (SIZE // len(piece))
    seconds(text[:1000])
    assert min(seconds(text * 2) for _ in range(2)) < 4 * max(min(seconds(text) for _ in range(2)), 0.05)
