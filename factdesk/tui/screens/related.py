"""Articles of the store that tell the story of the draft, each with the reason, to be taken in as sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from factdesk.errors import FactDeskError
from factdesk.tui import errands, paint, words
from factdesk.tui.messages import Errand
from factdesk.tui.screens.base import DeskScreen
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.widgets.roll import Entry, Roll

if TYPE_CHECKING:
    from factdesk.desk.desk import Desk
    from factdesk.desk.related import Related


class RelatedDialog(Dialog[tuple[str, ...]]):
    """What the store has on the story and the story does not rest on yet."""

    TITLE = "RELATED ARTICLES"
    HINT = "space Choose   enter Take in   esc Cancel"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("j,down", "move(1)", "Next"),
        ("k,up", "move(-1)", "Previous"),
        ("space", "choose", "Choose"),
        ("enter", "take", "Take in"),
    ]

    class Found(Message):
        """The desk has looked."""

        def __init__(self, articles: Sequence[Related], problem: str = "") -> None:
            super().__init__()
            self.articles = articles
            self.problem = problem

    def __init__(self, desk: Desk, slug: str) -> None:
        super().__init__()
        self._desk = desk
        self._slug = slug
        self._found: dict[str, Related] = {}
        self._chosen: set[str] = set()
        self._roll = Roll(self._paint, id="related")
        self._told = Static("Looking through the store…", markup=False, classes="advice")

    def body(self) -> Iterable[Widget]:
        """The articles, or why there are none."""
        yield self._told
        yield self._roll

    def on_mount(self) -> None:
        """Look while the dialog stands."""
        self._look()

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        try:
            story = self._desk.story(self._slug)
            known = {story.draft, *story.sources}
            found = self._desk.related(self._desk.reading(story.draft))
        except FactDeskError as error:
            self.post_message(self.Found((), str(error)))
        else:
            self.post_message(self.Found([one for one in found if one.reading.article.id not in known]))

    @on(Found)
    def _show(self, event: Found) -> None:
        self._found = {one.reading.article.id: one for one in event.articles}
        self._told.update(paint.plain(event.problem or "The store has nothing else on this story."))
        self._told.display = not event.articles
        entries = []
        for key, one in self._found.items():
            entries += [Entry(key), Entry(paint=partial(_reason, one.why))]
        self._roll.fill(entries)
        self.fit(self._roll)

    def _paint(self, key: str, width: int) -> Content:
        article, chosen = self._found[key].reading.article, key in self._chosen
        left = Content.assemble(
            ("[x] " if chosen else "[ ] ", "bold $ink-source" if chosen else paint.FAINT),
            paint.plain(words.source_name(article)),
        )
        return paint.sides(left, paint.plain(words.source_line(article), paint.FAINT), width)

    def action_move(self, by: int) -> None:
        """Go to the next or previous article."""
        self._roll.move(by)

    @on(Roll.Chosen)
    def action_choose(self) -> None:
        """Choose an article, or leave it, and go on."""
        if self._roll.key:
            self._chosen ^= {self._roll.key}
            self._roll.touch([self._roll.key])
            self._roll.move(1)

    def action_take(self) -> None:
        """Take in what is chosen; the one under the cursor where nothing is."""
        here = [self._roll.key] if self._roll.key else []
        self.dismiss(tuple(key for key in self._found if key in self._chosen) or tuple(here))


def _reason(why: str, width: int) -> Content:
    return Content.assemble("     ", paint.plain(why, paint.FAINT)).truncate(width, ellipsis=True)


def ask_related(screen: DeskScreen, slug: str) -> None:
    """Offer what the store has on the story, then take in what was chosen and check again."""

    def take(articles: tuple[str, ...] | None) -> None:
        if articles:
            number = f"{len(articles)} source{'s' * (len(articles) > 1)}"
            steps = partial(errands.take_as_source, screen.desk, articles, slug, away=False)
            screen.run_errand(Errand(f"Taken in: {number}", steps))

    screen.app.push_screen(RelatedDialog(screen.desk, slug), take)
