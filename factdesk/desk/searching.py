"""What a search box's words mean: a number is looked up by value, ``said:`` by speaker, all else by its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factdesk.desk.reading import read
from factdesk.model import Article, Figure, FigureKind
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


_SAID = re.compile(r'said:(?:"([^"]*)"|(\S*))')
""" ``said:peskov``, ``said:"Marta Oliveira"``."""


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


def understood(query: str) -> Query:
    """A speaker asks for quotes, one figure for its value; the words beside them narrow it down."""
    said = _SAID.search(query)
    if said:
        rest = query[: said.start()] + query[said.end() :]
        return Query(rest, speaker=said[1] or said[2] or "", beside=frozenset(_lower(rest)))
    figures = [figure for figure in read(Article("query", query)).claims.figures if figure.kind in _VALUES]
    if len(figures) != 1:
        return Query(query)
    (figure,) = figures
    taken = (figure.span, figure.hedge)
    rest = " ".join(span.of(query) for span in words(query) if not any(t and t.overlaps(span) for t in taken))
    unit = set((figure.unit or "").lower().split())
    return Query(query, figure, beside=frozenset(_lower(rest)) - unit)


def search(index: Index, query: str, limit: int) -> tuple[Found, ...]:
    """Quotes of the speaker, or figures of the value, nearest first; then passages with the words."""
    asked = understood(query)
    if asked.speaker:
        found = _beside(index.quotes(asked.speaker, limit), asked)
    else:
        found = [*_by_value(index, asked, limit), *index.passages(query, limit)]
    places = {(hit.article, hit.span): hit for hit in reversed(found)}
    return tuple(hit for hit in dict.fromkeys(found) if places[hit.article, hit.span] is hit)[:limit]


def _by_value(index: Index, asked: Query, limit: int) -> list[Found]:
    if asked.figure is None:
        return []
    figure = asked.figure
    size = max(abs(figure.low), abs(figure.high))
    reach = min(max(figure.step / 2, size * _LEAST), size * _MOST)
    return _beside(index.figures(figure.low - reach, figure.high + reach, figure.unit, limit), asked)


def _beside(found: Iterable[Found], asked: Query) -> list[Found]:
    return [hit for hit in found if asked.beside <= _lower(hit.words)]


def _lower(text: str) -> set[str]:
    return {span.of(text).lower() for span in words(text)}
