"""Whether an article of the archive tells the story of a draft, and what speaks for it."""

from __future__ import annotations

from datetime import date, timedelta

from factdesk.match.remember import per_reading
from factdesk.match.story import one_story
from factdesk.model import Grain, Moment, NameKind, Reading

_SOON = 14
"""Days within which two articles that use the same names and rare words are about one event."""
_PEOPLE = 2
"""Full names of people that a later article shares with the first report of an affair."""
_ANY_DAY = 0.25
"""Share of the draft's terms that an article without a date has to hold."""


def kinship(draft: Reading, other: Reading, share: float) -> str | None:
    """What ties the two together in time, in words; None where nothing does, or where they use other names.

    ``share`` of the draft's terms, by weight, stand in the other article.
    """
    if not one_story(draft, other):
        return None
    people = _people(draft) & _people(other)
    if draft.article.published is None or other.article.published is None:
        return "no date" if share >= _ANY_DAY or len(people) >= _PEOPLE else None
    apart = abs((draft.article.published - other.article.published).days)
    if apart <= _SOON:
        return "the same day" if apart == 0 else f"{apart} day{'s' * (apart > 1)} apart"
    if _looks_back(draft, other.article.published) or _looks_back(other, draft.article.published):
        return "one names the month of the other"
    return f"both name {_listed(people)}" if len(people) >= _PEOPLE else None


@per_reading
def _people(reading: Reading) -> frozenset[str]:
    """The people whom an article gives more than one name."""
    return frozenset(
        name.ref for name in reading.claims.names if name.kind is NameKind.PERSON and len(name.ref.split()) > 1
    )


def _looks_back(reading: Reading, day: date) -> bool:
    """Whether the article names the month in which the other was printed, or one that ended just before."""
    return any(_holds(moment, day) for moment in reading.claims.moments if moment.grain is Grain.MONTH)


def _holds(moment: Moment, day: date) -> bool:
    if moment.start is None or moment.end is None:
        return False
    return moment.start <= day + timedelta(2) and day - timedelta(2) <= moment.end


def _listed(people: frozenset[str]) -> str:
    return " and ".join(sorted(people)[:2])
