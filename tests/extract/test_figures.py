"""Figures in sentences: value, unit, kind, and what sets a number apart from figures."""

from datetime import date

import pytest

from factdesk.extract import figures
from factdesk.model import Article, Figure, FigureKind, Grain, Moment, Quote, QuoteKind, Span, Zone, ZoneKind

_COUNTING = {
    FigureKind.CARDINAL,
    FigureKind.PERCENT,
    FigureKind.MONEY,
    FigureKind.UNIT,
    FigureKind.DURATION,
    FigureKind.AGE,
    FigureKind.FRACTION,
    FigureKind.MULTIPLE,
}


def _find(text: str) -> list[Figure]:
    return [figure for figure in figures.find(Article("a", text)) if figure.kind in _COUNTING]


def _one(text: str) -> Figure:
    (figure,) = _find(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("They raised $54K.", 54_000, "dollar", "money"),
        ("They raised £3.2bn.", 3.2e9, "pound sterling", "money"),
        ("They raised US$ 4 million.", 4e6, "US dollar", "money"),
        ("They raised €5m.", 5e6, "euro", "money"),
        ("They raised EUR50m.", 5e7, "euro", "money"),
        ("They raised 50 MUSD.", 5e7, "US dollar", "money"),
        ("They raised Rs 5 crore.", 5e7, "Indian rupee", "money"),
        ("They raised HK$12.", 12, "Hong Kong dollar", "money"),
        ("They raised 40 Swiss francs.", 40, "Swiss franc", "money"),
        ("The jar held seventeen dollars and sixty cents.", 17.6, "dollar", "money"),
        ("They paid $12 a month.", 12, "dollar per month", "money"),
        ("A $5 note was found.", 5, "dollar", "money"),
        ("A$5 was found.", 5, "Australian dollar", "money"),
        ("It weighs 12st.", 12, "stone", "unit"),
        ("They paid $2.11 per gallon.", 2.11, "dollar per gallon", "money"),
        ("It cost 361 million pounds.", 361e6, "pound sterling", "money"),
        ("Rates fell 7.5 per cent.", 7.5, "percent", "percent"),
        ("Rates fell 7.5pc.", 7.5, "percent", "percent"),
        ("Rates fell four percentage points.", 4, "percentage point", "percent"),
        ("Rates fell 25 basis points.", 25, "basis point", "unit"),
        ("It is 12.3m tonnes.", 12.3e6, "metric ton", "unit"),
        ("It is 37m long.", 37, "metre", "unit"),
        ("It is 24.5 cubic feet.", 24.5, "cubic foot", "unit"),
        ("It is 660 sq m.", 660, "square metre", "unit"),
        ("It is 10kW.", 10, "kilowatt", "unit"),
        ("It is 87 mph.", 87, "mile per hour", "unit"),
        ("It is -12C in the hills.", -12, "degree Celsius", "unit"),
        ("It is minus 40 degrees Fahrenheit.", -40, "degree Fahrenheit", "unit"),
        ("It is 60GB.", 60, "gigabyte", "unit"),
        ("The baby weighed 8 pounds.", 8, "pound", "unit"),
        ("It took half an hour.", 0.5, "hour", "duration"),
        ("It took three straight days.", 3, "day", "duration"),
        ("It took a five-year plan.", 5, "year", "duration"),
        ("Only one in five homes burned.", 0.2, None, "fraction"),
        ("Nine out of ten agreed.", 0.9, None, "fraction"),
        ("Exports fell by a quarter.", 0.25, None, "fraction"),
        ("It is three times as loud.", 3, "time", "multiple"),
        ("In 1984, 1,984 lamps were sold.", 1984, None, "cardinal"),
        ("Police found zero weapons.", 0, None, "cardinal"),
        ("She sold 200m records.", 200e6, None, "cardinal"),
        ("It grew 3-fold.", 3, "time", "multiple"),
        ("It fell on them, killing one.", 1, None, "cardinal"),
        ("A magnitude-6.1 quake struck.", 6.1, None, "cardinal"),
        ("The deal moves Datacom's 350 employees.", 350, None, "cardinal"),
        ("The mast took a 3-1/2-month refit.", 3.5, "month", "duration"),
        ("The gale damaged nine roofs.", 9, None, "cardinal"),
        ("The troupe staged 14 plays.", 14, None, "cardinal"),
        ("The tug returned 40 crates.", 40, None, "cardinal"),
        ("The guards turned 12 visitors away.", 12, None, "cardinal"),
        ("The sledge tipped over at turn 9, a guard saw.", 9, None, "cardinal"),
    ],
)
def test_a_figure_has_its_value_unit_and_kind(text, value, unit, kind):
    figure = _one(text)
    assert figure.low == figure.high == pytest.approx(value)
    assert (figure.unit, figure.kind) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "years", "unit"),
    [
        ("The 45-year-old was held.", 45, "year"),
        ("Maria Velasco, 62, lost it all.", 62, "year"),
        ("Maria Velasco (62) lost it all.", 62, "year"),
        ("A driver, 31, was held.", 31, "year"),
        ("Children aged 9 may enter.", 9, "year"),
        ("He was three months old.", 3, "month"),
        ("It affects women over the age of 50.", 50, "year"),
        ("She turned 40 on Monday.", 40, "year"),
        ("She will turn 40 on Monday.", 40, "year"),
        ("She’ll turn 40.", 40, "year"),
    ],
)
def test_an_age_is_one(text, years, unit):
    figure = _one(text)
    assert (figure.kind, figure.low, figure.unit) == (FigureKind.AGE, years, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("She is in her thirties.", 30, 39),
        ("He died in his mid-40s.", 44, 46),
        ("Boys aged between 3 and 10 sang.", 3, 10),
    ],
)
def test_an_age_may_be_a_span_of_years(text, low, high):
    figure = _one(text)
    assert (figure.kind, figure.unit, figure.low, figure.high) == (FigureKind.AGE, "year", low, high)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Between 5 and 7 suspects fled.", 5, 7, None),
        ("They want $1.5-2 billion.", 1.5e9, 2e9, "dollar"),
        ("Claims ran from $200 to $4 million.", 200, 4e6, "dollar"),
        ("They want $10 to $15 billion.", 10e9, 15e9, "dollar"),
        ("Between four and five thousand left.", 4000, 5000, None),
        ("It burned 1,000-1,200 acres.", 1000, 1200, "acre"),
        ("Growth of 5 to 7 per cent is seen.", 5, 7, "percent"),
        ("The buoys lay 20 to 25 metres off.", 20, 25, "metre"),
        ("More than 30 and less than 70 swam.", 30, 70, None),
    ],
)
def test_a_range_shares_magnitude_and_unit(text, low, high, unit):
    figure = _one(text)
    assert (figure.low, figure.high, figure.unit, figure.bound) == (low, high, unit, "range")


def test_a_move_holds_both_ends_and_where_it_ended():
    figure = _one("The price fell from $3,640 to $3,510.")
    assert (figure.low, figure.high, figure.became) == (3510, 3640, 3510)
    assert _one("Sales range from $200 to $300.").became is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales rose 12% to 3.4m units.", [(12, "percent"), (3_400_000, None)]),
        ("Ada beat Moe 53.6 to 46.4 percent.", [(53.6, "percent"), (46.4, "percent")]),
        ("It holds 5 and 6 kg.", [(5, "kilogram"), (6, "kilogram")]),
        ("It is 10 km (6.2 miles) away.", [(10, "kilometre"), (6.2, "mile")]),
        ("The index rose 64 points to 4,577.", [(64, None), (4577, None)]),
        ("He ran 24 hours, 39 minutes.", [(24, "hour"), (39, "minute")]),
        ("12 dead and 70 hurt.", [(12, None), (70, None)]),
    ],
)
def test_two_figures_stay_two(text, found):
    assert [(figure.low, figure.unit) for figure in _find(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Call 0800 555 0133 or (541) 754-3010 now.",
        "Ring +44 20 7946 0000 for help.",
        "The card number is 4000 1234 5678 9010.",
        "He flew a Boeing 737 home.",
        "Article 5 was invoked.",
        "Aides at No. 10 kept silent.",
        "The Group of 20 met.",
        "The G7 and the 5G network.",
        "Since 9/11 they work 24/7.",
        "Covid-19 closed Route 66.",
        "Windows 10 and Channel 4.",
        "The channel Italy 6 showed it.",
        "The yacht Lily 9 sank.",
        "He drives an A320 and an F-16.",
        "The FTSE 100 and the S&P 500 closed.",
        "Version 2.4.1 is out.",
        "They won 3-1 at home.",
        "A 9-2 lead was lost.",
        "It was 1. Boil water. 2. Stay indoors."[7:],
        "It opens at 5:25 a.m. and at 10 pm.",
        "It opened in 1987 and closed in 2016-17.",
        "The 2003 final was replayed on 5 May 2004.",
        "He left on October 19.",
        "He left on Feb. 21.",
        "It began in the 1990s.",
        "She came first and he came twenty-first.",
        "The 19th-century house stands.",
        "No one was there; one another they saw.",
        "The one is blue, that one is red.",
        "The flag flew at half-mast in the second half.",
        "See https://example.org/a/12?b=34 or mail 5@example.org.",
        "He lives at 24 Ashgrove Street.",
        "She called 911.",
        "Henry VIII ruled.",
        "A third man ran.",
        "The Gang of Eight voted.",
        "It was the number one song, a 50/50 split, at COP28.",
        "Twenty20 is played with an AK-47 and a 4x4.",
        "He has type 2 diabetes; see page 14.",
        "He was out from Jan. 24 to 27.",
        "It was in the class of ’13.",
        "The second, third and fourth rows.",
        "There is a glut of oil, a lot of it.",
        "Carbon in parts per million.",
        "She told me a few of them and several others.",
        "The fire killed 4\uff10 people, and \uff14" + "0 were hurt.",
    ],
)
def test_numbers_that_count_nothing_are_no_figures(text):
    assert _find(text) == []


@pytest.mark.parametrize(
    ("text", "kind"), [("Prices doubled.", "factor"), ("A few came.", "vague"), ("In 1987.", "year")]
)
def test_what_counts_nothing_is_kept_under_a_kind_of_its_own(text, kind):
    assert [figure.kind for figure in figures.find(Article("a", text))] == [kind]


def test_dates_already_read_are_left_alone():
    text = "It closed 30 days of talks in 2015."
    moment = Moment(Span(10, 17), None, None, Grain.SPAN)
    assert figures.find(Article("a", text), (moment,))[0].span.start > 17


def test_page_furniture_holds_no_figures():
    text = "Read 12 more stories\nThe fire burned 30 homes."
    zone = Zone(Span(0, 20), ZoneKind.FURNITURE)
    (figure,) = figures.find(Article("a", text, (zone,)))
    assert figure.low == 30


def test_a_figure_knows_whether_it_is_quoted():
    text = "“We lost 30 homes,” he said of the 40 homes."
    quote = Quote(Span(1, 17), QuoteKind.DIRECT)
    first, second = figures.find(Article("a", text, published=date(2024, 5, 30)), (), (quote,))
    assert first.quoted
    assert not second.quoted


def test_a_comma_alone_makes_no_list():
    found = _find("The number of storks has risen to 312, 9 percent more than two years ago.")
    assert [(figure.low, figure.unit) for figure in found[:2]] == [(312, None), (9, "percent")]
    assert [figure.unit for figure in _find("Growth of 3, 4 and 5 percent was seen.")] == ["percent"] * 3
