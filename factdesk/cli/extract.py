"""``factdesk extract`` and ``factdesk compare``: claims and judged pairs for scripts."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factdesk.cli.machine import Incoming, emit, put
from factdesk.cli.session import before_changes, changes_option
from factdesk.cli.terminal import TROUBLE

if TYPE_CHECKING:
    from factdesk.model import Article

F = TypeVar("F", bound=Callable[..., Any])


def _input_options(command: F) -> F:
    for option in (
        changes_option,
        click.option("--stdin-jsonl", is_flag=True, help="Read one article a line from standard input."),
        click.option("--format", "format_id", type=click.Choice(["jsonl"]), default="jsonl", help="JSON Lines."),
        click.argument("files", nargs=-1, type=click.Path(path_type=Path)),
    ):
        command = option(command)
    return command


def _articles(incoming: Incoming, files: tuple[Path, ...], *, stdin_jsonl: bool) -> Iterator[tuple[str, Article]]:
    if stdin_jsonl == bool(files):
        raise click.UsageError("Give files, or --stdin-jsonl.")
    gc.freeze()  # word lists and patterns stay for good: walking them again and again costs a tenth of the time
    return incoming.lines(sys.stdin.buffer) if stdin_jsonl else incoming.files(files, before_changes=before_changes())


@click.command()
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes that read. With more than one, lines come some at a time, in the same order.",
)
@_input_options
@click.pass_context
def extract(ctx: click.Context, *, files: tuple[Path, ...], stdin_jsonl: bool, format_id: str, jobs: int) -> None:
    """Print every claim of the articles, one JSON object a line."""
    del format_id
    incoming = Incoming()
    articles = (article for _, article in _articles(incoming, files, stdin_jsonl=stdin_jsonl))
    if jobs > 1:
        from factdesk.cli.batches import written

        for batch in written(articles, jobs):
            put(batch.lines)
            for problem in batch.problems:
                incoming.tell(problem)
    else:
        _extract(incoming, articles)
    ctx.exit(TROUBLE if incoming.problems else 0)


def _extract(incoming: Incoming, articles: Iterator[Article]) -> None:
    """Each line as soon as it is done."""
    from factdesk.cli.records import reading_record
    from factdesk.cli.session import settings
    from factdesk.desk.reading import read

    work = partial(read, limits=settings().limits)
    for article in articles:
        reading = incoming.attempt(article.id, work, article)
        if reading:
            emit(reading_record(reading))


@click.command()
@_input_options
@click.pass_context
def compare(ctx: click.Context, *, files: tuple[Path, ...], stdin_jsonl: bool, format_id: str) -> None:
    """Print every judged pair of the articles, one JSON object a line.

    All articles are compared with each other and each with itself; of JSON lines, those next to each other that name
    the same "cluster".
    """
    del format_id
    from factdesk.cli.records import judgement_record
    from factdesk.cli.session import settings
    from factdesk.desk.comparison import compare_within
    from factdesk.desk.reading import read

    incoming, house = Incoming(), settings()
    work = partial(read, limits=house.limits)
    for cluster, members in groupby(_articles(incoming, files, stdin_jsonl=stdin_jsonl), key=itemgetter(0)):
        readings = [incoming.attempt(article.id, work, article) for _, article in members]
        judge = partial(compare_within, name=cluster or "the comparison", settings=house)
        judgements = incoming.attempt(cluster, judge, list(filter(None, readings)))
        for judgement in judgements or ():
            if judgement.b is not None:
                emit(judgement_record(cluster, judgement))
    ctx.exit(TROUBLE if incoming.problems else 0)
