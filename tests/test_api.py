from datetime import date

from factdesk import api


def test_two_texts_are_compared_in_three_lines():
    ours = api.extract("The flood left 1,240 homes without power.", id="ours", published=date(2024, 5, 30))
    theirs = api.extract("The flood left 1,420 homes without power.", id="theirs")
    (judgement,) = api.compare([ours, theirs])
    assert (judgement.verdict, judgement.a.surface, judgement.b.surface) == ("conflict", "1,240", "1,420")


def test_nothing_is_found_in_texts_that_agree():
    ours = api.extract("The flood left 1,240 homes without power.", id="ours")
    theirs = api.extract("After the flood 1,240 homes had no power.", id="theirs")
    assert {judgement.verdict for judgement in api.compare([ours, theirs])} <= {"agree", "compatible"}
