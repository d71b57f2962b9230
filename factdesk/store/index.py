"""Looking things up over the whole store: figures by value, passages by words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factdesk.model import Span
from factdesk.store.connection import Connection

_PHRASE = re.compile(r'"([^"]+)"|([^\s"]+)')
_OPEN, _SHUT = "\x01", "\x02"
"""Around the words found; canonical text has no control characters."""
_TOGETHER = 48
"""Words, the first ones, that are looked for together; SQLite joins no more than 500 queries."""

_CLAIMS = """
    SELECT articles.id, claim.start, claim."end", passages.start, passages."end", paragraph, words
    FROM {} AS claim JOIN articles ON articles.number = claim.article
    JOIN passages ON passages.article = claim.article
        AND passages.start <= claim.start AND claim.start < passages."end"
    JOIN passage_words ON passage_words.number = passages.number
    WHERE NOT removed"""


@dataclass(frozen=True, slots=True)
class Found:
    """A place in an article."""

    article: str
    """``Article.id``."""
    span: Span
    kind: str
    """ "quote", "figure", "name" or "text"."""
    passage: Span
    paragraph: int
    words: str
    """The passage."""


class Index:
    """What the store can be searched for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def figures(self, low: float, high: float, unit: str | None, limit: int) -> tuple[Found, ...]:
        """Figures whose value, or whole range, lies between ``low`` and ``high``, nearest to their middle first."""
        return self._claims(
            "figures",
            "low BETWEEN :low AND :high AND high BETWEEN :low AND :high AND (:unit IS NULL OR unit = :unit)"
            " ORDER BY abs(low + high - :low - :high), claim.article DESC, claim.start LIMIT :limit",
            {"low": low, "high": high, "unit": unit, "limit": limit},
        )

    def measured(self, unit: str, limit: int) -> tuple[Found, ...]:
        """Figures of a unit, newest article first."""
        return self._claims(
            "figures",
            "unit = :unit ORDER BY claim.article DESC, claim.start LIMIT :limit",
            {"unit": unit, "limit": limit},
        )

    def quotes(self, speaker: str, limit: int) -> tuple[Found, ...]:
        """Quotes of everybody whose name holds these words, newest article first."""
        return self._claims(
            "quotes",
            "instr(lower(speaker), lower(:speaker)) ORDER BY claim.article DESC, claim.start LIMIT :limit",
            {"speaker": speaker, "limit": limit},
        )

    def _claims(self, table: str, condition: str, values: Mapping[str, Any]) -> tuple[Found, ...]:
        """The claims of a table for which a condition holds, each in the passage it begins in."""
        rows = self._connection.rows(f"{_CLAIMS.format(table)} AND {condition}", values)
        return tuple(
            Found(id_, Span(start, min(end, last)), table.removesuffix("s"), Span(first, last), paragraph, words)
            for id_, start, end, first, last, paragraph, words in rows
        )

    def passages(self, query: str, limit: int) -> tuple[Found, ...]:
        """Paragraphs of prose with all the words of ``query``, best first; "words in marks" stand together."""
        asked = _fts(query)
        if not asked:
            return ()
        rows = self._connection.rows(
            'SELECT articles.id, passages.article, passages.start, passages."end", paragraph,'
            " highlight(passages_fts, 0, ?, ?) FROM passages_fts"
            " JOIN passages ON passages.number = passages_fts.rowid"
            " JOIN articles ON articles.number = passages.article"
            " WHERE passages_fts MATCH ? AND NOT removed ORDER BY rank LIMIT ?",
            (_OPEN, _SHUT, asked, limit),
        )
        return tuple(self._found(row) for row in rows)

    def articles(self, words: Sequence[str], limit: int) -> tuple[str, ...]:
        """Ids of the articles that hold each of the words, or its beginning, anywhere in their prose, newest first.

        Of very many words, only the first are looked for.
        """
        asked = list(dict.fromkeys(term for word in words if (term := _fts(word))))[:_TOGETHER]
        if not asked:
            return ()
        one = (
            "SELECT article FROM passages_fts JOIN passages ON passages.number = passages_fts.rowid"
            " WHERE passages_fts MATCH ?"
        )
        rows = self._connection.rows(
            f"SELECT id FROM articles WHERE number IN ({' INTERSECT '.join([one] * len(asked))})"  # noqa: S608 - own words
            " AND NOT removed ORDER BY number DESC LIMIT ?",
            (*asked, limit),
        )
        return tuple(id_ for (id_,) in rows)

    def _found(self, row: Sequence[Any]) -> Found:
        id_, number, start, end, paragraph, shown = row
        at = start + max(0, shown.find(_OPEN))
        span = Span(at, at + len(shown[shown.find(_OPEN) + 1 : shown.find(_SHUT)]))
        words = shown.replace(_OPEN, "").replace(_SHUT, "")
        return Found(id_, span, self._kind(number, span), Span(start, end), paragraph, words)

    def _kind(self, article: int, span: Span) -> str:
        """What sort of claim the span is part of."""
        for table in ("name", "figure", "quote"):
            if self._connection.rows(
                f'SELECT 1 FROM {table}s WHERE article = ? AND start < ? AND "end" > ? LIMIT 1',  # noqa: S608 - own words
                (article, span.end, span.start),
            ):
                return table
        return "text"


def _fts(query: str) -> str:
    """A full-text query that no character of the user's can break: every word a string, the last one a beginning."""
    marks = query.translate({ord(mark): '"' for mark in "“”„«»"})
    terms = [phrase or word for phrase, word in _PHRASE.findall(marks)]
    terms = [term.replace("\0", "") for term in terms if any(char.isalnum() for char in term)]
    quoted = " ".join(f'"{term}"' for term in terms)
    return f"{quoted}*" if quoted and not marks.rstrip().endswith('"') else quoted
