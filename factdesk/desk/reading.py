"""The claims of an article. The extraction, heavy with word lists, is loaded when the first article needs it."""

from __future__ import annotations

from factdesk.model import Article, Reading


def read(article: Article) -> Reading:
    """All claims of ``article``."""
    from factdesk.extract.claims import read as extracted  # noqa: PLC0415 - the screens open before it is needed

    return extracted(article)
