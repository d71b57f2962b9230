"""Statements of state that two articles can disagree about: may cancel or has cancelled, who did it.

Each kind is one small file: a function from a sentence to statements, and ``TELLING``, the words one of which stands in
every sentence that it is asked about. All are silent when unsure: a statement that is not read costs less than one that
is read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factdesk.extract.names.words import Words
from factdesk.extract.statements import (
    authorship,
    conditions,
    deaths,
    fates,
    homes,
    nations,
    openings,
    persons,
    plans,
    quakes,
)
from factdesk.extract.statements.sentence import Page, Reader, Sentence
from factdesk.model import Article, Name, Statement

_KINDS: tuple[tuple[frozenset[str], Reader], ...] = tuple(
    (kind.TELLING, kind.read)
    for kind in (plans, authorship, deaths, quakes, conditions, fates, persons, nations, openings)
)
_TELLING = frozenset().union(*(telling for telling, _ in _KINDS))


def find(article: Article, names: Sequence[Name] = (), words: Words | None = None) -> tuple[Statement, ...]:
    """The statements of ``article`` in text order.

    ``words`` spares reading them again where they are at hand.
    """
    page = Page(article, names, words or Words.of(article))
    found = [statement for sentence in page.holding(_TELLING) for statement in _of(sentence)]
    found += [*homes.read(page), *nations.read_unnamed(page)]
    return tuple(sorted(found, key=lambda statement: statement.span))


def _of(sentence: Sentence) -> Iterator[Statement]:
    told = _TELLING.intersection(sentence.words)
    if told:
        for telling, read in _KINDS:
            if not telling.isdisjoint(told):
                yield from read(sentence)
