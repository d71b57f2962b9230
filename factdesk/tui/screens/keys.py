"""Every key of a screen, from the one table of actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from factdesk.tui import keys, paint
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.widgets.roll import Entry, Roll

_ROOMY = 72
"""From this width on, there is room for what ``config.toml`` calls an action."""


class KeysDialog(Dialog[None]):
    """What can be done here, and how."""

    TITLE = "KEYS"
    HINT = "j/k Scroll   esc Close   keys can be changed: factdesk config"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q,question_mark,enter", "cancel", "Close"),
        ("j,down", "move(1)", "Down"),
        ("k,up", "move(-1)", "Up"),
        ("pagedown", "page(1)", "Page down"),
        ("pageup", "page(-1)", "Page up"),
    ]

    def __init__(self, screen: str, chosen: Mapping[str, str]) -> None:
        super().__init__()
        self._actions = {action.id: action for action in keys.on(screen)}
        self._chosen = chosen
        self._roll = Roll(self._paint, id="keys")

    def body(self) -> Iterable[Widget]:
        """One line for each action."""
        yield self._roll

    def on_mount(self) -> None:
        """List the actions."""
        self._roll.fill([Entry(name) for name in self._actions])
        self._roll.styles.height = len(self._actions)

    def _paint(self, key: str, width: int) -> Content:
        return key_line(self._actions[key], self._chosen, width)

    def action_move(self, by: int) -> None:
        """Go up or down the table."""
        self._roll.move(by)

    def action_page(self, by: int) -> None:
        """Go a page up or down."""
        self._roll.page(by)


def key_line(action: keys.Action, chosen: Mapping[str, str], width: int) -> Content:
    """Keys, what they do, and what ``config.toml`` calls it."""
    shown = "  ".join(map(keys.shown, keys.keys_of(action, chosen)))
    left = Content.assemble((f"{shown:>13}  ", "bold $primary"), action.help)
    return paint.sides(left, Content.styled(action.id, paint.FAINT), width) if width >= _ROOMY else left
