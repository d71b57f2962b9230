"""A decision that was acknowledged survives a pulled plug."""

import subprocess
import sys
import threading
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.values import State
from factdesk.model import Decision

REVIEWER = """
import sys, time
from pathlib import Path
from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.model import Decision

desk = Desk.open(Path(sys.argv[1]), Settings())
for key in [item.finding.key for item in desk.queue("mill")]:
    desk.decide("mill", [key], Decision.FIX)
print("acknowledged", flush=True)
time.sleep(60)
"""


def test_a_kill_right_after_a_decision_loses_nothing(tmp_path, draft, folder):
    path = tmp_path / "desk.db"
    desk = Desk.open(path, Settings())
    for _ in desk.start(Path(draft), [folder]):
        pass
    desk.close()
    with subprocess.Popen([sys.executable, "-c", REVIEWER, path], stdout=subprocess.PIPE, text=True) as reviewer:
        assert reviewer.stdout.readline() == "acknowledged\n"
        reviewer.kill()
    desk = Desk.open(path, Settings())
    assert [item.state for item in desk.queue("mill")] == [State.DECIDED] * 3
    assert desk.undo("mill")
    desk.close()


def test_two_desks_on_one_store_see_each_others_work(tmp_path, draft, folder):
    one, other = (Desk.open(tmp_path / "desk.db", Settings()) for _ in range(2))
    list(one.start(draft, [folder]))
    (first, second, _) = (item.finding.key for item in other.queue("mill"))
    one.decide("mill", [first], Decision.FIX)
    other.decide("mill", [second], Decision.STET)
    assert [item.state for item in one.queue("mill")] == [State.DECIDED, State.DECIDED, State.OPEN]
    assert other.undo("mill").words.startswith("Undone: stet")
    assert one.undo("mill").words.startswith("Undone: fix")
    assert other.undo("mill") is None
    draft.write_text(draft.read_text().replace("612", "613"))
    list(other.check("mill"))
    assert [item.finding.marks[0].surface for item in one.queue("mill")] == ["4,100", "37", "613"]
    one.close()
    other.close()


def test_decisions_go_on_while_an_import_runs(desk, story, keys, tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    for number in range(40):
        (more / f"{number}.txt").write_text(f"Boat {number} carried {number + 2} sheep to the quay.")
    importing = threading.Thread(target=lambda: list(desk.ingest([more])))
    importing.start()
    decided = 0
    while importing.is_alive():
        desk.decide(story, keys[:1], Decision.FIX)
        desk.undo(story)
        decided += 1
    importing.join()
    assert decided > 1
    assert len(desk.sources()) == 41
    assert len(desk.history(story, keys[0])) == 2 * decided
