"""Everything that can be read from one article."""

from __future__ import annotations

from factdesk.extract import dates, figures, names, quotes, statements
from factdesk.model import Article, Claims, Reading


def read(article: Article) -> Reading:
    """All claims of ``article``, each list in text order, with spans into its text."""
    moments = dates.find(article)
    people = names.find(article)
    said = quotes.find(article, people, moments)
    return Reading(
        article,
        Claims(
            figures=figures.find(article, moments, said),
            moments=moments,
            quotes=said,
            names=people,
            statements=statements.find(article, people),
        ),
    )
