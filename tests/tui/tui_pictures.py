"""Every screen and window in every state that it has: the desk it shows, the story, and the steps that lead there."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot
from tui_story import NOON, article, fill, fill_hugely, reading

from factdesk.errors import StoreError
from factdesk.model import Decision, Progress
from factdesk.tui.messages import ArticleAt, Errand, Moved, PeopleOf, Place, SearchFor
from factdesk.tui.screens.related import RelatedDialog

Step = str | Callable[[Pilot[None]], Awaitable[None]]


@dataclass(frozen=True)
class Picture:
    """One thing to see at every width."""

    story: str | None
    """What the app is opened on; None for the home screen."""
    steps: tuple[Step, ...] = ()
    """Keys, several on a string with spaces between them, and whatever else is done."""
    window: tuple[Step, ...] = ()
    """What opens a window, anew at every width: Textual does not lay out again what stands below one."""
    desk: str = "ferry"


# ---- desks


def told(desk, path):
    """Articles of the store tell the story, and are no sources."""
    path.write_text("Flood at Alder Ford\n\nThe flood at Alder Ford left 31 people missing, rescuers said.\n")
    records = [
        {
            "id": str(day),
            "title": f"Flood at Alder Ford, day {day}",
            "outlet": "Northern Wire",
            "published": f"2024-05-1{day}",
            "text": f"The flood at Alder Ford left {count} people missing, rescuers said on day {day}.",
        }
        for day, count in enumerate((12, 12, 27), 1)
    ]
    Path("wires.jsonl").write_text("\n".join(map(json.dumps, records)))
    list(desk.start(path, [Path("wires.jsonl")], "flood"))
    desk.detach("flood", desk.story("flood").sources)


def clear(desk, path):
    """Nothing to decide."""
    fill(desk, path)
    desk._store.findings.save(desk._store.stories.get("ferry").number, 1, [], NOON)


def full(desk, path):
    """More stories, sources and names than any window holds."""
    fill(desk, path)
    people = [
        f"{first} {last}" for first in ("Ana", "Bo", "Cem", "Dee", "Eli") for last in ("Ash", "Elm", "Fir", "Oak")
    ]
    text = "Crew list\n\n" + "\n\n".join(f"{who} was on board with {n} others." for n, who in enumerate(people, 11))
    desk._store.articles.add(
        reading(
            article("crew", text + "\n", outlet="Harbour office with a long name"),
            names=[(who, who, "deck hand and second steward") for who in people],
        ),
        NOON,
    )
    desk.attach("ferry", ["crew"])
    for number in range(40):
        name = f"s{number}"
        desk._store.articles.add(reading(article(name, f"Log of the tug Merlin, sheet {number}\n\nCalm.\n")), NOON)
        desk._store.stories.save(f"crossing-{number:03}", str(path.with_name(name)), name, NOON)


def bare(desk, path):
    """A story and sources of which nothing is known: no claims, no names, no day."""
    text = "Weather\n\nIt was calm.\n"
    store = desk._store
    store.articles.add(reading(article("calm", text, origin=str(path))), NOON)
    store.stories.save("calm", str(path), "calm", NOON)


DESKS = {
    "ferry": fill,
    "told": told,
    "clear": clear,
    "full": full,
    "bare": bare,
    "empty": lambda desk, path: None,
    "huge": lambda desk, path: fill_hugely(desk, path, 1200),
}

# ---- steps


def at(place: Place) -> Step:
    """Opens a screen."""

    async def open_it(pilot):
        pilot.app.open(place)

    return open_it


def typed(box: str, words: str) -> Step:
    """Writes into a box."""

    async def write(pilot):
        pilot.app.screen.query_one(box).value = words

    return write


async def at_work(pilot):
    """A piece of work is under way."""
    pilot.app.session.busy = True
    pilot.app.post_message(Moved(Progress("Reading", 12, 40, "notices/coast-guard-second-notice.html")))


async def fails(pilot):
    """A piece of work ends early."""

    def steps():
        raise StoreError("the disk is full", "make room and press r again")
        yield

    pilot.app.screen.run_errand(Errand("Checked again", steps))


async def unreadable(pilot):
    """The ledger of names cannot be read."""

    def people(slug):
        raise StoreError("the store is in use by another program", "close it and try again")

    pilot.app.session.desk.people = people
    pilot.app.open(PeopleOf("ferry"))


async def came_back(pilot):
    """A colleague's report, with one decision unlike ours."""
    desk = pilot.app.session.desk
    desk.decide("ferry", ["refund", "aboard"], Decision.FIX)
    log = "id,decision,decided by,decided at\n" + "".join(
        f"{key},stet,Kim,2024-05-14T11:00:00+00:00\n" for key in ("refund", "aboard")
    )
    Path("log.csv").write_text(log)  # noqa: ASYNC240 - a few bytes, and nothing runs beside
    pilot.app.screen.query_one("#path").value = "log.csv"


async def still_looking(pilot):
    """The store is being looked through."""

    class Looking(RelatedDialog):
        def _look(self):
            """Never comes to an end."""

    pilot.app.push_screen(Looking(pilot.app.session.desk, "ferry"))


DRAFT_AT, SOURCE_AT = ArticleAt("d1", None, "ferry"), ArticleAt("w1", None, "ferry")

PICTURES = {
    "home": Picture(None),
    "home-empty": Picture(None, desk="empty"),
    "home-unchecked": Picture(None, desk="bare"),
    "home-at-work": Picture(None, (at_work,)),
    "home-failed": Picture(None, (fails,)),
    "home-full": Picture(None, ("j j",), desk="full"),
    "home-source": Picture(None, ("G",)),
    "review": Picture("ferry", ("f space",)),
    "review-not-found": Picture("ferry", ("G",)),
    "review-noted": Picture("ferry", ("c", *"check", "ctrl+s", "s", "k")),
    "review-clear": Picture("ferry", desk="clear"),
    "review-filtered-out": Picture("ferry", ("f f f f f F space enter",)),
    "review-other-side": Picture("ferry", ("tab",)),
    "review-drafted": Picture("ferry", ("O",)),
    "review-at-work": Picture("ferry", (at_work,)),
    "review-failed": Picture("ferry", (fails,)),
    "review-huge": Picture("huge", ("G f g",), desk="huge"),
    "article": Picture("ferry", (at(DRAFT_AT),)),
    "article-source": Picture("ferry", (at(SOURCE_AT),)),
    "article-found": Picture("ferry", (at(DRAFT_AT), "]")),
    "article-empty": Picture("calm", (at(ArticleAt("calm", None, "calm")),), desk="bare"),
    "article-at-work": Picture("ferry", (at(DRAFT_AT), at_work)),
    "article-failed": Picture("ferry", (at(DRAFT_AT), "n")),
    "article-huge": Picture("huge", (at(ArticleAt("h1", None, "huge")), "G"), desk="huge"),
    "search": Picture("ferry", (at(SearchFor("ferry", "221")),)),
    "search-result": Picture("ferry", (at(SearchFor("ferry", "ferry")), "enter j")),
    "search-empty": Picture("ferry", (at(SearchFor("ferry")),)),
    "search-nothing": Picture("ferry", (at(SearchFor("ferry", "submarine")),)),
    "search-failed": Picture("ferry", (at(SearchFor("ferry", "people since:never")),)),
    "search-at-work": Picture("ferry", (at(SearchFor("ferry", "221")), at_work)),
    "search-huge": Picture("huge", (at(SearchFor("huge", "ships")), "enter", "G"), desk="huge"),
    "people": Picture("ferry", (at(PeopleOf("ferry")),)),
    "people-empty": Picture("calm", (at(PeopleOf("calm")),), desk="bare"),
    "people-at-work": Picture("ferry", (at(PeopleOf("ferry")), at_work)),
    "people-failed": Picture("ferry", (unreadable,)),
    "people-full": Picture("ferry", (at(PeopleOf("ferry")), "G"), desk="full"),
    "keys": Picture("ferry", window=("?",)),
    "palette": Picture("ferry", window=(":",)),
    "note": Picture("ferry", window=("c",)),
    "filter": Picture("ferry", window=("F",)),
    "export": Picture("ferry", window=("e",)),
    "timeline": Picture("flood", window=("L",), desk="told"),
    "related": Picture("flood", window=("R",), desk="told"),
    "related-nothing": Picture("ferry", window=("R",)),
    "related-at-work": Picture("ferry", window=(still_looking,)),
    "merge": Picture("ferry", window=("M",)),
    "merge-failed": Picture("ferry", window=("M enter",)),
    "merge-differs": Picture("ferry", window=("M", came_back, "enter")),
    "import": Picture(None, window=("i",)),
    "import-failed": Picture(None, window=("i", typed("#source-paths", "notices/none.txt"), "enter")),
    "new-story": Picture(None, window=("N",), desk="empty"),
    "paste": Picture(None, window=("p",)),
    "paste-failed": Picture(None, window=("p", typed("#published", "Tuesday"), "ctrl+s")),
    "story-details": Picture(None, window=("d",)),
    "source-details": Picture(None, ("G",), window=("d",)),
    "narrow": Picture("ferry", (at(SearchFor("ferry", "221 in:wire")),), ("f2",)),
}
