"""Which findings the queue shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from factdesk.desk.values import QueueItem
from factdesk.tui import paint, words
from factdesk.tui.queue import WAITING, Filter
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.widgets.roll import Entry, Roll

_FACETS = (
    ("severities", "severity", words.SEVERITIES),
    ("verdicts", "verdict", words.VERDICTS),
    ("kinds", "kind", words.KINDS),
)


class FilterDialog(Dialog[Filter]):
    """Facets with how many findings each has; several of one facet add up, several facets narrow down."""

    TITLE = "SHOW"
    HINT = "space Choose   x Clear   enter Show   esc Cancel"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("j,down", "move(1)", "Next"),
        ("k,up", "move(-1)", "Previous"),
        ("space", "choose", "Choose"),
        ("x", "clear", "Clear"),
        ("enter", "show", "Show"),
    ]

    def __init__(self, items: Sequence[QueueItem], chosen: Filter) -> None:
        super().__init__()
        self._items = items
        self._chosen = chosen
        self._roll = Roll(self._paint, id="facets")

    def body(self) -> Iterable[Widget]:
        """The list of facets."""
        yield self._roll

    def on_mount(self) -> None:
        """Show what there is to choose from."""
        entries = [Entry("open_only:"), Entry("confirmed:")]
        for facet, name, labels in _FACETS:
            entries.append(Entry(paint=partial(_heading, name)))
            counted = self._count(name)
            entries += [Entry(f"{facet}:{value}") for value in labels if counted[value]]
        self._roll.fill(entries)

    def _count(self, name: str) -> Counter[str]:
        return Counter(str(getattr(item.finding, name)) for item in self._items)

    def _paint(self, key: str, width: int) -> Content:
        facet, _, value = key.partition(":")
        if not value:
            chosen = getattr(self._chosen, facet)
            label = "open only" if facet == "open_only" else "also what the sources confirm"
            number = sum(item.state in WAITING for item in self._items) if facet == "open_only" else ""
        else:
            chosen = value in getattr(self._chosen, facet)
            name, labels = next((name, labels) for facet_, name, labels in _FACETS if facet_ == facet)
            label, number = labels[value], self._count(name)[value]
        left = Content.assemble(("[x] " if chosen else "[ ] ", "bold $ink-draft" if chosen else paint.FAINT), label)
        return paint.sides(left, Content.styled(str(number), paint.FAINT), width)

    def action_move(self, by: int) -> None:
        """Go to the next or previous facet."""
        self._roll.move(by)

    @on(Roll.Chosen)
    def action_choose(self) -> None:
        """Choose a facet, or leave it."""
        facet, _, value = (self._roll.key or "open_only:").partition(":")
        self._chosen = self._chosen.toggled(facet, value)
        self._roll.repaint()

    def action_clear(self) -> None:
        """Leave everything in."""
        self._chosen = Filter()
        self._roll.repaint()

    def action_show(self) -> None:
        """Show the queue so."""
        self.dismiss(self._chosen)


def _heading(name: str, width: int) -> Content:
    return paint.rule(Content(name.upper()), Content(""), width)
