"""``extract`` and ``compare``: the interface for scripts, one JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from factdesk.model import Article


def articles() -> Iterator[tuple[str, Article]]:
    """Cluster and article of each line of standard input."""
    from factdesk.intake.load import from_text

    for line in sys.stdin.buffer:
        if line.strip():
            record = json.loads(line)
            day = record.get("published")
            yield (
                record.get("cluster") or "",
                from_text(
                    record["text"],
                    id=record["id"],
                    title=record.get("title"),
                    outlet=record.get("outlet"),
                    published=date.fromisoformat(day) if day else None,
                ),
            )


@click.command()
@click.option("--stdin-jsonl", is_flag=True)
def extract(*, stdin_jsonl: bool) -> None:
    """Print every claim of the articles."""
    from factdesk.cli.records import reading_record
    from factdesk.extract.claims import read

    del stdin_jsonl
    for _, article in articles():
        emit(reading_record(read(article)))


@click.command()
@click.option("--stdin-jsonl", is_flag=True)
def compare(*, stdin_jsonl: bool) -> None:
    """Print every judged pair of the articles of a cluster."""
    from factdesk.cli.records import judgement_record
    from factdesk.desk.comparison import compare as judged
    from factdesk.extract.claims import read

    del stdin_jsonl
    for cluster, members in groupby(articles(), key=lambda pair: pair[0]):
        for judgement in judged([read(article) for _, article in members]):
            if judgement.b is not None:
                emit(judgement_record(cluster, judgement))


def emit(record: dict[str, Any]) -> None:
    """One JSON object on a line of its own, flushed so that a pipeline sees it at once."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    sys.stdout.flush()
