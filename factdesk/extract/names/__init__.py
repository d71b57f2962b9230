"""People, organisations, outlets and places, each mention joined with the fullest form of its bearer."""

from __future__ import annotations

from factdesk.extract.names.ledger import Ledger
from factdesk.extract.names.words import Words
from factdesk.model import Article, Name


def find(article: Article, words: Words | None = None) -> tuple[Name, ...]:
    """The names of ``article`` in text order; none overlap. Page furniture is not read.

    ``words`` spares reading them again where they are at hand.
    """
    return Ledger(words or Words.of(article)).names()
