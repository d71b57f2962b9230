"""One line of JSON Lines as an article, the same for the machine interface and for an archive of a million."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from factdesk.errors import UnreadableError
from factdesk.intake.load import from_text
from factdesk.model import Article


def article(line: bytes, origin: str = "") -> tuple[str, Article]:
    """Cluster and article of a line; raises ``UnreadableError``."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"not JSON ({error})") from error
    if not isinstance(record, dict):
        raise UnreadableError("not a JSON object")
    id_ = _words(record, "id")
    read = from_text(
        _words(record, "text"),
        id=id_,
        title=_words(record, "title", needed=False) or None,
        outlet=_words(record, "outlet", needed=False) or None,
        published=_day(record),
        origin=origin and f"{origin}#{id_}",
    )
    author = _words(record, "author", needed=False)
    return _words(record, "cluster", needed=False), replace(read, author=author) if author else read


def _words(record: dict[str, Any], key: str, *, needed: bool = True) -> str:
    value = record.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str):
        raise UnreadableError(f"{key} must be a string" if key in record else f"{key} is missing")
    return value


def _day(record: dict[str, Any]) -> date | None:
    day = _words(record, "published", needed=False)
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise UnreadableError("published must be a day as in 2024-05-30") from error
