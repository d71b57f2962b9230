"""Dates as an editor reads them: which words, which days, how finely."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.extract import dates
from factdesk.model import Article, Grain, Moment

THURSDAY = date(2024, 5, 30)


def moments(text: str, published: date | None = THURSDAY) -> tuple[Moment, ...]:
    return dates.find(Article("draft", text, published=published))


def found(text: str, published: date | None = THURSDAY) -> list[tuple[str, str, str]]:
    return [(m.span.of(text), str(m.start), str(m.end)) for m in moments(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("The bridge opened on October 19, 2015.", "October 19, 2015", "2015-10-19", "2015-10-19"),
        ("The bridge opened on 19 October 2015.", "19 October 2015", "2015-10-19", "2015-10-19"),
        ("The bridge opened on the 4th of July 1995.", "4th of July 1995", "1995-07-04", "1995-07-04"),
        ("The bridge opened on Monday, Oct. 19, 2015, in rain.", "Monday, Oct. 19, 2015", "2015-10-19", "2015-10-19"),
        ("The bridge opened on Sunday (August 4).", "Sunday (August 4)", "2024-08-04", "2024-08-04"),
        ("Posted: 03/14/2013 by the desk.", "03/14/2013", "2013-03-14", "2013-03-14"),
        ("Posted 2013-03-14 by the desk.", "2013-03-14", "2013-03-14", "2013-03-14"),
        ("Posted 14.3.2013 by the desk.", "14.3.2013", "2013-03-14", "2013-03-14"),
        ("It happened in October 2015.", "October 2015", "2015-10-01", "2015-10-31"),
        ("It happened in Oct. 2015.", "Oct. 2015", "2015-10-01", "2015-10-31"),
        ("It happened in February 2024 there.", "February 2024", "2024-02-01", "2024-02-29"),
        ("She was born in 1973 there.", "1973", "1973-01-01", "1973-12-31"),
        ("The 2008 election was close.", "2008", "2008-01-01", "2008-12-31"),
        ("A hit of the 1990s returns.", "1990s", "1990-01-01", "1999-12-31"),
        ("A hit of the '70s returns.", "70s", "1970-01-01", "1979-12-31"),
        ("A hit of the late nineteen eighties returns.", "late nineteen eighties", "1985-01-01", "1989-12-31"),
        ("A house of the 19th century burned.", "19th century", "1800-01-01", "1899-12-31"),
        ("Profit fell in Q3 2023.", "Q3 2023", "2023-07-01", "2023-09-30"),
        ("Profit fell in the third quarter of 2023.", "third quarter of 2023", "2023-07-01", "2023-09-30"),
        ("Profit fell in the first half of 2023.", "first half of 2023", "2023-01-01", "2023-06-30"),
        ("The summer of 2019 was dry.", "summer of 2019", "2019-06-01", "2019-08-31"),
        ("They marry on Christmas Day 2023.", "Christmas Day 2023", "2023-12-25", "2023-12-25"),
        ("It fell on Good Friday 2024.", "Good Friday 2024", "2024-03-29", "2024-03-29"),
        ("It fell on Thanksgiving 2023.", "Thanksgiving 2023", "2023-11-23", "2023-11-23"),
        ("They voted in the first week of January 2024.", "first week of January 2024", "2024-01-01", "2024-01-07"),
        ("The fair runs September 3-12, 2023.", "September 3-12, 2023", "2023-09-03", "2023-09-12"),
        ("The fair ran from 3 to 12 September 2023.", "3 to 12 September 2023", "2023-09-03", "2023-09-12"),
        ("It lasted from April to June 2017.", "from April to June 2017", "2017-04-01", "2017-06-30"),
        ("It lasted Nov 18-Dec 19, 2015.", "Nov 18-Dec 19, 2015", "2015-11-18", "2015-12-19"),
        ("It lasted from November to February 2017.", "from November to February 2017", "2016-11-01", "2017-02-28"),
        ("It grew between 2007 and 2009.", "between 2007 and 2009", "2007-01-01", "2009-12-31"),
        ("The war of 1939–1945 ended.", "1939–1945", "1939-01-01", "1945-12-31"),
        ("The 2016-17 season ended.", "2016-17", "2016-01-01", "2017-12-31"),
        ("Sales fell in early 2020.", "early 2020", "2020-01-01", "2020-06-30"),
        ("Sales fell in mid-March 2020.", "mid-March 2020", "2020-03-11", "2020-03-21"),
        ("Sales fell at the end of 2020.", "end of 2020", "2020-09-01", "2020-12-31"),
    ],
)  # fmt: skip
def test_a_date_that_names_its_days(text: str, words: str, start: str, end: str) -> None:
    assert found(text) == [(words, start, end)]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("He died yesterday.", "yesterday", "2024-05-29", "2024-05-29"),
        ("He died the day before yesterday.", "the day before yesterday", "2024-05-28", "2024-05-28"),
        ("He died on Monday.", "Monday", "2024-05-27", "2024-05-27"),
        ("He died on Thursday night.", "Thursday night", "2024-05-30", "2024-05-30"),
        ("She will speak on Monday.", "Monday", "2024-06-03", "2024-06-03"),
        ("She will visit the United Nations on Monday.", "Monday", "2024-06-03", "2024-06-03"),
        ("She will need a boat on Monday.", "Monday", "2024-06-03", "2024-06-03"),
        ("She was hit on Monday by a car.", "Monday", "2024-05-27", "2024-05-27"),
        ("He died last night.", "last night", "2024-05-29", "2024-05-29"),
        ("He died this morning.", "this morning", "2024-05-30", "2024-05-30"),
        ("Prices rose last week.", "last week", "2024-05-20", "2024-05-26"),
        ("Prices rose last month.", "last month", "2024-04-01", "2024-04-30"),
        ("Prices rose last year.", "last year", "2023-01-01", "2023-12-31"),
        ("Prices rose over the past week.", "past week", "2024-05-23", "2024-05-29"),
        ("He left on Tuesday of last week.", "Tuesday of last week", "2024-05-21", "2024-05-21"),
        ("He left in April last year.", "April last year", "2023-04-01", "2023-04-30"),
        ("He left last October.", "last October", "2023-10-01", "2023-10-31"),
        ("He left in November.", "November", "2023-11-01", "2023-11-30"),
        ("The vote will be held in November.", "November", "2024-11-01", "2024-11-30"),
        ("The ship sank on June 2.", "June 2", "2024-06-02", "2024-06-02"),
        ("The ship sank on 12 December.", "12 December", "2023-12-12", "2023-12-12"),
        ("It sank nine days ago.", "nine days ago", "2024-05-21", "2024-05-21"),
        ("It sank a fortnight ago.", "a fortnight ago", "2024-05-16", "2024-05-16"),
        ("It sank three years ago.", "three years ago", "2021-05-30", "2021-05-30"),
        ("It sank two years and three months ago.", "two years and three months ago", "2022-02-28", "2022-02-28"),
        ("It sank two weeks after Christmas.", "two weeks after Christmas", "2024-01-08", "2024-01-08"),
        ("They will meet in two weeks.", "two weeks", "2024-06-13", "2024-06-13"),
        ("He spoke earlier this month.", "earlier this month", "2024-05-01", "2024-05-30"),
        ("He spoke late last year.", "late last year", "2023-07-01", "2023-12-31"),
    ],
)
def test_a_date_read_from_the_articles_own(text: str, words: str, start: str, end: str) -> None:
    assert found(text) == [(words, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "You may ask; May I answer? They march on, and the sun sets in a second.",
        "Theresa May said so. May called an election. April Jones agreed.",
        "The 2,015 migrants walked; 2000 people and 1500 homes; about 1950 votes.",
        "The Russell 2000 fell after the rejection of May's deal.",
        "A play by May Hill, shown by Jan Moe in mid-century chairs.",
        "A flat of 1984 square feet, a train at 2015 GMT, some 1850 cattle.",
        "Sheffield Wednesday lost, says the Sunday Times and the Mail on Sunday.",
        "USA Today and 20th Century Fox grew day by day.",
        "He is a man in his fifties; she is in her 60s.",
        "A two-week strike, a 45-year-old man, five days in jail, two years of war.",
        "It costs $1984. Call 555-2015, room 2012, page 1950.",
        "The score was 3-1, the ratio 24/7, the model 737-800 and version 2.1.2.",
        "The first quarter was scoreless; he scored in the second half.",
        "Dec farming, a wed couple, sat down, fri and sun.",
        "1 2 3 of the to and in on - , ( ) .",
        "",
    ],
)
def test_words_that_only_look_like_dates(text: str) -> None:
    assert found(text) == []


def test_a_year_beside_a_count_is_alone() -> None:
    assert [words for words, *_ in found("In 2015, 2,015 lamps were sold.")] == ["2015"]


def test_a_month_before_a_count_keeps_off_it() -> None:
    assert [words for words, *_ in found("In May 12 people died.")] == ["May"]
    assert [words for words, *_ in found("On Friday 23 people died.")] == ["Friday"]


def test_a_weekday_that_the_date_was_not() -> None:
    clash = moments("They met on Monday 5 May 2020.")[0]
    assert clash.weekday_clash == "Tuesday"
    assert clash.start == date(2020, 5, 5)
    assert moments("They met on Friday, May 31.")[0].weekday_clash is None
    assert moments("They met on Thursday, May 31.")[0].weekday_clash == "Friday"


def test_a_weekday_picks_the_year_of_a_distant_date() -> None:
    assert moments("The play was seen on Thursday, October 19.")[0].start == date(2023, 10, 19)
    assert moments("The play was seen on Saturday, October 19.")[0].start == date(2024, 10, 19)


def test_open_sides() -> None:
    since, until = moments("Closed since September 2015; open until Friday.")
    assert (since.start, since.end, since.grain) == (date(2015, 9, 1), None, Grain.SPAN)
    assert (until.start, until.end) == (None, date(2024, 5, 31))
    assert moments("Nobody has come since Sunday's vote.")[0].start == date(2024, 5, 26)


def test_what_will_soon_be_lies_ahead() -> None:
    (soon,) = moments("The school will soon close. He soon left, and eventually she did.")
    assert (soon.start, soon.end) == (THURSDAY, None)


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("on Monday", Grain.DAY),
        ("last week", Grain.WEEK),
        ("in October 2015", Grain.MONTH),
        ("in Q1 2015", Grain.QUARTER),
        ("last summer", Grain.SEASON),
        ("in 2015", Grain.YEAR),
        ("in the 1980s", Grain.DECADE),
        ("in the 18th century", Grain.CENTURY),
        ("from 2010 to 2012", Grain.SPAN),
        ("two years ago", Grain.YEAR),
    ],
)
def test_how_finely_it_is_given(text: str, grain: Grain) -> None:
    assert [moment.grain for moment in moments(text)] == [grain]


@pytest.mark.parametrize("text", ["on Monday", "yesterday", "last year", "in October", "two weeks ago", "since May"])
def test_without_a_date_of_the_article_the_days_stay_open(text: str) -> None:
    (moment,) = moments(text, None)
    assert (moment.start, moment.end, moment.relative) == (None, None, True)


def test_days_counted_from_a_day_of_the_sentence() -> None:
    assert found("She died on Tuesday, nine days after a fall.")[1] == ("nine days after", "2024-05-19", "2024-05-19")
    assert found("Anna Hale died on Monday. It rained on Tuesday. Ms Hale's death came a day after a row.")[2:] == [
        ("a day after", "2024-05-26", "2024-05-26")
    ]
    assert found("She fell on May 19 and died two days later.")[1] == ("two days later", "2024-05-21", "2024-05-21")
    assert found("She fell in 2019 and died two days later. She died on Tuesday. Two days later it rained.")[2:] == []


@pytest.mark.parametrize("published", [date(2013, 3, 5), date(2013, 5, 3)])
def test_an_order_of_day_and_month_that_fits_the_article(published: date) -> None:
    assert moments("Posted 3/5/2013 here.", published)[0].start == published


def test_a_day_no_calendar_has() -> None:
    assert [words for words, *_ in found("From Q4 to 9999-12-31 nobody met.")] == ["Q4"]
    assert all(moment.start is None for moment in moments("On 31 February 2019 they met."))


@settings(max_examples=400)
@given(
    st.lists(
        st.sampled_from(
            ["May", "12", "2015", ",", ".", "last", "week", "the", "of", "first", "two", "days", "after", "Monday", "-"]
        )
        | st.sampled_from(["since", "early", "to", "next", "31", "9999", "1990s", "Q4", "(", ")", "Easter", "years"])
        | st.sampled_from(["\n", "3-12", "half", "mid", "Oct.", "3/4/2015", "ago"])
        | st.sampled_from(
            ["0000s", "0101s", "the", "century", "21st", "90s", "'", "’s", "9999-12-31", "31.12.2199", "ten"]
        )
    ).map(" ".join)
    | st.text(),
    st.dates() | st.none(),
)
def test_every_span_is_its_words_in_order(text: str, published: date | None) -> None:
    end = 0
    for moment in moments(text, published):
        assert end <= moment.span.start < moment.span.end <= len(text)
        assert moment.span.of(text).strip() == moment.span.of(text)
        assert moment.start is None or moment.end is None or moment.start <= moment.end
        end = moment.span.end
