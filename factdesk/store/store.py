"""The store: one local SQLite file that keeps articles, claims, stories, findings and decisions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factdesk.store.actions import Actions
from factdesk.store.archive import Archive
from factdesk.store.articles import Articles
from factdesk.store.connection import Connection
from factdesk.store.findings import Findings
from factdesk.store.index import Index
from factdesk.store.ledger import Ledger
from factdesk.store.shelf import Shelf
from factdesk.store.stories import Stories


class Store:
    """An open store and its rooms. Raises ``StoreError`` where the file cannot be used."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._connection = Connection(path)
        self.articles = Articles(self._connection)
        self.stories = Stories(self._connection)
        self.findings = Findings(self._connection)
        actions = Actions(self._connection)
        self.ledger = Ledger(self._connection, actions)
        self.shelf = Shelf(self._connection, actions)
        self.index = Index(self._connection)
        self.archive = Archive(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything within is on the disk together, or not at all."""
        with self._connection.writing():
            yield

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
