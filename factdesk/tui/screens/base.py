"""What all screens have in common: the head, the foot, the keys, and how they speak."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar, Concatenate, ParamSpec, TypeVar

from textual.app import ComposeResult, SuspendNotSupported
from textual.screen import Screen
from textual.widget import Widget

from factdesk.errors import FactDeskError
from factdesk.tui import external, keys
from factdesk.tui.messages import Errand, Go, Home, Outcome, PeopleOf, Place, Run, SearchFor, Session, Stop
from factdesk.tui.screens.dialog import listen
from factdesk.tui.themes import following
from factdesk.tui.widgets.foot import Foot, Head
from factdesk.tui.widgets.roll import Roll

if TYPE_CHECKING:
    from factdesk.desk.desk import Desk

P = ParamSpec("P")
S = TypeVar("S", bound="DeskScreen")

NO_STORY = "There is no story yet; N starts one"
PROBLEM = "bold $ink-must"


def spoken(method: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """Let an action say what went wrong, in words, at the foot of its screen."""

    @functools.wraps(method)
    def careful(screen: S, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            method(screen, *args, **kwargs)
        except (FactDeskError, OSError) as error:
            screen.complain(str(error))

    return careful


class DeskScreen(Screen[None]):
    """One room of the desk."""

    NAME: ClassVar[str] = keys.HOME
    AUTO_FOCUS = None
    CSS_PATH: ClassVar[list[str | PurePath] | str | PurePath | None] = [
        "../app.tcss",
        *(f"{name}.tcss" for name in keys.EVERYWHERE),
    ]
    """Read once for all screens: Textual would read all of it again with each screen that brings some of its own."""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (80, "-normal"),
        (120, "-wide"),
        (180, "-huge"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.head = Head()
        self.foot = Foot(self.NAME, session.settings.keys)
        self.roll: Roll | None = None
        """The list that next, previous, first and last walk through, where the screen has one."""
        self.slug: str | None = None
        """The story it is about."""
        self.listens = False
        """Whether it stands and has its focus; what is typed before waits for that."""

    def compose(self) -> ComposeResult:
        """Head, body, foot."""
        yield self.head
        yield from self.body()
        yield self.foot

    def body(self) -> Iterable[Widget]:
        """What stands between head and foot."""
        raise NotImplementedError

    @property
    def desk(self) -> Desk:
        """What all the screens show."""
        return self.session.desk

    def on_mount(self) -> None:
        """Show what there is."""
        self.call_after_refresh(listen, self)
        try:
            self.begin()
        except FactDeskError as error:
            self.complain(str(error))

    def begin(self) -> None:
        """Show what the desk holds, for the first time."""
        self.revise()

    def revise(self) -> None:
        """Show what the desk holds now, keeping one's place."""

    # ---- speaking

    def say(self, words: str) -> None:
        """Say at the foot what just happened."""
        self.foot.say(words)

    def complain(self, words: str) -> None:
        """Say at the foot what went wrong."""
        self.foot.say(f"✗ {words}", PROBLEM)

    def go(self, place: Place) -> None:
        """Ask for another screen."""
        self.post_message(Go(place))

    def run_errand(self, errand: Errand) -> None:
        """Ask for work in the background."""
        if self.session.busy:
            self.complain("Something is still under way; esc stops it")
        else:
            self.post_message(Run(errand))

    def ended(self, outcome: Outcome) -> None:
        """Show what work in the background brought."""
        self.foot.progress(None)
        self.revise()
        if outcome.failure:
            self.complain(outcome.failure)
        elif outcome.problems:
            more = f" (and {len(outcome.problems) - 1} more)" if len(outcome.problems) > 1 else ""
            self.complain(outcome.problems[0] + more)
        elif outcome.stopped:
            self.say("Stopped; what was done before is kept")
        else:
            self.say(outcome.errand.name)

    def walked(self) -> None:
        """Follow the cursor of the list at once, so that list and passages are painted together."""

    # ---- actions of every screen

    def action_next(self) -> None:
        """Go to the next one."""
        if self.roll:
            self.roll.move(1)
            self.walked()

    def action_previous(self) -> None:
        """Go to the previous one."""
        if self.roll:
            self.roll.move(-1)
            self.walked()

    def action_page(self, by: int) -> None:
        """Go a page up or down."""
        if self.roll:
            self.roll.page(by)
            self.walked()

    def action_first(self) -> None:
        """Go to the first one."""
        if self.roll:
            self.roll.first()
            self.walked()

    def action_last(self) -> None:
        """Go to the last one."""
        if self.roll:
            self.roll.last()
            self.walked()

    def action_back(self) -> None:
        """Stop the work under way, or go back."""
        if self.session.busy:
            self.post_message(Stop())
        elif len(self.app.screen_stack) > 2:
            self.app.pop_screen()
        elif self.NAME != keys.HOME:
            self.go(Home())

    def action_stop(self) -> None:
        """Stop the work under way."""
        if self.session.busy:
            self.post_message(Stop())

    def action_search(self) -> None:
        """Search all articles."""
        self.go(SearchFor(self.slug))

    def action_people(self) -> None:
        """Show the ledger of names."""
        if self.slug:
            self.go(PeopleOf(self.slug))
        else:
            self.complain(NO_STORY)

    def action_related(self) -> None:
        """Offer articles of the store as sources."""
        from factdesk.tui.screens.related import ask_related

        if self.slug:
            ask_related(self, self.slug)
        else:
            self.complain(NO_STORY)

    def action_merge(self) -> None:
        """Take in decisions from a report that came back."""
        from factdesk.tui.screens.merge import ask_merge

        if self.slug:
            ask_merge(self, self.slug)
        else:
            self.complain(NO_STORY)

    def action_keys(self) -> None:
        """Show every key of this screen."""
        from factdesk.tui.screens.keys import KeysDialog

        self.app.push_screen(KeysDialog(self.NAME, self.session.settings.keys))

    def action_theme(self) -> None:
        """Take the next theme."""
        self.app.theme = following(self.app.theme)
        self.say(f"Theme: {self.app.theme}")

    def action_quit(self) -> None:
        """Close FactDesk."""
        self.app.exit()

    def action_command_palette(self) -> None:
        """Open the palette."""
        self.app.action_command_palette()


def edit_draft(screen: DeskScreen, offset: int) -> None:
    """Open the story's draft in the editor's own editor at a place of its text, then read it again."""
    desk, slug = screen.desk, screen.slug
    story = next((story for story in desk.stories() if story.slug == slug), None)
    path = Path(story.draft) if story else Path()
    if story is None or not path.is_file():
        screen.complain("There is no draft file to open")
        return
    text = desk.reading(desk.story(story.slug).draft).article.text
    before = external.saved_at(path)
    try:
        with screen.app.suspend():
            external.edit(path, text.count("\n", 0, offset) + 1)
    except SuspendNotSupported:
        screen.complain("This terminal cannot be lent to an editor")
        return
    screen.app.refresh()
    if (saved := external.saved_at(path)) != before:
        screen.session.read_at[story.slug] = saved
        screen.run_errand(Errand("The draft was saved; read again", lambda: desk.check(story.slug)))
