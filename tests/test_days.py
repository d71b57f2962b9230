"""Whether two dates of one event can both stand."""

from __future__ import annotations

from datetime import date

import pytest

from factdesk.days import compared
from factdesk.extract import dates
from factdesk.model import Article, Moment, Verdict


def moment(text: str) -> Moment:
    return dates.find(Article("draft", text, published=date(2024, 5, 30)))[0]


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("on Friday", "on Thursday", Verdict.CONFLICT),
        ("in 1987", "in 1978", Verdict.CONFLICT),
        ("in April last year", "in May 2023", Verdict.CONFLICT),
        ("in the 1990s", "in 1987", Verdict.CONFLICT),
        ("three weeks ago", "last week", Verdict.CONFLICT),
        ("since 2012", "in 2010", Verdict.CONFLICT),
        ("since 2012", "since 2009", Verdict.CONFLICT),
        ("by 2027", "by 2024", Verdict.CONFLICT),
        ("between 2011 and 2018", "from 2008 to 2018", Verdict.CONFLICT),
        ("between 2011 and 2018", "from March 2011 to June 2018", Verdict.AGREE),
        ("since 2012", "since March 2012", Verdict.COMPATIBLE),
        ("since 2012", "in 2014", Verdict.COMPATIBLE),
        ("yesterday", "on Wednesday", Verdict.AGREE),
        ("on May 29", "29 May 2024", Verdict.AGREE),
        ("on 24 May", "last week", Verdict.AGREE),
        ("in 1955", "in January 1955", Verdict.AGREE),
        ("since September 2015", "in September 2015", Verdict.AGREE),
        ("in the 1950s", "in 1955", Verdict.COMPATIBLE),
        ("in early 2020", "in March 2020", Verdict.COMPATIBLE),
        ("two years ago", "in 2022", Verdict.COMPATIBLE),
        ("two years ago", "in June 2021", Verdict.CONFLICT),
        ("by 1958", "in 1957", Verdict.COMPATIBLE),
        ("late last month", "on 28 April", Verdict.COMPATIBLE),
        ("on Friday", "on May 31", Verdict.AGREE),
        ("in November", "in November 2024", Verdict.AGREE),
    ],
)
def test_the_verdict_on_two_dates(a: str, b: str, verdict: Verdict) -> None:
    assert compared(moment(a), moment(b))[0] is verdict
    assert compared(moment(b), moment(a))[0] is verdict
