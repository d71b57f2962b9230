"""What was renamed, dated anew or removed on the shelf of stories and articles. Each can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from factdesk.errors import StoreError
from factdesk.store.actions import Actions, Entry
from factdesk.store.connection import Connection

_FIELDS = {
    "stories": frozenset({"slug", "embargo", "removed"}),
    "articles": frozenset({"title", "outlet", "published", "removed"}),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one row."""

    table: str
    """ "stories" or "articles"."""
    row: int
    field: str
    before: Any
    after: Any


class Shelf:
    """Changes of the shelf: applied and noted in one transaction."""

    def __init__(self, connection: Connection, actions: Actions) -> None:
        self._connection = connection
        self._actions = actions

    def change(self, table: str, row: int, values: Mapping[str, Any], words: str, at: datetime) -> Entry:
        """Give fields of a row new values."""
        assert values.keys() <= _FIELDS[table]
        with self._connection.writing():
            changes = [Change(table, row, name, self._held(table, row, name), after) for name, after in values.items()]
            return self._apply("do", None, words, changes, at)

    def undo(self, at: datetime) -> Entry | None:
        """Give back what was there before the newest change that stands."""
        with self._connection.writing():
            target = self._actions.done(None)
            if target is None:
                return None
            back = [Change(c.table, c.row, c.field, c.after, c.before) for c in self._changes_of(target)]
            return self._apply("undo", target, self._actions.words(target), back, at)

    def redo(self, at: datetime) -> Entry | None:
        """Make the change again that was undone last, unless something else was changed since."""
        with self._connection.writing():
            target = self._actions.undone(None)
            if target is None:
                return None
            return self._apply("redo", target, self._actions.words(target), self._changes_of(target), at)

    def _held(self, table: str, row: int, name: str) -> Any:
        return self._connection.rows(f"SELECT {name} FROM {table} WHERE number = ?", (row,))[0][0]  # noqa: S608

    def _changes_of(self, action: int) -> list[Change]:
        rows = self._connection.rows(
            'SELECT "table", "row", field, before, after FROM changes WHERE action = ? ORDER BY number', (action,)
        )
        return [Change(*row) for row in rows]

    def _apply(self, kind: str, target: int | None, words: str, changes: Iterable[Change], at: datetime) -> Entry:
        with self._connection.writing() as sqlite:
            number = self._actions.append(None, kind, target, words, at)
            for change in changes:
                _set(sqlite, change)
                sqlite.execute(
                    'INSERT INTO changes (action, "table", "row", field, before, after) VALUES (?, ?, ?, ?, ?, ?)',
                    (number, change.table, change.row, change.field, change.before, change.after),
                )
        touched = [change.row for change in changes if change.table == "articles"]
        ids = [self._held("articles", row, "id") for row in dict.fromkeys(touched)]
        return Entry(number, kind, words, tuple(ids), at)


def _set(sqlite: sqlite3.Connection, change: Change) -> None:
    try:
        sqlite.execute(
            f"UPDATE {change.table} SET {change.field} = ? WHERE number = ?",  # noqa: S608 - checked against _FIELDS
            (change.after, change.row),
        )
    except sqlite3.IntegrityError as error:
        raise StoreError(f"there is a story {change.after} already", "choose another name") from error
