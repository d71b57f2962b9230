"""The ledger of decisions: append-only. Undoing appends what held before; nothing is ever changed or deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from factdesk.model import Decision, Review
from factdesk.store.actions import Actions, Entry
from factdesk.store.connection import Connection

_REVIEW = 'finding_key, decision, note, "by", at'


@dataclass(slots=True)
class _Memory:
    """What was read of one story's reviews. They never change, so only what is newer is read again."""

    last: int = 0
    standing: dict[str, Review] = field(default_factory=dict)


class Ledger:
    """The decisions of a store, by story."""

    def __init__(self, connection: Connection, actions: Actions) -> None:
        self._connection = connection
        self._actions = actions
        self._memories: defaultdict[int, _Memory] = defaultdict(_Memory)

    def do(self, story: int, words: str, reviews: Sequence[Review], at: datetime) -> Entry:
        """Append reviews as one action; on the disk when it returns."""
        return self._append(story, "do", None, words, reviews, at)

    def undo(self, story: int, by: str, at: datetime) -> Entry | None:
        """Take back the newest action that stands, by appending what held before it."""
        with self._connection.writing():
            target = self._actions.done(story)
            if target is None:
                return None
            held = [_again(old, by, at) for old in self._before(story, target)]
            return self._append(story, "undo", target, self._actions.words(target), held, at)

    def redo(self, story: int, by: str, at: datetime) -> Entry | None:
        """Append again what was undone last, unless something else was done since."""
        with self._connection.writing():
            target = self._actions.undone(story)
            if target is None:
                return None
            again = [_again(review, by, at) for review in self._reviews_of(target)]
            return self._append(story, "redo", target, self._actions.words(target), again, at)

    def standing(self, story: int) -> dict[str, Review]:
        """The newest review of each finding that has one."""
        return dict(self._remembered(story))

    def newest(self, story: int, key: str) -> Review | None:
        """The newest review of a finding, if it has one."""
        return self._remembered(story).get(key)

    def _remembered(self, story: int) -> dict[str, Review]:
        with self._connection.lock:
            memory = self._memories[story]
            newer = self._connection.rows(
                f"SELECT number, {_REVIEW} FROM reviews WHERE story = ? AND number > ? ORDER BY number",  # noqa: S608
                (story, memory.last),
            )
            for number, *row in newer:
                memory.last = number
                memory.standing[row[0]] = _review(row)
            return memory.standing

    def history(self, story: int, key: str) -> tuple[Review, ...]:
        """Every review of a finding, oldest first."""
        return tuple(self._reviews("story = ? AND finding_key = ? ORDER BY number", story, key))

    def _reviews(self, condition: str, *values: Any) -> list[Review]:
        sql = f"SELECT {_REVIEW} FROM reviews WHERE {condition}"  # noqa: S608 - own words
        return [_review(row) for row in self._connection.rows(sql, values)]

    def _append(
        self, story: int, kind: str, target: int | None, words: str, reviews: Iterable[Review], at: datetime
    ) -> Entry:
        with self._connection.writing() as sqlite:
            number = self._actions.append(story, kind, target, words, at)
            rows = [(number, story, r.finding_key, r.decision, r.note, r.by, r.at.isoformat()) for r in reviews]
            sqlite.executemany(
                f"INSERT INTO reviews (action, story, {_REVIEW}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - own words
                rows,
            )
        return Entry(number, kind, words, tuple(row[2] for row in rows), at)

    def _reviews_of(self, action: int) -> list[Review]:
        return self._reviews("action = ? ORDER BY number", action)

    def _before(self, story: int, action: int) -> Iterable[Review]:
        """What held of the action's findings just before it was first done: nothing after it stands any more."""
        earlier = "story = ? AND finding_key = ? AND action < ? ORDER BY number DESC LIMIT 1"
        for review in self._reviews_of(action):
            held = self._reviews(earlier, story, review.finding_key, action)
            yield held[0] if held else Review(review.finding_key, None, "", review.by, review.at)


def _again(review: Review, by: str, at: datetime) -> Review:
    return Review(review.finding_key, review.decision, review.note, by, at)


def _review(row: Sequence[Any]) -> Review:
    key, decision, note, by, at = row
    return Review(key, Decision(decision) if decision else None, note, by, datetime.fromisoformat(at))
