"""Looking after a store file: backup, examination, repair, salvage. Works on files too broken to open as a store."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from factdesk.errors import StoreError
from factdesk.store.troubles import PATIENCE, told

_KIND = 0xFF
"""The part of SQLite's code that says what kind of error it is."""
_BROKEN = {sqlite3.SQLITE_CORRUPT: "is damaged", sqlite3.SQLITE_NOTADB: "cannot be read"}
"""What is said of the file itself; any other trouble, such as a lock, tells nothing of it."""
_CANNOT_TELL = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL)
"""The search is examined as if it were written to."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong with a store, in words."""

    words: str
    mendable: bool
    """Whether ``repair`` can make it good without losing anything."""


def backup(store: Path, target: Path) -> Path:
    """A copy of the store as it is at this moment, whole or not at all, readable by its owner only."""
    _must_exist(store)
    with _whole(target) as draft, closing(_open(store)) as source, closing(sqlite3.connect(draft)) as copy:
        source.backup(copy)
    return target


def examine(store: Path) -> tuple[Trouble, ...]:
    """What is wrong with the store; nothing where it is sound. Raises ``StoreError`` where it cannot be looked at."""
    _must_exist(store)
    found: list[Trouble] = []
    with closing(_open(store)) as sqlite:
        try:
            for check in (_kind, _pages, _references, _words):
                found += check(sqlite)
        except sqlite3.DatabaseError as error:
            if not found:  # else it is what was found that keeps the rest from being examined
                meaning = _BROKEN.get(error.sqlite_errorcode & _KIND)
                if meaning is None:
                    raise told(str(store), error) from error
                found.append(Trouble(f"the file {meaning}: {error}", mendable=False))
    return tuple(found)


def repair(store: Path) -> None:
    """Build anew what can be built from the rest: the indexes and the full-text search."""
    try:
        with closing(_open(store)) as sqlite, sqlite:
            sqlite.execute("REINDEX")
            sqlite.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
    except sqlite3.Error as error:
        raise told(str(store), error) from error


def salvage(store: Path, target: Path, make: Callable[[Path], None]) -> dict[str, int]:
    """Copy every row that can still be read into a new store that ``make`` lays out; the old file is left as it is.

    Gives the number of rows by table. Rows whose fellow rows are lost are left out.
    """
    _must_exist(store)
    if target.exists():
        raise StoreError(f"{target} is there already", "name a new file")
    saved: dict[str, int] = {}
    with _whole(target) as draft:
        try:
            make(draft)
        except StoreError as error:
            raise StoreError(error.message.replace(str(draft), str(target)), error.hint) from error
        with closing(_open(store)) as old, closing(sqlite3.connect(draft)) as new:
            old.execute("PRAGMA writable_schema = ON")  # else a file cut short is refused as a whole
            triggers = new.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                new.execute(f'DROP TRIGGER "{name}"')
            for table in _tables(new):
                saved[table] = _copy(old, new, table)
            _drop_orphans(new)
            for _, statement in triggers:
                new.execute(statement)
            new.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
            new.commit()
            new.execute("PRAGMA journal_mode = DELETE")
        if not any(saved.values()):
            raise StoreError(f"nothing in {store} can be read any more", "restore a backup")
    return saved


def _kind(sqlite: sqlite3.Connection) -> Iterator[Trouble]:
    if not sqlite.execute("SELECT 1 FROM sqlite_schema WHERE name = 'articles'").fetchone():
        yield Trouble("there are no articles in the file: it is not a FactDesk store", mendable=False)


def _pages(sqlite: sqlite3.Connection) -> Iterator[Trouble]:
    for (said,) in sqlite.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            index = "index" in said
            yield Trouble(f"{'an index is' if index else 'pages are'} damaged: {said}", mendable=index)


def _references(sqlite: sqlite3.Connection) -> Iterator[Trouble]:
    lost = len(sqlite.execute("PRAGMA foreign_key_check").fetchall())
    if lost:
        yield Trouble(f"{lost} rows belong to something that is gone", mendable=False)


def _words(sqlite: sqlite3.Connection) -> Iterator[Trouble]:
    try:
        sqlite.execute("INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & _KIND == sqlite3.SQLITE_CORRUPT:
            yield Trouble("the full-text search does not fit the articles", mendable=True)
        elif error.sqlite_errorcode & _KIND not in _CANNOT_TELL:
            raise
    finally:
        sqlite.rollback()


def _tables(sqlite: sqlite3.Connection) -> list[str]:
    """The tables that hold what people put in, in the order in which they were made; no search tables."""
    names = sqlite.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").fetchall()
    own = [name for (name,) in names if not name.startswith(("sqlite_", "_", "passages_fts"))]
    return [name for name in own if "VIRTUAL" not in _definition(sqlite, name)]


def _definition(sqlite: sqlite3.Connection, table: str) -> str:
    words: str = sqlite.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    return words


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> int:
    """Row by row until the first that cannot be read, then from the other end."""
    columns = [row[1] for row in new.execute(f'PRAGMA table_info("{table}")')]
    listed = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * len(columns))
    for order in ("", "ORDER BY 1 DESC"):
        try:
            for row in old.execute(f'SELECT {listed} FROM "{table}" {order}'):  # noqa: S608 - names of our own schema
                new.execute(f'INSERT OR IGNORE INTO "{table}" ({listed}) VALUES ({places})', row)  # noqa: S608
            break
        except sqlite3.DatabaseError:
            continue
    count: int = new.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
    return count


def _drop_orphans(sqlite: sqlite3.Connection) -> None:
    """Take out rows that point to rows that could not be read, until none is left."""
    orphans = [orphan for table in _tables(sqlite) for orphan in _orphans(sqlite, table)]
    while sum(sqlite.execute(f"DELETE FROM {orphan}").rowcount for orphan in orphans):  # noqa: S608 - our own schema
        pass


def _orphans(sqlite: sqlite3.Connection, table: str) -> Iterator[str]:
    """For each foreign key of a table, its rows that point to nothing."""
    keys: dict[int, list[tuple[str, str, str | None]]] = {}
    for number, _, parent, own, other, *_ in sqlite.execute(f'PRAGMA foreign_key_list("{table}")'):
        keys.setdefault(number, []).append((parent, own, other))
    for columns in keys.values():
        parent = columns[0][0]
        primary = [row[1] for row in sqlite.execute(f'PRAGMA table_info("{parent}")') if row[5]]
        pairs = [(own, other or primary[place]) for place, (_, own, other) in enumerate(columns)]
        same = " AND ".join(f'"{parent}"."{other}" = "{table}"."{own}"' for own, other in pairs)
        given = " AND ".join(f'"{own}" IS NOT NULL' for own, _ in pairs)
        yield f'"{table}" WHERE {given} AND NOT EXISTS (SELECT 1 FROM "{parent}" AS "{parent}" WHERE {same})'  # noqa: S608


def _open(store: Path) -> sqlite3.Connection:
    return sqlite3.connect(store, timeout=PATIENCE)


def _must_exist(store: Path) -> None:
    if not store.is_file():
        raise StoreError(f"there is no store at {store}", "name its file with --db")


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A file beside ``target`` that takes its place once everything is in it."""
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        os.close(handle)
        draft = Path(name)
        try:
            yield draft
            draft.replace(target)
        finally:
            for leftover in (draft, Path(f"{name}-wal"), Path(f"{name}-shm")):
                leftover.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{target} cannot be written: {error}", "choose another place") from error
