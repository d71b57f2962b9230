"""The findings of each version of a story, with the judged matches behind them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from factdesk.model import Edit, Finding, Judgement, Kind, Mark, Severity, Verdict
from factdesk.store import codec
from factdesk.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding in its place."""

    number: int
    """In draft order, from 1."""
    finding: Finding
    paragraph: int
    """Of the draft, from 1."""
    previous: str = ""
    """The draft's wording in the version before, where an edit changed it."""


class Findings:
    """The findings of a store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, story: int, version: int, placed: Iterable[Placed], at: datetime) -> None:
        """Put these in the place of what an earlier check of this version found."""
        with self._connection.writing() as sqlite:
            sqlite.execute("DELETE FROM findings WHERE story = ? AND version = ?", (story, version))
            for item in placed:
                _insert(sqlite, story, version, item)
            sqlite.execute("UPDATE stories SET checked_at = ? WHERE number = ?", (at.isoformat(), story))

    def get(self, story: int, version: int) -> tuple[Placed, ...]:
        """The findings of a version in draft order; none where it was not checked."""
        judged = {
            number: list(rows)
            for number, rows in groupby(
                self._connection.rows(
                    "SELECT finding, rule, kind, verdict, severity, a, b, why, edits, fact FROM matches"
                    " WHERE story = ? AND version = ? ORDER BY finding, place",
                    (story, version),
                ),
                key=itemgetter(0),
            )
        }
        rows = self._connection.rows(
            "SELECT number, paragraph, previous, key, rule, kind, verdict, severity, marks, message, independent"
            " FROM findings WHERE story = ? AND version = ? ORDER BY number",
            (story, version),
        )
        return tuple(_placed(row, judged.get(row[0], ())) for row in rows)

    def before(self, story: int, version: int) -> tuple[Placed, ...]:
        """The findings of the last version before this one that was checked."""
        rows = self._connection.rows(
            "SELECT max(version) FROM findings WHERE story = ? AND version < ?", (story, version)
        )
        return self.get(story, rows[0][0]) if rows[0][0] is not None else ()

    def asking(self, story: int, version: int) -> Counter[tuple[Severity, Kind, bool]]:
        """How many findings ask for a decision, by severity, kind and whether they have one."""
        rows = self._connection.rows(
            "SELECT severity, kind, decided, count(*) FROM (SELECT severity, kind, EXISTS (SELECT 1 FROM reviews"
            " WHERE decision IS NOT NULL AND number = (SELECT max(number) FROM reviews"
            " WHERE reviews.story = findings.story AND finding_key = key)) AS decided"
            " FROM findings WHERE story = ? AND version = ? AND severity <> ?) GROUP BY severity, kind, decided",
            (story, version, Severity.NONE),
        )
        return Counter({(Severity(s), Kind(kind), bool(decided)): count for s, kind, decided, count in rows})


def _insert(sqlite: sqlite3.Connection, story: int, version: int, item: Placed) -> None:
    finding = item.finding
    head = (finding.key, finding.rule, finding.kind, finding.verdict, finding.severity)
    tail = (codec.dumps(finding.marks), finding.message, finding.independent, item.paragraph, item.previous)
    sqlite.execute(
        "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (story, version, item.number, *head, *tail),
    )
    places = {mark: place for place, mark in enumerate(finding.marks)}
    sqlite.executemany(
        "INSERT INTO matches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (story, version, item.number, place, *_columns(judged, places))
            for place, judged in enumerate(finding.judgements)
        ],
    )


def _columns(judged: Judgement, places: Mapping[Mark, int]) -> tuple[Any, ...]:
    """A judgement as a row; its marks are those of its finding, by their place there."""
    return (
        judged.rule,
        judged.kind,
        judged.verdict,
        judged.severity,
        places[judged.a],
        places[judged.b] if judged.b else None,
        judged.why,
        codec.dumps(judged.edits) if judged.edits else None,
        judged.fact,
    )


def _judgement(row: Sequence[Any], marks: Sequence[Mark]) -> Judgement:
    _, rule, kind, verdict, severity, a, b, why, edits, fact = row
    return Judgement(
        rule,
        Kind(kind),
        Verdict(verdict),
        Severity(severity),
        marks[a],
        None if b is None else marks[b],
        why,
        codec.loads(tuple[Edit, ...], edits) if edits else (),
        fact,
    )


def _placed(row: Sequence[Any], judged: Iterable[Sequence[Any]]) -> Placed:
    number, paragraph, previous, key, rule, kind, verdict, severity, stored, message, independent = row
    marks = codec.loads(tuple[Mark, ...], stored)
    finding = Finding(
        key,
        rule,
        Kind(kind),
        Verdict(verdict),
        Severity(severity),
        marks,
        message,
        tuple(_judgement(match, marks) for match in judged),
        independent,
    )
    return Placed(number, finding, paragraph, previous)
