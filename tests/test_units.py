"""Units that can stand for each other."""

from __future__ import annotations

import pytest

from factdesk import units


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (1, "mile", "kilometre", 1.609344),
        (200, "metre", "foot", 656.168),
        (3, "week", "day", 21),
        (-40, "degree Celsius", "degree Fahrenheit", -40),
        (100, "degree Fahrenheit", "degree Celsius", 37.7778),
        (250, "penny", "pound sterling", 2.5),
        (5, None, None, 5),
    ],
)
def test_a_value_reads_the_same_in_the_other_unit(value, unit, other, expected):
    convert = units.converter(unit, other)
    assert convert is not None
    assert convert(value) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(
    ("unit", "other"), [("metre", "kilogram"), ("euro", "US dollar"), ("villager", "mile"), (None, "mile")]
)
def test_what_measures_another_thing_is_not_converted(unit, other):
    assert units.converter(unit, other) is None


def test_a_unit_of_its_own_is_its_own_dimension():
    assert (units.dimension("mile"), units.dimension("villager")) == ("length", "villager")


def test_values_meet_in_the_base_unit():
    assert units.base(10, "kilometre") == units.base(10_000, "metre")
