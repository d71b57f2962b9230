"""Numbers as written: their worth, their step, and what is no number."""

import pytest

from factdesk.extract.figures import numerals
from factdesk.extract.figures.numeral import Form, Numeral
from factdesk.extract.figures.page import Page


def _scan(text: str) -> list[Numeral]:
    return list(numerals.scan(Page.of(text)))


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("250,000", 250_000, 10_000),
        ("250 000", 250_000, 10_000),
        ("250\u00a0000", 250_000, 10_000),
        ("1'250'000", 1_250_000, 10_000),
        ("12,34,567.89", 1_234_567.89, 0.01),
        ("80, 000", 80_000, 10_000),
        ("4.1", 4.1, 0.1),
        ("4.10", 4.1, 0.01),
        (".5", 0.5, 0.1),
        ("1.5m people", 1_500_000, 100_000),
        ("$3.2bn", 3_200_000_000, 100_000_000),
        ("54K", 54_000, 1000),
        ("22 million", 22_000_000, 1_000_000),
        ("5 crore", 50_000_000, 10_000_000),
        ("3 lakh crore", 3e12, 1e12),
        ("3 dozen", 36, 12),
        ("10 1/2", 10.5, 0.5),
        ("4-1/2-month", 4.5, 0.5),
        ("41/2 months", 4.5, 0.5),
        ("2½", 2.5, 0.25),
        ("2.5×10−8", 2.5e-8, 1e-9),
        ("6.2e3", 6200, 100),
        ("-12", -12, 1),
        ("minus 40", -40, 10),
        ("minus-130", -130, 10),
        ("sixteen", 16, 1),
        ("fifty", 50, 10),
        ("ninety-five", 95, 1),
        ("a hundred", 100, 100),
        ("two hundred and six", 206, 1),
        ("fifteen hundred", 1500, 100),
        ("two hundred and two thousand", 202_000, 1000),
        ("three million four hundred thousand", 3_400_000, 1000),
        ("a million", 1_000_000, 1_000_000),
        ("half a million", 500_000, 100_000),
        ("two and a half million", 2_500_000, 100_000),
        ("one and a half thousand", 1500, 100),
        ("three million and a half", 3_500_000, 100_000),
        ("five billion and three quarters", 5_750_000_000, 100_000_000),
        ("three quarters of a million", 750_000, 100_000),
        ("a quarter of a million", 250_000, 100_000),
        ("half a dozen", 6, 1.2),
        ("two dozen", 24, 12),
        ("two point two million", 2_200_000, 100_000),
        ("minus five", -5, 1),
    ],
)
def test_a_number_has_its_worth_and_the_worth_of_its_last_digit(text, value, step):
    numeral = _scan(text)[0]
    assert numeral.low == numeral.high == pytest.approx(value)
    assert numeral.step == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("one eighth", 0.125),
        ("a third", 1 / 3),
        ("half", 0.5),
        ("3/4", 0.75),
        ("11/2 favourite", 5.5),
        ("¾", 0.75),
        ("one twenty-fifth", 0.04),
    ],
)
def test_a_fraction_is_a_part_of_one(text, value):
    (numeral,) = _scan(text)
    assert numeral.form is Form.PART
    assert numeral.low == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 12, 120),
        ("scores of", 20, 200),
        ("hundreds", 100, 1000),
        ("tens of thousands", 10_000, 100_000),
        ("hundreds of thousands", 100_000, 1_000_000),
        ("several hundred", 300, 900),
        ("several", 3, 9),
        ("a handful", 3, 9),
        ("a couple", 2, 2),
    ],
)
def test_a_vague_count_is_a_range(text, low, high):
    (numeral,) = _scan(text)
    assert (numeral.low, numeral.high) == (low, high)


@pytest.mark.parametrize(("text", "place"), [("first", 1), ("twenty-first", 21), ("one hundred twenty fifth", 125)])
def test_an_ordinal_names_a_place(text, place):
    (numeral,) = _scan(text)
    assert numeral.form is Form.ORDINAL
    assert numeral.low == place


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("five and six", [5, 6]),
        ("four and five thousand", [4, 5000]),
        ("22, 24 and 26", [22, 24, 26]),
        ("22,24,26", [22, 24, 26]),
        ("one hundred and one hundred", [101, 100]),
        ("a 37m (121ft) hull", [37, 121]),
        ("around 2 -7 grams", [2, 7]),
    ],
)
def test_neighbours_stay_apart(text, values):
    assert [numeral.low for numeral in _scan(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "oneness and tenure",
        "A tent, someone often listened.",
        "the height of fortune",
        "parts per billionaire",
        "a, and, half-hearted"[:6],
        "points of order",
        "the scores were level",
        "Alphabet and omega",
        "...",
        "",
    ],
)
def test_words_that_only_look_like_numbers_are_none(text):
    assert _scan(text) == []
