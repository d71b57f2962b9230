"""What article after article said of one figure: how it went, and who said what when."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import pairwise
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from factdesk.model import Telling, Timeline
from factdesk.tui import paint, words
from factdesk.tui.messages import ArticleAt
from factdesk.tui.screens.base import DeskScreen
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.widgets.roll import Entry, Roll

_VALUE = 9
"""Cells for a value."""


class TimelineDialog(Dialog[Telling]):
    """The tellings, the oldest first, each with its passage; above them their values as a line."""

    TITLE = "TIME LINE"
    HINT = "j/k Go   enter Read it there   esc Close"
    BESIDE = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        ("j,down", "move(1)", "Next"),
        ("k,up", "move(-1)", "Previous"),
        ("enter", "read", "Read it there"),
    ]

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._timeline = timeline
        self._roll = Roll(id="tellings")
        self._steps = ["", *(step(before, after) for before, after in pairwise(timeline.tellings))]

    def body(self) -> Iterable[Widget]:
        """What is counted, how it went, and the tellings."""
        yield Static(heading(self._timeline))
        yield self._roll

    def on_mount(self) -> None:
        """List the tellings."""
        entries = []
        for number, (telling, moved) in enumerate(zip(self._timeline.tellings, self._steps, strict=True)):
            entries += [Entry(str(number), partial(_line, telling, moved)), Entry(paint=partial(_passage, telling))]
        self._roll.fill(entries)

    def action_move(self, by: int) -> None:
        """Go to the next or previous telling."""
        self._roll.move(by)

    @on(Roll.Chosen)
    def action_read(self) -> None:
        """Read the article there."""
        self.dismiss(self._timeline.tellings[int(self._roll.key or 0)])


def heading(timeline: Timeline) -> Content:
    """The figure, its values as a line of blocks between the first and the last day, and how many they are."""
    tellings = timeline.tellings
    days = [words.day(told.published) for told in tellings if told.published]
    count = f"{len(tellings)} tellings, {len(timeline.values)} values"
    first, last = (f"{days[0]} ", f" {days[-1]}") if days else ("", "")
    drawn = paint.spark([telling.middle for telling in tellings])
    line = Content.assemble((first, paint.FAINT), (drawn, "$ink-query"), (last, paint.FAINT))
    return Content("\n").join(
        [Content.assemble(paint.plain(timeline.concept, "bold"), (f" · {count}", paint.FAINT)), line]
    )


def step(before: Telling, after: Telling) -> str:
    """How a value moved: ``=`` where it is the same, ``~`` where only its range is another."""
    if (before.low, before.high) == (after.low, after.high):
        return "="
    return "▲" if after.middle > before.middle else "▼" if after.middle < before.middle else "~"


def _line(telling: Telling, moved: str, width: int) -> Content:
    """Day, value, how it moved, and who says so."""
    day = f"{words.day(telling.published):>11}" if telling.published else "no day"
    said = " ".join(telling.mark.surface.split())
    who = "the draft" if telling.draft else " · ".join(filter(None, (telling.outlet, telling.slug)))
    return Content.assemble(
        (f"{day:<11}  ", paint.FAINT),
        (f"{moved:<1} ", "$ink-query" if moved != "=" else paint.FAINT),
        paint.plain(f"{said:<{_VALUE}}  ", "bold"),
        paint.plain(who, "$ink-draft" if telling.draft else ""),
    ).truncate(width, ellipsis=True)


def _passage(telling: Telling, width: int) -> Content:
    start = telling.mark.span.start - telling.around.start
    return Content.assemble("    ", paint.excerpt(telling.passage, start, len(telling.mark.span), width - 5))


def show_timeline(screen: DeskScreen, timeline: Timeline | None) -> None:
    """Open the time line, and from there an article."""

    def read(telling: Telling | None) -> None:
        if telling:
            screen.go(ArticleAt(telling.mark.article, telling.mark.span, screen.slug))

    if timeline is None:
        screen.say("There is no figure here whose telling could be followed")
    elif len(timeline.tellings) < 2:
        screen.say("Only one article tells this figure")
    else:
        screen.app.push_screen(TimelineDialog(timeline), read)
