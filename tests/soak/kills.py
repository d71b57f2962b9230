"""Kills FactDesk at random points of a review, an ingest, an update of the store and an export; looks at what is left.

    python tests/soak/kills.py [KILLS] [SEED]

Prints a line a kind: kills, acknowledged decisions lost, stores that fail their integrity check, torn exports,
stores that are neither as before an update nor as after it.
Exit status 1 if anything was lost. Too long for the suite; `tests/desk/test_durability.py` holds the short form.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
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
keys = [item.finding.key for item in desk.queue("storm")]
print("ready", flush=True)
while True:
    what = dice.choice(["decide", "decide", "decide", "undo", "redo"])
    if what == "decide":
        key, decision = dice.choice(keys), dice.choice(list(Decision))
        desk.decide("storm", [key], decision)
    else:
        getattr(desk, what)("storm")
    state = {i.finding.key: i.review.decision if i.review else None for i in desk.queue("storm")}
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
ARCHIVE = """
import sys
from pathlib import Path
from factdesk.config import Settings
from factdesk.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), Settings())
print("ready", flush=True)
for step in desk.ingest([Path(sys.argv[2])], 2):
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
    desk.export("storm", "json", Path(sys.argv[2]))
"""
UPDATE = """
import sys
from pathlib import Path
from sqlite_utils import Migrations
from factdesk.store import connection
from factdesk.store.store import Store
steps = Migrations("factdesk")
for name in connection.known():
    steps(name=name)(lambda db: None)
for place in range(40):
    table = f"CREATE TABLE later{place} AS SELECT * FROM reviews"
    steps(name=f"later{place}")(lambda db, table=table: db.execute(table))
names = connection.known() | {f"later{place}" for place in range(40)}
connection.known, connection.migrations = (lambda: names), steps
print("ready", flush=True)
Store(Path(sys.argv[1])).close()
"""
ROWS = (
    "zones",
    "readings",
    "figures",
    "quotes",
    "moments",
    "names",
    "statements",
    "passages",
    "passage_words",
    "postings",
    "settled_postings",
    "posting_counts",
)
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
        assert program.stdout.readline() == "ready\n"
        if delay is not None:
            time.sleep(delay)
            program.kill()
        return [line for line in program.stdout.read().splitlines(keepends=True) if line.endswith("\n")]


def sound(store: Path) -> bool:
    with closing(sqlite3.connect(store)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def claims(store: Path) -> set[tuple[str, int]]:
    desk = Desk.open(store, Settings())
    try:
        return {(source.id, source.claims) for source in desk.sources()}
    finally:
        desk.close()


def reviews(folder: Path, kills: int, dice: random.Random) -> tuple[int, int, int]:
    store, draft = folder / "review.db", folder / "storm.txt"
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
            now = {i.finding.key: i.review.decision if i.review else None for i in desk.queue("storm")}
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


def archives(folder: Path, kills: int, dice: random.Random) -> tuple[int, int, int]:
    """Kills that came before the end, stores damaged, and rows unlike those of a clean run."""
    lines = folder / "archive.jsonl"
    rows = [json.dumps({"id": str(number), "text": article(number % 1_600)}) for number in range(2_000)]
    lines.write_text("\n".join(rows))
    clean, store = folder / "whole.db", folder / "torn.db"
    start = time.perf_counter()
    killed(ARCHIVE, [str(clean), str(lines)], None)
    longest = 1.5 * (time.perf_counter() - start) / kills
    broken = early = 0
    for _ in range(kills):
        said = killed(ARCHIVE, [str(store), str(lines)], dice.uniform(0.0, longest))
        early += not said or int(said[-1]) < len(rows)
        broken += not sound(store)
    killed(ARCHIVE, [str(store), str(lines)], None)
    return early, broken, len(everything(clean) ^ everything(store))


def everything(store: Path) -> set[tuple]:
    """All rows of articles, claims and postings, but for the time at which they came."""
    with closing(sqlite3.connect(store)) as connection:
        found = {(table, *row) for table in ROWS for row in connection.execute(f"SELECT * FROM {table}")}
        columns = "number, id, text, title, outlet, author, published, origin, claims, removed, copy_of"
        return found | {("articles", *row) for row in connection.execute(f"SELECT {columns} FROM articles")}


def updates(folder: Path, kills: int, dice: random.Random) -> tuple[int, int, int]:
    """Stores damaged, stores between two versions, and stores that were brought up to date in time."""
    broken = between = done = 0
    for number in range(kills):
        store = folder / f"update-{number}.db"
        shutil.copy(folder / "review.db", store)
        killed(UPDATE, [str(store)], dice.uniform(0.0, 0.6))
        copies = list(folder.glob(f"{store.name}.before-*"))
        broken += not all(map(sound, (store, *copies)))
        later = sum(name.startswith("later") for name in tables(store))
        between += later not in {0, 40} or (later == 40 and not copies)
        done += later == 40
        for leftover in folder.glob(f"*{store.name}*"):
            leftover.unlink()
    return broken, between, done


def tables(store: Path) -> list[str]:
    with closing(sqlite3.connect(store)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]


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
        early, harmed, unlike = archives(folder, kills // 20, dice)
        print(
            f"archive: {kills // 20} kills, {early} before the end, {harmed} stores damaged,"
            f" {unlike} rows unlike a clean run"
        )
        torn = exports(folder, kills // 8, dice)
        print(f"export: {kills // 8} kills, {torn} reports torn")
        spoilt, between, done = updates(folder, kills // 8, dice)
        print(f"update: {kills // 8} kills, {done} too late, {spoilt} stores damaged, {between} half done")
    return int(any((lost, broken, damaged, different, harmed, unlike, torn, spoilt, between)))


if __name__ == "__main__":
    sys.exit(main())
