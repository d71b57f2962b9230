"""The queue of a story, draft and evidence side by side, and the decisions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from factdesk.desk.values import Action, QueueItem
from factdesk.model import Decision, Severity
from factdesk.tui import exhibits, external, keys, paint, words
from factdesk.tui.board import Board
from factdesk.tui.messages import ArticleAt, Errand, Outcome, ReviewAt, Session
from factdesk.tui.pairs import Pair, pairs
from factdesk.tui.queue import Filter, Order
from factdesk.tui.screens.base import DeskScreen, edit_draft, spoken
from factdesk.tui.widgets.bench import Bench
from factdesk.tui.widgets.panel import Panel
from factdesk.tui.widgets.roll import Entry, Roll

_LOOK_EVERY = 1.0
"""Seconds between two looks at whether the draft was saved elsewhere."""


_REST = 0.3
"""Seconds after which the place where one stands is kept."""


class ReviewScreen(DeskScreen):
    """Where an editor walks through what the draft and its sources say."""

    NAME = keys.REVIEW
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.REVIEW)]

    def __init__(self, session: Session, place: ReviewAt) -> None:
        super().__init__(session)
        self.slug: str = place.slug
        self.board = Board(session.desk, place.slug)
        self.roll: Roll = Roll(self._paint, id="queue")
        self.bench = Bench()
        self._why = Panel(id="why")
        self._history = Panel(id="history")
        self._wanted = place.key
        self._pairs: tuple[Pair, ...] = ()
        self._source = 0
        self._standing_on: str | None = None

    def body(self) -> Iterable[Widget]:
        """Queue, bench, working, history."""
        with Horizontal(id="desk"):
            yield self.roll
            with Vertical(id="right"):
                yield self.bench
                with Horizontal(id="below"):
                    yield self._why
                    yield self._history

    def on_mount(self) -> None:
        """Name the panes."""
        self._history.head("HISTORY")
        self._head_why("WHY")
        self._tell()
        self._resting = self.set_interval(_REST, self._remember, pause=True)

    def begin(self) -> None:
        """Show the queue where one stopped, and watch the draft from then on."""
        self.board.load()
        self.session.read_at[self.slug] = external.saved_at(self.board.draft_path)
        self._fill(self._wanted or self.desk.position(self.slug))
        self.set_interval(_LOOK_EVERY, self._look)

    @spoken
    def revise(self) -> None:
        """Read the queue again, keeping one's place."""
        self.board.load()
        self._fill(self.roll.key)

    # ---- showing

    @property
    def item(self) -> QueueItem | None:
        """The finding under the cursor."""
        return self.board.items.get(self.roll.key or "")

    @property
    def pair(self) -> Pair | None:
        """The draft's words and the evidence that is shown beside them."""
        return self._pairs[self._source] if self._source < len(self._pairs) else None

    def _fill(self, key: str | None) -> None:
        """List what the board has, the cursor on ``key``."""
        entries = []
        for severity, names in self.board.groups():
            if severity is not None:
                entries.append(Entry(paint=partial(self._paint_group, severity)))
            entries += map(Entry, names)
        self.board.rearranged = False
        self.roll.fill(entries, key)
        self._show()

    def _paint_group(self, severity: Severity, width: int) -> Content:
        return paint.group(words.SEVERITIES[severity], self.board.left[severity], width)

    def _paint(self, key: str, width: int) -> Content:
        return paint.queue_line(self.board.items[key], marked=key in self.board.marked, width=width)

    @on(Roll.Moved)
    def walked(self) -> None:
        """Another finding is under the cursor."""
        if self.roll.key and self.roll.key != self._standing_on:
            self._source = 0
            self._show()
            self._resting.reset()
            self._resting.resume()

    def _remember(self) -> None:
        """Keep where one stopped, once one rests there: a walk is no reason to wait for the disk at every step."""
        self._resting.pause()
        if self.roll.key and self.board.loaded:
            self.desk.remember(self.slug, self.roll.key)

    def on_unmount(self) -> None:
        """Keep where one was when the screen is left."""
        self._remember()

    def _show(self) -> None:
        """Everything that depends on the finding under the cursor."""
        if not self.board.loaded:
            return
        self._tell()
        self._standing_on = self.roll.key
        item = self.item
        self.bench.display = item is not None
        self.set_class(item is None, "-nothing")
        self._pairs = pairs(item.finding, self.board.story.draft) if item else ()
        if item is None:
            self._explain_nothing()
            return
        draft, evidence = exhibits.laid_out(self.board, item.finding, self._pairs, self._source)
        self.bench.show(draft, evidence)
        self._head_why(f"WHY · {words.heading(item)}")
        self._why.update(words.why(item, self._pairs, self.pair, self.board.where))
        if self._history.display:
            self._history.update(words.history(self.desk.history(self.slug, item.finding.key)))

    def _head_why(self, heading: str) -> None:
        self._why.head(paint.title(heading, boxed=self._why.boxed))

    def _explain_nothing(self) -> None:
        """Say why there is nothing to show, and what to do."""
        heading, advice = words.nothing(len(self.board.story.sources), filtered=bool(self.board.items))
        self._head_why(heading)
        self._why.update(Content(advice))
        self._history.update(Content(""))

    def _tell(self) -> None:
        """The head: where one is and what is left; the frame of the queue says so too where there is one."""
        place = f"{self.roll.place + 1} of {len(self.board.keys)}" if self.board.keys else ""
        order = "by weight" if self.board.order is Order.WEIGHT else "as drafted"
        self.roll.head(f"QUEUE {place}".rstrip(), f"filtered · {order}" if self.board.filter.narrow else order)
        if not self.board.loaded:
            self.head.tell(paint.plain(self.slug, "bold"), Content(""))
            return
        item, marked = self.item, len(self.board.marked)
        aside = (
            "" if self.roll.boxed else place,
            f"{marked} marked" if marked else "",
            f"{paint.sign(item.finding)} {words.KINDS[item.finding.kind]}" if item else "",
        )
        until = self.board.story.embargo
        left = Content.assemble(
            paint.plain(self.slug, "bold"),
            ("".join(f" · {words_}" for words_ in aside if words_), paint.FAINT),
            (f" · embargo until {until:%d %b %H:%M}" if until else "", "$ink-query"),
        )
        self.head.tell(left, self._gauge())

    def _gauge(self) -> Content:
        """What is done and what is open."""
        done, waiting = self.board.done, len(self.board.waiting)
        width = max(8, min(24, self.size.width // 6)) if self.size.width >= 80 else 0
        gauge = paint.bar(done, done + waiting, width) if width else Content("")
        return Content.assemble(f"{done} done ", gauge, f" {waiting} open")

    def on_resize(self) -> None:
        """Fit titles and gauge to the new width."""
        self.call_after_refresh(self._show)

    # ---- deciding

    @spoken
    def action_decide(self, decision: str) -> None:
        """Decide, and go on to the next open finding."""
        key = self.roll.key
        action = self.board.decide(key, Decision(decision) if decision else None)
        if action is None:
            self.complain("There is nothing to decide here")
            return
        self._after(action, (self.board.onward(key) or key) if decision else key)

    def _after(self, action: Action, key: str | None) -> None:
        """Show what an action did, and stand on ``key``."""
        if self.board.rearranged:
            self._fill(key)
        else:
            self.roll.touch(action.keys)
            self.bench.repaint()
            if key is not None and key != self.roll.key and self.roll.go(key):
                self.walked()
            else:
                self._show()
        self.say(f"{action.words} · saved")

    @spoken
    def action_undo(self) -> None:
        """Undo, and stand where it happened."""
        action = self.board.undo()
        if action is None:
            self.say("Nothing is left to undo")
        else:
            self._after(action, action.keys[0] if action.keys else self.roll.key)

    @spoken
    def action_redo(self) -> None:
        """Redo, and stand where it happened."""
        action = self.board.redo()
        if action is None:
            self.say("There is nothing to redo")
        else:
            self._after(action, action.keys[0] if action.keys else self.roll.key)

    def action_comment(self) -> None:
        """Write a note on the finding."""
        item = self.item
        if item is None:
            return
        from factdesk.tui.screens.note import NoteDialog

        old = item.review.note if item.review else ""
        keep = partial(self.board.note, item.finding.key)
        self.app.push_screen(NoteDialog(paint.surface(item.finding), old, keep), self._noted)

    @spoken
    def _noted(self, text: str | None) -> None:
        if text is not None and self.roll.key:
            action = self.board.note(self.roll.key, text)
            if action:
                self._after(action, self.roll.key)

    def action_mark(self) -> None:
        """Mark the finding and go on."""
        if self.roll.key:
            self.board.toggle(self.roll.key)
            self.roll.touch([self.roll.key])
            self.roll.move(1)
            self.walked()
            self._tell()

    def action_mark_all(self) -> None:
        """Mark all that is shown, or nothing."""
        self.board.mark_all()
        self.roll.repaint()
        self._tell()

    # ---- looking

    def action_scroll(self, by: int) -> None:
        """Scroll the evidence."""
        self.bench.evidence.lines_by(by)

    def action_source(self, by: int) -> None:
        """Show the next or the previous source."""
        if len(self._pairs) > 1:
            self._source = (self._source + by) % len(self._pairs)
            self._show()
        else:
            self.say("There is only one source for this" if self._pairs else "No source has this")

    def action_side(self) -> None:
        """On a narrow screen, show the other side."""
        self.toggle_class("-other")

    def action_filter(self) -> None:
        """Choose what the queue shows."""
        from factdesk.tui.screens.filter import FilterDialog

        self.app.push_screen(FilterDialog(list(self.board.items.values()), self.board.filter), self._filtered)

    @spoken
    def _filtered(self, chosen: Filter | None) -> None:
        if chosen is not None:
            self.board.show(chosen)
            self._fill(self.roll.key)

    def action_order(self) -> None:
        """Order the queue the other way."""
        self.board.order = Order.DRAFT if self.board.order is Order.WEIGHT else Order.WEIGHT
        self.board.arrange()
        self._fill(self.roll.key)

    def action_hit(self, by: int) -> None:
        """Go to the next finding that has the words of the last search."""
        if not self.session.query:
            self.complain("Search for something first, with /")
            return
        key = self.board.match(self.session.query, self.roll.key, by)
        if key is None:
            self.say(f"No other finding has “{self.session.query}”")
        else:
            self.roll.go(key)

    def action_enter(self) -> None:
        """Read the whole draft at this place."""
        if self.item:
            self.go(ArticleAt(self.board.story.draft, self.item.finding.marks[0].span, self.slug))

    def action_open_source(self) -> None:
        """Read the whole source at this place."""
        if self.pair:
            self.go(ArticleAt(self.pair.there.article, self.pair.there.span, self.slug))
        else:
            self.say("No source has this")

    def action_copy(self) -> None:
        """Copy the finding as one line."""
        if self.item:
            line = words.citation(self.item, self.pair, self.board.where)
            self.app.copy_to_clipboard(line)
            self.say(f"Copied: {line}")

    @spoken
    def action_timeline(self) -> None:
        """Show what article after article says of the figure."""
        from factdesk.tui.screens.timeline import show_timeline

        if self.item:
            show_timeline(self, self.desk.timeline(self.slug, self.item.finding.key))

    # ---- work

    def action_export(self) -> None:
        """Write the report."""
        from factdesk.tui.screens.export import ask_export

        ask_export(self, self.slug)

    def action_recheck(self) -> None:
        """Read the draft and its sources again."""
        self.run_errand(Errand("Checked again", lambda: self.desk.check(self.slug)))

    @spoken
    def action_edit(self) -> None:
        """Open the draft in the editor's own editor, and read it again afterwards."""
        edit_draft(self, self.item.finding.marks[0].span.start if self.item else 0)

    def _look(self) -> None:
        """Read the draft again if it was saved since the last look."""
        saved = external.saved_at(self.board.draft_path)
        if saved and saved != self.session.read_at[self.slug] and not self.session.busy:
            self.session.read_at[self.slug] = saved
            self.run_errand(Errand("The draft was saved; read again", lambda: self.desk.check(self.slug)))

    def ended(self, outcome: Outcome) -> None:
        """Say what the new version changed."""
        before = self.board.waiting
        super().ended(outcome)
        now = self.board.waiting
        if not outcome.failure and not outcome.problems and before != now:
            self.say(f"{outcome.errand.name}: {len(before - now)} resolved, {len(now - before)} new")
