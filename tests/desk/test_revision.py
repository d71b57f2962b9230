"""A draft is corrected: what the edit resolved says so, and what it changed opens again."""

import pytest

from factdesk.desk.values import State
from factdesk.model import Decision, Severity

DRAFT = """Flood

The flood killed 412 sheep in the Orla valley on Monday.

The mayor said 30 houses were destroyed.
"""
SOURCE = DRAFT.replace("412", "512").replace("30", "35")


@pytest.fixture
def paths(tmp_path):
    draft, source = tmp_path / "flood.txt", tmp_path / "wire.txt"
    draft.write_text(DRAFT)
    source.write_text(SOURCE)
    return draft, source


@pytest.fixture
def check(desk, paths):
    """Checks the draft in the wording given; gives its queue by the words of the draft."""
    draft, source = paths

    def checked(text):
        draft.write_text(text)
        list(desk.start(draft, [source]))
        return {item.finding.marks[0].surface: item for item in desk.queue("flood")}

    return checked


def test_an_edit_resolves_a_conflict(desk, check):
    before = check(DRAFT)
    assert before["412"].finding.severity in {Severity.FIX, Severity.MUST_FIX}
    desk.decide("flood", [before["412"].finding.key], Decision.FIX)
    after = check(DRAFT.replace("412", "512"))
    assert (after["512"].state, after["512"].previous) == (State.RESOLVED, "412")
    assert (after["30"].state, after["30"].previous) == (State.OPEN, "")


def test_another_value_opens_what_was_decided(desk, check):
    desk.decide("flood", [check(DRAFT)["30"].finding.key], Decision.STET)
    assert check(DRAFT)["30"].state is State.DECIDED
    after = check(DRAFT.replace("30", "33"))
    assert (after["33"].state, after["33"].previous) == (State.REOPENED, "30")
    assert check(DRAFT)["30"].state is State.DECIDED


def test_a_moved_paragraph_keeps_its_decision(desk, check):
    desk.decide("flood", [check(DRAFT)["30"].finding.key], Decision.STET, "by telephone")
    head, sheep, houses = DRAFT.strip().split("\n\n")
    after = check(f"{head}\n\n{houses}\n\nIt rained.\n\n{sheep}\n")
    assert after["30"].state is State.DECIDED
    assert after["30"].review.note == "by telephone"
    assert after["30"].paragraph == 2


def test_every_version_is_counted_and_every_decision_kept(desk, check):
    for number in (30, 31, 32):
        key = check(DRAFT.replace("30", str(number)))[str(number)].finding.key
        desk.decide("flood", [key], Decision.FIX)
        assert desk.story("flood").version == number - 29
        assert len(desk.history("flood", key)) == 1


def test_the_report_tells_the_earlier_wording(desk, check):
    check(DRAFT)
    check(DRAFT.replace("412", "512"))
    assert "412" in [item.previous for item in desk.report("flood").items]
