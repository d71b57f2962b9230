"""The state of one review: the queue as it is shown, the marks, and what each decision does to them. No widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.desk.values import Action, QueueItem, State
from factdesk.model import Article, Decision, Mark, Reading, Severity
from factdesk.tui import layout, paint, queue, words
from factdesk.tui.queue import Filter, Order
from factdesk.tui.strokes import Stroke, Strokes

if TYPE_CHECKING:
    from factdesk.desk.desk import Desk

_FEW = 50
"""Up to so many findings are read again one by one after an action; for more the whole queue is."""


class Board:
    """A story under review. Everything that changes goes through the desk first, so that it is on the disk."""

    def __init__(self, desk: Desk, slug: str) -> None:
        self.desk = desk
        self.slug = slug
        self.filter = Filter()
        self.order = Order.WEIGHT
        self.marked: set[str] = set()
        self.items: dict[str, QueueItem] = {}
        """By key of the finding, in draft order."""
        self.keys: list[str] = []
        """Of the findings shown, as the filter and the order have them."""
        self.rearranged = False
        """Whether ``keys`` are others than when this was last set to False."""
        self.waiting: set[str] = set()
        """Keys of the findings that ask for a decision."""
        self.left: Counter[Severity] = Counter()
        """How many findings of each severity ask for a decision, among those shown."""
        self.story = desk.story(slug)
        self.draft_path = Path()
        self._confirmed = 0
        self.loaded = False
        """Whether the queue could be read."""
        self._readings: dict[str, Reading] = {}
        self._strokes: dict[str, Strokes] = {}

    # ---- what there is

    def load(self) -> None:
        """Read the story and its queue."""
        self._readings.clear()
        self._strokes.clear()
        self.story = self.desk.story(self.slug)
        self.draft_path = Path(next(story.draft for story in self.desk.stories() if story.slug == self.slug))
        items = self.desk.queue(self.slug, confirmed=self.filter.confirmed)
        self.items = {item.finding.key: item for item in items}
        self.waiting = {item.finding.key for item in items if item.state in queue.WAITING}
        self._confirmed = sum(item.state is State.CONFIRMED for item in items)
        self.marked &= self.items.keys()
        self.loaded = True
        self.arrange()

    def arrange(self) -> None:
        """Apply the filter and the order."""
        items = queue.shown(list(self.items.values()), self.filter, self.order)
        self.keys = [item.finding.key for item in items]
        self.left = Counter(item.finding.severity for item in items if item.finding.key in self.waiting)
        self.rearranged = True

    def show(self, chosen: Filter) -> None:
        """Take another filter; what the sources confirm is only read where it is asked for."""
        reload = chosen.confirmed != self.filter.confirmed
        self.filter = chosen
        self.load() if reload else self.arrange()

    def groups(self) -> list[tuple[Severity | None, list[str]]]:
        """The queue in groups of one severity, or as one group in draft order."""
        if self.order is Order.DRAFT:
            return [(None, self.keys)]
        found: dict[Severity | None, list[str]] = {}
        for key in self.keys:
            found.setdefault(self.items[key].finding.severity, []).append(key)
        return list(found.items())

    @property
    def done(self) -> int:
        """How many findings that asked for a decision have one, or were resolved."""
        return len(self.items) - len(self.waiting) - self._confirmed

    def onward(self, key: str | None) -> str | None:
        """The next finding shown that asks for a decision."""
        return queue.next_open(self.keys, self.waiting, key)

    @property
    def draft(self) -> Article:
        """The newest version of the draft."""
        return self.reading(self.story.draft).article

    def reading(self, article_id: str) -> Reading:
        """An article with its claims, kept while the board is not loaded anew."""
        if article_id not in self._readings:
            self._readings[article_id] = self.desk.reading(article_id)
        return self._readings[article_id]

    def strokes(self, article_id: str) -> Strokes:
        """The claims of an article, faintly, and on the draft its findings by where they stand."""
        if article_id not in self._strokes:
            strokes = paint.reading_strokes(self.reading(article_id))
            if article_id == self.story.draft:
                strokes += paint.finding_strokes(self.items.values(), article_id)
            self._strokes[article_id] = Strokes(strokes, self._standing)
        return self._strokes[article_id]

    def _standing(self, stroke: Stroke) -> Stroke:
        return paint.standing(stroke, self.items[stroke.key]) if stroke.key in self.items else stroke

    def where(self, mark: Mark) -> str:
        """A mark's place in words: ``Mayor's address ¶22``."""
        article = self.reading(mark.article).article
        name = "the draft" if mark.article == self.story.draft else words.source_name(article)
        return f"{name} ¶{layout.paragraph(article, mark.span.start)}"

    def match(self, query: str, key: str | None, by: int) -> str | None:
        """The next finding shown, or the previous one, that has ``query`` in it on either side; around the ends."""
        here = self.keys.index(key) if key in self.keys else 0
        places = [place for place, name in enumerate(self.keys) if name != key and self._has(name, query.casefold())]
        if not places:
            return None
        later = [place for place in places if (place - here) * by > 0] or places
        return self.keys[min(later) if by > 0 else max(later)]

    def _has(self, key: str, sought: str) -> bool:
        finding = self.items[key].finding
        return sought in finding.message.casefold() or any(sought in m.surface.casefold() for m in finding.marks)

    # ---- marks

    def toggle(self, key: str) -> None:
        """Mark a finding, or take the mark away."""
        self.marked ^= {key}

    def mark_all(self) -> None:
        """Mark everything shown, or nothing if all of it is marked already."""
        keys = set(self.keys)
        self.marked = set() if keys <= self.marked else self.marked | keys

    def targets(self, key: str | None) -> list[str]:
        """What a decision applies to: the marked ones in draft order, else the one under the cursor."""
        marked = [name for name in self.items if name in self.marked] if self.marked else []
        return marked or ([key] if key else [])

    # ---- actions

    def decide(self, key: str | None, decision: Decision | None) -> Action | None:
        """Decide the marked findings or the one under the cursor; None where there is nothing to decide."""
        targets = self.targets(key)
        if not targets:
            return None
        action = self.desk.decide(self.slug, targets, decision)
        self.marked.clear()
        return self._took(action)

    def note(self, key: str, text: str) -> Action | None:
        """Set the note of a finding."""
        return self._took(self.desk.note(self.slug, key, text))

    def undo(self) -> Action | None:
        """Take back the newest action that stands."""
        return self._took(self.desk.undo(self.slug))

    def redo(self) -> Action | None:
        """Do again what was undone last."""
        return self._took(self.desk.redo(self.slug))

    def _took(self, action: Action | None) -> Action | None:
        """Read again what an action touched."""
        if action is None:
            return None
        if len(action.keys) > _FEW:
            self.load()
        else:
            self._refresh(action.keys)
        return action

    def _refresh(self, keys: Sequence[str]) -> None:
        for key in keys:
            if key in self.items:
                reviews = self.desk.history(self.slug, key)
                item = self.items[key] = queue.decided(self.items[key], reviews[-1] if reviews else None)
                self._wait(item, waits=item.state in queue.WAITING)
        if self.filter.open_only:
            self.arrange()

    def _wait(self, item: QueueItem, *, waits: bool) -> None:
        key, severity = item.finding.key, item.finding.severity
        if waits != (key in self.waiting):
            self.waiting ^= {key}
            self.left[severity] += (1 if waits else -1) * self.filter.admits(item)
