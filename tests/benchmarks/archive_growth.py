"""How the cost of an archive grows with it: adding articles, and checking a draft against all of them.

    python tests/benchmarks/archive_growth.py [ARTICLES ...] [--keep FOLDER]

For each size, by default 1,000 and 10,000: articles added a second, bytes an article, the peak memory of the process
that writes, what laying articles into such a store takes beside a bare ``executemany`` of their rows, and the time and
rightness of checking drafts of 1,000 words that name no sources. Checks and laying are given in processor time, so
that they can be compared on a busy machine. With ``--keep`` the stores stay in FOLDER, and an interrupted run goes on.
"""

from __future__ import annotations

import json
import resource
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from itertools import islice
from operator import itemgetter
from pathlib import Path

from synthetic_archive import articles, event, telling, tellings

from factdesk.config import Settings
from factdesk.desk.checking import check
from factdesk.desk.desk import Desk
from factdesk.extract.claims import read
from factdesk.match.fingerprints import fingerprint
from factdesk.model import Article, Reading, Verdict
from factdesk.store.postings import PLACES
from factdesk.store.sheet import Sheet, sheet

DRAFTS = 60
ROUNDS = 3
"""Checks of each draft, of which the quickest counts: other work on the machine only ever slows one down."""
PORTION = 1024
"""Articles laid together, as when an archive is added."""
FRESH = 2 * PORTION
"""Articles laid into each store to see what that takes."""
FOREIGN = 10**6
"""The first event that no store has."""
OF_ONE = ("zones", "pinpoints", "readings", "figures", "quotes", "moments", "names", "statements", "passages")
"""Tables whose rows belong to an article."""
WORDS = 1_000


def built(folder: Path, size: int, jobs: int) -> tuple[Path, float]:
    """A store of that many articles, and how many were added a second; 0 where all were there."""
    lines, store = folder / f"{size}.jsonl", folder / f"{size}-{jobs}.db"
    if not lines.exists():
        with lines.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(article) + "\n" for article in islice(articles(), size))
    start, steps = time.perf_counter(), None
    with closing(Desk.open(store, Settings())) as desk:
        steps = desk.ingest([lines], jobs)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return store, end.value.new / (time.perf_counter() - start)


def drafts(size: int) -> list[tuple[int, Reading]]:
    """Drafts on events of the archive, each a fresh telling with one wrong toll, as long as a feature."""
    found = []
    held = {int(article["id"].split("-")[0]) for article in islice(articles(), min(size, 4_000))}
    for number in sorted(held)[: DRAFTS * 3 : 3]:
        told = event(number)
        toll = f"{told.toll:,}"
        first = telling(told, 0)["text"].replace(f"{toll} ", f"{told.toll + 70:,} ", 1)
        others = [telling(told, 2)["text"], telling(event(number + 10**7), 0)["text"]]
        text = " ".join(("\n\n".join([first, *others]) * 2).split(" ")[:WORDS])
        article = Article("draft", text, title=telling(told, 0)["title"], published=told.day)
        found.append((number, read(article)))
    return found


def checked(desk: Desk, number: int, draft: Reading) -> tuple[float, set[str], int]:
    """Processor time of a check in ms, the names of the articles found, and the conflicts with another event."""
    start = time.process_time()
    related = desk.related(draft)
    steps = check(draft, [one.reading for one in related], Settings())
    while True:
        try:
            next(steps)
        except StopIteration as end:
            findings = end.value.findings
            break
    spent = 1000 * (time.process_time() - start)
    names = {one.reading.article.id: one.reading.article.origin.rpartition("#")[2] for one in related}
    foreign = {id_ for id_, name in names.items() if name.split("-")[0] != str(number)}
    wrong = sum(f.verdict is Verdict.CONFLICT and any(m.article in foreign for m in f.marks) for f in findings)
    return spent, set(names.values()), wrong


def questions(store: Path, size: int) -> None:
    """Check the drafts, and print how long it took and what was found."""
    times, hits, wanted, shown, wrong = [], 0, 0, 0, 0
    with closing(Desk.open(store, Settings())) as desk, closing(sqlite3.connect(store)) as sqlite:
        held = {origin.rpartition("#")[2] for (origin,) in sqlite.execute("SELECT origin FROM articles")}
        asked = drafts(size)
        checked(desk, *asked[0])
        for number, draft in asked:
            spent, found, conflicts = min((checked(desk, number, draft) for _ in range(ROUNDS)), key=itemgetter(0))
            there = {f"{number}-{version}" for version in range(tellings(number))} & held
            times.append(spent)
            hits, wanted, shown = hits + len(found & there), wanted + len(there), shown + len(found)
            wrong += conflicts
    times.sort()
    print(
        f"  check: p50 {times[len(times) // 2]:.0f} ms  slowest {times[-1]:.0f} ms  recall {hits / wanted:.3f}"
        f"  precision {hits / max(1, shown):.3f}  conflicts with another event {wrong}"
    )


def prepared() -> list[Sheet]:
    """Articles that no store has, ready to be laid."""
    found = []
    for article in islice(articles(FOREIGN), FRESH):
        day = date.fromisoformat(article["published"])
        reading = read(Article(article["id"], article["text"], title=article["title"], published=day))
        found.append(sheet(reading, fingerprint(reading)))
    return found


def laying(store: Path, sheets: Sequence[Sheet]) -> tuple[float, float, float]:
    """Seconds to lay sheets into a copy of ``store`` with all indexes, and those that a bare run takes.

    That is an ``executemany`` of the very rows in one transaction: first into the same tables of another copy, keys,
    indexes and full text included, then into tables without any.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        full, same = (shutil.copy(store, folder / name) for name in ("full.db", "same.db"))
        with closing(Desk.open(full, Settings())) as desk:
            start = time.process_time()
            for first in range(0, len(sheets), PORTION):
                desk._store.articles.lay(sheets[first : first + PORTION], desk._clock())
            spent = time.process_time() - start
        rows = held(full, len(sheets))
        return spent, bare(same, rows), bare(folder / "bare.db", rows, plain=True)


def held(store: Path, newest: int) -> dict[str, list[tuple]]:
    """The rows of every table that the newest articles fill, words for the full text among them."""
    with closing(sqlite3.connect(store)) as sqlite:
        ((last,),) = sqlite.execute("SELECT max(number) FROM articles").fetchall()
        new = last - newest
        rows = {
            table: sqlite.execute(f"SELECT * FROM {table} WHERE article > ?", (new,)).fetchall() for table in OF_ONE
        }
        rows["articles"] = sqlite.execute("SELECT * FROM articles WHERE number > ?", (new,)).fetchall()
        posted = sqlite.execute("SELECT * FROM posted WHERE place >= ? ORDER BY 1, 2", ((new + 1) * PLACES,)).fetchall()
        keys = {(key,) for key, _ in posted}
        counted = 'SELECT * FROM posting_counts WHERE "key" = ?'
        rows["postings"] = posted
        rows["posting_counts"] = [row for key in sorted(keys) for row in sqlite.execute(counted, key)]
        words = "SELECT number, words FROM passage_words WHERE number >= ?"
        rows["passages_fts (rowid, words)"] = sqlite.execute(words, (rows["passages"][0][0],)).fetchall()
    return {table: found for table, found in rows.items() if found}


def bare(path: Path, rows: dict[str, list[tuple]], *, plain: bool = False) -> float:
    """Processor time of putting the rows into their tables, or into plain ones, in one transaction."""
    start = time.process_time()
    with closing(sqlite3.connect(path)) as sqlite, sqlite:
        for table, found in rows.items():
            if plain:
                columns = ", ".join(f"c{number}" for number in range(len(found[0])))
                sqlite.execute(f"CREATE TABLE {table.split()[0]} ({columns})")
            places = ", ".join("?" * len(found[0]))
            into = table.split()[0] if plain else table
            sqlite.executemany(f"INSERT OR REPLACE INTO {into} VALUES ({places})", found)
    return time.process_time() - start


def main(words: Sequence[str]) -> None:
    """Measure every size that is named."""
    keep = Path(words[words.index("--keep") + 1]) if "--keep" in words else None
    sizes = [int(word) for word in words if word.isdigit()] or [1_000, 10_000]
    sheets = prepared()
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            place = keep or Path(folder)
            print(f"{size:,} articles")
            store, rate = built(place, size, 2)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"  added {rate:.0f}/s  {store.stat().st_size / size:,.0f} bytes an article  writer's peak {peak} MB")
            rounds = [laying(store, sheets) for _ in range(ROUNDS)]
            laid, same, plain = (min(times) for times in zip(*rounds, strict=True))
            print(f"  laid with all indexes: {1000 * laid / FRESH:.2f} ms an article; a bare executemany takes", end="")
            print(f" {same / laid:.0%} of it, into tables without keys and indexes {plain / laid:.0%}")
            questions(store, size)


if __name__ == "__main__":
    main(sys.argv[1:])
