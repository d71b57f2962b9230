import json
import os
import subprocess
import sys

import pytest


def test_check_shows_passages_reasons_and_counts(run, draft, source):
    told = run("check", draft, "--against", source)
    assert told.exit_code == 0
    assert "QUERIES TO THE WRITER · 2" in told.stdout
    assert "draft ¶2   Some [4,100] sheep drowned in the Orla valley, the farmers said." in told.stdout
    assert "  why        " in told.stdout
    assert "2 queries" in told.stdout
    assert told.stderr == ""


def test_check_leaves_the_store_alone(run, draft, source, tmp_path):
    run("check", draft, "--against", source)
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(("fail_on", "status"), [("must-fix", 0), ("fix", 0), ("query", 1), ("never", 0)])
def test_the_exit_status_follows_fail_on(run, draft, source, fail_on, status):
    assert run("check", draft, "--against", source, "--fail-on", fail_on).exit_code == status


def test_an_unreadable_source_is_status_2_and_the_rest_is_done(run, draft, source, tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    told = run("check", draft, "--against", folder, "--against", source, "--fail-on", "never")
    assert told.exit_code == 2
    assert "empty.txt is empty" in told.stderr
    assert "2 queries" in told.stdout


def test_a_folder_leaves_the_draft_out(run, draft, source):
    told = run("check", draft, "--against", draft.parent)
    assert "· 1 source" in told.stdout.splitlines()[0]


def test_formats_are_those_behind_the_door(run, draft, source, tmp_path):
    report = json.loads(run("check", draft, "--against", source, "--format", "json").stdout)
    assert report
    wrong = run("check", draft, "--against", source, "--format", "papyrus")
    assert wrong.exit_code == 2
    assert "'papyrus' is not one of text, " in wrong.stderr


@pytest.mark.parametrize("format_id", ["text", "md", "docx"])
def test_output_goes_to_a_file(run, draft, source, tmp_path, format_id):
    path = tmp_path / "out" / "report"
    told = run("check", draft, "--against", source, "--format", format_id, "--output", path)
    assert told.stdout == ""
    assert told.stderr == f"written to {path}\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"\x1b[" not in path.read_bytes() or format_id == "docx"


def test_a_draft_may_come_from_standard_input(process, draft, source):
    told = process("check", "-", "--against", source, typed=draft.read_bytes())
    assert told.returncode == 0
    assert "2 queries" in told.stdout.decode()


def test_colours_are_for_those_who_want_them(run, draft, source, monkeypatch):
    assert "\x1b[" in run("check", draft, "--against", source, colour=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", draft, "--against", source, colour=True).stdout


def test_nothing_from_outside_steers_the_terminal(run, draft, tmp_path):
    hostile = "\x1b]52;c;aGk=\x07\u202e\x9b31m"
    source = tmp_path / "di\x1b[31mary.txt"
    source.write_text(f"---\ntitle: A {hostile} head\n---\nSome 3 cats {hostile}.", errors="surrogateescape")
    draft.write_text(f"Head {hostile}\n\nAbout 47 {hostile} sheep {hostile}.")
    told = run("check", draft, "--against", source)
    for char in ("\x1b", "\x07", "\u202e", "\x9b"):
        assert char not in told.stdout + told.stderr


def test_a_terminal_of_few_characters_shows_question_marks(draft, source):
    command = [sys.executable, "-m", "factdesk", "check", draft, "--against", source]
    told = subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONIOENCODING": "latin-1"}, check=True)
    assert b"?Not found? means" in told.stdout


def test_without_sources_the_store_is_asked(run, draft, tmp_path):
    other = tmp_path / "wire.txt"
    other.write_text(draft.read_text().replace("4,100", "4,700").replace("mill count", "count of the mill"))
    run("add", other)
    told = run("check", draft)
    assert told.exit_code == 1
    assert "FOUND IN THE STORE · 1" in told.stdout
    assert "both: " in told.stdout
    record = json.loads(run("check", draft, "--format", "json").stdout)
    assert [source["chosen"].split(":")[0] for source in record["sources"]] == ["both"]


def test_without_sources_and_store_it_says_what_to_do(run, draft, tmp_path):
    told = run("check", draft)
    assert told.exit_code == 2
    assert "--against" in told.stderr
    assert not (tmp_path / "home").exists()
