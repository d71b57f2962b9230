"""``factdesk demo``: the sample stories in a throw-away store."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from factdesk.cli.terminal import Follower
from factdesk.errors import FactDeskError

_FIRST = "putin-visit"
"""The story that is opened."""


@click.command()
def demo() -> None:
    """Open the sample stories on the terminal; nothing of them is kept."""
    from factdesk.cli.review import show
    from factdesk.cli.session import settings
    from factdesk.desk.desk import Desk

    desk = Desk.open(None, settings())
    try:
        for story in sorted(draft.parent for draft in samples().glob("*/draft.md")):
            Follower().run(desk.start(story / "draft.md", [story / "sources"], story.name))
        show(lambda: desk, _FIRST)
    finally:
        desk.close()


def samples() -> Path:
    """The sample stories: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("factdesk")))
    for place in (package / "sample_articles", package.parent / "sample_articles"):
        if place.is_dir():
            return place
    raise FactDeskError("the sample stories are not installed", "install FactDesk again")
