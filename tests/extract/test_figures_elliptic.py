"""Counts whose thing is told elsewhere, and words around a number that only look like a hedge."""

import pytest

from factdesk.extract import figures
from factdesk.model import Article, Bound, FigureKind


def last(text):
    return figures.find(Article("a", text))[-1]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The mayor said six children were hurt in the fire – four of whom are still in hospital.", "children"),
        ("Officials confirmed that 31 people were hurt, including 25 who are now in Oslo.", "people"),
        ("The bus hit a tree, killing at least five and injuring others, the mayor said.", None),
        ("Police Chief Dale said only five were killed.", None),
        ("The Courier reported on Thursday that 20 of those missing are Welsh.", None),
        ("The toll had gone up to 238 and over 900 were injured.", None),
        ("The news comes as a family of three, among them a boy, were found.", "family"),
        ("The singer died on Thursday of cancer, aged 58.", "singer"),
        ("Skarv, or Skarvoy, lies 30 miles off the coast.", "Skarv"),
        ("The death toll this morning had gone up to 238.", "death toll"),
        ("In a statement, the 55-year-old said she was glad.", None),
        ("The 55-year-old nurse said she was glad.", "nurse"),
        ("The firm said it employs 3,000 people.", "people"),
        ("The council said turnout was 61 percent.", "turnout"),
    ],
)
def test_whoever_says_a_count_is_not_what_it_counts(text, thing):
    of = last(text).of
    assert (of.of(text) if of else None) == thing


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Guards stood around the three polling stations.", Bound.EXACT),
        ("The toll had gone up to 238.", Bound.EXACT),
        ("The firm hired around 30 guards.", Bound.ABOUT),
        ("It stood at around the 300 million mark.", Bound.EXACT),
        ("The hall holds up to 238 people.", Bound.AT_MOST),
        ("Members aged 60 and over.", Bound.AT_LEAST),
    ],
)
def test_a_hedge_is_told_from_a_place_and_a_move(text, bound):
    assert last(text).bound is bound


def test_the_hedge_of_the_next_number_is_not_of_this_one():
    first, second = figures.find(Article("a", "The toll rose to 238 and over 900 were hurt."))
    assert (first.bound, second.bound) == (Bound.EXACT, Bound.MORE_THAN)


@pytest.mark.parametrize(
    "text",
    [
        "He wrapped his car around a tree and was arrested.",
        "The weight one man can lift is low.",
        "No one guard can lift it.",
    ],
)
def test_what_is_only_met_or_is_anybody_is_not_counted(text):
    assert not [f for f in figures.find(Article("a", text)) if f.kind is FigureKind.CARDINAL]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("One woman can hardly see after the blast.", "One"),
        ("In Tern Quay one guard could not be found.", "one"),
        ("The siege closed with a guard dead.", "a"),
    ],
)
def test_one_of_whom_something_is_told_is_counted(text, word):
    (figure,) = figures.find(Article("a", text))
    assert (figure.low, figure.kind, figure.span.of(text)) == (1, FigureKind.CARDINAL, word)


@pytest.mark.parametrize(
    ("text", "value"),
    [("He seeks a third term.", 3), ("A sixth person has died.", 6), ("A third of it burned.", 1 / 3)],
)
def test_a_third_of_a_row_is_three_and_a_third_of_a_thing_a_share(text, value):
    assert last(text).low == pytest.approx(value)


def test_people_range_in_age():
    figure = last("The hikers range in age between 13 and 72.")
    assert (figure.low, figure.high, figure.kind) == (13, 72, FigureKind.AGE)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Crews removed 5 million pounds of concrete.", "pound"),
        ("The firm recalled 4.5 million pounds of ground beef.", "pound"),
        ("The council spent 5 million pounds of public money.", "pound sterling"),
        ("The charity gave 2 million pounds of food aid.", "pound sterling"),
        ("The water level peaked at just under 35m on Saturday.", "metre"),
        ("The tide rose to 4m across the bay.", "metre"),
        ("The tide of pilgrims swelled to 4m worshippers.", None),
        ("A wave of strikes kept 2m pupils at home.", None),
        ("The firm made 35m in the first half of it.", None),
    ],
)
def test_stuff_is_weighed_and_water_measured(text, unit):
    (figure,) = [f for f in figures.find(Article("a", text)) if f.kind not in {FigureKind.ORDINAL, FigureKind.NAME}]
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("text", "kind", "thing"),
    [
        ("In the US 12 people were hurt.", FigureKind.CARDINAL, "people"),
        ("In the UK 12 people were hurt.", FigureKind.CARDINAL, "people"),
        ("About 250 US troops came.", FigureKind.CARDINAL, "US troops"),
        ("The WHO said 12 nurses came.", FigureKind.CARDINAL, "nurses"),
        ("It cost 1,000 US dollars.", FigureKind.MONEY, None),
        ("It cost $1,000 US a day.", FigureKind.MONEY, None),
        ("She paid 300 US for it.", FigureKind.MONEY, None),
        ("The FTSE 100 companies grew.", FigureKind.NAME, None),
    ],
)
def test_a_country_in_capitals_is_no_currency_and_no_name(text, kind, thing):
    figure = last(text)
    assert figure.kind is kind
    assert thing is None or (figure.of and figure.of.of(text) == thing)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norland will resume at three for 89 after rain.", [FigureKind.SCORE]),
        ("They declared at 7 for 309, a lead of 74.", [FigureKind.SCORE, FigureKind.CARDINAL]),
        ("They sell three for 10 dollars.", [FigureKind.CARDINAL, FigureKind.MONEY]),
        ("The court sat at 10 for 89 minutes.", [FigureKind.CARDINAL, FigureKind.DURATION]),
    ],
)
def test_the_score_of_an_innings(text, kinds):
    assert [figure.kind for figure in figures.find(Article("a", text))][: len(kinds)] == kinds
