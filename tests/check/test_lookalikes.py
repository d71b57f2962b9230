"""Letters of another script that look like ours never make two things one, and the difference is said in words."""

import pytest

from factdesk.check.lookalikes import borrowed
from factdesk.desk.comparison import compare
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.model import Verdict

TEXT = "The weir holds 40 boats.\n\n“The gates were never paid for,” Ana Brandt told the Harbour Post.\n"


def conflicts(changed):
    readings = [read(from_text(text, id=name)) for name, text in (("a", TEXT), ("b", changed))]
    return {one.rule: one.why for one in compare(readings) if one.verdict is Verdict.CONFLICT}


@pytest.mark.parametrize(
    ("plain", "alike", "rule"),
    [
        ("paid", "p\u0430id", "quote-wording"),
        ("Ana Brandt", "Ana Br\u0430ndt", "name-spelling"),
        ("Harbour Post", "H\u0430rbour Post", "quote-medium"),
    ],
)
def test_a_letter_that_looks_alike_is_a_difference_that_is_named(plain, alike, rule):
    word = alike.split()[-1] if "Br" in alike else alike.split()[0]
    assert f"“\u0430” in “{word}” is a Cyrillic letter" in conflicts(TEXT.replace(plain, alike))[rule]


def test_the_same_words_differ_in_nothing():
    assert conflicts(TEXT) == {}


@pytest.mark.parametrize("digits", ["\uff14\uff10", "\u0664\u0660"])
def test_digits_of_another_script_count_as_no_other_number(digits):
    assert conflicts(TEXT.replace("40", digits)) == {}


def test_which_letters_are_told_of():
    assert list(borrowed("The \u03bfffice of Row")) == ["“\u03bf” in “\u03bfffice” is a Greek letter"]
    assert list(borrowed("\u041f\u0440\u0430\u0432\u0434a")) == [
        "“a” in “\u041f\u0440\u0430\u0432\u0434a” is a Latin letter"
    ]


@pytest.mark.parametrize(
    "words",
    ["café Noël", "Łódź", "\u041c\u043e\u0441\u043a\u0432\u0430 and Moscow", "\u03b1 waves", "北京 Beijing", "5µm", ""],
)
def test_words_of_one_script_are_left_alone(words):
    assert list(borrowed(words)) == []
