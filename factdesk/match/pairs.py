"""All matches between two articles, or within one."""

from __future__ import annotations

from factdesk.match import dates, figures, names, quotes, statements
from factdesk.match.background import Background
from factdesk.model import Match, Reading

_KINDS = (figures.match, quotes.match, names.match, dates.match, statements.match)


def matches(a: Reading, b: Reading, background: Background) -> tuple[Match, ...]:
    """What ``a`` and ``b`` say about the same things, with reasons. Pass one reading twice to look within it."""
    return tuple(found for match in _KINDS for found in match(a, b, background))
