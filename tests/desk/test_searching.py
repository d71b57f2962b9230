from datetime import date

import pytest

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.searching import joined, parted, understood
from factdesk.errors import FactDeskError


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


@pytest.fixture
def wires(desk):
    for outlet, day, words in (
        ("Northern Wire", date(2024, 5, 14), "The slick covers 40 tonnes of oil."),
        ("The Quay", date(2024, 5, 31), "The slick covers 44 tonnes of oil."),
        ("The Quay", date(2023, 2, 28), "The slick covers 60 tonnes of oil, ten hours after the spill."),
        ("Old Quay", None, "The slick covers 40 tonnes of oil."),
    ):
        desk.add_text(words, f"{outlet} {day}", outlet, day)
    return desk


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("slick in:wire", {"Northern Wire 2024-05-14"}),
        ('slick in:"the quay"', {"The Quay 2024-05-31", "The Quay 2023-02-28"}),
        ("slick since:2024", {"Northern Wire 2024-05-14", "The Quay 2024-05-31"}),
        ("slick until:2024-05-30", {"Northern Wire 2024-05-14", "The Quay 2023-02-28"}),
        ("slick on:2024-05", {"Northern Wire 2024-05-14", "The Quay 2024-05-31"}),
        ("slick on:2023-02-28", {"The Quay 2023-02-28"}),
        ("slick since:2025", set()),
        ("slick in:nobody", set()),
    ],
)
def test_outlet_and_days_narrow_a_search(wires, query, found):
    assert {hit.article.title for hit in wires.search(query)} == found


def test_a_value_reaches_as_far_as_one_says(wires):
    assert set(titles(wires, "40 tonnes")) == {"Northern Wire 2024-05-14", "Old Quay None"}
    assert set(titles(wires, "40 tonnes within:10%")) == {*titles(wires, "40 tonnes"), "The Quay 2024-05-31"}
    assert titles(wires, "40 tonnes within:0% in:wire") == ["Northern Wire 2024-05-14"]


def test_a_unit_alone_finds_every_figure_of_it(wires):
    assert said(wires, "unit:tonne since:2024-05-20") == ["44"]
    assert len(titles(wires, "unit:tonnes")) == len(titles(wires, "unit:tonne")) == 4
    assert titles(wires, "unit:tonne cattle") == []


@pytest.mark.parametrize("query", ["slick since:yesterday", "slick on:2024-13", "slick until:2024-02-31", "4 within:x"])
def test_what_is_no_day_or_share_is_said_so(wires, query):
    with pytest.raises(FactDeskError, match=r"is no (day|share)"):
        wires.search(query)


@pytest.mark.parametrize("query", ['250,000 goats said:"Ana Brandt" in:wire', "slick", "", "in:wire within:5%"])
def test_a_query_is_taken_apart_and_put_together(query):
    assert joined(*parted(query)) == query
