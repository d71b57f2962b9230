"""Every key of a screen, from the one table of actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from factdesk.tui import keys, paint
from factdesk.tui.screens.dialog import Dialog


class KeysDialog(Dialog[None]):
    """What can be done here, and how."""

    TITLE = "KEYS"
    HINT = "j/k Scroll   esc Close     On the right: the name in config.toml under [keys]"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q,question_mark,enter", "cancel", "Close"),
        ("j,down", "scroll(1)", "Down"),
        ("k,up", "scroll(-1)", "Up"),
    ]

    def __init__(self, screen: str, chosen: Mapping[str, str]) -> None:
        super().__init__()
        self._of = screen
        self._chosen = chosen

    def body(self) -> Iterable[Widget]:
        """One line for each action."""
        yield Static(key_table(self._of, self._chosen), markup=False)

    def action_scroll(self, by: int) -> None:
        """Scroll where the table is longer than the screen."""
        self.query_one("#body").scroll_relative(y=by, animate=False)


def key_table(screen: str, chosen: Mapping[str, str]) -> Content:
    """Key, what it does, and what ``config.toml`` calls it."""
    lines = [
        Content.assemble(
            (f"{'  '.join(map(keys.shown, keys.keys_of(action, chosen))):>13}  ", "bold $primary"),
            f"{action.help}  ",
            (action.id, paint.FAINT),
        )
        for action in keys.on(screen)
    ]
    return Content("\n").join(lines)
