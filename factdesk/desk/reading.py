"""The claims of an article. The extraction, heavy with word lists, is loaded when the first article needs it."""

from __future__ import annotations

from factdesk.config import LIMITS, Limits
from factdesk.desk.allowance import allowance
from factdesk.model import Article, Reading


def read(article: Article, limits: Limits = LIMITS) -> Reading:
    """All claims of ``article``; raises ``UnreadableError`` where they take more than the limits allow."""
    from factdesk.extract.claims import read as extracted  # noqa: PLC0415 - the screens open before it is needed

    with allowance(article.origin or article.id, limits):
        return extracted(article)
