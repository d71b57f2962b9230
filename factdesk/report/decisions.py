"""Decisions out of a report that came back: a source log that a colleague filled in, or another editor's JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from factdesk.errors import UnreadableError
from factdesk.model import Decision, Review


def parse(data: bytes, name: str, now: datetime) -> tuple[Review, ...]:
    """The decisions in a CSV source log or a JSON report, in its order.

    A decision without a time was made ``now``, one without a name by nobody known. Raises ``UnreadableError`` on
    anything else and on a decision that is none.
    """
    return tuple(_reviews(_rows(data, name), name, now))


def ids(data: bytes, name: str) -> frozenset[str]:
    """The ids of all findings in such a report."""
    return frozenset(str(row["id"]) for row in _rows(data, name))


def _rows(data: bytes, name: str) -> list[Mapping[str, Any]]:
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name} is no UTF-8 text", "save the source log as CSV UTF-8") from error
    try:
        return list(_json(words, name) if words.lstrip().startswith("{") else _csv(words, name))
    except csv.Error as error:
        raise UnreadableError(f"{name} is no source log: {error}", "give a report that FactDesk wrote") from error


def _csv(words: str, name: str) -> Iterable[Mapping[str, Any]]:
    """Comma or semicolon between the cells: spreadsheets write either."""
    head = words.split("\n", 1)[0]
    table = csv.DictReader(io.StringIO(words), delimiter=";" if head.count(";") > head.count(",") else ",")
    if not {"id", "decision"} <= set(table.fieldnames or ()):
        raise UnreadableError(f"{name} is no source log", "give a CSV or JSON report that FactDesk wrote")
    return ({key.replace(" ", "_"): _plain(cell) for key, cell in row.items() if key} for row in table)


def _plain(cell: Any) -> Any:
    """Without the apostrophe that keeps spreadsheets from reading a formula."""
    return cell[1:] if isinstance(cell, str) and cell[:1] == "'" and cell[1:2] in {*"=+-@'", "\t", "\r"} else cell


def _json(words: str, name: str) -> Iterable[Mapping[str, Any]]:
    """A whole JSON report, or JSON Lines with one finding each."""
    try:
        found = json.loads(words)
        rows = found.get("items", [found])
    except json.JSONDecodeError:
        try:
            rows = [json.loads(line) for line in words.splitlines() if line.strip()]
        except json.JSONDecodeError as error:
            raise UnreadableError(f"{name} is no JSON", "give a CSV or JSON report that FactDesk wrote") from error
    if not (isinstance(rows, list) and all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in rows)):
        raise UnreadableError(f"{name} is no report", "give a CSV or JSON report that FactDesk wrote")
    return rows


def _reviews(rows: Iterable[Mapping[str, Any]], name: str, now: datetime) -> Iterator[Review]:
    for number, row in enumerate(rows, 1):
        decision = str(row.get("decision") or "").strip().lower()
        if decision:
            try:
                chosen = Decision(decision)
                at = datetime.fromisoformat(str(row.get("decided_at") or "")) if row.get("decided_at") else now
            except ValueError as error:
                raise UnreadableError(
                    f"{name}, row {number}: {error}", "a decision is fix, stet or query, its time like 2024-05-30T09:41"
                ) from error
            by = str(row.get("decided_by") or "").strip() or "unknown"
            yield Review(
                str(row["id"]), chosen, str(row.get("note") or ""), by, at if at.tzinfo else at.replace(tzinfo=UTC)
            )
