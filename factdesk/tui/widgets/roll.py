"""A list to walk by keyboard, as quick with a hundred thousand lines as with ten."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from factdesk.tui.widgets.lines import Lines


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list."""

    key: str = ""
    """What it stands for; empty on headings and asides, which the cursor passes over."""
    paint: Callable[[int], Content] | None = None
    """From the width in cells to the line; None where the list's own painter knows the key."""


class Roll(Lines):
    """Entries, of which the one under the cursor is what every action is about."""

    class Moved(Message):
        """The cursor stands on another entry."""

        def __init__(self, roll: Roll, key: str) -> None:
            super().__init__()
            self.roll = roll
            self.key = key

        @property
        def control(self) -> Roll:
            """The list, for ``@on``."""
            return self.roll

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor came to rest matters."""
            return isinstance(message, Roll.Moved) and message.roll is self.roll

    class Chosen(Moved):
        """The entry under the cursor was clicked once more."""

        def can_replace(self, message: Message) -> bool:
            """Every click counts."""
            del message
            return False

    def __init__(self, painter: Callable[[str, int], Content] | None = None, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._painter = painter
        self._entries: Sequence[Entry] = ()
        self._stops: list[int] = []
        self._asides: list[int] = []
        self._places: dict[str, int] = {}
        self._at = 0

    # ---- what is in it

    def fill(self, entries: Sequence[Entry], key: str | None = None) -> None:
        """Show ``entries`` with the cursor on ``key``, or as near to where it was as can be."""
        self._entries = entries
        self._stops = [index for index, entry in enumerate(entries) if entry.key]
        self._asides = [index for index, entry in enumerate(entries) if not entry.key]
        self._places = {entries[index].key: place for place, index in enumerate(self._stops)}
        self._at = max(0, min(self._places.get(key or "", self._at), len(self._stops) - 1))
        self.measure()
        self.repaint()
        self.call_after_refresh(self._follow)

    def count(self) -> int:
        """How many lines there are, headings included."""
        return len(self._entries)

    def look_of(self, index: int) -> Hashable:
        """An entry looks as it did until it is touched."""
        return index

    def refresh_line(self, index: int) -> None:
        """Paint an entry anew, at once or when it is next in sight."""
        self.forget(index)
        super().refresh_line(index)

    def paint_line(self, index: int, width: int) -> Content:
        """An entry with the cursor's bar before it."""
        entry = self._entries[index]
        if not entry.key:
            return entry.paint(width) if entry.paint else Content("")
        bar = Content.styled("▌", "$primary") if self.has_cursor(index) else Content(" ")
        room = max(1, width - 1)
        if entry.paint:
            return bar + entry.paint(room)
        return bar + self._painter(entry.key, room) if self._painter else bar

    def has_cursor(self, index: int) -> bool:
        """Whether the cursor stands on line ``index``."""
        return bool(self._stops) and self._stops[self._at] == index

    # ---- the cursor

    @property
    def key(self) -> str | None:
        """The key under the cursor, or None in an empty list."""
        return self._entries[self._stops[self._at]].key if self._stops else None

    @property
    def keys(self) -> list[str]:
        """All keys in order."""
        return [self._entries[index].key for index in self._stops]

    @property
    def place(self) -> int:
        """Where the cursor is among the keys, from 0."""
        return self._at

    def move(self, by: int) -> None:
        """Move the cursor by so many entries, as far as there are any."""
        self._go(self._at + by)

    def page(self, by: int) -> None:
        """Move the cursor by so many screens."""
        self.move(by * max(1, self.scrollable_content_region.height - 1))

    def first(self) -> None:
        """Move to the first entry."""
        self._go(0)

    def last(self) -> None:
        """Move to the last entry."""
        self._go(len(self._stops) - 1)

    def go(self, key: str) -> bool:
        """Move to ``key``; False where it is not in the list."""
        if key not in self._places:
            return False
        self._go(self._places[key])
        return True

    def _go(self, place: int) -> None:
        place = max(0, min(place, len(self._stops) - 1))
        if not self._stops or place == self._at:
            return
        left, self._at = self._stops[self._at], place
        self.refresh_line(left)
        self.refresh_line(self._stops[place])
        self._follow()
        self.post_message(self.Moved(self, self._entries[self._stops[place]].key))

    def touch(self, keys: Iterable[str]) -> None:
        """Paint these entries anew, and the headings, which may count them."""
        for key in keys:
            if key in self._places:
                self.refresh_line(self._stops[self._places[key]])
        for index in self._asides:
            self.refresh_line(index)

    def _follow(self) -> None:
        """Keep the cursor in sight, and the first heading with the first entry."""
        if self._stops:
            self.show_line(0 if self._at == 0 else self._stops[self._at])

    # ---- the mouse and the window

    def on_resize(self) -> None:
        """Fit the new width."""
        self.measure()
        self.refresh()
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Go to the entry that was clicked; a click on where one stands chooses it."""
        place = event.get_content_offset(self)
        index = place.y + self.scroll_offset.y if place else self.count()
        if index >= self.count() or not self._entries[index].key:
            return
        key = self._entries[index].key
        if key == self.key:
            self.post_message(self.Chosen(self, key))
        else:
            self.go(key)
