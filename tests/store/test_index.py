from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store.shelf import AT, TEXT, reading, span

from factdesk.model import Claims, Figure, FigureKind, Reading, Span
from factdesk.store.store import Store


@pytest.fixture
def full(store):
    store.articles.add(reading(), AT)
    return store


def test_words_find_their_passage_and_place(full):
    (found,) = full.index.passages("mill brandt", 10)
    assert found.article == "a1"
    assert found.passage.of(TEXT) == found.words
    assert found.words.startswith("“We lost")
    assert found.paragraph == 2
    assert found.span.of(TEXT) == "mill"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["mill"], True),
        (["mill", "brandt"], True),
        (["bran"], True),
        (["mill", "zeppelin"], False),
        ([], False),
        (['"', "*"], False),
        (["mill", "brandt"] * 600, True),
        (["mill", *(f"zeppelin{number}" for number in range(600))], False),
    ],
)
def test_articles_that_hold_every_word(full, words, found):
    assert full.index.articles(words, 10) == (("a1",) if found else ())


def test_the_kind_is_that_of_the_claim_around(full):
    assert [hit.kind for hit in full.index.passages("lost", 10)] == ["quote"]
    assert [hit.kind for hit in full.index.passages("Brandt", 10)] == ["name"]
    assert [hit.kind for hit in full.index.passages("homes", 10)] == ["text"]


def test_the_last_word_may_be_a_beginning(full):
    assert full.index.passages("brand", 10)
    assert not full.index.passages('"brand"', 10)


@pytest.mark.parametrize("query", ['"lost the mill"', "“lost the mill”", "«lost the mill»"])
def test_words_in_marks_stand_together(full, query):
    assert [hit.span.of(TEXT) for hit in full.index.passages(query, 10)] == ["lost the mill"]


@pytest.mark.parametrize("query", ['"mill lost"', "mill castle", "menu", "", '""', "* OR", "-", "()"])
def test_nothing_is_found_where_nothing_is(full, query):
    assert full.index.passages(query, 10) == ()


@given(st.text(max_size=40))
def test_no_query_breaks_the_search(query):
    store = Store(None)
    store.articles.add(reading(), AT)
    for found in store.index.passages(query, 5):
        assert found.span.of(TEXT)
    store.close()


def test_figures_are_found_by_value_nearest_first(store):
    text = "Some 4,200 homes, 4,205 sheds and 9,000 trees"
    figures = tuple(
        Figure(span(words, text), value, value, FigureKind.CARDINAL)
        for words, value in (("4,200", 4200), ("4,205", 4205), ("9,000", 9000))
    )
    article = replace(reading("b1").article, text=text, zones=())
    store.articles.add(Reading(article, Claims(figures)), AT)
    found = store.index.figures(4196, 4216, None, 10)
    assert [hit.span.of(text) for hit in found] == ["4,205", "4,200"]
    assert found[0].passage == Span(0, len(text))
    assert found[0].words == text
    assert store.index.figures(4196, 4216, "metre", 10) == ()
    assert len(store.index.figures(0, 10**6, None, 2)) == 2
