"""The review as a prompt: one finding, one question, one key and enter. For screen readers and plain terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdesk.cli.plain import finding
from factdesk.cli.terminal import width
from factdesk.desk.values import QueueItem, State
from factdesk.model import Decision
from factdesk.report.report import Item
from factdesk.text import one_line

if TYPE_CHECKING:
    from factdesk.desk.desk import Desk

_HELP = "f fix · s stet · a ask · o open again · c comment · u undo · U redo · enter next · b back · q quit"
_DECISIONS = {"f": Decision.FIX, "s": Decision.STET, "a": Decision.QUERY, "o": None}
_WAITING = frozenset({State.OPEN, State.REOPENED})


class Session:
    """Walks the queue of a story. Every decision is on the disk before the next question."""

    def __init__(self, desk: Desk, slug: str) -> None:
        self._desk = desk
        self._slug = slug
        self._report = desk.report(slug)

    def run(self) -> None:
        """Ask until the editor quits or the end of the queue is reached."""
        at = self._resumed()
        click.echo(f"{self._left()}  {_HELP}")
        while at < len(queue := self._desk.queue(self._slug)):
            item = queue[at]
            self._desk.remember(self._slug, item.finding.key)
            click.echo(f"\n{at + 1} of {len(queue)} · ¶{item.paragraph} · {_standing(item)}")
            self._show(item)
            answer = _asked("?")
            if answer is None or answer == "q":
                break
            at = max(0, at + self._answered(item, answer))
        click.echo(self._left())

    def _resumed(self) -> int:
        """Where the editor stopped, else the first finding that waits."""
        queue, key = self._desk.queue(self._slug), self._desk.position(self._slug)
        waiting = next((place for place, item in enumerate(queue) if item.state in _WAITING), 0)
        return next((place for place, item in enumerate(queue) if item.finding.key == key), waiting)

    def _show(self, item: QueueItem) -> None:
        for line in finding(self._report, Item(item.number, item.finding, item.review, item.previous), width()):
            click.echo(line)
        if item.review and item.review.note:
            click.echo(f"  note   {one_line(item.review.note)}")

    def _answered(self, item: QueueItem, answer: str) -> int:
        """Do what was asked; gives how far to move."""
        if answer in _DECISIONS:
            self._say(self._desk.decide(self._slug, [item.finding.key], _DECISIONS[answer]).words)
            return 1
        if answer in {"", "b"}:
            return -1 if answer else 1
        if answer == "c":
            note = _asked("comment")
            self._say(
                self._desk.note(self._slug, item.finding.key, note).words if note is not None else "Nothing noted"
            )
        elif answer in {"u", "U"}:
            action = self._desk.undo(self._slug) if answer == "u" else self._desk.redo(self._slug)
            self._say(action.words if action else "Nothing left to " + ("undo" if answer == "u" else "redo"))
        else:
            click.echo(_HELP)
        return 0

    def _say(self, words: str) -> None:
        click.echo(f"{one_line(words)}. {self._left()}")

    def _left(self) -> str:
        waiting = sum(item.state in _WAITING for item in self._desk.queue(self._slug))
        return f"{waiting} open."


def _asked(question: str) -> str | None:
    """The answer; None at the end of input."""
    try:
        return str(click.prompt(question, default="", show_default=False, prompt_suffix=" ")).strip()
    except click.Abort:
        return None


def _standing(item: QueueItem) -> str:
    return item.review.decision if item.review and item.review.decision else item.state
