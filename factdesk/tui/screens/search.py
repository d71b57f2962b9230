"""Search over everything that was ever read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from factdesk.desk.values import Hit
from factdesk.errors import FactDeskError
from factdesk.tui import errands, keys, paint, words
from factdesk.tui.messages import ArticleAt, Errand, SearchFor, Session
from factdesk.tui.screens.base import DeskScreen, spoken
from factdesk.tui.widgets.roll import Entry, Roll

_MOST = 200
"""So many places are shown; more say that the words were too few."""
ADVICE = (
    "A number finds figures of that value in any words:",
    "250,000   quarter of a million",
    "",
    "Words find passages, “words in marks” together.",
    "F2 narrows it down, and so do these words:",
    "said:okafor   in:wire   unit:tonne   within:5%",
    "since:2024-05   until:2024-05-30   on:2024-05-14",
)


class SearchScreen(DeskScreen):
    """Results as one types; from a result into its article."""

    NAME = keys.SEARCH
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.SEARCH)]

    class Found(Message):
        """The desk has answered."""

        def __init__(self, query: str, hits: Sequence[Hit], problem: str = "") -> None:
            super().__init__()
            self.query = query
            self.hits = hits
            self.problem = problem

    def __init__(self, session: Session, place: SearchFor) -> None:
        super().__init__(session)
        self.slug = place.slug
        self.roll: Roll = Roll(id="hits")
        self.roll.can_focus = True
        self._input = Input(
            place.query, placeholder="A quote, a figure, a speaker, any words", id="query", compact=True
        )
        self._hits: dict[str, Hit] = {}

    def body(self) -> Iterable[Widget]:
        """The query and its results."""
        yield self._input
        yield self.roll

    def on_mount(self) -> None:
        """Wait for words."""
        self._input.focus()
        self._show("", ())

    @on(Input.Changed)
    def _changed(self) -> None:
        self._search(self._input.value.strip())

    @work(thread=True, exclusive=True, group="search")
    def _search(self, query: str) -> None:
        """Ask the desk while the user types on; only the newest question counts."""
        try:
            hits = self.desk.search(query, _MOST) if query else ()
        except FactDeskError as error:
            self.post_message(self.Found(query, (), str(error)))
        else:
            self.post_message(self.Found(query, hits))

    @on(Found)
    def _found(self, event: Found) -> None:
        if event.query == self._input.value.strip():
            self._show("" if event.problem else event.query, event.hits)
            self.complain(event.problem) if event.problem else self.say("")

    def _show(self, query: str, hits: Sequence[Hit]) -> None:
        from factdesk.desk.searching import parted

        self.session.query = parted(query)[0] or self.session.query
        self._hits = {str(number): hit for number, hit in enumerate(hits)}
        if hits:
            self.roll.fill([entry for key, hit in self._hits.items() for entry in _entries(key, hit)], "0")
        else:
            lines = (f"Nothing has “{query}”.", "", *ADVICE) if query else ADVICE
            self.roll.fill([Entry(), *(Entry(paint=partial(paint.advice, line)) for line in lines)])
        first = "the first " if len(hits) == _MOST else ""
        count = f"{first}{len(hits)} place{'' if len(hits) == 1 else 's'}" if query else ""
        self.head.tell(Content.styled("Search", "bold"), Content.styled(count, paint.FAINT))

    @property
    def hit(self) -> Hit | None:
        """The result under the cursor."""
        return self._hits.get(self.roll.key or "")

    @on(Input.Submitted)
    def _submitted(self) -> None:
        """From the words to the results."""
        if self._hits:
            self.roll.focus()

    # ---- actions

    def action_next(self) -> None:
        """From the words down to the results, then from one to the next."""
        if self._input.has_focus:
            self._submitted()
        else:
            super().action_next()

    def action_search(self) -> None:
        """Back to the words."""
        self._input.focus()

    def action_narrow(self) -> None:
        """Ask for whom, where and when."""
        from factdesk.desk.searching import parted
        from factdesk.tui.screens.form import FormDialog, search_form

        _, asides = parted(self._input.value)
        self.app.push_screen(FormDialog("NARROW DOWN", search_form(asides)), self._narrowed)

    def _narrowed(self, asides: dict[str, str] | None) -> None:
        from factdesk.desk.searching import joined, parted

        if asides is not None:
            self._input.value = joined(parted(self._input.value)[0], asides)

    @on(Roll.Chosen)
    def action_enter(self) -> None:
        """Read the article at the result."""
        if self.hit:
            self.go(ArticleAt(self.hit.article.id, self.hit.span, self.slug))

    def action_attach(self) -> None:
        """Take the article of the result into the story."""
        hit, slug = self.hit, self.slug
        if hit and slug:
            steps = partial(errands.take_as_source, self.desk, [hit.article.id], slug, away=False)
            self.run_errand(Errand(f"Taken into {slug}", steps))
        else:
            self.complain("Search from a story to take sources into it")

    @spoken
    def action_timeline(self) -> None:
        """Show what article after article says of the figure that the words name."""
        from factdesk.desk.searching import parted
        from factdesk.tui.screens.timeline import show_timeline

        show_timeline(self, self.desk.tellings(parted(self._input.value)[0]))

    def action_copy(self) -> None:
        """Copy the passage."""
        if self.hit:
            self.app.copy_to_clipboard(self.hit.words)
            self.say(f"Copied: {self.hit.words}")


def _entries(key: str, hit: Hit) -> list[Entry]:
    """A result: where it is, and the passage below."""
    return [Entry(key, partial(_place, hit)), Entry(paint=partial(_passage, hit)), Entry()]


def _place(hit: Hit, width: int) -> Content:
    day = f"  {words.day(hit.article.published)}" if hit.article.published else ""
    left = Content.assemble(
        paint.plain(hit.article.title, "bold"),
        (f" ¶{hit.paragraph}", paint.FAINT),
        paint.plain(f"  {hit.article.outlet or ''}{day}", paint.FAINT),
    )
    return paint.sides(left, Content.styled(f"{hit.kind} ", paint.FAINT), width)


def _passage(hit: Hit, width: int) -> Content:
    """As much of the passage as fits, with the words that were found."""
    content = paint.excerpt(hit.words, hit.span.start - hit.passage.start, len(hit.span), width - 4)
    return Content.assemble("   ", content)
