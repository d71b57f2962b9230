"""People, organisations, outlets and places, each mention joined with the fullest form of its bearer."""

from __future__ import annotations

from factdesk.extract.names.ledger import Ledger
from factdesk.extract.names.words import Words
from factdesk.model import Article, Name
from factdesk.text import prose


def find(article: Article) -> tuple[Name, ...]:
    """The names of ``article`` in text order; none overlap. Page furniture is not read."""
    return Ledger(Words.of(article.text, prose(article))).names()
