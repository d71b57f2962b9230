"""``factdesk search``: figures by value and passages by words, over the whole store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factdesk.cli.output import json_option
from factdesk.cli.session import open_desk, store_option

if TYPE_CHECKING:
    from factdesk.desk.values import Hit


@click.command(short_help="Find figures by value and passages by words.")
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many places.")
@json_option
@store_option
@click.pass_context
def search(ctx: click.Context, *, query: tuple[str, ...], limit: int, as_json: bool, db: Path | None) -> None:
    """Find a figure by its value, however it is written, or a passage by its words.

    250,000 also finds 250 000 and a quarter of a million; "words in marks" stand together; said:NAME finds quotes.

    Exit status: 0 where something was found, 1 where nothing was.
    """
    from factdesk.cli.machine import emit
    from factdesk.cli.records import hit_record
    from factdesk.cli.terminal import width

    with open_desk(db) as desk:
        hits = desk.search(" ".join(query), limit)
    for hit in hits:
        if as_json:
            emit(hit_record(hit))
        else:
            _show(hit, width())
    ctx.exit(0 if hits else 1)


def _show(hit: Hit, columns: int) -> None:
    """The place of a hit, and its passage with the words found in brackets."""
    from factdesk.cli.plain import SOURCE, passage_lines
    from factdesk.text import one_line

    article = hit.article
    about = (article.title, article.outlet or "", str(article.published or ""), f"¶{hit.paragraph}")
    place = ", ".join(filter(None, map(one_line, about)))
    for line in passage_lines(hit.kind, hit.words, hit.span, hit.passage, SOURCE, place, columns):
        click.echo(line)
