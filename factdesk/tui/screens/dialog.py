"""A small window over a screen: one question, answered by keyboard, left by escape."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

T = TypeVar("T")


class Dialog(ModalScreen[T], Generic[T]):
    """A title, something to answer, and the keys that do it."""

    TITLE = ""
    HINT = "enter OK   esc Cancel"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "Cancel")]

    def compose(self) -> ComposeResult:
        """A framed column."""
        with Vertical(id="frame") as frame:
            frame.border_title = self.TITLE
            with VerticalScroll(id="body", can_focus=False):
                yield from self.body()
            yield Static(self.HINT, markup=False, classes="hint")

    def body(self) -> Iterable[Widget]:
        """The question and where it is answered."""
        raise NotImplementedError

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
