"""The frame of the first screen, painted before anything that it shows is imported or read.

It is drawn as the style sheets of the screens lay them out; a test holds the two together.
"""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

_FOOT = 2
_WIDE, _HUGE, _NORMAL = 120, 180, 80
"""Widths from which there are boxes, more of them, and a queue above the passages."""


class Curtain(Widget):
    """Names of the story and its panes, and nothing in them yet."""

    DEFAULT_CSS = "Curtain { width: 100%; height: 100%; background: $background; color: $ink-rule; }"

    class Shown(Message):
        """It has its place on the terminal."""

    def __init__(self, story: str | None) -> None:
        super().__init__()
        self._story = story

    def on_show(self) -> None:
        """Tell the app, which waits for it."""
        self.post_message(self.Shown())

    def render(self) -> RenderResult:
        """Head, panes and the line above the keys."""
        width, height = self.size
        name = self._story if self._story and self._story.isprintable() else "FactDesk"
        head = Content.styled(f" {name}"[:width].ljust(width), "bold $foreground")
        room = max(0, height - 1 - _FOOT)
        panes = _panes(width, room) if self._story else [Content("")] * room
        return Content("\n").join([head, *panes, Content("─" * width)])


def _panes(width: int, height: int) -> list[Content]:
    """The review: queue, draft and source, working."""
    if width < _WIDE:
        return _rules(width, height)
    queue = 34 if width >= _HUGE else 30
    below, room = 9, width - queue
    half, most = room // 2, room * 5 // 8
    last = [("WHY", most), ("HISTORY", room - most)] if width >= _HUGE else [("WHY", room)]
    right = _row([("DRAFT", half), ("SOURCE", room - half)], height - below) + _row(last, below)
    left = _box("QUEUE", queue, height, "$foreground")
    return [one + other for one, other in zip(left, right, strict=False)]


def _rules(width: int, height: int) -> list[Content]:
    """The same on a narrow screen, one above the other."""
    queue = 4 if width >= _NORMAL else 0
    sides = ("DRAFT", "SOURCE") if width >= _NORMAL else ("DRAFT",)
    room, below = height - queue - 6, 6
    heights = [room // len(sides)] * (len(sides) - 1)
    parts = [*zip(sides, [*heights, room - sum(heights)], strict=True), ("WHY", below)]
    lines = [Content("")] * queue
    for title, rows in parts:
        lines += [_titled("─", title, width, "─"), *[Content("")] * (rows - 1)]
    return lines[:height]


def _row(boxes: list[tuple[str, int]], height: int) -> list[Content]:
    """Boxes beside each other."""
    drawn = [_box(title, width, height) for title, width in boxes]
    return [Content("").join(parts) for parts in zip(*drawn, strict=True)]


def _box(title: str, width: int, height: int, style: str = "$ink-faint") -> list[Content]:
    side = Content("│" + " " * (width - 2) + "│")
    foot = Content("╰" + "─" * (width - 2) + "╯")
    return [_titled("╭─", title, width, "╮", style), *[side] * (height - 2), foot][: max(0, height)]


def _titled(start: str, title: str, width: int, end: str, style: str = "$ink-faint") -> Content:
    line = Content.assemble(start, " ", (title, style), " ")
    return Content.assemble(line, "─" * (width - line.cell_length - 1), end)
