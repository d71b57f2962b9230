"""The two lines at the bottom: a rule that says what just happened, and the keys that fit."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from factdesk.model import Progress
from factdesk.tui import keys, paint

_RULED = 6
"""Cells that a rule takes beside its words."""


class Foot(Widget):
    """What just happened, how far work has come, and the keys of the screen."""

    def __init__(self, screen: str, chosen: Mapping[str, str]) -> None:
        super().__init__()
        self._of = screen
        self._chosen = chosen
        self._said = Content("")
        self._progress: Progress | None = None

    def say(self, words: str, style: str = "") -> None:
        """Show a line until the next one."""
        self._said = paint.plain(words).stylize(style) if style else paint.plain(words)
        self._repaint_top()

    def progress(self, progress: Progress | None) -> None:
        """Show how far a piece of work has come, or that none is under way."""
        self._progress = progress
        self._repaint_top()

    def _repaint_top(self) -> None:
        """The keys below stay as they are painted: they cost more than anything else on the screen."""
        self.refresh(Region(0, 0, self.size.width, 1))

    def render(self) -> RenderResult:
        """Both lines."""
        return Content("\n").join([self._top(), self._keys()])

    def render_line(self, y: int) -> Strip:
        """One of them, without the other."""
        (strip,) = Visual.to_strips(self, self._keys() if y else self._top(), self.size.width, 1, self.visual_style)
        return strip

    def _top(self) -> Content:
        width = self.size.width
        return working(self._progress, width) if self._progress else said(self._said, width)

    def _keys(self) -> Content:
        return key_bar(self._of, self._chosen, self.size.width)


def said(words: Content, width: int) -> Content:
    """A rule with what was said in it; where it is too long, its last part stays: ``Fix ¶7 “It will… · saved``."""
    last = words.plain.rfind(" · ")
    if last > 0 and words.cell_length > width - _RULED:
        tail = words[last:]
        words = words[:last].truncate(max(1, width - _RULED - tail.cell_length), ellipsis=True) + tail
    return paint.rule(words, Content(""), width) if words else Content.styled("─" * width, paint.RULE)


def working(progress: Progress, width: int) -> Content:
    """A rule with a stage, a bar and how to stop."""
    share = f"{100 * progress.done // progress.total}%" if progress.total else ""
    count = f"{progress.done} of {progress.total}" if progress.total else ""
    left = Content.assemble((f" {progress.stage}", "bold"), f" {count}  ", paint.plain(progress.label))
    right = Content.assemble(
        paint.bar(progress.done, progress.total, max(6, min(24, width // 5))),
        f" {share:>4}  ",
        ("esc", "bold"),
        " stop ",
    )
    return paint.sides(left, right, width)


def key_bar(screen: str, chosen: Mapping[str, str], width: int) -> Content:
    """As many keys as fit, the least needed left out first; each can be clicked."""
    return _key_bar(screen, tuple(chosen.items()), width)


@lru_cache(maxsize=64)
def _key_bar(screen: str, own: tuple[tuple[str, str], ...], width: int) -> Content:
    chosen = dict(own)
    shown = [action for action in keys.on(screen) if action.rank and not 0 < action.below <= width]
    for rank in (4, 3, 2, 1):
        for action in [a for a in reversed(shown) if a.rank_on(screen) == rank]:
            if _length(shown, chosen) <= width:
                break
            shown.remove(action)
    parts = [key_hint(action, chosen) for action in shown]
    if not parts:
        return Content("")
    left = Content("  ").join(parts[:-1])
    gap = max(1, width - left.cell_length - parts[-1].cell_length - 2)
    return Content.assemble(" ", left, " " * gap, parts[-1]).truncate(width)


def _length(actions: list[keys.Action], chosen: Mapping[str, str]) -> int:
    return sum(key_hint(action, chosen).cell_length + 2 for action in actions) + 1


def key_hint(action: keys.Action, chosen: Mapping[str, str]) -> Content:
    """``j/k Next``."""
    own = [keys.shown(key) for key in keys.keys_of(action, chosen)[:1]]
    partner = next((a for a in keys.ACTIONS if a.id == action.partner), None)
    own += [keys.shown(key) for key in keys.keys_of(partner, chosen)[:1]] if partner else []
    return Content.assemble(("/".join(own), Style.from_meta({"@click": f"screen.{action.do}"})), f" {action.label}")


class Head(Static):
    """The line at the top: where one is, and how far."""

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._left = self._right = Content("")

    def tell(self, left: Content, right: Content) -> None:
        """Show something at either end."""
        self._left, self._right = left, right
        self.refresh()

    def render(self) -> RenderResult:
        """One line."""
        return paint.sides(Content.assemble(" ", self._left), Content.assemble(self._right, " "), self.size.width)
