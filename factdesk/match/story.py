"""Whether two articles tell one story: by the names that both keep using."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from factdesk import text
from factdesk.match.concepts import category, concept
from factdesk.match.remember import per_reading
from factdesk.model import Reading

_KIN = 0.2
"""Share of the mentions of names, of the article with fewer, that the other has too. Of labelled pairs of articles on
one event 99 in 100 lie above it, of pairs on two events 99 in 100 below."""
_FEW = 4
"""Mentions below which names cannot tell."""


def one_story(a: Reading, b: Reading) -> bool:
    """Whether both articles may be about one event; with hardly any names, they may."""
    ours, theirs = _names(a), _names(b)
    fewer = min(sum(ours.values()), sum(theirs.values()))
    shared = sum(min(ours[word], theirs[word]) for word in ours.keys() & theirs.keys())
    return fewer < _FEW or shared >= _KIN * fewer


@per_reading
def _names(reading: Reading) -> Mapping[str, int]:
    """How often each word of a name stands in an article; short words and common nouns left out."""
    body = reading.article.text
    words = (word.lower() for name in reading.claims.names for word in text.surfaces(body, name.span))
    return Counter(word for word in words if len(word) > 2 and not category(concept(word)))
