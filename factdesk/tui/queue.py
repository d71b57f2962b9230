"""Which findings the queue shows, and in which order: pure functions over the desk's items."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, islice
from typing import Any

from factdesk.desk.values import QueueItem, State
from factdesk.model import Review, Severity

WAITING = frozenset({State.OPEN, State.REOPENED})
"""States that ask for a decision."""
WEIGHTS = (Severity.MUST_FIX, Severity.FIX, Severity.QUERY, Severity.NONE)


class Order(StrEnum):
    """How the queue is sorted."""

    WEIGHT = "weight"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Filter:
    """What to leave in; an empty set leaves everything in."""

    open_only: bool = False
    confirmed: bool = False
    """Also what the sources agree with."""
    kinds: frozenset[str] = field(default_factory=frozenset)
    verdicts: frozenset[str] = field(default_factory=frozenset)
    severities: frozenset[str] = field(default_factory=frozenset)

    def admits(self, item: QueueItem) -> bool:
        """Whether the queue shows ``item``."""
        finding = item.finding
        return (
            (not self.open_only or item.state in WAITING)
            and (not self.kinds or finding.kind in self.kinds)
            and (not self.verdicts or finding.verdict in self.verdicts)
            and (not self.severities or finding.severity in self.severities)
        )

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return self.open_only or bool(self.kinds or self.verdicts or self.severities)

    def toggled(self, facet: str, value: str) -> Filter:
        """The filter with one value of one facet put in or taken out."""
        now = getattr(self, facet)
        after: Any = not now if isinstance(now, bool) else now ^ {value}
        return replace(self, **{facet: after})


def shown(items: Sequence[QueueItem], chosen: Filter, order: Order) -> list[QueueItem]:
    """The queue: what the filter admits, by weight or as the draft runs."""
    left = [item for item in items if chosen.admits(item)]
    if order is Order.WEIGHT:
        left.sort(key=lambda item: (WEIGHTS.index(item.finding.severity), item.number))
    return left


def next_open(keys: Sequence[str], waiting: Container[str], after: str | None) -> str | None:
    """The next finding that asks for a decision, around the end to the start; None where none does."""
    start = keys.index(after) + 1 if after in keys else 0
    onward = chain(islice(keys, start, None), islice(keys, start))
    return next((key for key in onward if key in waiting and key != after), None)


def decided(item: QueueItem, review: Review | None) -> QueueItem:
    """The item with the newest entry of its ledger; what is resolved or confirmed stays so."""
    if item.state in (State.RESOLVED, State.CONFIRMED):
        return replace(item, review=review)
    state = State.DECIDED if review and review.decision else State.REOPENED if item.previous else State.OPEN
    return replace(item, review=review, state=state)
