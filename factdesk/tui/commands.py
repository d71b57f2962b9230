"""The palette: every action of the screen and every story, by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from factdesk.tui import keys, paint
from factdesk.tui.messages import ReviewAt
from factdesk.tui.screens.base import DeskScreen
from factdesk.tui.screens.dialog import leave

_SAID_SO = 0.1
"""Worth of the words standing in what an action does, and not in its name."""


class Commands(Provider):
    """What can be done on the screen below the palette."""

    def _all(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        """Name, help and what it does. Textual reads the help as markup, so it never holds words from outside."""
        screen = self.screen
        if not isinstance(screen, DeskScreen):
            return
        chosen = screen.session.settings.keys
        for action in keys.on(screen.NAME):
            key = keys.shown(next(iter(keys.keys_of(action, chosen)), ""))
            if action.id != "palette":
                yield f"{action.label}  {key}", action.help, partial(screen.run_action, action.do)
        for story in screen.desk.stories():
            yield f"Story {story.slug}", "Go on with its review.", partial(screen.go, ReviewAt(story.slug))

    async def discover(self) -> Hits:
        """Everything."""
        for name, help_, run in self._all():
            yield DiscoveryHit(paint.plain(name), run, text=name, help=help_)

    async def search(self, query: str) -> Hits:
        """What matches, by name or by what it does."""
        matcher = self.matcher(query)
        for name, help_, run in self._all():
            score = matcher.match(name) or _SAID_SO * (query.casefold() in help_.casefold())
            if score:
                yield Hit(score, matcher.highlight(name), run, text=name, help=help_)


class Palette(CommandPalette):
    """Textual's palette."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+c", "app.help_quit", "Quit")]

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, once."""
        return leave(self, result)
