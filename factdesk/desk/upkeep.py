"""Backup, examination, salvage and purging of the store, for the faces."""

from __future__ import annotations

from pathlib import Path

from factdesk.store.purge import purge
from factdesk.store.store import Store
from factdesk.store.upkeep import backup, examine, repair
from factdesk.store.upkeep import salvage as _salvage

__all__ = ["backup", "examine", "purge", "repair", "salvage"]


def salvage(store: Path, target: Path) -> dict[str, int]:
    """Copy all that can still be read into a new store; gives the number of rows by table."""
    return _salvage(store, target, lambda path: Store(path).close())
