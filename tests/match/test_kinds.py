"""Things that writers name by one another."""

from __future__ import annotations

import pytest

from factdesk.match.concepts import meaning
from factdesk.match.kinds import kin, people


@pytest.mark.parametrize(
    ("one", "other"),
    [("ferry", "vessel"), ("rifle", "weapon"), ("passengers", "people"), ("bullets", "shots"), ("bus", "vehicle")],
)
def test_kin_may_be_one_thing(one, other):
    assert kin(meaning(one), meaning(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("ferry", "rifle"), ("homes", "people"), ("bullets", "boats"), ("tram", "tulip"), ("people", "weapons")],
)
def test_strangers_are_not_kin(one, other):
    assert not kin(meaning(one), meaning(other))


def test_people_of_some_sort_are_people():
    assert [people(meaning(word)) for word in ("firefighters", "pupils", "people", "engines", "depth")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_news_has_several_words_for_one_thing():
    assert meaning("firm") == meaning("companies")
    assert meaning("savings") != meaning("saved")
