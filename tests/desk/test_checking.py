from factdesk.config import Settings
from factdesk.desk.checking import check
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.model import Verdict

FLOOD = "The flood killed {} sheep in the Orla valley on Monday, the farmers said."


def checked(draft, *sources):
    """Progress and outcome of a check of texts."""
    steps = check(
        read(from_text(draft, id="draft")),
        [read(from_text(text, id=f"s{number}")) for number, text in enumerate(sources, 1)],
        Settings(),
    )
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return told, end.value


def sheep(outcome):
    (finding,) = [finding for finding in outcome.findings if finding.marks[0].surface.isdigit()]
    return finding


def test_a_draft_is_compared_with_each_source():
    _, outcome = checked(FLOOD.format(412), FLOOD.format(512))
    assert sheep(outcome).verdict is Verdict.CONFLICT
    assert {mark.article for mark in sheep(outcome).marks} == {"draft", "s1"}


def test_copied_sources_count_once():
    text = FLOOD.format(412) + " The dam above the village held, and no boat was lost at the quay below it."
    _, outcome = checked(FLOOD.format(412), text, text + " It rained.")
    assert sheep(outcome).verdict is Verdict.AGREE
    assert sheep(outcome).independent == 1
    assert len(set(outcome.independent.values())) == 1


def test_a_draft_without_sources_is_compared_with_itself():
    told, outcome = checked(FLOOD.format(412))
    assert outcome.independent == {}
    assert all(finding.verdict is not Verdict.CONFLICT for finding in outcome.findings)
    assert told[-1].done == told[-1].total


def test_sources_that_speak_of_nothing_in_the_draft_are_not_compared_with_each_other():
    told, _ = checked(FLOOD.format(412), FLOOD.format(412), "Tea is green.", "Milk is white.")
    totals = {step.stage: step.total for step in told}
    assert totals == {"Comparing": 4, "Comparing sources": 2}


def test_every_stage_counts_up_to_its_total():
    told, _ = checked(FLOOD.format(412), FLOOD.format(412), FLOOD.format(413))
    for stage in ("Comparing", "Comparing sources"):
        steps = [step for step in told if step.stage == stage]
        assert [step.done for step in steps] == list(range(steps[0].total + 1))
