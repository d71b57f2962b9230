"""The ledger of decisions: append-only. Undoing appends what held before; nothing is ever changed or deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from factdesk.model import Decision, Review
from factdesk.store.connection import Connection

_REVIEW = 'finding_key, decision, note, "by", at'


@dataclass(frozen=True, slots=True)
class Entry:
    """One action of the ledger."""

    number: int
    kind: str
    """ "do", "undo" or "redo"."""
    words: str
    """What was done; of an undo, what it took back."""
    keys: tuple[str, ...]
    at: datetime


@dataclass(slots=True)
class _Memory:
    """What was read of one story's ledger. Nothing in it ever changes, so only what is newer is read again."""

    action: int = 0
    """Number of the last action read."""
    done: list[int] = field(default_factory=list)
    """The actions that stand, newest last."""
    undone: list[int] = field(default_factory=list)
    """Those that can be done again, newest last."""
    review: int = 0
    """Number of the last review read."""
    standing: dict[str, Review] = field(default_factory=dict)
    """The newest review of each finding."""


class Ledger:
    """The decisions of a store, by story."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._memories: defaultdict[int, _Memory] = defaultdict(_Memory)

    def do(self, story: int, words: str, reviews: Sequence[Review], at: datetime) -> Entry:
        """Append reviews as one action; on the disk when it returns."""
        return self._append(story, "do", None, words, reviews, at)

    def undo(self, story: int, by: str, at: datetime) -> Entry | None:
        """Take back the newest action that stands, by appending what held before it."""
        with self._connection.writing():
            done = self._remembered(story).done
            if not done:
                return None
            return self._append(
                story, "undo", done[-1], self._words(done[-1]), self._before(story, done[-1], by, at), at
            )

    def redo(self, story: int, by: str, at: datetime) -> Entry | None:
        """Append again what was undone last, unless something else was done since."""
        with self._connection.writing():
            undone = self._remembered(story).undone
            if not undone:
                return None
            again = [Review(r.finding_key, r.decision, r.note, by, at) for r in self._reviews_of(undone[-1])]
            return self._append(story, "redo", undone[-1], self._words(undone[-1]), again, at)

    def standing(self, story: int) -> dict[str, Review]:
        """The newest review of each finding that has one."""
        return dict(self._remembered(story).standing)

    def history(self, story: int, key: str) -> tuple[Review, ...]:
        """Every review of a finding, oldest first."""
        return tuple(_review(row) for row in self._rows("story = ? AND finding_key = ? ORDER BY number", story, key))

    def _rows(self, condition: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._connection.rows(f"SELECT {_REVIEW} FROM reviews WHERE {condition}", values)  # noqa: S608 - own words

    def _append(
        self, story: int, kind: str, target: int | None, words: str, reviews: Iterable[Review], at: datetime
    ) -> Entry:
        with self._connection.writing() as sqlite:
            number = sqlite.execute(
                "INSERT INTO actions (story, kind, target, words, at) VALUES (?, ?, ?, ?, ?) RETURNING number",
                (story, kind, target, words, at.isoformat()),
            ).fetchone()[0]
            rows = [(number, story, r.finding_key, r.decision, r.note, r.by, r.at.isoformat()) for r in reviews]
            sqlite.executemany(
                f"INSERT INTO reviews (action, story, {_REVIEW}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - own words
                rows,
            )
        return Entry(number, kind, words, tuple(row[2] for row in rows), at)

    def _remembered(self, story: int) -> _Memory:
        """The story's ledger up to now."""
        with self._connection.lock:
            memory = self._memories[story]
            for number, kind in self._connection.rows(
                "SELECT number, kind FROM actions WHERE story = ? AND number > ? ORDER BY number",
                (story, memory.action),
            ):
                memory.action = number
                _replay(memory, number, kind)
            for number, *row in self._connection.rows(
                f"SELECT number, {_REVIEW} FROM reviews WHERE story = ? AND number > ? ORDER BY number",  # noqa: S608
                (story, memory.review),
            ):
                memory.review = number
                memory.standing[row[0]] = _review(row)
            return memory

    def _words(self, action: int) -> str:
        ((words,),) = self._connection.rows("SELECT words FROM actions WHERE number = ?", (action,))
        return str(words)

    def _reviews_of(self, action: int) -> list[Review]:
        return [_review(row) for row in self._rows("action = ? ORDER BY number", action)]

    def _before(self, story: int, action: int, by: str, at: datetime) -> list[Review]:
        """What held of the action's findings just before it was first done: nothing after it stands any more."""
        held = []
        for review in self._reviews_of(action):
            rows = self._rows(
                "story = ? AND finding_key = ? AND action < ? ORDER BY number DESC LIMIT 1",
                story,
                review.finding_key,
                action,
            )
            old = _review(rows[0]) if rows else Review(review.finding_key, None, "", by, at)
            held.append(Review(old.finding_key, old.decision, old.note, by, at))
        return held


def _replay(memory: _Memory, number: int, kind: str) -> None:
    if kind == "undo":
        memory.undone.append(memory.done.pop())
    elif kind == "redo":
        memory.done.append(memory.undone.pop())
    else:
        memory.done.append(number)
        memory.undone.clear()


def _review(row: Sequence[Any]) -> Review:
    key, decision, note, by, at = row
    return Review(key, Decision(decision) if decision else None, note, by, datetime.fromisoformat(at))
