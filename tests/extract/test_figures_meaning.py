"""What the words around a figure say: its bound, its thing, what happened, where, when and of what whole."""

import pytest

from factdesk.extract import figures
from factdesk.model import Article, Bound, Figure, Grain, Moment, Span


def _find(text: str) -> tuple[Figure, ...]:
    return figures.find(Article("a", text))


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("They employ 3,000 people.", Bound.EXACT),
        ("They employ about 3,000 people.", Bound.ABOUT),
        ("Some 3,000 people came.", Bound.ABOUT),
        ("They employ 3,000 or so people.", Bound.ABOUT),
        ("They employ nearly 3,000 people.", Bound.NEARLY),
        ("They employ almost 3,000 people.", Bound.NEARLY),
        ("They employ at least 3,000 people.", Bound.AT_LEAST),
        ("No fewer than 30 tremors struck.", Bound.AT_LEAST),
        ("They employ 3,000 or more people.", Bound.AT_LEAST),
        ("They employ more than 3,000 people.", Bound.MORE_THAN),
        ("Well over 3,000 people came.", Bound.MORE_THAN),
        ("More than a million herons nest there.", Bound.MORE_THAN),
        ("The 40-plus people left.", Bound.MORE_THAN),
        ("Up to 17,000 posts may be lost.", Bound.AT_MOST),
        ("As many as 40 people came.", Bound.AT_MOST),
        ("Not more than six boats may moor.", Bound.AT_MOST),
        ("Under 10 survivors remain.", Bound.LESS_THAN),
        ("The barge fetched just under $7 million.", Bound.LESS_THAN),
        ("It is paid over five years.", Bound.EXACT),
        ("It lasted for over five years.", Bound.MORE_THAN),
        ("They moved some of the 40 people.", Bound.EXACT),
        ("The bridge above. 40 people came.", Bound.EXACT),
    ],
)
def test_the_bound_comes_from_the_words_before_and_after(text, bound):
    figure = _find(text)[-1]
    assert figure.bound is bound
    assert (figure.hedge is None) is (bound is Bound.EXACT)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The train carried 162 passengers.", "passengers"),
        ("About 250,000 inhabitants of the eastern suburbs fled.", "inhabitants of the eastern suburbs"),
        ("Tens of thousands of marchers came.", "marchers"),
        ("The silo held 1.6 million litres of milk.", "milk"),
        ("Turnout was 61.3 percent.", "Turnout"),
        ("The bank posted a loss of $40 million.", "loss"),
        ("The mayor reduced fares by 25 percent.", "fares"),
        ("The fine, which was $5 million, stands.", "fine"),
        ("The quake struck at a depth of 10 km.", "depth"),
        ("Half of the voters stayed home.", "voters"),
        ("A 12-page report came out.", "page report"),
        ("Maria Velasco, 62, lost it all.", "Maria Velasco"),
        ("The 45-year-old driver was held.", "driver"),
        ("She bought four-, five- and six-bedroom houses.", "bedroom houses"),
        ("The storm killed 12 people in Kabul and 8 in Herat.", "people"),
        ("The rate on the 7-year loan rose to 2.7 percent.", "rate on the 7-year loan"),
        ("The FTSE 100 rose 2 percent.", "FTSE 100"),
        ("She loves one of the country’s most important museums.", "country’s most important museums"),
        ("The fire spread over 500 hectares.", "fire"),
        ("They read a 2,000-page report.", "page report"),
        ("A quake measuring 4.6 rattled Norland.", "quake"),
        ("Ten fire engines fought the blaze.", "fire engines"),
        ("Thieves took $2.5 million worth of jewels.", "jewels"),
        ("More than 1 million of the 2.3 million people voted.", "people"),
    ],
)
def test_the_thing_counted_is_found(text, thing):
    figure = _find(text)[-1]
    assert _words(figure.of, text) == thing


@pytest.mark.parametrize(
    ("text", "value", "carried"),
    [
        ("16 people were killed.", 16, "were killed"),
        ("It fell, killing at least 16.", 16, "killing"),
        ("It left 24 dead.", 24, "dead"),
        ("It struck at noon, leaving 24 dead.", 24, "dead"),
        ("The death toll rose to 24.", 24, "death toll"),
        ("It had a death toll of 24.", 24, "death toll"),
        ("Some 300 residents have been evacuated.", 300, "have been evacuated"),
        ("There were 24 deaths.", 24, "deaths"),
        ("The firm employs 3,000 people.", 3000, "employs"),
        ("He fell 600 metres to his death.", 600, "fell"),
    ],
)
def test_what_happened_to_the_things_is_found(text, value, carried):
    (figure,) = _find(text)
    assert figure.low == value
    assert _words(figure.predicate, text) == carried


def test_each_half_of_a_toll_has_its_own_happening():
    text = "The blast left 12 dead and 70 hurt."
    assert [_words(figure.predicate, text) for figure in _find(text)] == ["dead", "hurt"]


@pytest.mark.parametrize(
    ("text", "surface", "thing"),
    [
        ("The bomb killed a child.", "a", "child"),
        ("It wounded a third co-worker.", "a third", "co-worker"),
        ("Another man was killed.", "Another", "man"),
        ("A woman has been rescued.", "A", "woman"),
        ("It left a receptionist dead.", "a", "receptionist"),
        ("Another woman was missing.", "Another", "woman"),
    ],
)
def test_an_article_counts_one_where_it_counts_people(text, surface, thing):
    (figure,) = _find(text)
    assert (figure.low, _words(figure.span, text), _words(figure.of, text)) == (1, surface, thing)


@pytest.mark.parametrize(
    "text",
    [
        "It killed a number of plans.",
        "It was a child.",
        "She struck a deal.",
        "They killed the child.",
        "A man killed the deal.",
        "It hurt a lot.",
    ],
)
def test_an_article_counts_nothing_elsewhere(text):
    assert _find(text) == ()


def test_an_ordinal_knows_what_it_is_a_place_of():
    text = "It was the fifth successful operation of the ship."
    (figure,) = _find(text)
    assert (figure.low, _words(figure.of, text)) == (5, "successful operation of the ship")


def test_a_multiple_in_one_word_knows_whom_it_is_said_of():
    text = "The mayor was married twice."
    (figure,) = _find(text)
    assert (figure.low, figure.unit, _words(figure.of, text)) == (2, "time", "mayor")


def test_the_place_named_nearest_is_found():
    text = "In Norland, 16 people were killed near Sandby Cove district on Monday."
    (figure,) = _find(text)
    assert _words(figure.place, text) == "Sandby Cove district"
    text = "In Norland, 16 people were killed on Monday."
    assert _words(_find(text)[0].place, text) == "Norland"
    assert _find("On Monday, 16 people were killed.")[0].place is None
    assert _find("A fire in the Norland-funded clinic killed 16 people.")[0].place is None


def test_the_period_is_the_nearest_date_of_the_sentence():
    text = "Sales were 40 cars in 2004. In 2005 they were 50 cars."
    moments = tuple(Moment(Span(at, at + 4), None, None, Grain.YEAR) for at in (22, 31))
    first, second = figures.find(Article("a", text), moments)
    assert (_words(first.period, text), _words(second.period, text)) == ("2004", "2005")


def test_a_part_knows_its_whole():
    text = "10 of the 24 died; half of the town's 400 homes burned."
    part, whole, half, homes = _find(text)
    assert part.whole == whole.span
    assert half.whole == homes.span
    assert whole.whole is None


def test_a_conversion_says_what_its_figure_says():
    text = "It fell more than 100 km (60 miles) from the coast."
    first, second = _find(text)
    assert (first.bound, second.bound) == (Bound.MORE_THAN, Bound.MORE_THAN)
    assert first.of == second.of


def test_others_are_what_was_counted_before():
    text = "Twelve people died and 70 others were hurt."
    assert _words(_find(text)[1].of, text) == "people"
