"""A small window over a screen: one question, answered by keyboard, left by escape."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Generic, Protocol, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from factdesk.tui.messages import Listens
from factdesk.tui.widgets.roll import Roll

T = TypeVar("T")

_AROUND = 6
"""Rows for a frame, for what is wrong and for the keys, and one of air above and below."""


def leave(screen: Screen[T], result: T | None) -> AwaitComplete:
    """Leave a window where it is the one on top: Textual takes a second leave, of keys that come fast, for an error."""
    on_top: AwaitComplete = Screen.dismiss(screen, result) if screen.app.screen is screen else AwaitComplete()
    return on_top


class Listening(Protocol):
    """A screen that says when it takes keys."""

    listens: bool

    def post_message(self, message: Message) -> bool:
        """Send a message on its way."""


def listen(screen: Listening) -> None:
    """Take keys from now on, those first that came early."""
    screen.listens = True
    screen.post_message(Listens())


class Dialog(ModalScreen[T], Generic[T]):
    """A title, something to answer, and the keys that do it."""

    TITLE = ""
    HINT = "enter OK   esc Cancel"
    BESIDE: ClassVar[int] = 0
    """Rows that a list shares its window with."""
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "cancel", "Cancel"),
        ("ctrl+c", "app.help_quit", "Quit"),
    ]

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._hint = hint or self.HINT
        self.listens = False
        """Whether it stands and has its focus; what is typed before waits for that."""
        self._problem = Static("", markup=False, classes="problem")

    def compose(self) -> ComposeResult:
        """A framed column; what is wrong and the keys stay in sight below it."""
        with Vertical(id="frame") as frame:
            frame.border_title = self.TITLE
            with VerticalScroll(id="body", can_focus=False):
                yield from self.body()
            with Vertical(id="told"):
                yield self._problem
                yield Static(self._hint, markup=False, classes="hint")

    def body(self) -> Iterable[Widget]:
        """The question and where it is answered."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Take keys once it stands."""
        self.call_after_refresh(listen, self)

    def on_resize(self) -> None:
        """Fit into another window."""
        for roll in self.query(Roll):
            self.fit(roll)

    def fit(self, roll: Roll) -> None:
        """Give a list the rows that it needs, as far as the window has them."""
        roll.styles.height = max(0, min(roll.count(), self.size.height - _AROUND - self.BESIDE))

    def complain(self, words: str) -> None:
        """Say what is wrong with the answer."""
        self._problem.update(words)

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)

    def closing(self) -> None:
        """FactDesk is being closed: keep what would be a loss."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Leave, once."""
        return leave(self, result)
