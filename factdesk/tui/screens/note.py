"""A note on a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Static, TextArea

from factdesk.tui import paint
from factdesk.tui.layout import safe_lines
from factdesk.tui.screens.dialog import Dialog


class NoteDialog(Dialog[str]):
    """Words for whoever reads the report: what to ask, why it stands."""

    TITLE = "NOTE"
    HINT = "ctrl+s or F2 Keep   esc Cancel"
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+s,f2", "keep", "Keep")]

    def __init__(self, about: str, text: str, keep: Callable[[str], object]) -> None:
        """``keep`` puts a note on the disk at once; it is called where FactDesk ends before the note is done."""
        super().__init__()
        self._keep = keep
        self._about = about
        self._text = text

    def body(self) -> Iterable[Widget]:
        """What it is about, and the note."""
        yield Static(paint.plain(self._about, paint.FAINT), markup=False)
        area = TextArea(safe_lines(self._text), soft_wrap=True, compact=True, id="note")
        area.move_cursor(area.document.end)
        yield area

    def action_keep(self) -> None:
        """Keep the note."""
        self.dismiss(self._written)

    def closing(self) -> None:
        """Keep what was written so far."""
        if self._written != safe_lines(self._text).strip():
            self._keep(self._written)

    @property
    def _written(self) -> str:
        return self.query_one(TextArea).text.strip()
