"""Passages that fuzzing found to cost the square of their length, again and again: reading them stays in proportion."""

import time

import pytest

from factdesk.desk.comparison import compare
from factdesk.extract.claims import read
from factdesk.intake.load import from_text

FOUND = {
    "stops without an end": ".",
    "stops of many kinds": "…?!",
    "a table on one line": "1,204 56 ",
    "totals without an end": "3 men and 2 women, 5 in all, ",
}


def seconds(passage, size):
    text = (passage * (size // len(passage) + 1))[:size] + "\n\n12 of 40 people stayed."
    began = time.process_time()
    compare([read(from_text(text, id="a"))])
    return time.process_time() - began


@pytest.mark.parametrize("passage", FOUND.values(), ids=FOUND)
def test_four_times_the_text_takes_four_times_as_long(passage):
    seconds(passage, 1_000)
    once, four = (min(seconds(passage, size) for _ in range(2)) for size in (10_000, 40_000))
    assert four < 8 * once + 0.05
