import pytest

from factdesk.errors import UnreadableError

LONG = "The ferry that links the two islands sank on Tuesday, the harbour"
REST = "master said."


def lines(y, *rows, x=60, step=12):
    return [(x, y - step * i, row) for i, row in enumerate(rows)]


def labels(read):
    return [(place.label, place.span.of(read.text).strip()[:8]) for place in read.pinpoints]


def test_lines_are_joined_and_paragraphs_kept_apart(article, rows, make_pdf):
    page = lines(780, LONG, REST, LONG, REST) + lines(710, "Divers found nobody.")
    assert rows(article(make_pdf([page]), "a.pdf")) == [f"{LONG} {REST}", f"{LONG} {REST}", "Divers found nobody."]


def test_an_indented_line_begins_a_paragraph(article, rows, make_pdf):
    page = [*lines(780, LONG, LONG), *lines(756, LONG[:-3], x=75), *lines(744, LONG)]
    assert rows(article(make_pdf([page]), "a.pdf")) == [f"{LONG} {LONG}", f"{LONG[:-3]} {LONG}"]


def test_columns_are_read_one_after_the_other(article, rows, make_pdf):
    left = lines(780, "The ferry that links the", "two islands sank on the", "Tuesday, and the master")
    right = lines(780, "of the harbour said that", "nobody was hurt.", x=330)
    whole = " ".join(words for _, _, words in left + right)
    assert rows(article(make_pdf([left + right]), "a.pdf")) == [whole]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the harbour mas-", "ter said so", "the harbour master said so"),
        ("the Jean-", "Marc of old", "the Jean-Marc of old"),
        ("a magnitude-", "6.1 quake hit", "a magnitude-6.1 quake hit"),
        ("a well-known man is well-", "known in town", "a well-known man is well-known in town"),
    ],
)
def test_words_are_joined_over_line_ends(article, rows, make_pdf, first, second, whole):
    assert rows(article(make_pdf([lines(780, first, second)]), "a.pdf")) == [whole]


def test_running_heads_and_page_numbers_are_furniture(article, rows, make_pdf):
    head = (60, 820, "The Quay, 30 May")
    first = [head, *lines(780, LONG, f"{LONG} pilot"[4:]), (300, 20, "1")]
    second = [head, *lines(780, f"and {LONG}"[:60], "master said."), (300, 20, "Page 2 of 2")]
    read = article(make_pdf([first, second]), "a.pdf")
    assert rows(read, "furniture") == ["The Quay, 30 May", "1", "The Quay, 30 May", "Page 2 of 2"]
    assert rows(read, "body") == [" ".join([LONG, f"{LONG} pilot"[4:], f"and {LONG}"[:60], "master said."])]


def test_each_page_can_be_cited(article, make_pdf):
    pages = [lines(780, LONG, LONG), lines(780, "and so on.", "Divers", step=40), lines(780, "Third page.")]
    assert labels(article(make_pdf(pages), "a.pdf")) == [("p. 1", LONG[:8]), ("p. 2", "and so o"), ("p. 3", "Third pa")]


def test_a_number_in_the_middle_of_a_page_is_text(article, rows, make_pdf):
    page = lines(780, "Ferries", "sunk", "in all:", "12", "Boats", "sunk", "in all:", step=30)
    assert rows(article(make_pdf([page]), "a.pdf"), "furniture") == []


def test_a_scan_says_what_to_do(article, make_pdf):
    with pytest.raises(UnreadableError, match="scan without text; run text recognition"):
        article(make_pdf([[]]), "a.pdf")


def test_a_locked_file_says_so(article, make_pdf):
    lock = b"9 0 obj<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>endobj\n" % (b"1" * 32, b"2" * 32)
    data = make_pdf([lines(780, LONG)]).replace(b"trailer<<", lock + b"trailer<</Encrypt 9 0 R/ID[(a)(b)]")
    with pytest.raises(UnreadableError, match="locked with a password"):
        article(data, "a.pdf")
