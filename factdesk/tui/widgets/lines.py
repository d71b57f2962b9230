"""A view of any number of lines, of which only those in sight are painted."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from factdesk.tui import paint


class Lines(ScrollView, can_focus=False):
    """What lists and texts share: ``paint_line`` is asked for what is in sight, whatever there is in all."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor"}

    _headed: tuple[Content, str] | None = None
    """What stands in the frame."""

    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def paint_line(self, index: int, width: int) -> Content:
        """Line ``index`` in at most ``width`` cells."""
        raise NotImplementedError

    def has_cursor(self, index: int) -> bool:
        """Whether line ``index`` is the one the user stands on."""
        del index
        return False

    def measure(self) -> None:
        """Tell the scroll bars how much there is, and paint anew."""
        self.virtual_size = Size(self.scrollable_content_region.width, self.count())
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one line of what is in sight."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if not 0 <= index < self.count():
            return Strip.blank(width, self.visual_style.rich_style)
        style = self.get_visual_style("lines--cursor") if self.has_cursor(index) else self.visual_style
        content = self.paint_line(index, width).truncate(width, ellipsis=True, pad=True)
        parts = content.render(style, end="", parse_style=self.app.stylesheet.parse_style)
        return Strip([Segment(text, part.rich_style) for text, part in parts], width)

    @property
    def boxed(self) -> bool:
        """Whether there is a frame around it, and not just a rule above."""
        return bool(self.styles.border_left[0])

    def head(self, title: str | Content, subtitle: str = "") -> None:
        """Put words into the frame. Textual paints the whole widget anew for them, so only other words are set."""
        content = paint.plain(title) if isinstance(title, str) else title
        if (content, subtitle) != self._headed:
            self._headed = (content, subtitle)
            self.border_title, self.border_subtitle = content, paint.plain(subtitle)

    def jump(self, y: int) -> None:
        """Scroll at once, even before the scroll bars are there."""
        self.scroll_to(y=y, animate=False, immediate=True, force=True)
        self.vertical_scrollbar.position = self.scroll_offset.y

    def show_line(self, index: int, margin: int = 2) -> None:
        """Scroll, without a show, until line ``index`` and a few around it are in sight."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if height <= 0:
            return
        margin = min(margin, (height - 1) // 2)
        if index < top + margin:
            self.jump(max(0, index - margin))
        elif index > top + height - 1 - margin:
            self.jump(index - height + 1 + margin)

    def refresh_line(self, index: int) -> None:
        """Paint one line anew, if it is in sight."""
        y = index - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))
