import os
import signal
import subprocess
import sys
from functools import partial

from factdesk.cli.watch import saved


def test_watch_checks_again_when_the_draft_is_saved_and_ends_with_ctrl_c(draft, source):
    command = [sys.executable, "-m", "factdesk", "watch", draft, "--against", source]
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a suite in the background ignores Ctrl-C
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "preexec_fn": heeding}
    with subprocess.Popen(command, **pipes) as running:
        shown = read_report(running.stdout)
        assert "[4,100] sheep" in shown
        draft.write_text(draft.read_text().replace("4,100", "4,700"))
        assert "[4,700] sheep" in read_report(running.stdout)
        draft.write_text("")
        assert "is empty" in running.stderr.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == 0
        assert "Traceback" not in running.stderr.read()


def read_report(stream):
    lines = []
    for line in iter(stream.readline, ""):
        lines.append(line)
        if line.startswith("“Not found” means"):
            break
    return "".join(lines)


def test_saving_adding_and_removing_is_seen_and_nothing_else(draft, tmp_path, monkeypatch):
    folder = tmp_path / "sources"
    folder.mkdir()
    looks = []
    monkeypatch.setattr("time.sleep", lambda _: looks.append(1))
    seen = saved(draft, [folder])
    for change in (
        lambda: None,
        lambda: (folder / "new.txt").write_text("words"),
        lambda: os.utime(draft, (1, 1)),
        (folder / "new.txt").unlink,
    ):
        change()
        next(seen)
    assert len(looks) == 3
