"""Whatever stands in texts, titles, outlets, file names and reports: no command lets it steer the terminal."""

import json
import re
from pathlib import Path

import click
import pytest

from factdesk.cli import main
from factdesk.cli.watch import watch
from factdesk.desk.files import all_formats

OWN = re.compile(r"\x1b\[(?:[0-9]|[34][0-7]|9[0-7])(?:;[0-9]+)*m")
"""The colours and weights that FactDesk itself prints; no hostile word below has one of them."""
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
EVIL = "\x1b]52;c;ZXZpbA==\x07\x1b[2J\x1b[101m\x9b2J\x90q\x7f\u202edehsilbup\u2066\u200b\u061c\ufeff\U000e0041\rX"
"""Clipboard, screen and colour commands, reversed text, marks without width and a return to the line's beginning."""


def harmless(result):
    told = (result.stdout_bytes + result.stderr_bytes).decode().removeprefix("\ufeff").replace("\r\n", "\n")
    found = STEERING.search(OWN.sub("", told))
    assert found is None, (hex(ord(found[0])), told[max(0, found.start() - 60) : found.end() + 20])
    assert "Traceback" not in told
    return result


@pytest.fixture
def hostile(run):
    return lambda *words, **more: harmless(run(*words, colour=True, **more))


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "dam.md"
    path.write_text(f"# The {EVIL} dam\n\nThe dam held 40 million litres {EVIL}, Ana {EVIL} Brandt said.\n")
    return path


@pytest.fixture
def source(tmp_path):
    """A file of articles that names everything hostile, and lines that are no articles."""
    path = tmp_path / f"wire{EVIL}.jsonl"
    text = f"The dam held 53 million litres {EVIL}. “It {EVIL} held,” said Ana Brandt."
    article = {"text": text, **dict.fromkeys(("id", "title", "outlet", "author", "cluster"), EVIL)}
    lines = article, {**article, "published": EVIL}, {"id": EVIL, "text": 7}
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines) + f"{EVIL}\n", newline="\n")
    return path


@pytest.fixture
def slug(hostile, draft, source):
    """A story with that name in the store."""
    typed = f"f\nb\nc\n{EVIL}\nb\nq\n"
    assert hostile("review", "--plain", draft, "--against", source, typed=typed).exit_code == 0
    return draft.stem


def test_a_draft_whose_name_could_steer_is_refused(hostile, draft, source):
    evil = draft.rename(draft.with_name(f"{EVIL}.md"))
    told = hostile("review", "--plain", evil, "--against", source)
    assert (told.exit_code, "is not plain text; rename it" in told.stderr) == (2, True)


def test_a_check_and_its_problems(hostile, draft, source, tmp_path):
    assert hostile("check", draft, "--against", source, "--output", tmp_path / f"{EVIL}.txt").exit_code == 2
    hostile("check", draft, draft.with_name(f"none{EVIL}"), "--against", source)
    hostile("check", draft, "--against", draft.with_name(f"none{EVIL}"))
    hostile("check", draft, "--against", source, "--baseline", source)


@pytest.mark.parametrize("format_id", [known.id for known in all_formats()])
def test_a_report_in_every_format_of_text(hostile, draft, source, slug, format_id, tmp_path):
    if format_id in {"docx", "odt", "pdf"}:
        hostile("report", slug, "--format", format_id, "--output", tmp_path / f"{EVIL}.out")
    else:
        assert hostile("report", slug, "--format", format_id).exit_code == 0


def test_a_store_full_of_it(hostile, draft, source, slug, tmp_path):
    hostile("report")
    assert "[40 million]" in click.unstyle(hostile("report", slug).stdout)
    assert hostile("search", "brandt").exit_code == 0
    hostile("search", EVIL)
    hostile("add", draft, source, "--story", slug)
    hostile("index", "--rebuild")
    hostile("merge", slug, source)
    copy = tmp_path / f"copy{EVIL}.db"
    hostile("backup", copy)
    hostile("doctor", "--db", copy)
    hostile("doctor", "--db", draft)
    hostile("doctor", "--salvage", tmp_path / f"saved{EVIL}.db")
    hostile("purge", slug, typed="n\n")
    assert hostile("purge", slug, "--yes", "--sources").exit_code == 0
    for command in (["review", "--plain", EVIL], ["report", EVIL], ["purge", EVIL, "--yes"], ["merge", EVIL, source]):
        assert hostile(*command).exit_code == 2


def test_lines_for_scripts_are_data_that_steers_nothing(hostile, draft, source):
    for command in ("extract", "compare"):
        lines = hostile(command, draft, source).stdout.splitlines()
        assert lines
        assert all(json.loads(line) for line in lines)


def test_wrong_usage(hostile, draft, monkeypatch, tmp_path):
    for words in (["--" + EVIL], [EVIL], ["backup", EVIL, EVIL], ["check", draft, "--format", EVIL], ["demo", EVIL]):
        assert hostile(*words).exit_code == 2
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home" / "config.toml").write_text(f"editor = '{'x'}'\n[keys]\n{json.dumps(EVIL)} = 'x'\n")
    hostile("config")
    hostile("check", draft, "--against", draft)


def test_a_watched_draft(hostile, draft, source, monkeypatch):
    monkeypatch.setattr("factdesk.cli.watch.saved", lambda *_: iter([None]))
    monkeypatch.setattr("factdesk.cli.watch.click.clear", lambda: None)
    hostile("watch", draft, "--against", source)


def test_every_command_is_among_these():
    text = Path(__file__).read_text()
    assert watch.name in main.commands
    assert [name for name in main.commands if f'"{name}"' not in text] == []
