"""Figures in prose: value, unit, bound and the thing counted."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.model import Article, Figure, Moment, Quote


def find(article: Article, moments: Sequence[Moment] = (), quotes: Sequence[Quote] = ()) -> tuple[Figure, ...]:
    """The figures of ``article`` in text order, outside ``moments``; none overlap."""
    del article, moments, quotes
    return ()
