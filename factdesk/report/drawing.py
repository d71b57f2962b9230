"""A time line as a drawing in SVG: a step for each telling, its value above it, its day below where the day is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from factdesk.model import Telling, Timeline
from factdesk.text import one_line

_WIDTH, _HEIGHT = 560, 96
_SIDE, _TOP, _BOTTOM = 36, 26, 66
"""Where the first and the last telling stand, the highest value and the lowest."""
_LONGEST = 14
"""Characters of a value."""
_MOST = 12
"""Tellings that have room for a day of their own; of more, only the first and the last day are written."""

Point = tuple[float, float]


def drawing(timeline: Timeline) -> str:
    """The drawing, all words in it escaped. The draft's own telling has the class "draft"."""
    tellings = timeline.tellings
    points = list(_points(tellings))
    path = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    inside = "".join(
        [
            f'<polyline points="{path}"/>',
            *map(_dot, tellings, points),
            *_values(tellings, points),
            *_days(tellings, points),
        ]
    )
    named = escape(f"{one_line(timeline.concept)}: {', '.join(_value(telling) for telling in tellings)}")
    return f'<svg class="timeline" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{named}">{inside}</svg>'


def _points(tellings: Sequence[Telling]) -> Iterator[Point]:
    """The middle of each value: equal steps from left to right, the largest on top."""
    middles = [telling.middle for telling in tellings]
    least, most = min(middles), max(middles)
    step = (_WIDTH - 2 * _SIDE) / max(1, len(tellings) - 1)
    for place, value in enumerate(middles):
        height = (value - least) / (most - least) if most > least else 0.0
        yield _SIDE + place * step, _BOTTOM - height * (_BOTTOM - _TOP)


def _dot(telling: Telling, point: Point) -> str:
    """A telling, with who says it for a pointer that rests on it."""
    who = ", ".join(filter(None, (telling.slug, telling.outlet, str(telling.published or ""))))
    kind = ' class="draft"' if telling.draft else ""
    title = escape(f"{_value(telling)}: {one_line(who)}")
    return f'<circle{kind} cx="{point[0]:.0f}" cy="{point[1]:.0f}" r="4"><title>{title}</title></circle>'


def _values(tellings: Sequence[Telling], points: Sequence[Point]) -> Iterator[str]:
    """The first value, and each that is not the one before it."""
    before = [None, *tellings[:-1]]
    for last, telling, (x, y) in zip(before, tellings, points, strict=True):
        if last is None or (last.low, last.high) != (telling.low, telling.high):
            yield f'<text x="{x:.0f}" y="{y - 10:.0f}">{escape(_value(telling))}</text>'


def _days(tellings: Sequence[Telling], points: Sequence[Point]) -> Iterator[str]:
    """Each day where it begins; the draft by its name."""
    written = [_day(telling) for telling in tellings]
    places = [place for place, (last, day) in enumerate(pairwise(["", *written])) if day and day != last]
    if len(places) > _MOST:
        places = [places[0], places[-1]]
    for place in places:
        yield f'<text class="day" x="{points[place][0]:.0f}" y="{_HEIGHT - 8}">{written[place]}</text>'


def _day(telling: Telling) -> str:
    if telling.draft:
        return "draft"
    return f"{telling.published.day} {telling.published:%b}" if telling.published else ""


def _value(telling: Telling) -> str:
    words = one_line(telling.mark.surface)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
