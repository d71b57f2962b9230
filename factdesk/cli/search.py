"""``factdesk search``: figures by value, passages by words and figures over time, in the whole store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factdesk.cli.output import json_option
from factdesk.cli.session import open_desk, store_option

if TYPE_CHECKING:
    from factdesk.desk.values import Hit
    from factdesk.model import Telling, Timeline


@click.command(short_help="Find figures by value and passages by words.")
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many places.")
@click.option("--timeline", "over_time", is_flag=True, help="What article after article says of the figure named.")
@json_option
@store_option
@click.pass_context
def search(
    ctx: click.Context, *, query: tuple[str, ...], limit: int, over_time: bool, as_json: bool, db: Path | None
) -> None:
    """Find a figure by its value, however it is written, or a passage by its words.

    250,000 also finds 250 000 and a quarter of a million; "words in marks" stand together; said:NAME finds quotes.
    With --timeline the words name a figure and its story: killed ferry "Tern Quay".

    Exit status: 0 where something was found, 1 where nothing was.
    """
    from factdesk.cli.records import hit_record, telling_record

    asked = " ".join(query)
    with open_desk(db) as desk:
        timeline = desk.tellings(asked) if over_time else None
        hits = () if over_time else desk.search(asked, limit)
    if timeline:
        tellings = timeline.tellings[-limit:]
        records = (telling_record(telling, timeline.unit) for telling in tellings)
        _tell(records if as_json else _told(timeline, tellings))
    _tell(map(hit_record, hits) if as_json else (line for hit in hits for line in _found(hit)))
    ctx.exit(0 if hits or timeline else 1)


def _tell(found: Iterable[dict[str, Any] | str]) -> None:
    """Print records, or lines."""
    from factdesk.cli.machine import emit

    for one in found:
        click.echo(one) if isinstance(one, str) else emit(one)


def _found(hit: Hit) -> Iterator[str]:
    """The place of a hit, and its passage with the words found in brackets."""
    from factdesk.cli.plain import SOURCE, passage_lines
    from factdesk.cli.terminal import width
    from factdesk.text import one_line

    article = hit.article
    about = (article.title, article.outlet or "", str(article.published or ""), f"¶{hit.paragraph}")
    place = ", ".join(filter(None, map(one_line, about)))
    return passage_lines(hit.kind, hit.words, hit.span, hit.passage, SOURCE, place, width())


def _told(timeline: Timeline, tellings: Sequence[Telling]) -> Iterator[str]:
    """What the figure is, then for each telling its day, its passage with the value in brackets, and its article."""
    from factdesk.cli.plain import SOURCE, passage_lines
    from factdesk.cli.terminal import width
    from factdesk.text import one_line

    count = f"{len(timeline.tellings)} tellings, {len(timeline.values)} values"
    yield click.style(f"{one_line(timeline.concept)} · {count}", bold=True)
    for telling in tellings:
        day, place = (
            str(telling.published or "no day"),
            one_line(", ".join(filter(None, (telling.slug, telling.outlet)))),
        )
        yield from passage_lines(day, telling.passage, telling.mark.span, telling.around, SOURCE, place, width())
