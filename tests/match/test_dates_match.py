"""Which dates of two articles speak of one event."""

from __future__ import annotations

import time
from datetime import date

import pytest

from factdesk.extract.claims import read
from factdesk.match import dates
from factdesk.match.background import Background
from factdesk.model import Article, Reading

THURSDAY = date(2024, 5, 30)


def reading(name: str, text: str, published: date | None = THURSDAY) -> Reading:
    return read(Article(name, text, published=published))


def matched(draft: str, source: str) -> list[tuple[str, str]]:
    both = reading("draft", draft), reading("source", source)
    return [(match.a.surface, match.b.surface) for match in dates.match(*both, Background.of(both))]


@pytest.mark.parametrize(
    ("draft", "source", "pair"),
    [
        ("The ferry sank on Friday off Oban.", "Off Oban, the ferry sank on Thursday.", ("Friday", "Thursday")),
        ("The ferry sank on Wednesday off Oban.", "The ferry sank off Oban yesterday.", ("Wednesday", "yesterday")),
        ("The quake struck Kobe in May 1995.", "An earthquake hit Kobe in June 1995.", ("May 1995", "June 1995")),
        (
            "The Ree will eventually replace the Tal off Oban.",
            "The Ree replaced the Tal off Oban last week.",
            ("eventually", "last week"),
        ),
        ("The 2005 film Silent Harbour is good.", "In 2006 the movie Silent Harbour came out.", ("2005", "2006")),
    ],
)
def test_dates_of_one_event_meet(draft: str, source: str, pair: tuple[str, str]) -> None:
    assert matched(draft, source) == [pair]


def test_the_words_that_both_share_are_told_nearest_first_then_in_order():
    both = (
        reading("draft", "The ferry sank off Oban on Friday."),
        reading("source", "The ferry sank off Oban on Thursday."),
    )
    (match,) = dates.match(*both, Background.of(both))
    assert match.reasons == ("both: Oban, sank, ferry",)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The ferry sank on Friday off Oban.", "The owner of the ferry was arrested in Oban on Wednesday."),
        ("The ferry sank on Friday off Oban.", "The minister said on Thursday that the ferry off Oban was old."),
        ("The prisoner escaped on May 20 from a van.", "The prisoner was captured on May 28 in a barn."),
        ("The ferry sank on Friday off Oban.", "In 1987 a ferry sank off Harwich."),
        ("She was born in 1923 in Leeds.", "She married in 1947 in Leeds."),
        ("Updated: May 30, 2024", "Published: May 29, 2024"),
        ("Moe won gold in 2012 and 2016.", "Moe won gold in 2008."),
        ("Exports grew 3 percent in 2022.", "Exports grew 2 percent in 2023."),
        ("He was stopped in his 2008 Bentley for speeding.", "He was stopped on Sunday for speeding."),
    ],
)
def test_dates_of_different_events_do_not(draft: str, source: str) -> None:
    assert matched(draft, source) == []


def test_articles_without_a_date_of_their_own() -> None:
    both = (
        reading("draft", "The ferry sank on Friday, 24 May 2024, off Oban.", None),
        reading("source", "Off Oban, the ferry sank on 23 May 2024. It was built in 1998.", None),
    )
    found = [(match.a.surface, match.b.surface) for match in dates.match(*both, Background.of(both))]
    assert found == [("Friday, 24 May 2024", "23 May 2024")]


def test_a_day_that_stands_elsewhere_is_not_missing() -> None:
    source = "The ferry sank off Oban on Friday. The ferry that sank off Oban sailed on Thursday."
    assert ("Friday", "Thursday") not in matched("The ferry sank off Oban on Friday.", source)


def test_many_dates_stay_quick() -> None:
    text = "\n".join(f"Ward {i} voted on bridge {i} on May {i % 28 + 1}, {1900 + i % 100}." for i in range(120))
    both = reading("draft", text), reading("source", text)
    started = time.process_time()
    assert list(dates.match(*both, Background.of(both)))
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Rovers beat Town 2-1 on Saturday at home.", "Rovers beat Town 3-0 on Wednesday away."),
        ("Moe was arrested in 2015 for fraud.", "Moe was arrested again in 2018 for fraud."),
        ("The earthquake struck at dawn on Monday.", "A second earthquake struck at dusk on Tuesday."),
        ("The film opens in France on June 5.", "The film opens in Germany on June 12."),
        ("Shares fell 3 percent on Monday.", "Shares fell 2 percent on Tuesday."),
        ("The Ree will eventually replace the Tal.", "The Tal replaced the Mor in 1987."),
        ("The museum opened in 1987.", "The museum's new wing opened in 2007."),
        ("He was born in 1950 and married in 1975.", "His wife was born in 1953."),
        ("The ship left Oslo on May 3.", "The ship arrived in Hull on May 5."),
    ],
)
def test_things_that_happen_more_than_once_do_not_meet(draft: str, source: str) -> None:
    assert matched(draft, source) == []
