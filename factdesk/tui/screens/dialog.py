"""A small window over a screen: one question, answered by keyboard, left by escape."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

T = TypeVar("T")


def leave(screen: Screen[T], result: T | None) -> AwaitComplete:
    """Leave a window where it is the one on top: Textual takes a second leave, of keys that come fast, for an error."""
    on_top: AwaitComplete = Screen.dismiss(screen, result) if screen.app.screen is screen else AwaitComplete()
    return on_top


class Dialog(ModalScreen[T], Generic[T]):
    """A title, something to answer, and the keys that do it."""

    TITLE = ""
    HINT = "enter OK   esc Cancel"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "Cancel"), ("ctrl+c", "app.help_quit", "Quit")]

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

    def closing(self) -> None:
        """FactDesk is being closed: keep what would be a loss."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Leave, once."""
        return leave(self, result)
