"""The app: it holds the desk, opens screens and runs errands; everything else is done by the screens."""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual._styles_cache import StylesCache
from textual.app import App, ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import Provider
from textual.worker import get_current_worker

from factdesk.errors import FactDeskError
from factdesk.model import Progress
from factdesk.tui import keys
from factdesk.tui.curtain import Curtain
from factdesk.tui.ending import end_when_asked
from factdesk.tui.messages import (
    ArticleAt,
    Behind,
    Ended,
    Errand,
    Go,
    Home,
    Listens,
    Moved,
    PeopleOf,
    Place,
    ReviewAt,
    Run,
    SearchFor,
    Session,
    Stop,
)
from factdesk.tui.themes import THEMES
from factdesk.tui.tidying import tidy_when_idle

if TYPE_CHECKING:
    from factdesk.config import Settings
    from factdesk.desk.desk import Desk
    from factdesk.tui.screens.base import DeskScreen


_GLANCE = 0.0005
"""Seconds after which work in a thread gives way to the screen; Python's own are ten times as many."""
_PATIENCE = 0.5
"""Seconds after which keys no longer wait for the one before them, which may have closed what was to do it."""
_TWICE = 2.0
"""Seconds within which a second Ctrl-C closes FactDesk."""


def _commands() -> type[Provider]:
    from factdesk.tui.commands import Commands

    return Commands


class FactDeskApp(App[None]):
    """The desk in a terminal. Its frame is painted before the desk is opened; keys pressed meanwhile wait."""

    TITLE = "FactDesk"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    def __init__(self, opens: Callable[[], Desk], settings: Settings, story: str | None = None) -> None:
        """``opens`` gives the desk; where it raises a ``FactDeskError``, the app ends and has it as ``failure``."""
        super().__init__()
        self.session = Session(opens, settings)
        self.failure: FactDeskError | None = None
        self._typed: deque[events.Event] = deque()
        """What was typed and is not done yet."""
        self._behind: Behind | None = None
        """What runs behind the key that is being done."""
        self._story = story
        self._interrupted = -_TWICE
        for theme in THEMES:
            self.register_theme(theme)
        names = {theme.name for theme in THEMES}
        self.theme = settings.theme if settings.theme in names else "dark"
        self.set_keymap(settings.keys)

    def compose(self) -> ComposeResult:
        """What stands until the desk is open, and below all screens."""
        yield Curtain(self._story)

    def on_mount(self) -> None:
        """Make ready for whatever runs beside the screens, and look at the user's keys."""
        sys.setswitchinterval(_GLANCE)
        self._tidying = tidy_when_idle(self)
        end_when_asked(self)
        wrong = keys.problems(self.session.settings.keys)
        if self.session.is_open:
            self._begin()
        if wrong:
            self.notify("\n".join(wrong), title="Keys in config.toml", severity="warning", markup=False)

    # ---- screens

    @on(Go)
    def _go(self, message: Go) -> None:
        self.open(message.place)

    def open(self, place: Place) -> None:
        """Put a screen on top; what was opened from a review goes with it, and no review is opened twice."""
        try:
            screen = self._screen_for(place)
        except FactDeskError as error:
            self.complain(str(error))
            return
        while isinstance(place, ReviewAt) and self.room and self.room.NAME not in {keys.HOME, keys.REVIEW}:
            self.pop_screen()
        if isinstance(place, Home | ReviewAt) and self.room and self.room.NAME == keys.REVIEW:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def _screen_for(self, place: Place) -> DeskScreen:
        """Each screen is imported when it is first opened: the first one stands sooner."""
        match place:
            case Home():
                from factdesk.tui.screens.home import HomeScreen

                return HomeScreen(self.session)
            case ReviewAt():
                from factdesk.tui.screens.review import ReviewScreen

                return ReviewScreen(self.session, place)
            case ArticleAt():
                from factdesk.tui.screens.article import ArticleScreen

                return ArticleScreen(self.session, place)
            case SearchFor():
                from factdesk.tui.screens.search import SearchScreen

                return SearchScreen(self.session, place)
            case PeopleOf():
                from factdesk.tui.screens.people import PeopleScreen

                return PeopleScreen(self.session, place)

    def pop_screen(self) -> AwaitComplete:
        """Close the screen on top, and keep nothing of what it painted: Textual would, of the last thousand widgets."""
        StylesCache.get_inner_outer.cache_clear()
        return super().pop_screen()

    def action_command_palette(self) -> None:
        """Open the palette."""
        from factdesk.tui.commands import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    @on(Curtain.Shown)
    def _frame_stands(self) -> None:
        """Textual paints what it shows once it has started as a whole, so the desk waits for that."""
        self.screen.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Open the desk now that its frame is painted, and the story that was asked for or the home screen."""
        if self.room:
            return
        gc.disable()  # nothing of all that is read now is garbage, and walking it again and again takes long
        try:
            self.session.open()
            self.push_screen(self._screen_for(ReviewAt(self._story) if self._story else Home()))
            self._renew()
        except FactDeskError as error:
            self._cannot_begin(error)
        gc.freeze()
        gc.enable()
        self.call_next(self._catch_up)

    # ---- what is typed

    async def on_event(self, event: events.Event) -> None:
        """Do what is typed in its order: each key once the one before is done and the screen that it opened listens."""
        if not isinstance(event, events.InputEvent | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._tidying.reset()
        self._typed.append(event)
        if self._behind:
            self.set_timer(_PATIENCE, partial(self._follows, self._behind))
        await self._catch_up()

    async def _catch_up(self) -> None:
        while self._typed and self._listens:
            event = self._typed.popleft()
            await super().on_event(event)
            if not isinstance(event, events.MouseEvent):
                self._send_behind(Behind(again=True))

    @property
    def _listens(self) -> bool:
        """Whether what is typed now is meant for what stands on top."""
        return self.session.is_open and self._behind is None and getattr(self.screen, "listens", True)

    @on(Listens)
    async def _listen(self) -> None:
        await self._catch_up()

    def _send_behind(self, message: Behind) -> None:
        self._behind = message if (self.focused or self.screen).post_message(message) else None

    @on(Behind)
    async def _follows(self, message: Behind) -> None:
        """The key before this has been done; what it sent to its screen has been, too, after a second round."""
        if message is not self._behind:
            return
        self._behind = None
        if message.again:
            self._send_behind(Behind())
        await self._catch_up()

    def _cannot_begin(self, error: FactDeskError) -> None:
        """Without a desk there is nothing to show; without the story there are the others."""
        if self.session.is_open:
            self.open(Home())
            self.complain(str(error))
        else:
            self.failure = error
            self.exit()

    @property
    def rooms(self) -> list[DeskScreen]:
        """The screens without their dialogs, the one on top first."""
        from factdesk.tui.screens.base import DeskScreen

        return [screen for screen in reversed(self.screen_stack) if isinstance(screen, DeskScreen)]

    @property
    def room(self) -> DeskScreen | None:
        """The screen under any dialog."""
        return next(iter(self.rooms), None)

    def complain(self, words: str) -> None:
        """Say what went wrong where the user looks."""
        if self.room:
            self.room.complain(words)

    # ---- closing

    def action_help_quit(self) -> None:
        """Close FactDesk at the second Ctrl-C; the first may have been meant to copy something."""
        before, self._interrupted = self._interrupted, monotonic()
        if self._interrupted - before < _TWICE:
            self.call_next(self.action_quit)
        elif self.room:
            self.room.say("Ctrl-C again closes FactDesk; everything is kept")

    async def action_quit(self) -> None:
        """Close FactDesk."""
        self.end()

    def end(self, return_code: int = 0) -> None:
        """Close FactDesk, by a key or because the system asks; a note that is being written is kept."""
        from factdesk.tui.screens.dialog import Dialog

        if isinstance(self.screen, Dialog):
            self.screen.closing()
        self.exit(return_code=return_code)

    # ---- errands

    @on(Run)
    def _run_errand(self, message: Run) -> None:
        self.session.busy, self.session.stopping = True, False
        self._perform(message.errand)

    @work(thread=True, group="errand")
    def _perform(self, errand: Errand) -> None:
        """Do the work away from the screen, and tell of every step."""
        from factdesk.tui import errands

        worker = get_current_worker()
        outcome = errands.perform(
            errand, lambda progress: self.post_message(Moved(progress)), lambda: worker.is_cancelled
        )
        self.post_message(Ended(outcome))

    @work(thread=True, group="renewal")
    def _renew(self) -> None:
        """After an update, read the articles of the store again while the editor works."""
        from factdesk.tui import errands

        worker = get_current_worker()
        errands.renew(self.session.desk, lambda: worker.is_cancelled)

    @on(Stop)
    def _stop(self) -> None:
        self.session.stopping = True
        self.workers.cancel_group(self, "errand")
        if self.room:
            self.room.foot.progress(Progress("Stopping", 0, 0, "after what is being read now"))

    @on(Moved)
    def _moved(self, message: Moved) -> None:
        if self.room and self.session.busy and not self.session.stopping:
            self.room.foot.progress(message.progress)

    @on(Ended)
    def _ended(self, message: Ended) -> None:
        self.session.busy = False
        for screen in self.rooms[1:]:
            screen.foot.progress(None)
            screen.revise()
        if self.room:
            self.room.ended(message.outcome)
