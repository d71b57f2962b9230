"""A count that can only grow has grown since: the later one is shown.

Wire desks update a toll in every lead; an old toll in a new story is a query, not a mistake of its source.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from factdesk.check.figures import days, judged
from factdesk.check.hedges import Ruling
from factdesk.check.rule import Docket, Example, Rule
from factdesk.model import Figure, Match, Severity, Verdict


def _query(docket: Docket, match: Match, a: Figure, b: Figure, ruling: Ruling) -> Ruling:
    """The ruling as a query that names the later day; no more than a remark where the draft has the later count."""
    del a, b
    published = days(docket, match)
    if not published:
        return ruling
    later = max(published)
    newest = match.a.article if published[0] == later else match.b.article
    if newest == docket.draft:
        return replace(ruling, verdict=Verdict.COMPATIBLE, severity=Severity.NONE, working="a later count")
    return replace(ruling, severity=Severity.QUERY, working=f"superseded by the count of {later.day} {later:%B %Y}")


RULE = Rule(
    id="superseded",
    summary="A toll has grown since it was written down.",
    convention="AP and Reuters: a rolling toll carries its time, and the latest official count replaces the earlier",
    judge=partial(judged, rule="superseded", rework=_query),
    fires=(
        Example(
            "The landslide killed 12 people.",
            "The landslide killed 19 people, the governor said.",
            "2024-05-30",
            "2024-05-31",
        ),
    ),
    quiet=(
        Example("The landslide killed 19 people.", "The landslide killed 19 people.", "2024-05-30", "2024-05-31"),
        Example("The landslide killed 19 people.", "The landslide killed 12 people.", "2024-05-31", "2024-05-30"),
        Example("The landslide killed 12 people.", "A landslide in 2011 killed 19 people.", "2024-05-30", "2024-05-31"),
    ),
)
