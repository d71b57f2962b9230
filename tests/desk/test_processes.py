"""Work shared out to processes comes back in order, and little of it is on the way at a time."""

import os
from contextlib import closing
from itertools import count, islice

import pytest

from factdesk.desk.processes import in_order
from factdesk.errors import FactDeskError

prepared: list[str] = []


def prepare():
    prepared.append("ready")


def length(words):
    return len(words) + 100 * len(prepared)


def end(words):
    os._exit(3)


def fail(words):
    raise ValueError(words)


def haste(words):
    return -os.getpriority(os.PRIO_PROCESS, 0)


def test_results_come_in_the_order_of_the_work():
    words = ["a" * (number % 7) for number in range(40)]
    assert list(in_order(length, words, 2)) == [(word, len(word)) for word in words]


def test_each_process_is_prepared_once():
    assert {made for _, made in in_order(length, ["", ""] * 5, 2, prepare)} == {100}


def test_work_without_end_is_taken_as_it_is_needed():
    given = []

    def endless():
        for number in count():
            given.append(number)
            yield "a" * number

    with closing(in_order(length, endless(), 2)) as done:
        assert [made for _, made in islice(done, 5)] == [0, 1, 2, 3, 4]
    assert len(given) <= 5 + 3 * 2


def test_a_fault_in_the_work_is_told_and_nothing_hangs():
    with pytest.raises(ValueError, match="oak"):
        list(in_order(fail, ["oak"], 2))


def test_a_process_that_is_killed_is_told_in_words():
    with pytest.raises(FactDeskError, match="ended from outside"):
        list(in_order(end, ["oak"], 2))


def test_those_who_work_give_way_to_whoever_gave_the_work():
    (slow,) = (made for _, made in in_order(haste, ["oak"], 1))
    assert slow < haste("oak")
