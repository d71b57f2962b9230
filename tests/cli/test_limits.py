"""Each limit of ``config.toml`` is told of by its name, and the other documents are read."""

import pytest

from factdesk.config import LIMITS, documented
from factdesk.extract import claims
from factdesk.intake.samples import zipped

WORDS = "The weir holds 53 boats, the office said."


def endless(_):
    while True:
        pass


@pytest.fixture
def told(run, tmp_path):
    """What a check says with one limit set, when the sources are these files and a plain one."""

    def check(setting, **files):
        (tmp_path / "home").mkdir()
        (tmp_path / "home" / "config.toml").write_text(f"[limits]\n{setting}\n")
        draft, sources = tmp_path / "weir.txt", tmp_path / "sources"
        draft.write_text("The weir holds 40 boats, the office said.\n")
        sources.mkdir()
        (sources / "plain.txt").write_text(WORDS)
        for name, data in files.items():
            (sources / name.replace("_", ".")).write_bytes(data)
        result = run("check", draft, "--against", sources)
        assert "53" in result.stdout
        assert len(result.stderr.splitlines()) == 1
        return result.stderr

    return check


def test_megabytes(told):
    said = told("megabytes = 1", large_txt=b"a word " * 200_000)
    assert "large.txt is larger than 1 MB; split it, or raise megabytes under [limits] in config.toml" in said


def test_unpacked(told):
    said = told("unpacked = 1", all_zip=zipped({"a.txt": "a word " * 200_000}))
    assert "all.zip unpacks to more than 1 MB; unpack it and give a part of it, or raise unpacked under" in said


def test_files(told):
    said = told("files = 2", all_zip=zipped({f"{number}.txt": WORDS for number in range(3)}))
    assert "all.zip holds more than 2 files; give a part of it, or raise files under" in said


def test_depth(told):
    inner = zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": WORDS})})})
    said = told("depth = 1", all_zip=inner)
    assert "lies more than 1 archives deep; unpack it first, or raise depth under" in said


def test_characters(told):
    said = told("characters = 100", long_txt=WORDS.encode() * 9)
    assert "long.txt holds more than 100 characters; split it, or raise characters under" in said


def test_seconds(told, monkeypatch):
    read = claims.read
    monkeypatch.setattr(claims, "read", lambda one: endless(one) if "for ever" in one.text else read(one))
    said = told("seconds = 1", slow_txt=b"It goes on for ever.")
    assert "slow.txt takes more than 1 second; split it, or raise seconds under" in said


def test_seconds_of_a_comparison_for_scripts(run, tmp_path, monkeypatch):
    monkeypatch.setattr("factdesk.desk.comparison.matches", lambda *_: endless(None))
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "config.toml").write_text("[limits]\nseconds = 1\n")
    (tmp_path / "weir.txt").write_text(WORDS)
    result = run("compare", tmp_path / "weir.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "the comparison takes more than 1 second; split it, or raise seconds under" in result.stderr


def test_memory(told, monkeypatch):
    peak = iter(range(0, 1_000_000, 100))
    read = claims.read
    monkeypatch.setattr("factdesk.desk.allowance.held", lambda: next(peak) if growing else 0)
    growing = []

    def grow(article):
        if "large" in article.text:
            growing.append(article)
            endless(article)
        return read(article)

    monkeypatch.setattr(claims, "read", grow)
    said = told("memory = 50", vast_txt=b"It is very large.")
    assert "vast.txt takes more than 50 MB of memory; split it, or raise memory under" in said


@pytest.mark.parametrize(
    ("setting", "told_of"),
    [
        ("megabytes", "the clipboard holds more than 1 MB; split it, or raise megabytes under [limits]"),
        ("characters", "the pasted text holds more than 1 characters; split it, or raise characters under [limits]"),
    ],
)
def test_the_limits_hold_for_the_clipboard(run, tmp_path, monkeypatch, setting, told_of):
    tool, copied, home = tmp_path / "xclip", tmp_path / "copied.txt", tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(f"[limits]\n{setting} = 1\n")
    copied.write_text("a word " * 200_000)
    tool.write_text(f"#!/bin/sh\nexec /bin/cat '{copied}'\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    result = run("add", "--clipboard")
    assert (result.exit_code, result.stdout) == (2, "")
    assert told_of in result.stderr


def test_every_limit_is_documented_and_tested():
    lines = documented().split("[limits]\n")[1].split("\n\n")[0].splitlines()
    documented_ = [line.split(" = ")[0] for line in lines if " = " in line]
    assert documented_ == list(LIMITS.__slots__)
    assert all(f"test_{name}" in globals() for name in documented_)
