"""Another editor's decisions beside ours: what is new is taken in, what differs is shown and left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factdesk.desk.values import Action
from factdesk.model import Review


@dataclass(frozen=True, slots=True)
class Clash:
    """Two editors who decided one finding differently. Ours stands."""

    ours: Review
    theirs: Review


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of taking in another editor's decisions."""

    action: Action | None
    """What was taken in, as one action that can be undone; None where there was nothing new."""
    clashes: tuple[Clash, ...]
    unknown: int
    """Decisions on findings that the story does not have."""


def sorted_out(
    theirs: Iterable[Review], known: Iterable[str], standing: Mapping[str, Review]
) -> tuple[list[Review], list[Clash], int]:
    """Their decisions as new ones, clashes with ours, and the number of those on unknown findings."""
    keys = set(known)
    new: dict[str, Review] = {}
    clashes, unknown = [], 0
    for review in theirs:
        ours = standing.get(review.finding_key) or new.get(review.finding_key)
        if review.finding_key not in keys:
            unknown += 1
        elif ours is None or ours.decision is None:
            new[review.finding_key] = review
        elif ours.decision is not review.decision:
            clashes.append(Clash(ours, review))
    return list(new.values()), clashes, unknown
