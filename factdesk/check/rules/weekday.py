"""A date and the weekday beside it do not fit.

Copy desks look every weekday up in a calendar: a date typed from memory is a common slip, and the weekday shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factdesk import text
from factdesk.check.rule import Docket, Example, Rule
from factdesk.model import Article, Judgement, Kind, Mark, Moment, Severity, Span, Verdict

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _judge(docket: Docket) -> Iterator[Judgement]:
    for reading in docket.readings.values():
        for moment in reading.claims.moments:
            if moment.weekday_clash and moment.start:
                yield _judgement(reading.article, moment, moment.weekday_clash)


def _judgement(article: Article, moment: Moment, real: str) -> Judgement:
    """The weekday against the rest of the date."""
    day, rest = _parts(article.text, moment.span)
    a, b = (Mark(article.id, span, span.of(article.text)) for span in (day, rest))
    start = moment.start
    assert start
    why = f"{a.surface}, but {start.day} {start:%B %Y} was a {real}"
    return Judgement("weekday", Kind.DATE, Verdict.CONFLICT, Severity.QUERY, a, b, why, fact=f"{a.surface} {start}")


def _parts(body: str, span: Span) -> tuple[Span, Span]:
    """The weekday of a date and its other words."""
    words = list(text.words(body, span))
    day = next((word for word in words if word.of(body).lower().startswith(_DAYS)), words[0])
    others = [word for word in words if word != day] or [day]
    return day, Span(others[0].start, others[-1].end)


RULE = Rule(
    id="weekday",
    summary="The weekday does not fit the date beside it.",
    convention="AP and Reuters: check the day of the week against the calendar whenever both are given",
    judge=_judge,
    fires=(
        Example("The council met on Monday, 5 May 2020, in the old hall."),
        Example("The trial opens on Tuesday, June 5, in Utrecht."),
    ),
    quiet=(
        Example("The council met on Tuesday, 5 May 2020, in the old hall."),
        Example("The trial opens on Wednesday, June 5, in Utrecht."),
        Example("The council met on Monday. On 5 May 2020 it had met in the old hall."),
        Example("The council met on Monday and Tuesday, 5 May 2020 being a holiday.", published=None),
        Example("The play opened on Thursday, October 19, and closed in a week."),
        Example("The Sunday Times of 5 May 2020 said so."),
    ),
)
