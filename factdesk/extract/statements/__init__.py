"""Statements of state that two articles can disagree about: may cancel or has cancelled, who did it.

Each kind is one small file with one function from the article's sentences to statements. All are silent when unsure:
a statement that is not read costs less than one that is read wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.extract.statements import authorship, conditions, deaths, fates, homes, nations, persons, plans, quakes
from factdesk.extract.statements.sentence import Reader, Sentence, sentences
from factdesk.model import Article, Name, Statement

_KINDS = (
    plans.read,
    authorship.read,
    deaths.read,
    quakes.read,
    conditions.read,
    fates.read,
    persons.read,
    nations.read,
)


def find(article: Article, names: Sequence[Name] = ()) -> tuple[Statement, ...]:
    """The statements of ``article`` in text order."""
    read = sentences(article, names)
    found = [statement for sentence in read for kind in _KINDS for statement in _read(kind, sentence)]
    found += [*homes.read(read, names), *nations.read_unnamed(read)]
    return tuple(sorted(found, key=lambda statement: statement.span))


def _read(kind: Reader, sentence: Sentence) -> Sequence[Statement]:
    return tuple(kind(sentence))
