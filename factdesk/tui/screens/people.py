"""The ledger of names: how each is written, with which titles and ages, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from factdesk.desk.values import Person
from factdesk.tui import keys, paint
from factdesk.tui.messages import PeopleOf, SearchFor, Session
from factdesk.tui.screens.base import DeskScreen, spoken
from factdesk.tui.shelves import counted
from factdesk.tui.widgets.panel import Panel
from factdesk.tui.widgets.roll import Entry, Roll


class PeopleScreen(DeskScreen):
    """Those that differ first."""

    NAME = keys.PEOPLE
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.PEOPLE)]

    def __init__(self, session: Session, place: PeopleOf) -> None:
        super().__init__(session)
        self.slug: str = place.slug
        self.roll: Roll = Roll(self._paint, id="names")
        self._person = Panel(id="person")
        self._people: dict[str, Person] = {}

    def body(self) -> Iterable[Widget]:
        """Names, and one of them in full."""
        with Horizontal(id="page"):
            yield self.roll
            yield self._person

    @spoken
    def revise(self) -> None:
        """Read the ledger again."""
        name = Content.assemble(("People ", "bold"), paint.plain(self.slug))
        self.head.tell(name, Content(""))
        people = self.desk.people(self.slug)
        self._people = {str(number): person for number, person in enumerate(people)}
        entries = [Entry(key) for key in self._people]
        self.roll.fill(entries or [Entry(paint=partial(paint.advice, "No names were found in this story."))])
        differ = sum(person.differs for person in people)
        counts = f"{counted(len(people), 'name', 'names')} · {differ} differ"
        self.head.tell(name, Content.styled(counts, paint.FAINT))
        self._show()

    def _paint(self, key: str, width: int) -> Content:
        person = self._people[key]
        left = Content.assemble(
            ("~ " if person.differs else "  ", "$ink-query"),
            paint.plain(person.ref, "bold" if person.in_draft else ""),
            paint.plain(f"  {'; '.join(person.titles)}", paint.FAINT),
        )
        ways = f"{len(person.variants)} ways  " if len(person.variants) > 1 else ""
        return paint.sides(left, Content.styled(f"{ways}{person.kind} ", paint.FAINT), width)

    @on(Roll.Moved)
    def _show(self) -> None:
        """The name under the cursor in full."""
        person = self._people.get(self.roll.key or "")
        self._person.update(_full(person) if person else Content(""))

    @on(Roll.Chosen)
    def action_enter(self) -> None:
        """Search for the name."""
        person = self._people.get(self.roll.key or "")
        if person:
            self.go(SearchFor(self.slug, person.ref))


def _full(person: Person) -> Content:
    lines = [paint.plain(person.ref, "bold")]
    for label, values in (("title", person.titles), ("age", [f"{age:g}" for age in person.ages])):
        style = "$ink-query" if len(values) > 1 else ""
        lines += [Content.assemble((f"{label:<6}", paint.FAINT), paint.plain(value, style)) for value in values]
    lines.append(Content.styled("written", paint.FAINT))
    for variant in person.variants:
        places = f" in {len(variant.articles)} articles" if len(variant.articles) > 1 else ""
        lines.append(Content.assemble(f"{variant.count:>4}× ", paint.plain(variant.surface), (places, paint.FAINT)))
    return Content("\n").join(lines)
