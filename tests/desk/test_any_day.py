"""Whatever an editor does in whatever order: the counts add up, and undo leads back to where the day began."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.values import State
from factdesk.model import Decision, Severity

WORDINGS = (
    "The flood killed 412 sheep in the Orla valley.\n\nThe mayor said 30 houses were destroyed.",
    "The flood killed 512 sheep in the Orla valley.\n\nThe mayor said 30 houses were destroyed.",
    "The mayor said 33 houses were destroyed.\n\nThe flood killed 412 sheep in the Orla valley.",
)
SOURCE = "The flood killed 512 sheep in the Orla valley.\n\nThe mayor said 35 houses were destroyed."

steps = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(WORDINGS)),
        st.tuples(st.just("decide"), st.sampled_from([*Decision, None])),
        st.tuples(st.just("note"), st.text(max_size=5)),
        st.tuples(st.sampled_from(["undo", "redo"]), st.none()),
    ),
    max_size=12,
)


def do(desk, draft, step, given_):
    keys = [item.finding.key for item in desk.queue("flood") if item.finding.severity is not Severity.NONE]
    if step == "write":
        draft.write_text(given_)
        list(desk.check("flood"))
    elif step == "decide" and keys:
        desk.decide("flood", keys[:2], given_)
    elif step == "note" and keys:
        desk.note("flood", keys[-1], given_)
    elif step == "undo":
        desk.undo("flood")
    elif step == "redo":
        desk.redo("flood")


def reviews(desk):
    """What stands of every finding of the version at hand that was ever touched and is not as at first."""
    queue = desk.queue("flood", confirmed=True)
    found = {item.finding.key: (item.review.decision, item.review.note) for item in queue if item.review}
    return {key: review for key, review in found.items() if review != (None, "")}


@settings(max_examples=25, deadline=None)
@given(steps)
def test_any_day_adds_up(day):
    with tempfile.TemporaryDirectory() as folder:
        draft, source = Path(folder, "flood.txt"), Path(folder, "wire.txt")
        draft.write_text(WORDINGS[0])
        source.write_text(SOURCE)
        desk = Desk.open(None, Settings())
        list(desk.start(draft, [source]))
        for step, given_ in day:
            do(desk, draft, step, given_)
            (summary,) = desk.stories()
            states = [item.state for item in desk.queue("flood")]
            assert summary.done == states.count(State.DECIDED)
            assert summary.open == states.count(State.OPEN) + states.count(State.REOPENED)
        while desk.undo("flood"):
            pass
        assert reviews(desk) == {}
        desk.close()
