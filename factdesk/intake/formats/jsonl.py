"""JSON Lines: an article a line, as the machine interface takes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from factdesk.errors import UnreadableError
from factdesk.intake.encoding import decode
from factdesk.intake.reader import Document, Reader, Sample, Source


def read(source: Source) -> Iterator[Document]:
    """The articles by their ids."""
    for number, row in enumerate(decode(source.data, source.name).split("\n"), start=1):
        if row.strip():
            yield _document(row, number, source.name)


def _document(row: str, number: int, name: str) -> Document:
    try:
        record = json.loads(row)
        day = record.get("published")
        return Document(
            _words(record, "text") or "",
            title=_words(record, "title"),
            outlet=_words(record, "outlet"),
            author=_words(record, "author"),
            published=date.fromisoformat(day) if day else None,
            name=str(record["id"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        hint = 'each line is {"id": "…", "text": "…"}'
        raise UnreadableError(f"{name}, line {number} is no article", hint) from error


def _words(record: dict[str, Any], field: str) -> str | None:
    words = record[field] if field == "text" else record.get(field)
    if words is not None and not isinstance(words, str):
        raise TypeError(field)
    return words


def _good() -> Sample:
    return Sample(b'{"id": "a", "text": "The mayor counted 1,200 lanterns."}\n', "counted 1,200 lanterns", '"id"')


READER = Reader("jsonl", "JSON Lines", (".jsonl", ".ndjson"), read, _good, b"no json")
