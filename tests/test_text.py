import json

from hypothesis import given
from hypothesis import strategies as st

from factdesk.intake.load import from_text
from factdesk.model import Article, Span
from factdesk.text import Lines, json_text, one_line, paragraphs, prose


def test_paragraphs_are_lines_without_the_white_space_around_them():
    text = "  Ten men \n\n\t\n Two\xa0\n"
    assert [span.of(text) for span in paragraphs(text)] == ["Ten men", "Two"]


@given(st.text(alphabet=" \t\n\xa0ab", max_size=60))
def test_paragraphs_hold_every_word(text):
    spans = paragraphs(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert sum(len(span.of(text).split()) for span in spans) == len(text.split())


def test_a_page_of_white_space_costs_nothing():
    assert paragraphs(" " * 1_000_000) == ()


def test_the_number_of_a_paragraph():
    lines = Lines(Article("a", "One\n\nTwo\nThree\n"))
    assert [lines.number(offset) for offset in (0, 3, 5, 9, 14)] == [1, 1, 2, 3, 3]


def test_claims_are_read_from_prose_alone():
    page = (
        "Skip to content\n\nThe ferry sank on Tuesday, the harbour master of the island said.\n\nRead more\n\n"
        "Ferry-2Divers found nobody on board, and the captain was seen on the quay.\n\nIt was old.\n"
    )
    article = from_text(page, id="a")
    text = " ".join(span.of(page) for span in prose(article))
    assert "Skip" not in text
    assert "Read more" not in text
    assert "Ferry-2" not in text
    assert "Divers found" in text
    assert list(prose(from_text("Ten men came.", id="a"))) == [Span(0, 13)]


@given(st.text())
def test_json_loses_nothing_and_steers_nothing(words):
    written = json_text([words])
    assert json.loads(written) == [words]
    assert one_line(written).count("\ufffd") == written.count("\ufffd")
    written.encode()
