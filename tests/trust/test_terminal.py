"""However the screens end, the terminal is given back and the store is whole."""

import signal
import sqlite3
import time
from contextlib import closing

import pytest
from soak.terminal import Terminal

from factdesk.config import Settings
from factdesk.desk.desk import Desk


@pytest.fixture
def store(tmp_path):
    (tmp_path / "weir.txt").write_text("Weir\n\nThe weir holds 40 boats, 12 barges and 7 ferries, the office said.\n")
    (tmp_path / "log.txt").write_text("Log\n\nThe weir holds 53 boats, 18 barges and 9 ferries, the office said.\n")
    path = tmp_path / "desk.db"
    with closing(Desk.open(path, Settings())) as desk:
        list(desk.start(tmp_path / "weir.txt", [tmp_path / "log.txt"]))
    return path


@pytest.fixture
def screens(store):
    """The review, opened, with one decision taken."""
    terminal = Terminal.desk(store, "review", "weir")
    try:
        terminal.until(b"boats")
        terminal.switched_on("screen", "mouse")
        terminal.press("f")
        saved(terminal, store, 1)
        yield terminal
    finally:
        terminal.close()


def decided(store):
    with closing(sqlite3.connect(store)) as sqlite:
        assert sqlite.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with closing(Desk.open(store, Settings())) as desk:
        return sum(item.review is not None for item in desk.queue("weir"))


def saved(terminal, store, decisions):
    """Wait until so many decisions are in the store."""
    end = time.monotonic() + 30
    while decided(store) < decisions:
        assert time.monotonic() < end
        terminal.read(0.05)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_asked_to_end_it_gives_the_terminal_back(screens, store, number):
    screens.signal(number)
    assert screens.ended() == 128 + number
    assert screens.given_back()
    assert b"Traceback" not in screens.written
    assert decided(store) == 1


def test_a_closed_window_ends_it(screens, store):
    screens.hang_up()
    screens.ended()
    assert decided(store) == 1


def test_a_window_lost_while_the_draft_is_edited_ends_it(store, tmp_path, monkeypatch):
    editor, stands = tmp_path / "editor", tmp_path / "stands"
    editor.write_text(f"#!/bin/sh\ntrap '' HUP\ntouch {stands}\nsleep 20\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    with closing(Terminal.desk(store, "review", "weir")) as terminal:
        terminal.until(b"boats")
        terminal.press("f")
        saved(terminal, store, 1)
        terminal.press("o")
        while not stands.exists():
            terminal.read(0.05)
        terminal.hang_up()
        assert terminal.ended(15) == 128 + signal.SIGHUP
    assert decided(store) == 1


@pytest.mark.parametrize(
    "end",
    [lambda it: it.signal(signal.SIGTERM), lambda it: it.signal(signal.SIGHUP), lambda it: it.hang_up()],
    ids=["SIGTERM", "SIGHUP", "hang-up"],
)
def test_a_note_that_is_being_written_is_kept_when_the_system_ends_it(screens, store, end):
    screens.press("c")
    screens.until(b"NOTE")
    screens.press("half a no")
    screens.until(b"half a no")
    end(screens)
    screens.ended()
    with closing(Desk.open(store, Settings())) as desk:
        assert [item.review.note for item in desk.queue("weir") if item.review and item.review.note] == ["half a no"]


def test_suspended_it_gives_the_terminal_back_and_resumed_it_goes_on(screens, store):
    screens.signal(signal.SIGTSTP)
    screens.stopped()
    assert screens.given_back()
    screens.signal(signal.SIGCONT)
    screens.until(b"barges")
    screens.switched_on("screen", "mouse")
    screens.press("s")
    saved(screens, store, 2)
    screens.press("q")
    assert screens.ended() == 0
    assert screens.given_back()
    assert decided(store) == 2
