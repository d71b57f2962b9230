import pytest

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.searching import understood


@pytest.fixture
def desk():
    opened = Desk.open(None, Settings())
    opened.add_text("The camp held 250,000 people. The road is 12 miles long.", "Comma")
    opened.add_text("The camp held 250 000 people.", "Space")
    opened.add_text("The camp held a quarter of a million people.", "Words")
    opened.add_text("The camp held 260,000 cattle and 2,500 goats.", "Other")
    yield opened
    opened.close()


def titles(desk, query):
    return [hit.article.title for hit in desk.search(query) if hit.kind == "figure"]


@pytest.mark.parametrize("query", ["250,000", "250 000", "250000", "a quarter of a million"])
def test_a_value_is_found_however_it_is_written(desk, query):
    assert set(titles(desk, query)) == {"Comma", "Space", "Words"}


def test_words_beside_a_value_narrow_it(desk):
    assert titles(desk, "260,000 cattle") == ["Other"]
    assert titles(desk, "260,000 people") == []


def test_a_unit_is_part_of_the_value(desk):
    assert titles(desk, "12 miles") == ["Comma"]
    assert titles(desk, "12 tonnes") == []


def test_another_value_is_not_found(desk):
    assert titles(desk, "270,000") == []


def test_a_place_is_listed_once(desk):
    hits = desk.search("250,000")
    assert len({(hit.article.id, hit.span) for hit in hits}) == len(hits)


def said(desk, query):
    return [
        hit.words[hit.span.start - hit.passage.start : hit.span.end - hit.passage.start] for hit in desk.search(query)
    ]


def test_quotes_are_found_by_their_speaker(desk):
    desk.add_text("“The dam will hold,” Ana Brandt told reporters.\n\nShe added: “Nobody needs to leave.”", "Dam")
    desk.add_text("“The dam is gone,” Tom Vik told reporters.", "Gone")
    assert said(desk, "said:vik") == ["The dam is gone,"]
    assert said(desk, 'said:"Ana Brandt" dam') == ["The dam will hold,"]
    assert said(desk, "said:brandt") == ["The dam will hold,", "Nobody needs to leave."]
    assert said(desk, "said:nobody") == []
    assert {hit.kind for hit in desk.search("said:brandt")} == {"quote"}


@pytest.mark.parametrize("query", ["said:", 'said:"', "said:%", "said:''", 'said:"" x'])
def test_half_a_search_finds_nothing_and_breaks_nothing(desk, query):
    assert desk.search(query) == ()


def test_words_are_no_figure():
    assert understood("camp road").figure is None
    assert understood("").figure is None
