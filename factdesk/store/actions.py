"""What was done, undone and done again, by story: append-only, and without end in both directions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from factdesk.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Entry:
    """One action."""

    number: int
    kind: str
    """ "do", "undo" or "redo"."""
    words: str
    """What was done; of an undo, what it took back."""
    keys: tuple[str, ...]
    """What it touched: keys of findings, or ids of articles."""
    at: datetime


@dataclass(slots=True)
class _Memory:
    """What was read of one story's actions. They never change, so only what is newer is read again."""

    last: int = 0
    done: list[int] = field(default_factory=list)
    """The actions that stand, newest last."""
    undone: list[int] = field(default_factory=list)
    """Those that can be done again, newest last."""

    def replay(self, number: int, kind: str) -> None:
        self.last = number
        if kind == "undo":
            self.undone.append(self.done.pop())
        elif kind == "redo":
            self.done.append(self.undone.pop())
        else:
            self.done.append(number)
            self.undone.clear()


class Actions:
    """The actions of a store; ``story`` is None for what concerns the whole shelf."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._memories: defaultdict[int | None, _Memory] = defaultdict(_Memory)

    def append(self, story: int | None, kind: str, target: int | None, words: str, at: datetime) -> int:
        """Append one; gives its number."""
        with self._connection.writing() as sqlite:
            row = (story, kind, target, words, at.isoformat())
            number = sqlite.execute(
                "INSERT INTO actions (story, kind, target, words, at) VALUES (?, ?, ?, ?, ?)", row
            ).lastrowid
        assert number is not None
        return number

    def done(self, story: int | None) -> int | None:
        """The newest action that stands."""
        stack = self._remembered(story).done
        return stack[-1] if stack else None

    def undone(self, story: int | None) -> int | None:
        """The action that was undone last, unless something else was done since."""
        stack = self._remembered(story).undone
        return stack[-1] if stack else None

    def words(self, action: int) -> str:
        """What was done."""
        ((words,),) = self._connection.rows("SELECT words FROM actions WHERE number = ?", (action,))
        return str(words)

    def _remembered(self, story: int | None) -> _Memory:
        with self._connection.lock:
            memory = self._memories[story]
            newer = self._connection.rows(
                "SELECT number, kind FROM actions WHERE story IS ? AND number > ? ORDER BY number",
                (story, memory.last),
            )
            for number, kind in newer:
                memory.replay(number, kind)
            return memory
