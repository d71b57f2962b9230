"""``factdesk demo``: the sample story in a throw-away store."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from factdesk.cli.terminal import Follower
from factdesk.errors import FactDeskError

_STORY = "putin-visit"


@click.command()
def demo() -> None:
    """Open a sample story on the terminal; nothing of it is kept."""
    from factdesk.cli.session import settings
    from factdesk.desk.desk import Desk
    from factdesk.tui.app import FactDeskApp

    story = samples() / _STORY
    house = settings()
    desk = Desk.open(None, house)
    try:
        Follower().run(desk.start(story / "draft.md", [story / "sources"], _STORY))
        FactDeskApp(desk, house, _STORY).run()
    finally:
        desk.close()


def samples() -> Path:
    """The sample stories: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("factdesk")))
    for place in (package / "sample_articles", package.parent / "sample_articles"):
        if place.is_dir():
            return place
    raise FactDeskError("the sample stories are not installed", "install FactDesk again")
