"""Words that count the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.match.concepts import category, concept, stem


@pytest.mark.parametrize(
    "words",
    [
        ("killed", "died", "dead", "deaths", "fatalities", "toll"),
        ("injured", "hurt", "wounded", "injuries"),
        ("employees", "workers", "staff"),
        ("vessels", "ship"),
        ("homes", "houses"),
        ("catches", "receptions"),
        ("village", "villages"),
        ("stopping", "stopped", "stop"),
    ],
)
def test_kin_words_are_one_concept(words):
    assert len({concept(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("killed", "injured"), ("homes", "buildings"), ("depth", "height"), ("price", "profit"), ("officers", "offices")],
)
def test_other_things_are_other_concepts(one, other):
    assert concept(one) != concept(other)


def test_a_category_tells_happenings_from_people_and_grammar():
    assert [category(concept(word)) for word in ("killed", "employees", "people", "the", "depth", "tram")] == [
        "act",
        "person",
        "somebody",
        "grammar",
        "aspect",
        None,
    ]


@given(st.text(max_size=20))
def test_any_word_has_a_stem_of_its_own_or_shorter(word):
    assert len(stem(word)) <= len(word) + 1
