"""What a search box's words mean: a number is looked up by its value, everything else by its words."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.extract.claims import read
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


@dataclass(frozen=True, slots=True)
class Query:
    """A search as it is understood."""

    text: str
    figure: Figure | None
    """The value asked for, if it is one."""
    beside: frozenset[str]
    """Lower-case words that must stand in the passage too."""


def understood(query: str) -> Query:
    """A query with one figure in it asks for that value; the words beside it say of what."""
    claims = read(Article("query", query)).claims
    figures = [figure for figure in claims.figures if figure.kind in _VALUES]
    if len(figures) != 1:
        return Query(query, None, frozenset())
    (figure,) = figures
    taken = (figure.span, figure.hedge)
    rest = (span for span in words(query) if not any(part and part.overlaps(span) for part in taken))
    unit = set((figure.unit or "").lower().split())
    return Query(query, figure, frozenset(span.of(query).lower() for span in rest) - unit)


def search(index: Index, query: str, limit: int) -> tuple[Found, ...]:
    """Figures of the value asked for, nearest first, then passages with the words."""
    asked = understood(query)
    found = [*_by_value(index, asked, limit), *index.passages(query, limit)]
    places = {(hit.article, hit.span): hit for hit in reversed(found)}
    return tuple(hit for hit in dict.fromkeys(found) if places[hit.article, hit.span] is hit)[:limit]


def _by_value(index: Index, asked: Query, limit: int) -> tuple[Found, ...]:
    if asked.figure is None:
        return ()
    figure = asked.figure
    size = max(abs(figure.low), abs(figure.high))
    reach = min(max(figure.step / 2, size * _LEAST), size * _MOST)
    found = index.figures(figure.low - reach, figure.high + reach, figure.unit, limit)
    return tuple(hit for hit in found if asked.beside <= {span.of(hit.words).lower() for span in words(hit.words)})
