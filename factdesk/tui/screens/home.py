"""The stories and the sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from factdesk.desk.values import Action, ArticleSummary, StorySummary
from factdesk.tui import errands, external, keys, paint, shelves
from factdesk.tui.messages import ArticleAt, Errand, ReviewAt, Session
from factdesk.tui.screens.base import NO_STORY, DeskScreen, edit_draft, spoken
from factdesk.tui.widgets.roll import Entry, Roll

if TYPE_CHECKING:
    from factdesk.tui.screens.paths import Chosen

_STORY, _SOURCE = "story:", "source:"


class HomeScreen(DeskScreen):
    """Where one begins: what is open, and what it rests on."""

    NAME = keys.HOME
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.HOME)]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.roll: Roll = Roll(self._paint, id="shelves")
        self._story = Static("", markup=False, id="story")
        self._stories: dict[str, StorySummary] = {}
        self._sources: dict[str, ArticleSummary] = {}
        self._inside: frozenset[str] = frozenset()

    def body(self) -> Iterable[Widget]:
        """Both shelves, and the story in a few words."""
        yield self.roll
        yield self._story

    @on(events.ScreenResume)
    @spoken
    def revise(self) -> None:
        """Read the shelves again."""
        self._stories = {story.slug: story for story in self.desk.stories()}
        self._sources = {source.id: source for source in self.desk.sources()}
        if self.slug not in self._stories:
            self.slug = next(iter(self._stories), None)
        self._look_inside()
        self.roll.fill(self._entries(), self.roll.key)
        self._tell()

    def _look_inside(self) -> None:
        self._inside = frozenset(self.desk.story(self.slug).sources) if self.slug else frozenset()

    def _entries(self) -> list[Entry]:
        if not self._stories and not self._sources:
            return [Entry(paint=partial(paint.advice, line)) for line in shelves.FIRST_STEPS]
        entries = [Entry(paint=shelves.story_heading)]
        entries += [Entry(_STORY + slug) for slug in self._stories]
        if not self._stories:
            entries.append(Entry(paint=partial(paint.advice, shelves.NO_STORY)))
        entries += [Entry(), Entry(paint=partial(shelves.source_heading, self.slug))]
        entries += [Entry(_SOURCE + name) for name in self._sources]
        if not self._sources:
            entries.append(Entry(paint=partial(paint.advice, shelves.NO_SOURCE)))
        return entries

    def _paint(self, key: str, width: int) -> Content:
        if key.startswith(_STORY):
            return shelves.story_line(self._stories[key.removeprefix(_STORY)], width)
        source = self._sources[key.removeprefix(_SOURCE)]
        return shelves.source_line(source, inside=source.id in self._inside, width=width)

    def _tell(self) -> None:
        """The head, and the story in question in a few words."""
        waiting = sum(story.open for story in self._stories.values())
        stories = shelves.counted(len(self._stories), "story", "stories")
        counts = f"{stories} · {shelves.counted(len(self._sources), 'source', 'sources')} · {waiting} open"
        self.head.tell(Content.styled("FactDesk", "bold"), Content.styled(counts, paint.FAINT))
        story = self._stories.get(self.slug or "")
        self._story.display = story is not None
        if story:
            self._story.border_title = paint.title(story.slug, boxed=False)
            self._story.update(shelves.story_state(story))

    @property
    def source(self) -> ArticleSummary | None:
        """The source under the cursor."""
        return self._sources.get((self.roll.key or "").removeprefix(_SOURCE))

    @on(Roll.Moved)
    @spoken
    def _moved(self) -> None:
        key = self.roll.key or ""
        if key.startswith(_STORY):
            self.slug = key.removeprefix(_STORY)
            self._look_inside()
            self.roll.repaint()
        self._tell()

    # ---- actions

    @on(Roll.Chosen)
    def action_enter(self) -> None:
        """Open what is under the cursor."""
        if self.source:
            self.go(ArticleAt(self.source.id, None, self.slug))
        elif self.slug:
            self.go(ReviewAt(self.slug))
        else:
            self.action_new_story()

    def action_import(self) -> None:
        """Ask for files."""
        self._ask_for_paths(with_draft=False)

    def action_new_story(self) -> None:
        """Ask for a draft and its sources."""
        self._ask_for_paths(with_draft=True)

    def _ask_for_paths(self, *, with_draft: bool, found: Sequence[Path] = ()) -> None:
        from factdesk.tui.screens.paths import PathsDialog

        self.app.push_screen(PathsDialog(with_draft=with_draft, found=found), self._chosen)

    def _chosen(self, chosen: Chosen | None) -> None:
        if chosen is None:
            return
        if chosen.draft:
            draft = chosen.draft
            self.run_errand(Errand(f"Checked {draft.name}", lambda: self.desk.start(draft, chosen.sources)))
        else:
            self.take_in(chosen.sources)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import files in the background."""
        slug = self.slug
        self.run_errand(Errand("Imported", lambda: errands.take_in(self.desk, paths, slug)))

    def on_paste(self, event: events.Paste) -> None:
        """Take dropped files in; make a source of any other text."""
        found = external.dropped(event.text)
        if found:
            self._ask_for_paths(with_draft=False, found=found)
        elif event.text.strip():
            self.action_paste(event.text)

    def action_paste(self, text: str = "") -> None:
        """Ask for a text, and what it is."""
        from factdesk.tui.screens.paste import PasteDialog

        self.app.push_screen(PasteDialog(text), self._pasted)

    def _pasted(self, pasted: errands.Pasted | None) -> None:
        if pasted:
            slug = self.slug
            self.run_errand(Errand("Kept as a source", lambda: errands.take_text(self.desk, pasted, slug)))

    def action_attach(self) -> None:
        """Take the source into the story, or out of it."""
        source, slug = self.source, self.slug
        if not source or not slug:
            self.complain("Go to a source first" if slug else NO_STORY)
            return
        away = source.id in self._inside
        done = f"Taken out of {slug}; t takes it in again" if away else f"Taken into {slug}"
        self.run_errand(Errand(done, lambda: errands.take_as_source(self.desk, [source.id], slug, away=away)))

    def action_recheck(self) -> None:
        """Read the draft and its sources again."""
        slug = self.slug
        if slug:
            self.run_errand(Errand(f"Checked {slug}", lambda: self.desk.check(slug)))

    def action_export(self) -> None:
        """Write the report of the story."""
        from factdesk.tui.screens.export import ask_export

        if self.slug:
            ask_export(self, self.slug)
        else:
            self.complain(NO_STORY)

    def action_details(self) -> None:
        """Correct what is written about the story or source."""
        from factdesk.tui.screens import form

        if self.source:
            self.app.push_screen(form.FormDialog("SOURCE", form.source_form(self.source)), self._amended)
        elif self.slug:
            self.app.push_screen(form.FormDialog("STORY", form.story_form(self._stories[self.slug])), self._renamed)

    @spoken
    def _amended(self, values: dict[str, str] | None) -> None:
        source, slug = self.source, self.slug
        if values is None or source is None:
            return
        from factdesk.tui.screens import form

        published = form.day(values["published"])
        action = self.desk.amend(source.id, values["title"] or None, values["outlet"] or None, published)
        self._told(action, "")
        if slug and source.id in self._inside:
            self.run_errand(Errand(action.words, lambda: self.desk.check(slug)))

    @spoken
    def _renamed(self, values: dict[str, str] | None) -> None:
        story = self._stories.get(self.slug or "")
        if values is None or story is None:
            return
        from factdesk.tui.screens import form

        action = None
        until = form.moment(values["embargo"])
        if until != story.embargo:
            action = self.desk.embargo(story.slug, until)
        if values["name"] != story.slug:
            action = self.desk.rename(story.slug, values["name"])
            self.slug = action.slug
        self._told(action, "Nothing was changed")

    @spoken
    def action_remove(self) -> None:
        """Take the story or source off the shelf."""
        if self.source:
            self._told(self.desk.remove_source(self.source.id), "")
        elif self.slug:
            self._told(self.desk.remove(self.slug), "")

    @spoken
    def action_undo(self) -> None:
        """Undo what was done to the shelves last."""
        self._told(self.desk.undo(), "Nothing is left to undo here; decisions are undone in their story")

    @spoken
    def action_redo(self) -> None:
        """Do it again."""
        self._told(self.desk.redo(), "There is nothing to redo here")

    def _told(self, action: Action | None, nothing: str) -> None:
        self.revise()
        self.say(action.words if action else nothing)

    @spoken
    def action_edit(self) -> None:
        """Open the draft in the editor's own editor."""
        edit_draft(self, 0)
