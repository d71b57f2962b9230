import pytest
from check.examples import judged, verdicts

from factdesk.check.rules.state import RULE
from factdesk.model import Kind, Severity


def test_cancelled_against_may_cancel():
    (one,) = judged(
        RULE,
        "Mayor Ruth Allen has cancelled her trip to Norway, the council said.",
        "Mayor Ruth Allen may cancel her trip to Norway, the council said.",
    )
    assert (one.verdict, one.kind, one.severity) == ("conflict", Kind.ATTRIBUTION, Severity.FIX)
    assert "called off" in one.why


def test_other_people_with_other_trips_do_not_meet():
    found = verdicts(
        RULE,
        "Mayor Ruth Allen has cancelled her trip to Norway.",
        "Skipper Tom Dale may cancel his trip to Iceland.",
    )
    assert found == []


def test_the_same_state_in_other_words_agrees():
    found = verdicts(
        RULE,
        "Mayor Ruth Allen has cancelled her trip to Norway.",
        "Mayor Ruth Allen called off her visit to Norway.",
    )
    assert found == ["agree"]


def test_open_and_going_on_may_both_hold():
    found = verdicts(
        RULE,
        "Mayor Ruth Allen may cancel her trip to Norway.",
        "Mayor Ruth Allen still hopes to visit Norway.",
    )
    assert found == ["compatible"]


def test_within_one_article_time_passes():
    assert verdicts(RULE, "Mayor Ruth Allen said she may cancel her trip. Allen cancelled the trip on Friday.") == []


def test_two_sponsors_against_one():
    found = verdicts(
        RULE,
        "Norway vetoed a draft Danish resolution on fishing.",
        "Denmark and Sweden had put forward the resolution.",
    )
    assert found == ["conflict"]


def test_rival_drafts_do_not_meet():
    found = verdicts(
        RULE,
        "Norway vetoed a draft Danish resolution on fishing.",
        "Norway tabled the resolution after lunch.",
    )
    assert found == []


def test_inland_against_off_the_coast():
    (one,) = judged(
        RULE,
        "The quake struck inland on Monday, rattling windows in Lima.",
        "An earthquake struck off the coast of Peru on Monday and shook Lima.",
    )
    assert (one.verdict, one.kind) == ("conflict", Kind.PLACE)


def test_one_person_dying_in_two_places():
    found = verdicts(RULE, "Police said Tom Dale died at the scene.", "Doctors said Tom Dale died at the hospital.")
    assert sorted(found) == ["agree", "conflict"]


def test_two_people_dying_in_two_places():
    found = verdicts(RULE, "Police said Tom Dale died at the scene.", "Doctors said Ruth Allen died at the hospital.")
    assert found == []


WELL = "Skipper Tom Dale of Brenfield was well equipped, the coast guard said."
BADLY = "Tom Dale was poorly equipped for the trip, Brenfield police said."


def test_well_against_poorly_equipped():
    (one,) = judged(RULE, WELL, BADLY)
    assert (one.verdict, one.kind) == ("conflict", Kind.ATTRIBUTION)


def test_an_article_with_both_is_left_alone():
    assert verdicts(RULE, WELL + " His mate was badly equipped.", BADLY) == []


def test_other_stories_are_left_alone():
    assert verdicts(RULE, WELL, "In Oslo, Ingrid Solberg said the schools of Bergen were poorly equipped.") == []


def test_held_against_freed():
    found = verdicts(
        RULE,
        "The navy captured 31 fishermen off Brenfield on Friday.",
        "The navy rescued 31 fishermen off Brenfield on Friday.",
    )
    assert found == ["conflict"]


def test_other_numbers_are_other_people():
    found = verdicts(
        RULE,
        "The navy captured 31 fishermen off Brenfield on Friday.",
        "The navy rescued 14 fishermen off Brenfield on Friday.",
    )
    assert found == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Dale pleaded guilty on Friday.", "Tom Dale pleaded not guilty on Friday."),
        ("Tom Dale was convicted on Friday.", "Tom Dale was acquitted on Friday."),
        ("Mayor Ruth Allen resigned on Friday.", "Mayor Ruth Allen was sacked on Friday."),
        ("Skipper Tom Dale died on Friday.", "Skipper Tom Dale was in critical condition on Friday."),
    ],
)
def test_states_of_a_person_that_cannot_both_hold(one, other):
    assert verdicts(RULE, one, other) == ["conflict"]
    assert verdicts(RULE, one, one) == ["agree"]


def test_states_of_two_people_are_two_matters():
    assert verdicts(RULE, "Tom Dale pleaded guilty on Friday.", "Ruth Allen pleaded not guilty on Friday.") == []


def test_who_was_in_hospital_and_then_died_did_both():
    first, second = "Tom Dale was in critical condition on Friday.", "Tom Dale died on Sunday."
    assert verdicts(RULE, f"{first} {second}", second) == []


def test_one_death_needs_no_name():
    found = verdicts(
        RULE,
        "A fire in Brenfield killed one man. He died at the scene, Harrow police said.",
        "The victim of the fire in Brenfield died on the way to hospital, Harrow police said.",
    )
    assert found == ["conflict"]


def test_two_deaths_need_names():
    found = verdicts(
        RULE,
        "A fire in Brenfield killed two men. One died at the scene, Harrow police said.",
        "A victim of the fire in Brenfield died on the way to hospital, Harrow police said.",
    )
    assert found == []


def test_two_nationalities_are_a_question():
    (one,) = judged(RULE, "The Danish skipper Tom Dale won.", "Tom Dale, a Norwegian skipper, won.")
    assert (one.verdict, one.severity) == ("conflict", Severity.QUERY)


OPENS = "Mayor Ruth Allen will travel to Norham to inaugurate a new Methodist church by the quay, the council said."
CENTRE = "The council said Mayor Ruth Allen had gone to Norham for the opening of a prayer and cultural centre."


def test_one_opening_named_differently_is_worth_a_look_and_no_conflict():
    (one,) = judged(RULE, OPENS, CENTRE)
    assert (one.verdict, one.kind, one.severity) == ("compatible", Kind.PLACE, Severity.QUERY)
    assert one.why.endswith("worth a look")


@pytest.mark.parametrize(
    "source",
    [
        "In Norham the council said Mayor Ruth Allen had opened the chapel by the quay.",
        "The council of Norham said that Councillor Tom Dale will inaugurate a school by the quay.",
        "Mayor Ruth Allen opened a school in Norham. The council said Mayor Ruth Allen opened a library too.",
        "In Norham, the council said, Mayor Ruth Allen will open a complex by the quay.",
    ],
)
def test_openings_in_like_words_of_others_or_of_many_things_say_nothing(source):
    assert verdicts(RULE, OPENS, source) == []
