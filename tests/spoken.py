"""Readings made by hand: every run between curly marks is a quote, whoever says it."""

import re

from factdesk.match.background import Background
from factdesk.match.quotes import match
from factdesk.model import Article, Claims, Name, NameKind, Quote, QuoteKind, Reading, Span

_MARKED = re.compile("“([^”]*)”")


def spoken(text, speaker=None, article="a", kind=QuoteKind.DIRECT, *, one_group=False):
    """A reading whose quotes are the words between curly marks; ``speaker`` must stand in the text."""
    named = re.search(re.escape(speaker), text) if speaker else None
    who = Span(named.start(), named.end()) if named else None
    quotes = tuple(
        Quote(Span(m.start(1), m.end(1)), kind, who, speaker, group=1 if one_group else number)
        for number, m in enumerate(_MARKED.finditer(text))
    )
    names = (Name(who, speaker, NameKind.PERSON),) if who else ()
    return Reading(Article(article, text), Claims(quotes=quotes, names=names))


def matched(one, two):
    """The matches of two readings."""
    return list(match(one, two, Background.of([one, two])))
