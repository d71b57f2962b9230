"""What a start costs, and how troubles end."""

import subprocess
import sys

import pytest

HEAVY = """
import sys
from factdesk.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
loaded = [name for name in ("textual", "sqlite_utils", "dateparser", "rapidfuzz", "lxml") if name in sys.modules]
print("loaded:", loaded)
"""


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["check", "--help"], ["search", "--help"], ["config"]])
def test_help_and_version_load_nothing_heavy(words):
    told = subprocess.run([sys.executable, "-c", HEAVY, *words], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "loaded: []"


def test_help_names_every_command(run):
    told = run("--help")
    assert told.exit_code == 0
    for name in ("add", "check", "compare", "config", "demo", "extract", "report", "review", "search"):
        assert f"\n  {name} " in told.stdout


def test_help_of_check_names_every_format(run):
    told = run("check", "--help").stdout
    for name in ("text", "md", "html", "csv", "json", "jsonl", "docx", "sarif"):
        assert f"\n  {name} " in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "missing.txt", "--against", "."], "missing.txt cannot be opened"),
        (["report", "fire"], "there is no story fire"),
        (["review", "fire"], "there is no story fire"),
        (["add", "missing.txt"], "missing.txt cannot be opened"),
        ([], "the screens need a terminal"),
    ],
)
def test_a_trouble_is_one_line_with_a_hint_and_status_2(process, words, said):
    told = process(*words)
    assert told.returncode == 2
    (line,) = told.stderr.decode().splitlines()
    assert line.startswith("factdesk: ")
    assert said in line
    assert ";" in line


@pytest.mark.parametrize("words", [["fly"], ["check"], ["check", "x", "--against", "nowhere"], ["extract"]])
def test_wrong_usage_is_status_2(process, words):
    told = process(*words)
    assert told.returncode == 2
    assert b"Error: " in told.stderr
    assert told.stdout == b""


def test_a_store_that_is_none_is_named(run, tmp_path):
    other = tmp_path / "holiday.db"
    other.write_text("Dear diary, " * 90)
    for words in (["--db", other, "report"], ["report", "--db", other]):
        told = run(*words)
        assert told.exit_code == 2
        assert told.stderr == f"factdesk: {other} is not a FactDesk store; name another file with --db\n"


def test_a_bad_setting_is_named(run, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "config.toml").write_text("[tolerances]\nabout = 20\n")
    told = run("report")
    assert told.exit_code == 2
    assert "about must be a share between 0 and 1" in told.stderr
    assert run("config", "--check").exit_code == 2


def test_ctrl_c_ends_in_a_line(run, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("factdesk.desk.desk.Desk.open", interrupted)
    told = run("report")
    assert told.exit_code == 130
    assert told.stderr == "factdesk: stopped; everything finished so far is kept\n"


def test_the_default_settings_are_printed_and_where_they_are_read(run, tmp_path):
    assert "[tolerances]" in run("config").stdout
    assert run("config", "--where").stdout == f"{tmp_path / 'home' / 'config.toml'}\n"
    assert "the defaults hold" in run("config", "--check").stdout


def test_an_unforeseen_fault_is_a_line_and_status_2(run, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("by \x1b[31m zero")

    monkeypatch.setattr("factdesk.desk.desk.Desk.open", broken)
    told = run("report")
    assert told.exit_code == 2
    assert told.stderr.startswith("factdesk: factdesk report set off a fault in FactDesk (ZeroDivisionError: by ")
    assert "\x1b" not in told.stderr
    monkeypatch.setenv("FACTDESK_DEBUG", "1")
    assert isinstance(run("report").exception, ZeroDivisionError)
