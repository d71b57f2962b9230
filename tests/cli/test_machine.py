import json
import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from factdesk.cli.machine import Incoming
from factdesk.extract.claims import read


def line(**record):
    return json.dumps({"id": "a", "text": "Some 4,100 sheep drowned."} | record) + "\n"


def records(told):
    return [json.loads(row) for row in told.stdout.decode().splitlines()]


def test_extract_prints_one_line_per_article_in_order(process):
    told = process("extract", "--stdin-jsonl", typed=(line(id="x", outlet="Nord") + "\n" + line(id="y")).encode())
    assert told.returncode == 0
    assert [(record["id"], record["outlet"]) for record in records(told)] == [("x", "Nord"), ("y", None)]
    (figure,) = records(told)[0]["figures"]
    assert (figure["surface"], figure["value"]) == ("4,100", 4100)


def test_several_processes_print_what_one_prints(process):
    typed = ("".join(line(id=str(number)) for number in range(70)) + "{nonsense\n" + line(id="last")).encode()
    alone, together = (process("extract", "--stdin-jsonl", "--jobs", jobs, typed=typed) for jobs in (1, 2))
    assert together.stdout == alone.stdout
    assert (together.returncode, together.stderr) == (alone.returncode, alone.stderr)
    assert together.returncode == 2


def test_processes_end_quietly_with_the_one_that_is_stopped():
    command = [sys.executable, "-m", "factdesk", "extract", "--stdin-jsonl", "--jobs", "2"]
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a suite in the background ignores Ctrl-C
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE) | {"preexec_fn": heeding}
    with subprocess.Popen(command, start_new_session=True, **pipes) as running:
        running.stdin.write(line().encode() * 600)
        running.stdin.flush()
        assert running.stdout.readline()
        os.killpg(running.pid, signal.SIGINT)
        assert b"Traceback" not in running.communicate()[1]
    assert running.returncode != 0
    assert ended(running.pid)


def ended(group):
    """Whether all processes of a group are gone, within a few seconds."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_extract_reads_files(process, draft, source):
    told = process("extract", draft, source, "--format", "jsonl")
    assert [record["id"] for record in records(told)] == [str(draft), str(source)]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("{nonsense", "not JSON"),
        ("[1, 2]", "not a JSON object"),
        ('{"id": "a"}', "text is missing"),
        ('{"id": 7, "text": "x"}', "id must be a string"),
        ('{"id": "a", "text": "x", "published": "May"}', "published must be a day as in 2024-05-30"),
        ("\udcff\udcfe", "not JSON"),
        pytest.param("[" * 100_000, "not JSON", id="deep"),
    ],
)
def test_a_bad_line_is_one_line_of_trouble(capsys, bad, said):
    incoming = Incoming()
    lines = [row.encode(errors="surrogateescape") for row in (line(id="x"), bad, line(id="y"))]
    assert [article.id for _, article in incoming.lines(lines)] == ["x", "y"]
    assert incoming.problems == 1
    (trouble,) = capsys.readouterr().err.splitlines()
    assert trouble.startswith("factdesk: line 2: ")
    assert said in trouble


@pytest.mark.parametrize("command", ["extract", "compare"])
def test_after_a_bad_line_the_rest_is_done_and_the_status_is_2(process, command):
    text = "The flood drowned 4,100 sheep in the Orla valley."
    typed = "{nonsense\n" + line(id="x", text=text) + line(id="y", text=text)
    told = process(command, "--stdin-jsonl", typed=typed.encode())
    assert told.returncode == 2
    assert records(told)


def test_nothing_in_gives_nothing_out(process):
    told = process("extract", "--stdin-jsonl")
    assert (told.returncode, told.stdout, told.stderr) == (0, b"", b"")


def test_half_characters_come_back_as_json(process):
    told = process("extract", "--stdin-jsonl", typed=line(id="\ud800", title="\udfff").encode())
    assert told.returncode == 0
    assert records(told)[0]["id"] == "\ud800"


def test_each_line_is_written_as_soon_as_it_is_done():
    command = [sys.executable, "-m", "factdesk", "extract", "--stdin-jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        for name in ("x", "y"):
            running.stdin.write(line(id=name).encode())
            running.stdin.flush()
            started = time.monotonic()
            assert json.loads(running.stdout.readline())["id"] == name
            assert time.monotonic() - started < 20
        running.stdin.close()
        assert running.wait() == 0


def test_compare_keeps_clusters_apart(process):
    text = {"text": "The flood drowned 4,100 sheep."}
    other = {"text": "The flood drowned 4,900 sheep."}
    apart = line(id="x", cluster="1", **text) + line(id="y", cluster="2", **other)
    told = process("compare", "--stdin-jsonl", typed=apart.encode())
    assert (told.returncode, told.stdout) == (0, b"")


def test_a_closed_pipe_ends_quietly():
    command = f"yes '{line().strip()}' | head -300 | {sys.executable} -m factdesk extract --stdin-jsonl | head -1"
    told = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert len(told.stdout.splitlines()) == 1
    assert "Traceback" not in told.stderr


def test_a_fault_in_one_article_does_not_stop_the_others(run, monkeypatch):
    def fragile(article):
        if article.id == "x":
            raise ZeroDivisionError
        return read(article)

    monkeypatch.setattr("factdesk.extract.claims.read", fragile)
    told = run("extract", "--stdin-jsonl", typed=line(id="x") + line(id="y"))
    assert told.exit_code == 2
    assert json.loads(told.stdout)["id"] == "y"
    assert told.stderr.startswith("factdesk: x set off a fault in FactDesk (ZeroDivisionError: )")
