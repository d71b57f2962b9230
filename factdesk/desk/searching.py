"""What a search box's words mean: a number is looked up by value, ``said:`` by speaker, all else by its words.

``in:``, ``since:``, ``until:`` and ``on:`` leave in the articles of an outlet and of some days, ``unit:`` figures of
that unit, and ``within:5%`` figures that lie so close to the value asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from factdesk.desk.reading import read
from factdesk.errors import FactDeskError
from factdesk.model import Article, Figure, FigureKind
from factdesk.store.articles import Shelved
from factdesk.store.index import Found, Index
from factdesk.text import words

_LEAST, _MOST = 0.001, 0.02
"""Shares by which values may differ and still be what was asked for: half of the last place given, within these."""
_VALUES = frozenset(
    {
        FigureKind.CARDINAL,
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.UNIT,
        FigureKind.DURATION,
        FigureKind.AGE,
        FigureKind.FRACTION,
        FigureKind.MULTIPLE,
    }
)


_ASIDE = re.compile(r'(said|in|since|until|on|unit|within):(?:"([^"]*)"|(\S*))')
""" ``said:peskov``, ``said:"Marta Oliveira"``."""
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
_REACH = 10
"""So many times the places wanted are looked at where some may be left out for their outlet or day."""


@dataclass(frozen=True, slots=True)
class Query:
    """A search as it is understood."""

    text: str
    """The words to look for."""
    figure: Figure | None = None
    """The value asked for, if it is one."""
    speaker: str = ""
    """Whose quotes are asked for."""
    beside: frozenset[str] = frozenset()
    """Lower-case words that must stand in the passage of the figure or the quote too."""
    unit: str = ""
    """Of the figures asked for, where it is given apart."""
    within: float | None = None
    """Share by which the value may differ."""
    outlet: str = ""
    """Part of the outlet's name."""
    since: date | None = None
    until: date | None = None
    """First and last day of the articles asked for."""

    def admits(self, article: Shelved) -> bool:
        """Whether outlet and day of an article are asked for."""
        day = article.published
        return (
            self.outlet.casefold() in (article.outlet or "").casefold()
            and (self.since is None or (day is not None and day >= self.since))
            and (self.until is None or (day is not None and day <= self.until))
        )

    @property
    def reach(self) -> int:
        """How many times the places wanted have to be looked at."""
        return _REACH if self.outlet or self.since or self.until else 1


def understood(query: str) -> Query:
    """A speaker asks for quotes, one figure for its value; the words beside them narrow it down.

    Raises ``FactDeskError`` where a day or a share is none.
    """
    text, asides = parted(query)
    speaker, unit = asides.get("said", ""), _unit(asides.get("unit", ""))
    figure = None if speaker else _figure(text)
    taken = (figure.span, figure.hedge) if figure else ()
    rest = _lower(" ".join(span.of(text) for span in words(text) if not any(t and t.overlaps(span) for t in taken)))
    named = set((figure.unit or "").lower().split()) if figure else set()
    return Query(
        text,
        figure,
        speaker,
        frozenset(rest - named) if figure or speaker or unit else frozenset(),
        unit,
        _share(asides.get("within", "")),
        asides.get("in", ""),
        *_days(asides),
    )


def parted(query: str) -> tuple[str, dict[str, str]]:
    """The words of a query, and what its asides ask for: ``{"in": "The Quay"}``."""
    asides = {name: marked or bare for name, marked, bare in _ASIDE.findall(query)}
    return " ".join(_ASIDE.sub(" ", query).split()), asides


def joined(text: str, asides: Mapping[str, str]) -> str:
    """The query again; what is empty is left out."""
    given = {name: asked.replace('"', "").strip() for name, asked in asides.items()}
    said = [f'{name}:"{asked}"' if " " in asked else f"{name}:{asked}" for name, asked in given.items() if asked]
    return " ".join(filter(None, [text, *said]))


def _figure(text: str) -> Figure | None:
    """The one value in a query."""
    figures = [figure for figure in read(Article("query", text)).claims.figures if figure.kind in _VALUES]
    return figures[0] if len(figures) == 1 else None


def _unit(words_: str) -> str:
    """A unit as figures have it: ``km`` is a kilometre."""
    figure = _figure(f"12 {words_}") if words_ else None
    return (figure.unit if figure else None) or words_


def _share(words_: str) -> float | None:
    """``5%`` or ``5`` as 0.05."""
    if not words_:
        return None
    try:
        return abs(float(words_.rstrip("%"))) / 100
    except ValueError as error:
        raise FactDeskError(f"“{words_}” is no share", "write within:5%") from error


def _days(asides: Mapping[str, str]) -> tuple[date | None, date | None]:
    """First and last day asked for; a year or a month is all of its days."""
    since, until = asides.get("since") or asides.get("on"), asides.get("until") or asides.get("on")
    return (_day(since, last=False) if since else None), (_day(until, last=True) if until else None)


def _day(words_: str, *, last: bool) -> date:
    found = _DAY.match(words_)
    try:
        year, month, day = (int(part) if part else 0 for part in found.groups()) if found else (0, 0, 0)
        first = date(year, month or 1, day or 1)
    except ValueError as error:
        raise FactDeskError(f"“{words_}” is no day", "write it as 2024-05-30, 2024-05 or 2024") from error
    if day or not last:
        return first
    following = date(year + month // 12, month % 12 + 1, 1) if month else date(year + 1, 1, 1)
    return following - timedelta(days=1)


def search(index: Index, asked: Query, limit: int) -> tuple[Found, ...]:
    """Quotes of the speaker, or figures of the value or unit, nearest first; then passages with the words."""
    if asked.speaker:
        found = _beside(index.quotes(asked.speaker, limit), asked)
    elif asked.unit and asked.figure is None:
        found = _beside(index.measured(asked.unit, limit), asked)
    else:
        found = [*_by_value(index, asked, limit), *([] if asked.unit else index.passages(asked.text, limit))]
    places = {(hit.article, hit.span): hit for hit in reversed(found)}
    return tuple(hit for hit in dict.fromkeys(found) if places[hit.article, hit.span] is hit)[:limit]


def _by_value(index: Index, asked: Query, limit: int) -> list[Found]:
    if asked.figure is None:
        return []
    figure = asked.figure
    size = max(abs(figure.low), abs(figure.high))
    reach = min(max(figure.step / 2, size * _LEAST), size * _MOST) if asked.within is None else size * asked.within
    unit = asked.unit or figure.unit
    return _beside(index.figures(figure.low - reach, figure.high + reach, unit, limit), asked)


def _beside(found: Iterable[Found], asked: Query) -> list[Found]:
    return [hit for hit in found if asked.beside <= _lower(hit.words)]


def _lower(text: str) -> set[str]:
    return {span.of(text).lower() for span in words(text)}
