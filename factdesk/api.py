"""FactDesk for programs: the desk itself, ``extract`` (text to claims) and ``compare`` (claims to judged pairs)."""

from __future__ import annotations

from datetime import date

from factdesk.desk.comparison import compare
from factdesk.desk.desk import Desk
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.model import Reading

__all__ = ["Desk", "compare", "extract"]


def extract(
    text: str,
    *,
    id: str = "article",  # noqa: A002 - the machine interface's word
    title: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
) -> Reading:
    """The claims of a text; ``id`` tells compared articles apart, and relative dates need ``published``."""
    return read(from_text(text, id=id, title=title, outlet=outlet, published=published))
