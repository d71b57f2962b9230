"""What is worked out once per article and used against every other."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from factdesk.model import Reading

T = TypeVar("T")
_KEPT = 512
"""Readings remembered at a time; the least recently used go first."""


class _Same:
    """A reading that equals only itself: comparing two by value would cost more than the work saved."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.reading is other.reading


def per_reading(work: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """Do ``work``, which is pure, once for each of the readings compared lately."""

    @lru_cache(maxsize=_KEPT)
    def remembered(same: _Same) -> T:
        return work(same.reading)

    @wraps(work)
    def once(reading: Reading) -> T:
        return remembered(_Same(reading))

    return once
