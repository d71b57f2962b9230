from hypothesis import given
from hypothesis import strategies as st

from factdesk.extract.names.words import Words
from factdesk.extract.quotes import marks
from factdesk.extract.quotes.layout import mask
from factdesk.model import Article, Span, Zone, ZoneKind

_SIGNS = (
    "Tom",
    "Dale",
    "the",
    "s",
    "1.5",
    "U.S",
    "'s",
    "s' ",
    '"',
    "“",
    "”",
    "''",
    "’",
    "«",
    "»",
    " ",
    "\u00a0",
    ".",
    "\n",
)


def _read(text: str) -> Words:
    return Words.of(Article("a", text))


def test_a_possessive_ending_belongs_to_no_word() -> None:
    words = _read("Dale's house")
    assert words.forms == ["Dale", "house"]
    assert words.owned == [True, False]
    assert words.gaps == ["\n", " "]


def test_a_plural_owner_is_told_by_the_apostrophe_before_a_word() -> None:
    assert _read("the Dales' house").owned == [False, True, False]
    assert _read("the Dales' — again").owned == [False, False, False]


def test_points_join_single_letters_and_digits_only() -> None:
    assert _read("the U.S. grew 1.5 percent.Then it fell").forms == [
        "the",
        "U.S",
        "grew",
        "1.5",
        "percent",
        "Then",
        "it",
        "fell",
    ]


def test_furniture_is_not_read() -> None:
    text = "Menu\nThe port closed."
    words = Words.of(Article("a", text, (Zone(Span(0, 4), ZoneKind.FURNITURE),)))
    assert words.forms == ["The", "port", "closed"]
    assert words.low == ["the", "port", "closed"]


@given(st.lists(st.sampled_from(_SIGNS), max_size=30).map("".join))
def test_words_outside_marks_are_those_of_the_blanked_text(text: str) -> None:
    runs = marks.find(text)
    blanked = mask(text, runs)
    assert _read(text).outside(blanked, [run.outer for run in runs]) == _read(blanked)


@given(st.text(alphabet="Aa1 .,'’-&\n", max_size=60))
def test_every_word_slices_back(text: str) -> None:
    words = _read(text)
    for start, end, form in zip(words.starts, words.ends, words.forms, strict=True):
        assert text[start:end] == form
