"""Documents from the outside world, as articles."""

from __future__ import annotations

from datetime import date

from factdesk.intake.normalise import canonical
from factdesk.intake.zones import zone
from factdesk.model import Article


def from_text(
    raw: str,
    *,
    id: str,  # noqa: A002 - the machine interface's word
    title: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
    origin: str = "",
) -> Article:
    """An article from text that is already in hand."""
    body = canonical(raw)
    return Article(id, body, zone(body), title, outlet, None, published, origin)
