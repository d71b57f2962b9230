"""A decision that was acknowledged survives a pulled plug."""

import subprocess
import sys
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.values import State

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
