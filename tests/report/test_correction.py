from report import sample

from factdesk.report.correction import request
from factdesk.report.rows import rows


def test_a_request_gives_both_passages_and_the_working():
    first, second, *_ = rows(sample.report())
    words = request(first, "library-budget")
    assert words.startswith("Subject: library-budget, ¶2: 4.1 percent\n")
    assert "Library spending rose 4.1 percent in 2023, the mayor said." in words
    assert "Mayor's address, City Hall, 2024-05-29, ¶1 says:" in words
    assert "differs by 0.2 points" in words
    assert "No source has this." in request(second, "library-budget")


def test_a_request_for_a_hostile_text_steers_no_terminal():
    (row,) = rows(sample.hostile())
    assert "\x1b" not in request(row, "slug")
    assert "\u202e" not in request(row, "slug")
