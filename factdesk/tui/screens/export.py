"""Write the discrepancy report: which format, and where to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from factdesk.desk.files import all_formats
from factdesk.errors import FactDeskError
from factdesk.tui import paint, words
from factdesk.tui.screens.base import DeskScreen
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.widgets.roll import Entry, Roll

_USUAL = "md"
"""The format that is offered first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to write."""

    format_id: str
    path: Path


class ExportDialog(Dialog[Wish]):
    """A list of formats and a path that follows the choice."""

    TITLE = "EXPORT"
    HINT = "up/down Format   enter Write   esc Cancel"
    BESIDE = 3
    BINDINGS: ClassVar[list[BindingType]] = [("down", "move(1)", "Next format"), ("up", "move(-1)", "Previous format")]

    def __init__(self, slug: str, folder: Path, embargo: datetime | None = None) -> None:
        super().__init__()
        self._embargo = embargo
        self._stem = folder / f"{slug}-report"
        self._formats = {format_.id: format_ for format_ in all_formats()}
        self._roll = Roll(self._paint, id="formats")

    def body(self) -> Iterable[Widget]:
        """Until when the story is held back, the formats, then the path."""
        if self._embargo:
            yield Static(Content.styled(words.embargo(self._embargo), "bold $ink-query"))
        yield self._roll
        yield Static("To", markup=False)
        yield Input(id="path", compact=True)

    def on_mount(self) -> None:
        """Begin with the first format."""
        self._roll.fill([Entry(name) for name in self._formats], _USUAL)
        self._follow()
        self.query_one(Input).focus()

    def _paint(self, key: str, width: int) -> Content:
        return Content.assemble((f"{key:<8} ", "bold"), (self._formats[key].summary, paint.FAINT)).truncate(
            width, ellipsis=True
        )

    def action_move(self, by: int) -> None:
        """Take another format."""
        self._roll.move(by)

    @on(Roll.Moved)
    def _follow(self) -> None:
        """Let the path end as the format does."""
        box = self.query_one(Input)
        old = Path(box.value) if box.value else self._stem
        ends = {format_.suffix for format_ in self._formats.values()}
        stem = next((str(old).removesuffix(end) for end in sorted(ends, key=len) if str(old).endswith(end)), str(old))
        box.value = stem + self._formats[self._roll.key or ""].suffix
        box.cursor_position = len(box.value)

    @on(Input.Submitted)
    def _write(self) -> None:
        path = Path(self.query_one(Input).value).expanduser()
        self.dismiss(Wish(self._roll.key or "", path))


def ask_export(screen: DeskScreen, slug: str) -> None:
    """Ask what to write, then write it."""

    def write(wish: Wish | None) -> None:
        if wish is None:
            return
        try:
            path = screen.desk.export(slug, wish.format_id, wish.path)
        except (FactDeskError, OSError) as error:
            screen.complain(str(error))
        else:
            screen.say(f"Written: {path}")

    screen.app.push_screen(ExportDialog(slug, Path.cwd(), screen.desk.story(slug).embargo), write)
