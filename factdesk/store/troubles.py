"""What SQLite and the system say of a store, in the words of its user."""

from __future__ import annotations

from factdesk.errors import StoreError

PATIENCE = 5.0
"""Seconds to wait for another FactDesk that is writing or reading."""

# Part of SQLite's message, what it means to the user, and what to do.
_TROUBLES = (
    ("locked", "is being written to by another program", "close it, or try again"),
    ("read-only", "cannot be written to", "name another file with --db"),
    ("readonly", "cannot be written to", "check the rights of the file and its folder, or name another with --db"),
    ("not a database", "is not a FactDesk store", "name another file with --db"),
    ("malformed", "is damaged", "restore a backup, or name another file with --db"),
    ("full", "cannot grow: the disk is full", "free some space; everything decided so far is kept"),
    ("permission denied", "may not be opened", "check your rights to the file and its folder"),
    ("is a directory", "is a folder", "name a file with --db"),
    ("unable to open", "cannot be opened", "check that its folder exists and may be written to"),
    ("no such file", "cannot be opened", "check that its folder exists and may be written to"),
    ("i/o error", "cannot be read or written", "check the disk"),
)


def told(name: str, error: Exception) -> StoreError:
    """What went wrong with the store or copy called ``name``, and what to do about it."""
    said = str(error).lower()
    found = (trouble for trouble in _TROUBLES if trouble[0] in said)
    _, meaning, hint = next(found, ("", f"cannot be used: {error}", "name another file with --db"))
    return StoreError(f"{name} {meaning}", hint)
