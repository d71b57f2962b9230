import pytest
from check.examples import judged, verdicts

from factdesk.check.rules import name_spelling, person_rank, quote_medium, quote_speaker, quote_wording
from factdesk.model import Kind, Severity

ALARM = "“The harbour pumps failed twice before anyone rang the alarm,”"


def test_the_wrong_speaker_must_be_fixed():
    (one,) = judged(
        quote_speaker.RULE, f"{ALARM} said Ruth Allen, the mayor.", f"{ALARM} said Tom Dale, the fire chief."
    )
    assert (one.verdict, one.severity, one.kind) == ("conflict", Severity.MUST_FIX, Kind.QUOTE_SPEAKER)
    assert "Ruth Allen" in one.why
    assert "Tom Dale" in one.why


def test_two_who_speak_together_are_no_conflict():
    found = verdicts(
        quote_speaker.RULE, f"{ALARM} Ruth Allen and Tom Dale said.", f"{ALARM} said Tom Dale, the fire chief."
    )
    assert "conflict" not in found


def test_the_same_speaker_agrees():
    found = verdicts(quote_speaker.RULE, f"{ALARM} Allen said.", f"{ALARM} said Ruth Allen, the mayor.")
    assert found in (["agree"], [])


def test_another_outlet_is_to_be_fixed():
    (one,) = judged(quote_medium.RULE, f"{ALARM} Ruth Allen told the BBC.", f"{ALARM} Ruth Allen told CNN.")
    assert (one.verdict, one.severity, one.kind) == ("conflict", Severity.FIX, Kind.QUOTE_MEDIUM)


def test_a_name_spelt_two_ways_is_a_conflict_to_ask_about():
    found = judged(
        name_spelling.RULE,
        "The centre was opened by Marion Halloway, 54, on Friday.",
        "The centre was opened by Marion Hallaway, 54, on Friday.",
    )
    assert [(j.verdict, j.severity, j.kind) for j in found] == [("conflict", Severity.QUERY, Kind.NAME)]


def test_a_transliteration_is_a_query_about_house_spelling():
    (one,) = judged(name_spelling.RULE, "Dmitri Volkov said so.", "Dmitry Volkov said so.")
    assert (one.verdict, one.severity) == ("compatible", Severity.QUERY)


def test_a_misspelt_place_is_a_matter_of_places():
    found = judged(
        name_spelling.RULE,
        "Police in Brenfield closed the old Harrow bridge.",
        "Police in Brenfeild closed the old Harrow bridge.",
    )
    assert {(j.verdict, j.kind) for j in found} <= {("conflict", Kind.PLACE), ("conflict", Kind.NAME)}
    assert found


def test_stock_codes_are_no_names():
    article = (
        "Alda Group <ALDG ST> bid for Norvik <NRVK ST>. It owns a stake in Borg <BRGK ST> and in Kern <BRGS ST>. "
        "The shares of Borg <BRGK ST> rose."
    )
    assert "conflict" not in verdicts(name_spelling.RULE, article)


def test_two_ranks_for_one_person():
    (one,) = judged(person_rank.RULE, "Sgt. Marion Halloway said so.", "“So it is,” Lieutenant Marion Halloway said.")
    assert "sergeant" in one.why
    assert "lieutenant" in one.why


def test_a_question_asked_twice_in_one_article_is_two_questions():
    article = (
        "“What about a town that does not have a swimming pool of its own,” Moe asked. “Would a plan that is lawful in "
        "a town that keeps a pool on two floors be unlawful in a town that does not have a swimming pool of its own?”"
    )
    assert "conflict" not in verdicts(quote_wording.RULE, article)


def test_a_quote_that_one_article_gives_in_two_wordings():
    article = (
        "# “The bridge has been unsafe for two winters and nobody told us”\n\n“The bridge has been unsafe for three "
        "winters and nobody told us,” said engineer Carla Nunes.\n"
    )
    assert "conflict" in verdicts(quote_wording.RULE, article)


@pytest.mark.parametrize("told", ["was born Marian Rose Halloway in Leeds", "(née Marian Rose Halloway)"])
def test_a_name_at_birth_may_be_another(told):
    article = f"The singer Marion Halloway {told} won the prize."
    assert "conflict" not in verdicts(name_spelling.RULE, article)
    assert "conflict" not in verdicts(name_spelling.RULE, "The singer Marion Halloway won the prize.", article)


def test_two_names_at_birth_are_one():
    one = "The singer was born Marian Rose Halloway in Leeds and won the prize there."
    other = "Marion Rose Halloway was born in Leeds. The singer won the prize there."
    assert "conflict" in verdicts(name_spelling.RULE, one, other)


def test_a_word_of_a_longer_name_is_compared_where_the_rest_is_written_small():
    draft = "The Falmarsh Express left the rails at Norham. The crew of the Falmersh express was unhurt."
    (one,) = judged(name_spelling.RULE, draft)
    assert {one.a.surface, one.b.surface} == {"Falmarsh", "Falmersh"}
    assert one.verdict == "conflict"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "The rocket of Orbit Launch Centre burnt at Cape Norham on Monday, engineers said.",
            "The OrbitX Launch rocket burnt at Cape Norham on Monday, engineers said.",
        ),
        (
            "UPDATE: A bridge fell at Norham, Brenfield police said.",
            "UPDATED: A bridge fell at Norham, Brenfield police said.",
        ),
        (
            "TRADERS FEAR MORE RAIN - ANALYSTS\n\nRain may ruin the harvest at Norham.",
            "Rain may ruin the harvest at Norham, said Dale of Grain Analysis Ltd.",
        ),
    ],
)
def test_words_a_letter_apart_that_are_two(draft, source):
    assert "conflict" not in verdicts(name_spelling.RULE, draft, source)
