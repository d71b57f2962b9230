"""Pasted text becomes a source: where it is from, and of which day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Input, TextArea

from factdesk.tui.errands import Pasted
from factdesk.tui.layout import safe_lines
from factdesk.tui.screens import form
from factdesk.tui.screens.dialog import Dialog


class PasteDialog(Dialog[Pasted]):
    """The text, and what an article of a newspaper says in its head."""

    TITLE = "PASTED TEXT"
    HINT = "ctrl+s or F2 Keep   tab Next field   esc Cancel"
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+s,f2", "keep", "Keep")]

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = text

    def body(self) -> Iterable[Widget]:
        """Text, title, outlet, day."""
        yield TextArea(safe_lines(self._text), soft_wrap=True, compact=True, id="text")
        yield Input(placeholder="Title", id="title", compact=True)
        yield Input(placeholder="Outlet", id="outlet", compact=True)
        yield Input(placeholder="Published, as 2024-05-30", id="published", compact=True)

    def on_mount(self) -> None:
        """Wait for what is missing."""
        self.query_one("#title" if self._text else "#text").focus()

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep the text if it can be kept."""
        text = self.query_one(TextArea).text
        published = self._value("published")
        problem = form.no_day(published) if text.strip() else "There is no text yet; paste it above"
        if problem:
            self.complain(problem)
        else:
            self.dismiss(Pasted(text, self._value("title"), self._value("outlet"), form.day(published)))

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()
