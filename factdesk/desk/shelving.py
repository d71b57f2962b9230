"""Stories and sources renamed, dated anew, held back or removed; each change can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from factdesk.config import Limits
from factdesk.desk import summaries
from factdesk.desk.reading import read
from factdesk.desk.reviewing import action
from factdesk.desk.values import Action
from factdesk.errors import FactDeskError
from factdesk.match.fingerprints import fingerprint
from factdesk.store.actions import Entry
from factdesk.store.store import Store


class Shelving:
    """Changes to the shelf of a store. What an article's day changes in its claims is read again."""

    def __init__(self, store: Store, clock: Callable[[], datetime], limits: Limits) -> None:
        self._store = store
        self._clock = clock
        self._limits = limits

    def rename(self, slug: str, name: str) -> Action:
        """Give a story another name."""
        if not name.strip():
            raise FactDeskError("a story needs a name", "type one")
        return self._story(slug, {"slug": name.strip()}, f"Rename {slug} to {name.strip()}")

    def embargo(self, slug: str, until: datetime | None) -> Action:
        """Hold a story back until a time, or no longer."""
        words = f"Embargo on {slug} until {until:%Y-%m-%d %H:%M}" if until else f"No embargo on {slug}"
        return self._story(slug, {"embargo": until.isoformat() if until else None}, words)

    def remove_story(self, slug: str) -> Action:
        """Take a story off the shelf; its decisions are kept."""
        return self._story(slug, {"removed": 1}, f"Remove story {slug}")

    def amend(self, article_id: str, title: str | None, outlet: str | None, published: date | None) -> Action:
        """Correct the head of an article; relative dates are read from its new day."""
        day = published.isoformat() if published else None
        values = {"title": title or None, "outlet": outlet or None, "published": day}
        return self._article(article_id, values, f"Correct the head of “{self._title(article_id)}”")

    def remove_article(self, article_id: str) -> Action:
        """Take an article off the shelf and out of every story."""
        return self._article(article_id, {"removed": 1}, f"Remove “{self._title(article_id)}”")

    def undo(self) -> Action | None:
        """Take back the newest change that stands."""
        with self._store.transaction():
            return self._undone(self._store.shelf.undo(self._clock()))

    def redo(self) -> Action | None:
        """Make the change again that was undone last."""
        with self._store.transaction():
            return self._undone(self._store.shelf.redo(self._clock()))

    def _story(self, slug: str, values: Mapping[str, object], words: str) -> Action:
        number = self._store.stories.get(slug).number
        return action("", self._store.shelf.change("stories", number, values, words, self._clock()))

    def _article(self, article_id: str, values: Mapping[str, object], words: str) -> Action:
        number = self._store.articles.number(article_id)
        with self._store.transaction():
            return self._told(self._store.shelf.change("articles", number, values, words, self._clock()))

    def _undone(self, entry: Entry | None) -> Action | None:
        return self._told(entry) if entry else None

    def _told(self, entry: Entry) -> Action:
        """The change in words, once the claims of its articles are read by their new day."""
        for article_id in entry.keys:
            old = self._store.articles.reading(article_id)
            reading = read(old.article, self._limits)
            self._store.articles.read_again(reading, fingerprint(old), fingerprint(reading))
        return action("", entry)

    def _title(self, article_id: str) -> str:
        found = self._store.articles.listed([article_id])
        return summaries.article(found[0]).title if found else article_id
