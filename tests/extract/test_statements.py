import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.extract import names, statements
from factdesk.intake.load import from_text

PLANS = [
    ("Mayor Ruth Allen has cancelled her trip to Norway.", "has cancelled her trip", "meeting", "off"),
    ("The trip was canceled on Friday.", "trip was canceled", "meeting", "off"),
    ("The band called off its concert in Oslo.", "called off its concert", "show", "off"),
    ("She took the decision to scrap the tour.", "scrap the tour", "tour", "off"),
    ("The council may cancel the parade.", "may cancel the parade", "march", "in doubt"),
    ("Allen is weighing whether to call off the tour.", "weighing whether to call off the tour", "tour", "in doubt"),
    ("The league postponed the match until May.", "postponed the match", "match", "put off"),
    ("The league did not cancel the match.", "cancel the match", "match", "on"),
    ("Allen still hopes to visit Norway.", "still hopes to visit", "meeting", "on"),
    ("Work on the festival continues.", "festival continues", "festival", "on"),
]
NOTHING = [
    "She cancelled her subscription.",
    "The visit was a success.",
    "They cancelled, said the mayor, who met nobody.",
    "He visited Norway twice and talks of it still.",
    "Police put off their coats.",
    "He told a court that the man of Brenfield was tall.",
    "The storm struck off and on.",
    "The resolution of the picture is low.",
    "The Danish minister read the resolution.",
    "Norway vetoed the draft resolution.",
]


def read(text):
    article = from_text(text, id="a")
    return [(s.span.of(article.text), s.topic, s.value) for s in statements.find(article, names.find(article))]


@pytest.mark.parametrize(("text", "surface", "event", "value"), PLANS)
def test_plans_are_read(text, surface, event, value):
    assert read(text) == [(surface, f"plan: {event}", value)]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_read_where_nothing_is_stated(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norway vetoed a draft Danish resolution on fishing.", "Denmark"),
        ("Norway vetoed the Danish-drafted resolution.", "Denmark"),
        ("Denmark and Sweden had put forward the resolution.", "Denmark+Sweden"),
        ("The resolution, tabled by Sweden and Denmark, failed.", "Denmark+Sweden"),
    ],
)
def test_who_put_a_resolution_forward(text, value):
    assert [v for _, topic, v in read(text) if topic == "authorship: resolution"] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ruth Allen died at the scene.", "at the scene"),
        ("Ruth Allen was pronounced dead at the hospital.", "in hospital"),
        ("Ruth Allen died on the way to hospital.", "on the way"),
    ],
)
def test_where_somebody_died(text, value):
    assert [v for _, topic, v in read(text) if topic == "place of death"] == [value]


@pytest.mark.parametrize(
    ("text", "topic", "value"),
    [
        ("The crew was well trained.", "condition: trained", "well"),
        ("They were “insufficiently” equipped.", "condition: equipped", "badly"),
        ("The road was not properly lit.", "condition: lit", "badly"),
        ("Police arrested 31 sailors.", "fate: 31", "held"),
        ("In all, 31 young sailors were rescued.", "fate: 31", "freed"),
    ],
)
def test_conditions_and_fates(text, topic, value):
    assert [(t, v) for _, t, v in read(text)] == [(topic, value)]


@pytest.mark.parametrize("text", ["They did well.", "He arrested two men.", "Police saved 31, and 30 more were held."])
def test_no_condition_and_no_fate(text):
    assert [topic for _, topic, _ in read(text) if topic != "fate: 31"] == []


@pytest.mark.parametrize(
    ("text", "topic", "value"),
    [
        ("Tom Dale pleaded not guilty on Friday.", "plea", "not guilty"),
        ("Tom Dale, 52, a plumber, pleaded guilty.", "plea", "guilty"),
        ("Tom Dale was acquitted.", "judgment", "not guilty"),
        ("Tom Dale has resigned.", "departure", "resigned"),
        ("Ruth Allen was fired on Monday.", "departure", "dismissed"),
        ("Ruth Allen is in critical condition.", "life", "alive"),
        ("Ruth Allen, 71, died on Sunday.", "life", "dead"),
    ],
)
def test_what_is_stated_of_a_person(text, topic, value):
    assert [(t, v) for _, t, v in read(text)] == [(topic, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Allen fired the coach.",
        "Ruth Allen may have resigned.",
        "Ruth Allen said her cousin died.",
        "Ruth Allen did not plead guilty.",
        "Ruth Allen, whose brother died, spoke.",
    ],
)
def test_what_is_not_stated_of_a_person(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Danish skipper Tom Dale won.", ["Denmark"]),
        ("Tom Dale, a Danish skipper, won.", ["Denmark"]),
        ("Tom Dale, a Danish-born skipper, won.", []),
        ("Tom Dale, a Danish-funded skipper, won.", []),
        ("The Danish Airlines pilot Tom Dale won.", []),
        ("Danish skippers met Tom Dale.", []),
    ],
)
def test_nationalities_of_people(text, values):
    assert [value for _, topic, value in read(text) if topic == "nationality"] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A 36-year-old Danish sailor drowned.", ["Denmark"]),
        ("A 36-year-old man drowned. The man, a New Zealander, was alone.", ["New Zealand"]),
        ("A 36-year-old man met a 40-year-old woman. The man, a New Zealander, was alone.", []),
        ("A 36-year-old Danish-born sailor drowned.", []),
        ("The man, a New Zealander, was alone.", []),
    ],
)
def test_an_age_stands_for_a_name(text, values):
    assert [value for _, topic, value in read(text) if topic == "nationality: 36"] == values


def test_a_death_elsewhere_is_not_read():
    assert [t for _, t, _ in read("Ruth Allen died in 1987 at home.")] == ["life"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("An earthquake struck off the coast of Peru on Monday.", "at sea"),
        ("The quake struck inland at dawn.", "on land"),
    ],
)
def test_where_an_earthquake_struck(text, value):
    assert [v for _, topic, v in read(text) if topic == "quake"] == [value]


def test_a_quake_of_another_year_is_left_out():
    assert read("In 2007, an earthquake struck off the coast of Peru.") == []


def test_homes_of_people():
    text = "Police charged a Brenfield man with theft of a boat on Monday.\nTom Dale denied it. Dale lives alone."
    assert ("Brenfield", "home: dale", "brenfield") in read(text)


def test_a_state_or_a_nation_is_no_town():
    text = "Police charged a Texas man with theft of a boat on Monday.\nTom Dale denied it. Dale lives alone."
    assert read(text) == []


@given(st.text(max_size=200))
def test_spans_slice_back(text):
    article = from_text(text, id="a")
    for statement in statements.find(article, names.find(article)):
        assert 0 <= statement.span.start < statement.span.end <= len(article.text)


@pytest.mark.parametrize(
    ("text", "surface", "use"),
    [
        (
            "Mayor Ruth Allen will inaugurate a new public library on Monday.",
            "inaugurate a new public library",
            "library",
        ),
        ("Ruth Allen opened the bridge yesterday.", "opened the bridge", "bridge"),
        ("Ruth Allen came to the opening of a music and arts centre.", "opening of a music and arts centre", "centre"),
        ("The library was officially opened by Ruth Allen.", "library was officially opened", "library"),
    ],
)
def test_what_somebody_opens(text, surface, use):
    assert read(text) == [(surface, "opening", use)]


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Allen opened the door of the library.",
        "Ruth Allen opened the school year.",
        "Ruth Allen opened a school and a hospital.",
        "Ruth Allen opened fire in the museum.",
        "Ruth Allen, who opened the bridge in 1998, is to speak.",
        "The council opened a library.",
        "The opening of the museum was loud.",
        "The library was opened by",
    ],
)
def test_no_opening_is_read_where_none_is_sure(text):
    assert [topic for _, topic, _ in read(text) if topic == "opening"] == []
