"""Kills FactDesk at random points of a review, an ingest and an export, and looks at what is left.

    python tests/soak/kills.py [KILLS] [SEED]

Prints a line a kind: kills, acknowledged decisions lost, stores that fail their integrity check, torn exports.
Exit status 1 if anything was lost. Too long for the suite; `tests/desk/test_durability.py` holds the short form.
"""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk.desk import Desk

REVIEW = """
import random, sys
from pathlib import Path
from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.model import Decision
desk, dice = Desk.open(Path(sys.argv[1]), Settings()), random.Random(sys.argv[2])
keys = [item.finding.key for item in desk.queue("draft")]
print("ready", flush=True)
while True:
    what = dice.choice(["decide", "decide", "decide", "undo", "redo"])
    if what == "decide":
        key, decision = dice.choice(keys), dice.choice(list(Decision))
        desk.decide("draft", [key], decision)
    else:
        getattr(desk, what)("draft")
    state = {i.finding.key: i.review.decision if i.review else None for i in desk.queue("draft")}
    print(__import__("json").dumps(state), flush=True)
"""
INGEST = """
import sys
from pathlib import Path
from factdesk.config import Settings
from factdesk.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), Settings())
print("ready", flush=True)
for step in desk.ingest([Path(sys.argv[2])]):
    print(step.done, flush=True)
"""
EXPORT = """
import sys
from pathlib import Path
from factdesk.config import Settings
from factdesk.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), Settings())
print("ready", flush=True)
while True:
    desk.export("draft", "json", Path(sys.argv[2]))
"""
WORDS = ["boats", "sheep", "windows", "letters", "bridges", "horses", "lamps", "barrels"]


def article(number: int) -> str:
    dice = random.Random(number)
    lines = [f"The storm of day {number} broke {dice.randint(10, 9999)} {word}, the office said." for word in WORDS]
    return f"Report {number}\n\n" + "\n\n".join(lines) + "\n"


def killed(code: str, args: list[str], delay: float | None) -> list[str]:
    """Runs a program, kills it ``delay`` seconds after it is ready (None: lets it end), and gives what it printed."""
    command = [sys.executable, "-c", code, *args]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        program.stdout.readline()
        if delay is not None:
            time.sleep(delay)
            program.kill()
        return [line for line in program.stdout.read().splitlines(keepends=True) if line.endswith("\n")]


def sound(store: Path) -> bool:
    connection = sqlite3.connect(store)
    try:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()


def claims(store: Path) -> set[tuple[str, int]]:
    desk = Desk.open(store, Settings())
    try:
        return {(source.id, source.claims) for source in desk.sources()}
    finally:
        desk.close()


def reviews(folder: Path, kills: int, dice: random.Random) -> tuple[int, int, int]:
    store, draft = folder / "review.db", folder / "draft.txt"
    draft.write_text(article(1))
    (folder / "source.txt").write_text(article(2))
    desk = Desk.open(store, Settings())
    list(desk.start(draft, [folder / "source.txt"]))
    desk.close()
    lost = broken = decided = 0
    for _ in range(kills):
        said = killed(REVIEW, [str(store), str(dice.random())], dice.uniform(0.0, 0.3))
        broken += not sound(store)
        decided += len(said)
        if said:
            desk = Desk.open(store, Settings())
            now = {i.finding.key: i.review.decision if i.review else None for i in desk.queue("draft")}
            desk.close()
            before = json.loads(said[-1])
            # The program may have done one more thing than it said; it may not have done one less.
            lost += sum(now[key] != decision for key, decision in before.items()) > 1
    return decided, lost, broken


def ingests(folder: Path, kills: int, dice: random.Random) -> tuple[int, int]:
    inbox = folder / "inbox"
    inbox.mkdir()
    for number in range(60):
        (inbox / f"{number:03}.txt").write_text(article(number))
    clean, store = folder / "clean.db", folder / "killed.db"
    killed(INGEST, [str(clean), str(inbox)], None)
    broken = 0
    for _ in range(kills):
        killed(INGEST, [str(store), str(inbox)], dice.uniform(0.0, 0.2))
        broken += not sound(store)
    killed(INGEST, [str(store), str(inbox)], None)
    return broken, len(claims(clean) ^ claims(store))


def exports(folder: Path, kills: int, dice: random.Random) -> int:
    torn = 0
    for number in range(kills):
        out = folder / f"report-{number}.json"
        killed(EXPORT, [str(folder / "review.db"), str(out)], dice.uniform(0.0, 0.2))
        if out.exists():
            try:
                json.loads(out.read_text())
            except ValueError:
                torn += 1
    return torn


def main() -> int:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    dice = random.Random(sys.argv[2] if len(sys.argv) > 2 else "factdesk")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        decided, lost, broken = reviews(folder, kills // 2, dice)
        print(f"review: {kills // 2} kills, {decided} acknowledged, {lost} lost, {broken} stores damaged")
        damaged, different = ingests(folder, kills // 4, dice)
        print(f"ingest: {kills // 4} kills, {damaged} stores damaged, {different} articles unlike a clean run")
        torn = exports(folder, kills // 4, dice)
        print(f"export: {kills // 4} kills, {torn} reports torn")
    return int(bool(lost or broken or damaged or different or torn))


if __name__ == "__main__":
    sys.exit(main())
