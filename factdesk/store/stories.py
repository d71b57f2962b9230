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
        slugs = self._connection.rows(
            "SELECT slug FROM stories WHERE NOT removed ORDER BY touched_at DESC, number DESC"
        )
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
            " JOIN articles ON articles.number = versions.article WHERE slug = ? AND NOT stories.removed",
            (slug,),
        )
        if not rows:
            return None
        number, path, version, draft, checked_at, embargo = rows[0]
        sources = self._connection.rows(
            "SELECT id FROM story_sources JOIN articles ON number = article"
            " WHERE story = ? AND NOT removed ORDER BY place",
            (number,),
        )
        story = Story(slug, draft, tuple(id_ for (id_,) in sources), version, _when(embargo))
        return Filed(number, story, path, _when(checked_at))

    def save(self, slug: str, draft_path: str, draft: str, at: datetime) -> Filed:
        """Create the story, or give it a new version where the draft is another article than before.

        One that was removed comes back.
        """
        with self._connection.writing() as sqlite:
            sqlite.execute(
                "INSERT INTO stories (slug, draft, version, touched_at) VALUES (?, ?, 0, ?) ON CONFLICT (slug)"
                " DO UPDATE SET draft = excluded.draft, touched_at = excluded.touched_at, removed = 0",
                (slug, draft_path, at.isoformat()),
            )
            before = self.find(slug)
            if before is None or before.story.draft != draft:
                sqlite.execute("UPDATE stories SET version = version + 1 WHERE slug = ?", (slug,))
                sqlite.execute(
                    "INSERT INTO versions SELECT stories.number, version, articles.number, ? FROM stories, articles"
                    " WHERE slug = ? AND id = ?",
                    (at.isoformat(), slug, draft),
                )
            return self.get(slug)

    def attach(self, story: int, article_ids: Sequence[str]) -> None:
        """Add sources behind those that are there."""
        with self._connection.writing() as sqlite:
            sqlite.executemany(
                "INSERT INTO story_sources SELECT :story, number, 1 + coalesce(max(place), 0) FROM articles"
                " LEFT JOIN story_sources ON story = :story WHERE id = :id GROUP BY number ON CONFLICT DO NOTHING",
                [{"story": story, "id": id_} for id_ in article_ids],
            )

    def detach(self, story: int, article_ids: Sequence[str]) -> None:
        """Take sources away."""
        with self._connection.writing() as sqlite:
            sqlite.executemany(
                "DELETE FROM story_sources WHERE story = ? AND article = (SELECT number FROM articles WHERE id = ?)",
                [(story, id_) for id_ in article_ids],
            )

    def slug_of(self, draft_path: str) -> str | None:
        """The story that this draft file has, be it a removed one."""
        rows = self._connection.rows("SELECT slug FROM stories WHERE draft = ?", (draft_path,))
        return rows[0][0] if rows else None

    def is_taken(self, slug: str) -> bool:
        """Whether a story has that name, be it a removed one."""
        return bool(self._connection.rows("SELECT 1 FROM stories WHERE slug = ?", (slug,)))

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
