"""Everything that can be read from one article."""

from __future__ import annotations

from factdesk.extract import dates, figures, names, quotes, statements
from factdesk.extract.names.words import Words
from factdesk.model import Article, Claims, Reading


def read(article: Article) -> Reading:
    """All claims of ``article``, each list in text order, with spans into its text."""
    words = Words.of(article)
    moments = dates.find(article)
    people = names.find(article, words)
    said = quotes.find(article, people, moments, words)
    return Reading(
        article,
        Claims(
            figures=figures.find(article, moments, said),
            moments=moments,
            quotes=said,
            names=people,
            statements=statements.find(article, people, words),
        ),
    )
