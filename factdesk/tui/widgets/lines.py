"""A view of any number of lines, of which only those in sight are painted."""

from __future__ import annotations

from collections.abc import Container, Hashable, Mapping, Sequence
from functools import lru_cache
from typing import ClassVar, Self

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from factdesk.tui import paint

_KEPT = 2000
"""So many painted lines are kept."""
_EMPTY = "empty"
"""The look of a line below the last one."""
_FRAME = "frame"
"""The look of a line of the frame begins with this; its place and its words follow."""


class Lines(ScrollView, can_focus=False):
    """What lists and texts share: ``paint_line`` is asked for what is in sight, whatever there is in all.

    A line that was painted once is kept, frame and all, and is shown again wherever it is scrolled to.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        self._heading = False
        super().__init__(id=id)
        self._kept: dict[Hashable, Strip] = {}
        self._width = 0
        """Of the lines that are kept, frame and all."""
        self._headed: tuple[Content, str] | None = None
        """What stands in the frame."""
        self._sides: tuple[tuple[int, int], Strip, Strip] | None = None
        """What stands left and right of each line, and for which widths."""

    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def paint_line(self, index: int, width: int) -> Content:
        """Line ``index`` in at most ``width`` cells."""
        raise NotImplementedError

    def look_of(self, index: int) -> Hashable:
        """Everything that the look of line ``index`` depends on; None for a line that is painted anew each time."""
        del index
        return None

    def has_cursor(self, index: int) -> bool:
        """Whether line ``index`` is the one the user stands on."""
        del index
        return False

    def measure(self) -> None:
        """Tell the scroll bars how much there is."""
        self.virtual_size = Size(self.scrollable_content_region.width, self.count())

    def repaint(self) -> None:
        """Paint everything anew."""
        self._kept.clear()
        self.refresh()

    def forget(self, look: Hashable) -> None:
        """Paint a line anew when it is next in sight."""
        for under_cursor in (False, True):
            self._kept.pop((under_cursor, look), None)

    def notify_style_update(self) -> None:
        """Other styles give every line another look."""
        super().notify_style_update()
        self._kept.clear()
        self._sides = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """What is in sight: kept lines as they are, the others painted together."""
        width, top = self.outer_size.width, self.content_offset.y
        if len(self._kept) > _KEPT or width != self._width:
            self._kept.clear()
            self._width = width
        first = self.scroll_offset.y - top
        inside = range(top, top + self.scrollable_content_region.height)
        looks = [self._look_at(first + y) if y in inside else (_FRAME, y, self._headed) for y in crop.line_range]
        unknown = _unknown(looks, self._kept)
        painted = self._framed({place: crop.y + place for place in unknown if crop.y + place in inside})
        for place in unknown:
            if place not in painted:
                painted.update({place: super().render_lines(Region(0, crop.y + place, width, 1))[0]})
        self._kept.update((look, painted[place]) for place, look in enumerate(looks) if look and place in painted)
        found = [painted[place] if place in painted else self._kept[look] for place, look in enumerate(looks)]
        return found if crop.column_span == (0, width) else [strip.crop(*crop.column_span) for strip in found]

    def _framed(self, places: Mapping[int, int]) -> dict[int, Strip]:
        """Lines with what stands beside them, by their rows in the widget.

        They look as Textual would paint them; it would work out frame and colours anew for each.
        """
        if not places:
            return {}
        (left, right), top = self._beside(next(iter(places.values()))), self.content_offset.y
        filters, background = self.get_line_filters(), self.background_colors[1]
        found = {}
        for place, y in places.items():
            strip = self.render_line(y - top)
            for line_filter in filters:
                strip = strip.apply_filter(line_filter, background)
            found[place] = Strip.join((left, strip, right))
        return found

    def _beside(self, y: int) -> tuple[Strip, Strip]:
        """The frame left and right of the lines, air and the place of the scroll bar with it; ``y`` is one of them."""
        widths = (self.outer_size.width, self.scrollable_content_region.width)
        if self._sides is None or self._sides[0] != widths:
            (line,) = super().render_lines(Region(0, y, widths[0], 1))
            left = self.content_offset.x
            self._sides = widths, line.crop(0, left), line.crop(left + widths[1], widths[0])
        return self._sides[1:]

    def _look_at(self, index: int) -> Hashable:
        if not 0 <= index < self.count():
            return _EMPTY
        look = self.look_of(index)
        return None if look is None else (self.has_cursor(index), look)

    def render_line(self, y: int) -> Strip:
        """Paint one line of what is in sight."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if not 0 <= index < self.count():
            return Strip.blank(width, self.visual_style.rich_style)
        style = self.get_visual_style("lines--cursor") if self.has_cursor(index) else self.visual_style
        content = self.paint_line(index, width).truncate(width, ellipsis=True, pad=True)
        parts = content.render(style, end="", parse_style=self.app.stylesheet.parse_style)
        return Strip([Segment(text, _terminal_style(part)) for text, part in parts], width)

    @property
    def boxed(self) -> bool:
        """Whether there is a frame around it, and not just a rule above."""
        return bool(self.styles.border_left[0])

    def head(self, title: str | Content, subtitle: str = "") -> None:
        """Put words into the frame. Textual would paint the whole widget for them; only the frame is painted anew."""
        content = paint.plain(title) if isinstance(title, str) else title
        if (content, subtitle) == self._headed:
            return
        self._headed, self._heading = (content, subtitle), self.is_mounted
        self.border_title, self.border_subtitle = content, paint.plain(subtitle)
        self._heading = False
        (left, top), (width, height) = self.content_offset, self.outer_size
        self.refresh(Region(-left, -top, width, 1), Region(-left, height - 1 - top, width, 1))

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint some of it anew, or all of it, but not for the words in its frame."""
        if self._heading:
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def jump(self, y: int) -> None:
        """Scroll at once, even before the scroll bars are there."""
        self.scroll_to(y=y, animate=False, immediate=True, force=True)
        self.vertical_scrollbar.position = self.scroll_offset.y

    def show_line(self, index: int, margin: int = 2) -> None:
        """Bring line ``index`` and a few around it into sight, and half a screen more: most steps then move nothing."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if height <= 0:
            return
        margin = min(margin, (height - 1) // 2)
        if index < top + margin:
            self.jump(max(0, index - height // 2))
        elif index > top + height - 1 - margin:
            self.jump(index - height // 2)

    def refresh_line(self, index: int) -> None:
        """Paint one line anew, if it is in sight."""
        self.refresh_between(index, index + 1)

    def refresh_between(self, first: int, end: int) -> None:
        """Paint those lines from ``first`` up to ``end`` anew that are in sight."""
        top, (width, height) = self.scroll_offset.y, self.size
        first, end = max(0, first - top), min(height, end - top)
        if first < end:
            self.refresh(Region(0, first, width, end - first))


@lru_cache(maxsize=512)
def _terminal_style(style: Style) -> RichStyle:
    """Few styles are on the screen, and each part of each line brings its own copy."""
    return style.rich_style


def _unknown(looks: Sequence[Hashable], kept: Container[Hashable]) -> list[int]:
    """The places of lines that have to be painted; of those that look alike, the first."""
    first = {look: place for place, look in reversed(list(enumerate(looks)))}
    return [place for place, look in enumerate(looks) if look is None or (look not in kept and first[look] == place)]
