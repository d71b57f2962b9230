"""Another editor's decisions: take them in from a report that came back, and show where they differ from ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from factdesk.desk.values import QueueItem
from factdesk.errors import FactDeskError
from factdesk.model import Review
from factdesk.tui import external, paint
from factdesk.tui.messages import ReviewAt
from factdesk.tui.screens.base import DeskScreen
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.screens.form import Field, FormDialog
from factdesk.tui.widgets.roll import Entry, Roll

if TYPE_CHECKING:
    from factdesk.desk.merging import Clash, Merged


class ClashDialog(Dialog[str]):
    """Findings that two editors decided differently. Ours stands."""

    TITLE = "DECIDED DIFFERENTLY"
    HINT = "j/k Go   enter Go to the finding   esc Close"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("j,down", "move(1)", "Next"),
        ("k,up", "move(-1)", "Previous"),
        ("enter", "go", "Go to the finding"),
    ]

    def __init__(self, clashes: Sequence[Clash], items: Mapping[str, QueueItem]) -> None:
        super().__init__()
        self._clashes = clashes
        self._items = items
        self._roll = Roll(self._paint, id="clashes")

    def body(self) -> Iterable[Widget]:
        """One finding each."""
        yield self._roll

    def on_mount(self) -> None:
        """List the findings, with both decisions below each."""
        entries = []
        for clash in self._clashes:
            entries += [Entry(clash.ours.finding_key), Entry(paint=partial(_both, clash))]
        self._roll.fill(entries)

    def _paint(self, key: str, width: int) -> Content:
        item = self._items.get(key)
        return paint.queue_line(item, marked=False, width=width) if item else paint.plain(key, paint.FAINT)

    def action_move(self, by: int) -> None:
        """Go to the next or previous finding."""
        self._roll.move(by)

    @on(Roll.Chosen)
    def action_go(self) -> None:
        """Go to the finding."""
        self.dismiss(self._roll.key)


def _both(clash: Clash, width: int) -> Content:
    line = f"      ours: {_said(clash.ours)}   theirs: {_said(clash.theirs)}"
    return paint.plain(line, paint.FAINT).truncate(width, ellipsis=True)


def _said(review: Review) -> str:
    decision = paint.DECISIONS[review.decision] if review.decision else "open"
    return f"{decision}, {review.by} {review.at:%d %b %H:%M}"


def told(merged: Merged) -> str:
    """What came of it, in a line."""
    parts = [merged.action.words if merged.action else "Nothing new"]
    if merged.clashes:
        parts.append(f"{len(merged.clashes)} decided differently, ours stand")
    if merged.unknown:
        parts.append(f"{merged.unknown} on findings that the story does not have")
    return " · ".join(parts)


def _no_report(value: str) -> str:
    """What is wrong with the path of a report."""
    paths = external.paths_in(value)
    if len(paths) != 1:
        return "Name one report: a CSV source log or a JSON report that FactDesk wrote"
    return "" if paths[0].is_file() else f"There is no file {paths[0]}"


def ask_merge(screen: DeskScreen, slug: str) -> None:
    """Ask for the report, take in its decisions, and show those that differ."""

    def go(key: str | None) -> None:
        if key:
            screen.go(ReviewAt(slug, key))

    def take(values: dict[str, str] | None) -> None:
        if values is None:
            return
        try:
            merged = screen.desk.merge(slug, external.paths_in(values["path"])[0])
        except (FactDeskError, OSError) as error:
            screen.complain(str(error))
            return
        screen.revise()
        screen.say(told(merged))
        if merged.clashes:
            items = {item.finding.key: item for item in screen.desk.queue(slug, confirmed=True)}
            screen.app.push_screen(ClashDialog(merged.clashes, items), go)

    field = Field("path", "A report that came back, CSV or JSON", problem=_no_report)
    screen.app.push_screen(FormDialog("TAKE IN DECISIONS", (field,)), take)
