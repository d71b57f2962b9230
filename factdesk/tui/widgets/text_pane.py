"""An article as it can be read: numbered paragraphs at a good measure, with strokes exactly where their spans say."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from textual import events
from textual.content import Content
from textual.message import Message

from factdesk.model import Span
from factdesk.tui import layout, paint
from factdesk.tui.layout import Row
from factdesk.tui.strokes import Stroke, Strokes
from factdesk.tui.widgets.lines import Lines


class TextPane(Lines):
    """A text with one passage that everything is about."""

    class Laid(Message):
        """The text was wrapped anew: whoever aligns panes may do so now."""

    class Picked(Message):
        """A place of the text was clicked."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._text = ""
        self._unnumbered: tuple[Span, ...] = ()
        self._strokes = Strokes()
        self._top: Sequence[Stroke] = ()
        self._hint = ""
        self._passage: Span | None = None
        self._rows: tuple[Row, ...] = ()
        self._lead = 0
        self._below = 0

    # ---- what it shows

    def show(
        self,
        text: str,
        strokes: Strokes | None = None,
        passage: Span | None = None,
        top: Sequence[Stroke] = (),
        hint: str = "",
        unnumbered: tuple[Span, ...] = (),
    ) -> None:
        """Show ``text``.

        The few in ``top`` are painted over ``strokes``; ``hint`` stands where there is no text; paragraphs that are
        ``unnumbered`` are page furniture.
        """
        changed = text is not self._text or not (self._rows and text)
        self._text = text
        self._unnumbered = unnumbered
        self._hint = hint
        if strokes is not self._strokes:
            self._strokes = strokes or Strokes()
            self.refresh()
        if changed:
            self._passage, self._top = passage, top
            self._lay()
        else:
            self.point_at(passage)
            self.stroke_top(top)

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read."""
        return bool(self._rows)

    def stroke_top(self, top: Sequence[Stroke]) -> None:
        """Paint other strokes over those that are there."""
        self._refresh_rows(stroke.span for stroke in self._top)
        self._top = top
        self._refresh_rows(stroke.span for stroke in self._top)

    def point_at(self, span: Span | None) -> None:
        """Make another passage the one that everything is about."""
        for passage in (self._passage, span):
            if passage:
                first, end = self._block(passage)
                self.refresh_between(self._lead + first, self._lead + end)
        self._passage = span

    def _refresh_rows(self, spans: Iterable[Span]) -> None:
        """Paint the rows anew on which these words stand."""
        for span in spans:
            first, end = self._places(span)
            self.refresh_between(self._lead + first, self._lead + end)

    def _places(self, span: Span) -> tuple[int, int]:
        """Index of the first row with words of ``span``, and of the first row after them."""
        if not self._rows:
            return 0, 0
        return layout.row_at(self._rows, span.start), layout.row_at(self._rows, max(span.start, span.end - 1)) + 1

    def _block(self, span: Span) -> tuple[int, int]:
        """Index of the first row of the paragraph in which ``span`` begins, and of the first row after it."""
        if not self._rows:
            return 0, 0
        first = end = layout.row_at(self._rows, span.start)
        number = self._rows[first].paragraph
        while first and self._rows[first - 1].paragraph == number:
            first -= 1
        while end < len(self._rows) and self._rows[end].paragraph == number:
            end += 1
        return first, end

    def _lay(self) -> None:
        width = self.scrollable_content_region.width
        room = min(layout.MEASURE, width - self.margin_cells - 1)
        self._rows = layout.rows(self._text, room, self._unnumbered) if room > 0 else ()
        self.measure()
        self.repaint()
        if not self._rows:
            self.jump(0)
        self.post_message(self.Laid())

    @property
    def margin_cells(self) -> int:
        """Cells before the text: the bar, the paragraph's number, a sign, and air."""
        return self._digits + 4

    @property
    def _digits(self) -> int:
        return max(2, len(str(self._rows[-1].paragraph))) if self._rows else 2

    # ---- lines

    def count(self) -> int:
        """Rows of the text and the blank ones around it, or those of the hint."""
        if not self._rows:
            return len(self._hints(self.scrollable_content_region.width))
        return self._lead + len(self._rows) + self._below

    def _hints(self, width: int) -> list[Content]:
        return paint.wrapped(self._hint, max(1, min(layout.MEASURE, width - 2)))

    def look_of(self, index: int) -> Hashable:
        """A row of the text with its strokes, wherever it is scrolled to."""
        place = index - self._lead
        if not self._rows:
            return None
        if not 0 <= place < len(self._rows):
            return "blank"
        row = self._rows[place]
        top = tuple(stroke for stroke in self._top if stroke.span.overlaps(row.span))
        return place, self._is_here(row), tuple(self._strokes.touching(row.span)) if row.paragraph else (), top

    def paint_line(self, index: int, width: int) -> Content:
        """One row: bar, number, sign, words."""
        if not self._rows:
            return Content.assemble(" ", self._hints(width)[index])
        place = index - self._lead
        if not 0 <= place < len(self._rows):
            return Content("")
        row = self._rows[place]
        strokes = self._touching(row.span) if row.paragraph else []
        sign = self._sign(row.span, strokes)
        here = self._is_here(row)
        return Content.assemble(
            ("▌" if here else " ", "$primary"),
            (f"{row.number or '' if row.first else '':>{self._digits}} ", "bold" if here else paint.FAINT),
            (sign.sign, sign.style.replace("reverse", "").replace("underline", "")) if sign else " ",
            " ",
            paint.line(self._text, row.span, strokes),
        )

    def _is_here(self, row: Row) -> bool:
        """Whether the passage begins in the paragraph of a row."""
        passage = self._passage
        return passage is not None and 0 < row.paragraph == self._paragraph(passage)

    def _sign(self, row: Span, strokes: Sequence[Stroke]) -> Stroke | None:
        """Whose sign stands in the margin of a row: of the passage, else the gravest of what begins on the row."""
        begun = [s for s in strokes if s.sign and row.start <= s.span.start < row.end]
        return min(begun, key=lambda s: (s not in self._top, paint.GRAVITY.find(s.sign)), default=None)

    def _touching(self, span: Span) -> list[Stroke]:
        return self._strokes.touching(span) + [stroke for stroke in self._top if stroke.span.overlaps(span)]

    def _paragraph(self, span: Span) -> int:
        return self._rows[layout.row_at(self._rows, span.start)].paragraph if self._rows else 0

    # ---- where it stands

    @property
    def above(self) -> int:
        """How many rows stand above the paragraph of the passage."""
        if not self._rows or self._passage is None:
            return 0
        index = layout.row_at(self._rows, self._passage.start)
        while index and not self._rows[index].first:
            index -= 1
        return index

    def align(self, row: int) -> None:
        """Scroll until the passage's paragraph begins ``row`` rows below the top.

        A screen of blank rows stands before and after the text, so that any row can stand anywhere.
        """
        self._lead = self._below = self.scrollable_content_region.height
        self.measure()
        self.jump(self._lead + self.above - row)

    def reveal(self, span: Span) -> None:
        """Make ``span`` the passage and bring it into sight, a third of the way down."""
        self.point_at(span)
        row = layout.row_at(self._rows, span.start) if self._rows else 0
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if not top + 2 <= row < top + height - 3:
            self.jump(max(0, row - height // 3))

    def lines_by(self, by: int) -> None:
        """Scroll by so many rows, as long as some of the text stays in sight."""
        highest = self._lead + len(self._rows) - 2
        lowest = self._lead - self.scrollable_content_region.height + 2
        self.jump(max(lowest, 0, min(self.scroll_offset.y + by, highest)))

    @property
    def top(self) -> int:
        """Offset of the first character in sight."""
        index = self.scroll_offset.y - self._lead
        return self._rows[max(0, min(index, len(self._rows) - 1))].span.start if self._rows else 0

    def on_resize(self) -> None:
        """Wrap at the new width."""
        self._lay()

    def on_click(self, event: events.Click) -> None:
        """Say which place of the text was clicked."""
        place = event.get_content_offset(self)
        index = place.y + self.scroll_offset.y - self._lead if place else -1
        if place and 0 <= index < len(self._rows) and self._rows[index].paragraph:
            span = self._rows[index].span
            self.post_message(self.Picked(layout.offset_at(self._text, span, place.x - self.margin_cells)))
