"""What is worked out once per article and used against every other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import TypeVar

from factdesk.model import Reading

T = TypeVar("T")
_KEPT = 512
"""Readings remembered at a time; the longest known go first."""


def per_reading(work: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """Do ``work``, which is pure, once for each of the readings compared lately.

    A reading is known by its identity: comparing two by value would cost more than the work saved. It is kept beside
    what was worked out, so that no other can take its place in memory.
    """
    known: dict[int, tuple[Reading, T]] = {}
    lock = Lock()

    @wraps(work)
    def once(reading: Reading) -> T:
        kept = known.get(id(reading))
        if kept is None:
            kept = reading, work(reading)
            with lock:
                while len(known) >= _KEPT:
                    del known[next(iter(known))]
                known[id(reading)] = kept
        return kept[1]

    return once
