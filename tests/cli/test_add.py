import json
import sqlite3

import pytest

from factdesk.cli.terminal import pace_of
from factdesk.model import Progress


def test_add_says_what_was_new(run, tmp_path):
    lines = [json.dumps({"id": str(n), "text": f"The ferry carried {n + 5} sheep to Tern Quay."}) for n in range(3)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    assert run("add", tmp_path / "a.jsonl").stdout == "3 read, 3 new in the store\n"
    assert run("add", tmp_path / "a.jsonl", "--jobs", "1").stdout == "3 read, 0 new in the store\n"


def test_add_tells_of_copies_and_of_what_cannot_be_read(run, source, tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_text(source.read_text() + "\nIt was found in a drawer of the mill.\n")
    told = run("add", source, copy, tmp_path / "gone.txt")
    assert told.exit_code == 2
    assert told.stdout == "2 read, 2 new in the store, 1 of them copies of others\n"
    assert "gone.txt cannot be opened" in told.stderr


@pytest.mark.parametrize(
    ("done", "seconds", "said"),
    [
        (1000, 10, "100/s, 90 s left  "),
        (1000, 1000, "1/s, 150 min left  "),
        (5, 10, "6 h left  "),
        (0, 10, ""),
        (1000, 1, ""),
        (10_000, 50, ""),
    ],
)
def test_rate_and_time_left(done, seconds, said):
    assert pace_of(Progress("Reading", done, 10_000), seconds) == said


def test_the_index_is_shown_and_built_anew(run, source, tmp_path):
    assert "there is no store" in run("index").stderr
    run("add", source)
    shown = "1 articles, 0 of them copies; 0 quotes\n"
    assert run("index").stdout == shown
    assert run("index", "--rebuild").stdout == shown


def test_articles_of_another_version_are_told_of_and_read_again(run, source, tmp_path):
    run("add", source)
    shown = run("index").stdout
    with sqlite3.connect(tmp_path / "home" / "desk.db") as store:
        store.execute("UPDATE readings SET extractor = '0.0.1'")
    store.close()
    assert run("index").stdout == f"{shown}1 articles were read by another version: `factdesk index --renew`\n"
    assert run("index", "--renew").stdout == run("index").stdout == shown
