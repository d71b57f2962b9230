"""Whether an article of the archive tells the story of a draft, and what speaks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from factdesk.match.remember import per_reading
from factdesk.match.story import one_story
from factdesk.model import Grain, Moment, NameKind, Reading

_SOON = 14
"""Days within which two articles that use the same names and rare words are about one event."""
_PEOPLE = 2
"""Full names of people that a later article shares with the first report of an affair."""
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
_ANY_DAY = 0.25
"""Share of the draft's terms that an article without a date, or of another season, has to hold."""


def kinship(draft: Reading, other: Reading, share: float) -> str | None:
    """What ties the two together in time, in words; None where nothing does, or where they use other names.

    ``share`` of the draft's terms, by weight, stand in the other article.
    """
    if not one_story(draft, other):
        return None
    if draft.article.published is None or other.article.published is None:
        people = _people(draft).keys() & _people(other).keys()
        return "no date" if share >= _ANY_DAY or len(people) >= _PEOPLE else None
    apart = abs((draft.article.published - other.article.published).days)
    if apart <= _SOON:
        return "the same day" if apart == 0 else f"{apart} day{'s' * (apart > 1)} apart"
    return _later(draft, other, share)


def _later(draft: Reading, other: Reading, share: float) -> str | None:
    """What ties articles that came out far apart: one affair goes on being about the same people.

    An article about somebody else that recalls the affair in passing is no article on it.
    """
    people, both = _people(draft).keys() & _people(other).keys(), _foremost(draft) & _foremost(other)
    if not (_names_the_foremost_of(draft, other) and _names_the_foremost_of(other, draft)):
        return None
    if any(_looks_back(one, two.article.published) for one, two in ((draft, other), (other, draft))):
        return "one names the month of the other"
    if len(people) >= _PEOPLE:
        return f"both name {_listed(people)}"
    return f"both are about {_listed(both)}" if both and share >= _ANY_DAY else None


@per_reading
def _people(reading: Reading) -> Mapping[str, int]:
    """How often an article names each person to whom it gives more than one name, by the first and the last."""
    names = (name.ref.split() for name in reading.claims.names if name.kind is NameKind.PERSON)
    full = ([word for word in name if word.rstrip(".") not in _SUFFIXES] for name in names)
    return Counter(f"{name[0]} {name[-1]}" for name in full if len(name) > 1)


def _foremost(reading: Reading) -> frozenset[str]:
    """The people whom an article names most."""
    people = _people(reading)
    return frozenset(ref for ref, count in people.items() if count == max(people.values()))


def _names_the_foremost_of(one: Reading, other: Reading) -> bool:
    """Whether an article names whom the other is about, if the other is about anybody."""
    foremost = _foremost(other)
    return not foremost or not foremost.isdisjoint(_people(one))


def _looks_back(reading: Reading, day: date | None) -> bool:
    """Whether the article names the month in which the other was printed, or one that ended just before."""
    return day is not None and any(
        _holds(moment, day) for moment in reading.claims.moments if moment.grain is Grain.MONTH
    )


def _holds(moment: Moment, day: date) -> bool:
    if moment.start is None or moment.end is None:
        return False
    return moment.start <= day + timedelta(2) and day - timedelta(2) <= moment.end


def _listed(people: AbstractSet[str]) -> str:
    return " and ".join(sorted(people)[:2])
