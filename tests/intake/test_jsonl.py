from datetime import date

import pytest

from factdesk.errors import UnreadableError


def test_each_line_is_an_article(articles):
    full = '{"id": "a", "text": "Ten\\r\\nleft.", "title": "T", "outlet": "O", "published": "2024-05-30"}'
    first, second = articles(f'{full}\n\n{{"id": 2, "text": "Two."}}\n'.encode(), "a.jsonl")
    assert (first.id, first.text, first.title, first.outlet) == ("a.jsonl#a", "Ten\nleft.", "T", "O")
    assert first.published == date(2024, 5, 30)
    assert second.id == "a.jsonl#2"


@pytest.mark.parametrize(
    "line",
    [
        "x",
        "[]",
        "3",
        '{"id": "a"}',
        '{"text": "a"}',
        '{"id": "a", "text": 3}',
        '{"id": "a", "text": "b", "published": "May"}',
        "[" * 9999,
    ],
)
def test_a_bad_line_is_named_by_its_number(articles, line):
    with pytest.raises(UnreadableError, match="line 2 is no article"):
        articles(f'{{"id": "a", "text": "b"}}\n{line}\n'.encode(), "a.jsonl")


def test_lone_surrogates_do_not_survive(articles):
    (read,) = articles(b'{"id": "a", "text": "Ten \\ud800 left."}', "a.jsonl")
    assert read.text == "Ten \ufffd left."
