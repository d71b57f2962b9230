import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.spelling import Likeness, alike, edits, likeness

SAME = [
    ("Ruth Allen", "Ruth Allen"),
    ("A.J. Mercer", "AJ Mercer"),
    ("Mercer's", "Mercer"),
    ("Ann Mercer Jr.", "Ann Mercer"),
]
SHORT = [("Meg Farrow", "Margaret Farrow"), ("J. Farrow", "John Farrow"), ("Bob Farrow", "Robert Farrow")]
HOUSE = [
    ("Dmitry Volkov", "Dmitri Volkov", Likeness.TRANSLITERATION),
    ("Sergey Antonov", "Sergei Antonov", Likeness.TRANSLITERATION),
    ("Mohammed Rahimi", "Muhammad Rahimi", Likeness.TRANSLITERATION),
    ("Zoë Andersson", "Zoe Andersson", Likeness.ACCENTS),
    ("Marie DelVecchio", "Marie Del Vecchio", Likeness.SPACING),
]
SLIPS = [
    ("Marion Halloway", "Marion Hallaway"),
    ("Martin Reeve", "Reeves"),
    ("Marion Farrow", "Marian Farrow"),
    ("Lind", "Lynd"),
]
APART = [
    ("Laura Mercer", "Liam Mercer"),
    ("Iran", "Oman"),
    ("Peter Farrow", "Pedro Farrow"),
    ("Lee", "Leo"),
    ("Ann", ""),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_case_dots_and_suffixes_do_not_count(one, other):
    assert alike(one, other) is Likeness.SAME


@pytest.mark.parametrize(("one", "other"), SHORT)
def test_short_forms_are_known(one, other):
    assert alike(one, other) is Likeness.SHORT


@pytest.mark.parametrize(("one", "other", "expected"), HOUSE)
def test_house_spellings_are_told_from_slips(one, other, expected):
    assert alike(one, other) is expected


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_a_letter_or_two_is_a_slip(one, other):
    assert alike(one, other) is Likeness.SLIP


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_are_apart(one, other):
    assert alike(one, other) is Likeness.APART


def test_a_middle_name_may_be_left_out():
    assert alike("Martin Paul Reeve", "Martin Reeve") is Likeness.SAME


def test_neighbours_swapped_are_one_edit():
    assert edits("theire", "thiere") == 1


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_does_not_depend_on_the_order(one, other):
    assert likeness(one, other) is likeness(other, one)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_may_be_compared(one, other):
    assert alike(one, other) in Likeness
