"""Dates of the same event.

The strong signal is competition, as with figures: a date belongs to its mutual best counterpart in the other article,
by what happened and by the rare words that stand near both; a day that stands elsewhere in the other article for the
same thing is not missing there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from factdesk.days import compared
from factdesk.match.background import Background
from factdesk.match.occasions import Occasion, Occasions, occasions
from factdesk.model import Grain, Mark, Match, Reading, Verdict

_SAME = 1.0
"""Evidence from which two dates that can both stand are of one event."""
_OTHER = 2.25
"""Evidence from which two dates that cannot both stand are of one event."""
_SHARED = 2.0
"""The same where one event is the nearest to both."""
_SURE = 3.6
"""Evidence that needs no common event beside it."""
_CLEAR = 0.5
"""How far the best counterpart must be ahead of the next."""
_ELSEWHERE = 0.7
"""Share of a pair's evidence with which the same day stands elsewhere in the other article."""
_CONFUSED, _UNLIKELY = 0.6, -2.0
"""What two different days gain by being easily confused, and lose otherwise."""
_BESIDE = 2
"""Days within which one is easily taken for the other."""
_DECADE = 3660
"""Days within which one year is easily taken for another."""
_YEARS = frozenset({Grain.YEAR, Grain.SPAN})
_LATELY = 60
"""Days within which what is said to be still to come may have happened."""
_PERIODS = _YEARS | {Grain.MONTH, Grain.QUARTER}
_MONTH = 30
"""Days within which one weekday is easily taken for another."""
_EVENT = 1.5
"""Weight of what happened, beside the other words."""
_EVENTS = 2.0
"""What all events together weigh at most."""
_FIRST, _CLOSE = 0.9, 0.6
"""Shares of the nearest event's weight that make another event as near, and still near."""
_COMMON = 2
"""Words that two dates of one event have in common at least."""
_KEPT = 2
"""Days kept per date: its own counterpart and the strongest rival."""
_SHOWN = 4
"""Words in common that an editor is shown."""


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, those within it."""
    del background
    if a is b or not (a.claims.moments and b.claims.moments):
        return
    ours, theirs = occasions(a), occasions(b)
    pairs = list(_pairs(ours, theirs))
    field = _Field(pairs)
    for pair in pairs:
        if _accepted(pair, field, ours.items[pair.one], theirs.items[pair.two]):
            yield _match(a, b, ours.items[pair.one], theirs.items[pair.two], pair.score)


Day = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two dates by their numbers and days, what speaks for one event, and whether both can be the same day."""

    one: int
    two: int
    days: tuple[Day, Day]
    score: float
    meet: bool


class _Field:
    """The best scores of every date with two other days, so that a pair finds its strongest rival at once.

    The same day given twice by one article is no rival to itself.
    """

    def __init__(self, pairs: Iterable[_Pair]) -> None:
        self._best: dict[tuple[str, int, bool], dict[Day, float]] = {}
        for pair in pairs:
            for key, other in ((("one", pair.one), pair.days[1]), (("two", pair.two), pair.days[0])):
                for meet in {False, pair.meet}:
                    scores = self._best.setdefault((*key, meet), {})
                    scores[other] = max(pair.score, scores.get(other, 0.0))
                    if len(scores) > _KEPT:
                        del scores[min(scores, key=scores.__getitem__)]

    def rival(self, pair: _Pair, *, meet: bool = False) -> float:
        """The highest score that either date of a pair reaches with another day; of those that can be one day alone."""
        sides = ((("one", pair.one), pair.days[1]), (("two", pair.two), pair.days[0]))
        found = (score for key, own in sides for day, score in self._best.get((*key, meet), {}).items() if day != own)
        return max(found, default=0.0)


def _pairs(a: Occasions, b: Occasions) -> Iterator[_Pair]:
    """All pairs that anything speaks for."""
    for i, one in enumerate(a.items):
        for j, two in enumerate(b.items):
            common = _common(one, two, a, b)
            if common <= 0:
                continue
            meet = compared(one.moment, two.moment)[0] is not Verdict.CONFLICT
            score = common if meet else common + _near(one, two, a, b)
            if score > 0:
                days = ((one.moment.start, one.moment.end), (two.moment.start, two.moment.end))
                yield _Pair(i, j, days, score, meet)


def _accepted(pair: _Pair, field: _Field, one: Occasion, two: Occasion) -> bool:
    """Whether a pair is sure enough and wins on both sides."""
    if pair.meet:
        return pair.score >= _SAME and field.rival(pair) <= pair.score
    if _open_question(one, two) or pair.score < (_SHARED if _nearest(one, two, _FIRST) else _OTHER):
        return False
    if pair.score < _SURE and not _same_event(one, two):
        return False
    elsewhere = field.rival(pair, meet=True)
    return field.rival(pair) + _CLEAR <= pair.score and elsewhere < max(_SAME, _ELSEWHERE * pair.score)


def _open_question(one: Occasion, two: Occasion) -> bool:
    """Whether different days say nothing: days of saying, other places, what happens again, figures of other years."""
    if one.speech or two.speech or one.again or two.again:
        return True
    if one.values & two.values:
        return False
    elsewhere = one.places and two.places and not one.places & two.places
    if elsewhere or one.marks != two.marks:
        return True
    units = _units(one) & _units(two)
    return "score" in units or (bool(units) and {one.moment.grain, two.moment.grain} <= _PERIODS)


def _units(occasion: Occasion) -> set[str]:
    return {value.partition(" ")[2] for value in occasion.values}


def _common(one: Occasion, two: Occasion, a: Occasions, b: Occasions) -> float:
    """What speaks for one event, the days left aside: rare words near both dates, and the same thing happening."""
    if one.people and two.people and not one.people & two.people:
        return 0.0
    words = sum(min(near, two.words[x]) * _rarity(x, a, b) for x, near in one.words.items() if x in two.words)
    shared = ((x, near) for x, near in one.events.items() if x in two.events)
    events = sum(min(near, two.events[x]) * math.sqrt(_rarity(x, a, b)) for x, near in shared)
    return words + min(_EVENT * events, _EVENTS)


def _near(one: Occasion, two: Occasion, a: Occasions, b: Occasions) -> float:
    """Two days that are confused lie about as long ago, or beside each other."""
    if a.today is None or b.today is None:
        return 0.0
    today = max(a.today, b.today)
    ages = sorted(abs(((o.moment.start or o.moment.end or today) - today).days) for o in (one, two))
    apart = ages[1] - ages[0]
    if _prospect(one, a) or _prospect(two, b):
        return 0.0 if ages[1] <= _LATELY else _UNLIKELY
    if {one.moment.grain, two.moment.grain} <= _YEARS:
        return _CONFUSED if apart <= _DECADE else _UNLIKELY
    if one.moment.recurs is two.moment.recurs is Grain.WEEK and apart < _MONTH:
        apart = min(apart % 7, -apart % 7)
    return _CONFUSED if apart <= _BESIDE or ages[1] + 1 <= 3 * (ages[0] + 1) else _UNLIKELY


def _prospect(occasion: Occasion, within: Occasions) -> bool:
    """Whether it only says that something is still to come: "will soon open"."""
    return occasion.moment.end is None and occasion.moment.start == within.today


def _same_event(one: Occasion, two: Occasion) -> bool:
    """Whether what stands nearest to one date stands near the other too, or neither sentence tells of an event."""
    if len(one.words.keys() & two.words.keys()) < _COMMON:
        return False
    return _nearest(one, two, _CLOSE) or _nearest(two, one, _CLOSE) or not (one.events or two.events)


def _nearest(one: Occasion, two: Occasion, close: float) -> bool:
    """Whether the event nearest to the first date is, but for that share, the nearest to the second."""
    return any(
        weight >= _FIRST * max(one.events.values()) and two.events.get(event, 0) >= close * max(two.events.values())
        for event, weight in one.events.items()
        if two.events
    )


def _rarity(word: str, a: Occasions, b: Occasions) -> float:
    return 1.0 / math.sqrt(max(1, a.counts.get(word, 1) + b.counts.get(word, 1) - 1))


def _match(a: Reading, b: Reading, one: Occasion, two: Occasion, score: float) -> Match:
    marks = [Mark(r.article.id, x.moment.span, x.moment.span.of(r.article.text)) for r, x in ((a, one), (b, two))]
    shared = [word for word in one.words if word in two.words]
    shared.sort(key=lambda word: -min(one.words[word], two.words[word]))
    reason = f"both: {', '.join(one.shown[word] for word in shared[:_SHOWN])}"
    sure = round(1 / (1 + math.exp(-score / 2)), 3)
    return Match(marks[0], marks[1], one.moment, two.moment, sure, (reason,) if shared else ())
