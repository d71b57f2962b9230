"""A working day in the screens, compressed: ``python tests/soak/session.py [KEYS] [SEED]``, 20,000 keys by default.

Opens a story of some hundred findings in a terminal, types at random what editors type, and resizes the window a
hundred times. Prints, for each twentieth of the day, the memory in use and what a key costs: seconds of the processor,
because a busy machine does not make those longer. Exit status 1 where memory or cost grow by more than a fifth from the
middle of the day to its end (the first half fills what is kept), where FactDesk ends, or where its store is not whole.
"""

from __future__ import annotations

import random
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from terminal import Terminal

from factdesk.config import Settings
from factdesk.desk.desk import Desk

PARTS = 20
RESIZES = 100
THINGS = ["boats", "barges", "ferries", "lamps", "horses", "letters", "bridges", "barrels", "windows", "sheep"]
KEYS = [*("j" * 40), *("k" * 12), *("fsaxuU" * 3), *"JKgG *O[]vnN", "\t", "\r", "\x1b", "\x06", "\x02"]
VISITS = [
    "/boats\r\x1b",
    "?\x1b",
    ":\x1b",
    "P\x1b",
    "cworth a call\r",
    "F\x1b",
    "e\x1b",
    "\r]]jj\x1b",
    "vjj\x1b",
    "TTTT",
]
"""Other screens and dialogs, there and back."""
GROWTH = 1.2


def article(title: str, dice: random.Random) -> str:
    """Some hundred paragraphs, the same in draft and source but for their figures and quotes."""
    paragraphs = [
        f"In the quarter of Row {number} the office counted {dice.randint(11, 9999)} {dice.choice(THINGS)} on Tuesday. "
        f"“We saw {dice.choice(THINGS)} where none had been before number {number},” said Ana Brandt."
        for number in range(150)
    ]
    return "\n\n".join([title, *paragraphs]) + "\n"


def story(folder: Path) -> Path:
    """A store with a story to review."""
    dice = random.Random("story")
    draft, inbox, store = folder / "rows.txt", folder / "inbox", folder / "desk.db"
    inbox.mkdir()
    draft.write_text(article("Rows", dice))
    for number in range(3):
        (inbox / f"{number}.txt").write_text(article(f"Log {number}", dice))
    with closing(Desk.open(store, Settings(editor="Robin"))) as desk:
        list(desk.start(draft, [inbox]))
        print(f"{len(desk.queue('rows'))} findings", flush=True)
    return store


def to_review(terminal: Terminal) -> None:
    """From wherever the keys have led: out of everything, and into the story again."""
    for key in ("\x1b", "\x1b", "\x1b", "\x1b", "g", "\r"):
        terminal.press(key, 0.1)


def day(terminal: Terminal, keys: int, dice: random.Random) -> list[tuple[float, float]]:
    """Types it all; memory and milliseconds of the processor a key, by part."""
    figures, typed = [], 0
    for part in range(PARTS):
        before, first, began = terminal.spent(), typed, time.monotonic()
        while typed < keys * (part + 1) // PARTS:
            some = dice.choice(VISITS) if dice.random() < 0.02 else dice.choice(KEYS)
            for key in some:
                terminal.press(key)
            typed += len(some)
            if dice.random() < RESIZES / keys:
                terminal.resize(dice.randint(20, 70), dice.randint(50, 220))
        cost = (terminal.spent() - before) / (typed - first) * 1000
        figures.append((terminal.memory(), cost))
        pace = (time.monotonic() - began) / (typed - first) * 1000
        print(f"{typed:6,} keys: {figures[-1][0]:5.0f} MB, {cost:4.1f} ms a key ({pace:.0f} ms apart)", flush=True)
        terminal.written = terminal.written[-100_000:]
        to_review(terminal)
    return figures


def whole(store: Path) -> int:
    """Actions in the ledger of a store that passes its examination."""
    with closing(sqlite3.connect(store)) as sqlite:
        assert sqlite.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not sqlite.execute("PRAGMA foreign_key_check").fetchall()
        (actions,) = sqlite.execute("SELECT count(*) FROM actions").fetchone()
    return int(actions)


def main() -> int:
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    dice = random.Random(sys.argv[2] if len(sys.argv) > 2 else "factdesk")
    with tempfile.TemporaryDirectory() as name:
        store = story(Path(name))
        terminal = Terminal.desk(store, "review", "rows")
        try:
            terminal.until(b"Row")
            figures = day(terminal, keys, dice)
            terminal.signal(signal.SIGTERM)
            status = terminal.ended()
        finally:
            terminal.close()
        print(f"ended with status {status}; {whole(store):,} actions in the ledger, the store is whole")
    (memory, cost), (last_memory, last_cost) = figures[PARTS // 2 - 1], figures[-1]
    memory, cost = last_memory / memory, last_cost / cost
    print(f"from the middle of the day to its end: memory x{memory:.2f}, cost of a key x{cost:.2f}")
    return int(status != 128 + signal.SIGTERM or max(memory, cost) > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
