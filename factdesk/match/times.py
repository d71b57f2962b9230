"""When the figures of an article held, where that is an earlier time than the news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factdesk.match.page import Page
from factdesk.model import Grain, Moment, Span

Period = tuple[date, date]

_EARLIER = timedelta(days=45)
"""A period that ended this long before the article came out is another time than the news."""
_SINCE = re.compile(r"\b[Ss]ince\b[^.,;:\n]*$")
_WHEN = re.compile(r",? (?:when|in which|as)\b")
_FRONT = 16
"""Characters from the start of a sentence within which a date governs all of it: "On 4 May …"."""


class Times:
    """The days of an article: that of the event, and earlier ones that it looks back to."""

    def __init__(self, page: Page) -> None:
        self._page = page
        moments = page.claims.moments
        self._today = page.article.published or max((m.end for m in moments if m.end), default=None)
        self._governing = self._governed()
        self.day = next(self._days(), None)
        """The first single day of late that the body names: as a rule the day of the event."""

    def period(self, place: int, stretch: Span, *, counted: bool) -> Period | None:
        """The earlier time that a figure is of: named in its stretch, or governing its sentence from the front.

        A count of what happened to people is of the one time that its sentence names, or goes on where the last stood.
        """
        times = [self._earlier(moment) for moment in self._page.moments_within(stretch)]
        if times:
            return times[0] if None not in times else None
        around = [self._earlier(moment) for moment in self._page.moments_within(self._page.statement(stretch))]
        if counted and around and None not in around:
            return around[0]
        return self._governing[place] if counted or around else None

    def own_day(self, stretch: Span) -> date | None:
        """The single day that a stretch names."""
        return next((m.start for m in self._page.moments_within(stretch) if m.grain is Grain.DAY), None)

    def _governed(self) -> list[Period | None]:
        """The earlier time that governs each sentence; one without any date goes on where the last one stood."""
        found: list[Period | None] = []
        inherited: Period | None = None
        for sentence in self._page.sentences:
            moments = self._page.moments_within(sentence)
            in_front = moments and moments[0].span.start <= sentence.start + _FRONT
            own = self._earlier(moments[0]) if in_front else None
            found.append(own if moments else inherited)
            inherited = own
        return found

    def _days(self) -> Iterator[date]:
        body, today = self._page.body, self._today
        for moment in self._page.claims.moments:
            day = moment.start
            late = day and not (today and day < today - _EARLIER)
            if day and late and moment.span.start >= body and moment.grain is Grain.DAY and not self._stamp(moment):
                yield day

    def _stamp(self, moment: Moment) -> bool:
        """Whether a date written out is the day the article came out: "Updated: 10 April 2007"."""
        return not moment.relative and moment.start == self._page.article.published

    def _earlier(self, moment: Moment) -> Period | None:
        """The days of a moment that lies clearly before the news; "since 2011" runs on, "since 2011, when" does not."""
        if _SINCE.search(self._page.before(moment.span, 40)):
            return None
        start, end = moment.start, moment.end
        if end is None and _WHEN.match(self._page.text, moment.span.end):
            end = start
        if start is None or end is None or self._today is None or end > self._today - _EARLIER:
            return None
        return start, end
