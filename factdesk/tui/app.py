"""The app: it holds the desk, opens screens and runs errands; everything else is done by the screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import App
from textual.command import Provider
from textual.worker import get_current_worker

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.errors import FactDeskError
from factdesk.model import Progress
from factdesk.tui import errands, keys
from factdesk.tui.commands import Commands
from factdesk.tui.messages import (
    ArticleAt,
    Ended,
    Errand,
    Go,
    Moved,
    PeopleOf,
    Place,
    ReviewAt,
    Run,
    SearchFor,
    Session,
    Stop,
)
from factdesk.tui.screens.article import ArticleScreen
from factdesk.tui.screens.base import DeskScreen
from factdesk.tui.screens.home import HomeScreen
from factdesk.tui.screens.people import PeopleScreen
from factdesk.tui.screens.review import ReviewScreen
from factdesk.tui.screens.search import SearchScreen
from factdesk.tui.themes import THEMES


class FactDeskApp(App[None]):
    """The desk in a terminal."""

    TITLE = "FactDesk"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}

    def __init__(self, desk: Desk, settings: Settings, story: str | None = None) -> None:
        super().__init__()
        self.session = Session(desk, settings)
        self._story = story
        for theme in THEMES:
            self.register_theme(theme)
        names = {theme.name for theme in THEMES}
        self.theme = settings.theme if settings.theme in names else "dark"
        self.set_keymap(settings.keys)

    def on_mount(self) -> None:
        """Open the home screen, and the story that was asked for above it."""
        self.push_screen(HomeScreen(self.session))
        if self._story:
            self.open(ReviewAt(self._story))
        wrong = keys.problems(self.session.settings.keys)
        if wrong:
            self.notify("\n".join(wrong), title="Keys in config.toml", severity="warning", markup=False)

    # ---- screens

    @on(Go)
    def _go(self, message: Go) -> None:
        self.open(message.place)

    def open(self, place: Place) -> None:
        """Put a screen on top; the review of a story is never opened twice."""
        while isinstance(place, ReviewAt) and isinstance(self.screen, ArticleScreen | SearchScreen | PeopleScreen):
            self.pop_screen()
        if isinstance(place, ReviewAt) and isinstance(self.screen, ReviewScreen):
            self.pop_screen()
        try:
            self.push_screen(self._screen_for(place))
        except FactDeskError as error:
            self.complain(str(error))

    def _screen_for(self, place: Place) -> DeskScreen:
        match place:
            case ReviewAt():
                return ReviewScreen(self.session, place)
            case ArticleAt():
                return ArticleScreen(self.session, place)
            case SearchFor():
                return SearchScreen(self.session, place)
            case PeopleOf():
                return PeopleScreen(self.session, place)

    @property
    def room(self) -> DeskScreen | None:
        """The screen under any dialog."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, DeskScreen)), None)

    def complain(self, words: str) -> None:
        """Say what went wrong where the user looks."""
        if self.room:
            self.room.complain(words)

    # ---- errands

    @on(Run)
    def _run_errand(self, message: Run) -> None:
        self.session.busy, self.session.stopping = True, False
        self._perform(message.errand)

    @work(thread=True, group="errand")
    def _perform(self, errand: Errand) -> None:
        """Do the work away from the screen, and tell of every step."""
        worker = get_current_worker()
        outcome = errands.perform(
            errand, lambda progress: self.post_message(Moved(progress)), lambda: worker.is_cancelled
        )
        self.post_message(Ended(outcome))

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
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen) and screen is not self.room:
                screen.foot.progress(None)
                screen.revise()
        if self.room:
            self.room.ended(message.outcome)
