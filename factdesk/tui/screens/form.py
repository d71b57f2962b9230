"""A few fields to fill in, each checked in words before the form is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from factdesk.desk.values import ArticleSummary, StorySummary
from factdesk.tui.layout import safe
from factdesk.tui.screens.dialog import Dialog


def hint(keep: str, fields: int) -> str:
    """The keys of a form."""
    return f"enter {keep}   {'tab Next field   ' if fields > 1 else ''}esc Cancel"


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    id: str
    label: str
    value: str = ""
    problem: Callable[[str], str] = lambda _: ""
    """What is wrong with a value, in words; empty where nothing is."""


_FEW = 3
"""More fields than these stand close together."""


class FormDialog(Dialog[dict[str, str]]):
    """Fields with their labels above them."""

    def __init__(self, title: str, fields: Sequence[Field]) -> None:
        super().__init__(hint("Keep", len(fields)))
        self._title = title
        self._fields = fields

    def body(self) -> Iterable[Widget]:
        """Label and box, line by line."""
        for field in self._fields:
            yield Static(field.label, markup=False)
            yield Input(safe(field.value), id=field.id, compact=True)
        self.set_class(len(self._fields) > _FEW, "dense")

    def on_mount(self) -> None:
        """Name the form, and wait in its first field."""
        self.query_one("#frame").border_title = self._title
        self.query(Input).first().focus()

    @on(Input.Submitted)
    def _keep(self) -> None:
        """Take the form, or say what is wrong with it."""
        values = {field.id: self.query_one(f"#{field.id}", Input).value.strip() for field in self._fields}
        problems = [problem for field in self._fields if (problem := field.problem(values[field.id]))]
        if problems:
            self.complain(problems[0])
        else:
            self.dismiss(values)


def day(words: str) -> date | None:
    """A day as 2024-05-30, or None."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def moment(words: str) -> datetime | None:
    """A time as 2024-05-30 18:00, on this machine's clock, or None."""
    try:
        return datetime.fromisoformat(words).astimezone()
    except ValueError:
        return None


def no_day(words: str) -> str:
    """What is wrong with a day; nothing is no day, and right."""
    return f"“{words}” is not a day such as 2024-05-30" if words and day(words) is None else ""


def no_moment(words: str) -> str:
    """What is wrong with a time; nothing is no time, and right."""
    return f"“{words}” is not a time such as 2024-05-30 18:00" if words and moment(words) is None else ""


def empty(words: str) -> str:
    """A name must have letters."""
    return "" if words else "A story needs a name"


def story_form(story: StorySummary) -> tuple[Field, ...]:
    """What can be said about a story."""
    until = f"{story.embargo:%Y-%m-%d %H:%M}" if story.embargo else ""
    return (
        Field("name", "Name", story.slug, empty),
        Field("embargo", "Embargo, as 2024-05-30 18:00", until, no_moment),
    )


def source_form(source: ArticleSummary) -> tuple[Field, ...]:
    """What can be said about a source."""
    published = source.published.isoformat() if source.published else ""
    return (
        Field("title", "Title", source.title),
        Field("outlet", "Outlet", source.outlet or ""),
        Field("published", "Published, as 2024-05-30", published, no_day),
    )


def search_form(asides: Mapping[str, str]) -> tuple[Field, ...]:
    """What a search can be narrowed to."""
    return (
        Field("said", "Said by", asides.get("said", "")),
        Field("in", "Outlet", asides.get("in", "")),
        Field("since", "Published since, as 2024-05-30, 2024-05 or 2024", asides.get("since", asides.get("on", ""))),
        Field("until", "Published until", asides.get("until", asides.get("on", ""))),
        Field("unit", "Unit of the figures", asides.get("unit", "")),
        Field("within", "How far a value may lie away, as 5%", asides.get("within", "")),
    )
