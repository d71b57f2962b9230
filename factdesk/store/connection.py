"""One SQLite file: how it is opened, read and written, and what its troubles are called."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from sqlite_utils import Database

from factdesk.errors import StoreError
from factdesk.store.migrations import known, migrations
from factdesk.store.postings import VERSION
from factdesk.store.troubles import PATIENCE, told
from factdesk.store.upkeep import backup

_APPLICATION = 0x46444B31
""" "FDK1" in the file's header tells a store from other programs' databases."""
_PAUSE = 0.01
"""Seconds between two tries."""


class Connection:
    """An open store. Threads may share it: a lock lets one statement or transaction through at a time."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.name = str(path) if path else "the store in memory"
        self.lock = RLock()
        with self._troubles():
            if path:
                _make_private(path)
            self._sqlite = sqlite3.connect(path or ":memory:", timeout=PATIENCE, check_same_thread=False)
        try:
            with self._troubles():
                self._prepare()
        except BaseException:
            self._sqlite.close()
            raise

    def _prepare(self) -> None:
        db = Database(self._sqlite, execute_plugins=False)
        self._refuse_strangers(db)
        self._keep_a_journal()
        for pragma in ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
            db.execute(f"PRAGMA {pragma}")
        if migrations.pending(db):
            self._migrate(db)

    def _keep_a_journal(self) -> None:
        """Write through a journal; SQLite does not wait by itself for another FactDesk that turns to one as well."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                self._sqlite.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                    raise
                time.sleep(_PAUSE)
            else:
                return

    def _migrate(self, db: Database) -> None:
        """All steps or none, one FactDesk at a time; a store that has something in it is copied beside itself first."""
        with self.writing() as sqlite:
            steps = migrations.pending(db)
            if not migrations.applied(db):
                sqlite.execute(f"PRAGMA user_version = {VERSION}")
            elif steps and self._path:
                backup(self._path, self._path.with_name(f"{self._path.name}.before-{steps[0].name}"))
            sqlite.execute(f"PRAGMA application_id = {_APPLICATION}")
            migrations.apply(db)

    def _refuse_strangers(self, db: Database) -> None:
        tables = db.table_names()  # looked at first: another FactDesk may be making the store at this moment
        (application,) = db.execute("PRAGMA application_id").fetchone()
        if tables and application != _APPLICATION:
            raise StoreError(f"{self.name} is another program's database", "name another file with --db")
        if not {step.name for step in migrations.applied(db)} <= known():
            raise StoreError(
                f"{self.name} was written by a newer FactDesk", "update FactDesk, or name another with --db"
            )

    def rows(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self.lock, self._troubles():
            return self._sqlite.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction, on the disk once left; within another one it is part of that."""
        with self.lock, self._troubles():
            if self._sqlite.in_transaction:
                yield self._sqlite
                return
            self._sqlite.execute("BEGIN IMMEDIATE")
            try:
                yield self._sqlite
                self._sqlite.execute("COMMIT")
            except BaseException:
                self._sqlite.rollback()
                raise

    def close(self) -> None:
        """Close the file; its journal is folded in."""
        with self.lock, self._troubles():
            self._sqlite.close()

    @contextmanager
    def _troubles(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except (sqlite3.Error, OSError) as error:
            raise told(self.name, error) from error


def _make_private(path: Path) -> None:
    """Make the file and its folder for their owner alone; SQLite gives its journals the same rights."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
