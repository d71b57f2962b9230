"""A few words in a frame. A ``Static`` would lay out the whole screen anew at every change; this paints itself."""

from __future__ import annotations

from collections.abc import Hashable

from textual.content import Content

from factdesk.tui.widgets.lines import Lines


class Panel(Lines):
    """Content wrapped at the panel's width; longer than the panel, it scrolls."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.content = Content("")
        self._wrapped: list[Content] = []

    def update(self, content: Content) -> None:
        """Show other words, from their first line."""
        if self.scroll_offset.y:
            self.jump(0)
        if content != self.content:
            self.content = content
            self._wrap()

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width
        self._wrapped = self.content.wrap(width) if width > 0 and self.content else []
        self.measure()
        self.refresh()

    def count(self) -> int:
        """How many lines there are; a frame's worth at least, so that few words never move anything."""
        return max(len(self._wrapped), self.scrollable_content_region.height)

    def look_of(self, index: int) -> Hashable:
        """The words themselves."""
        line = self._wrapped[index] if index < len(self._wrapped) else Content("")
        return line.plain, tuple(line.spans)

    def paint_line(self, index: int, width: int) -> Content:
        """One line of the words."""
        del width
        return self._wrapped[index] if index < len(self._wrapped) else Content("")

    def on_resize(self) -> None:
        """Wrap at the new width."""
        self._wrap()
