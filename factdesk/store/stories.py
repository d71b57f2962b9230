"""Stories: a draft in its versions, the sources it rests on, and where the editor stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from factdesk.errors import StoreError
from factdesk.model import Story
from factdesk.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Filed:
    """A story as the store keeps it."""

    number: int
    story: Story
    draft_path: str
    checked_at: datetime | None


class Stories:
    """The stories of a store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Filed, ...]:
        """Last touched first."""
        slugs = self._connection.rows("SELECT slug FROM stories ORDER BY touched_at DESC, number DESC")
        return tuple(self.get(slug) for (slug,) in slugs)

    def get(self, slug: str) -> Filed:
        """The story of that name; raises ``StoreError`` where there is none."""
        found = self.find(slug)
        if found is None:
            raise StoreError(f"there is no story {slug}", "`factdesk review DRAFT --against SOURCES` starts one")
        return found

    def find(self, slug: str) -> Filed | None:
        """The story of that name, if there is one."""
        rows = self._connection.rows(
            "SELECT stories.number, draft, stories.version, articles.id, checked_at, embargo FROM stories"
            " JOIN versions ON story = stories.number AND versions.version = stories.version"
            " JOIN articles ON articles.number = versions.article WHERE slug = ?",
            (slug,),
        )
        if not rows:
            return None
        number, path, version, draft, checked_at, embargo = rows[0]
        sources = self._connection.rows(
            "SELECT id FROM story_sources JOIN articles ON number = article WHERE story = ? ORDER BY place", (number,)
        )
        story = Story(slug, draft, tuple(id_ for (id_,) in sources), version, _when(embargo))
        return Filed(number, story, path, _when(checked_at))

    def save(self, slug: str, draft_path: str, draft: str, at: datetime) -> Filed:
        """Create the story, or give it a new version where the draft is another article than before."""
        with self._connection.writing() as sqlite:
            before = self.find(slug)
            version = before.story.version + (before.story.draft != draft) if before else 1
            sqlite.execute(
                "INSERT INTO stories (slug, draft, version, touched_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (slug) DO UPDATE SET (draft, version, touched_at) ="
                " (excluded.draft, excluded.version, excluded.touched_at)",
                (slug, draft_path, version, at.isoformat()),
            )
            sqlite.execute(
                "INSERT INTO versions SELECT stories.number, ?, articles.number, ? FROM stories, articles"
                " WHERE slug = ? AND id = ? ON CONFLICT DO NOTHING",
                (version, at.isoformat(), slug, draft),
            )
            return self.get(slug)

    def attach(self, story: int, article_ids: Sequence[str]) -> None:
        """Add sources behind those that are there."""
        with self._connection.writing() as sqlite:
            sqlite.executemany(
                "INSERT INTO story_sources SELECT ?1, number, 1 + coalesce(max(place), 0) FROM articles"
                " LEFT JOIN story_sources ON story = ?1 WHERE id = ?2 GROUP BY number ON CONFLICT DO NOTHING",
                [(story, id_) for id_ in article_ids],
            )

    def detach(self, story: int, article_ids: Sequence[str]) -> None:
        """Take sources away."""
        with self._connection.writing() as sqlite:
            sqlite.executemany(
                "DELETE FROM story_sources WHERE story = ? AND article = (SELECT number FROM articles WHERE id = ?)",
                [(story, id_) for id_ in article_ids],
            )

    def slug_of(self, draft_path: str) -> str | None:
        """The story that this draft file has."""
        rows = self._connection.rows("SELECT slug FROM stories WHERE draft = ?", (draft_path,))
        return rows[0][0] if rows else None

    def position(self, story: int) -> str | None:
        """The key of the finding where the editor stopped."""
        ((key,),) = self._connection.rows("SELECT position FROM stories WHERE number = ?", (story,))
        return None if key is None else str(key)

    def remember(self, story: int, key: str) -> None:
        """Keep where the editor is."""
        with self._connection.writing() as sqlite:
            sqlite.execute("UPDATE stories SET position = ? WHERE number = ?", (key, story))


def _when(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
