"""Every key of a screen, from the one table of actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from textwrap import wrap
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from factdesk.tui import keys, paint
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.widgets.roll import Entry, Roll

_ROOMY = 72
"""From this width on, there is room for what ``config.toml`` calls an action."""
_KEYS = 15
"""Cells for the keys and the air behind them."""


class KeysDialog(Dialog[None]):
    """What can be done here, and how."""

    TITLE = "KEYS"
    HINT = "j/k Scroll   esc Close   changed in config.toml"
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
        self._roll = Roll(id="keys")

    def body(self) -> Iterable[Widget]:
        """One line for each action."""
        yield self._roll

    def on_resize(self) -> None:
        """List the actions in the width there is."""
        self.call_after_refresh(self._list)

    def _list(self) -> None:
        width = self._roll.scrollable_content_region.width - 1
        entries = [entry for action in self._actions.values() for entry in key_entries(action, self._chosen, width)]
        self._roll.fill(entries, self._roll.key)
        self.fit(self._roll)

    def action_move(self, by: int) -> None:
        """Go up or down the table."""
        self._roll.move(by)

    def action_page(self, by: int) -> None:
        """Go a page up or down."""
        self._roll.page(by)


def key_entries(action: keys.Action, chosen: Mapping[str, str], width: int) -> list[Entry]:
    """Keys, what they do, and, where there is room, what ``config.toml`` calls it; more lines for many words."""
    aside = Content.styled(action.id, paint.FAINT) if width >= _ROOMY else Content("")
    first, *more = wrap(action.help, max(1, width - _KEYS - aside.cell_length - 1))
    shown = "  ".join(map(keys.shown, keys.keys_of(action, chosen)))
    line = Content.assemble((f"{shown:>{_KEYS - 2}}  ", "bold $primary"), first)
    return [
        Entry(action.id, partial(paint.sides, line, aside)),
        *(Entry(paint=partial(_hung, words)) for words in more),
    ]


def _hung(words: str, width: int) -> Content:
    return Content(" " * (_KEYS + 1) + words).truncate(width)
