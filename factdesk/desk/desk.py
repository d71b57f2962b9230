"""The one service that both faces call: stories, sources, checks, decisions, search and export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk.values import Action, ArticleSummary, Hit, Person, QueueItem, StorySummary
from factdesk.model import Decision, Progress, Reading, Review, Story
from factdesk.report.report import Report


class Desk:
    """A store with its house rules. One desk may be used from several threads; each call is one transaction.

    Long pieces of work are iterators of ``Progress``: they do the next step when asked for the next value, and may be
    left at any step with everything before it kept. Every method raises ``FactDeskError`` with a line for the user.
    """

    @classmethod
    def open(cls, path: Path | None, settings: Settings, clock: Callable[[], datetime] = datetime.now) -> Desk:
        """The store at ``path``, made if there is none; a throw-away one in memory where ``path`` is None."""
        raise NotImplementedError

    def close(self) -> None:
        """Give the store back. Everything acknowledged is already on the disk."""
        raise NotImplementedError

    # ---- lists

    def stories(self) -> tuple[StorySummary, ...]:
        """All stories, last touched first."""
        raise NotImplementedError

    def sources(self, slug: str | None = None) -> tuple[ArticleSummary, ...]:
        """The sources of a story in its order, or all articles of the store that are no draft, newest first."""
        raise NotImplementedError

    def story(self, slug: str) -> Story:
        """The story; raises ``FactDeskError`` where there is none of that name."""
        raise NotImplementedError

    def reading(self, article_id: str) -> Reading:
        """An article with its claims."""
        raise NotImplementedError

    # ---- documents in

    def ingest(self, paths: Iterable[Path]) -> Iterator[Progress]:
        """Read files and folders into the store. A bad one gives ``Progress.problem``, and the rest goes on.

        ``Progress.articles`` names what was just added or was there already.
        """
        raise NotImplementedError

    def add_text(
        self, text: str, title: str | None = None, outlet: str | None = None, published: date | None = None
    ) -> str:
        """Add pasted text; gives its article's id."""
        raise NotImplementedError

    def attach(self, slug: str, article_ids: Sequence[str]) -> None:
        """Make articles sources of the story; ``check`` sees them next time."""
        raise NotImplementedError

    def detach(self, slug: str, article_ids: Sequence[str]) -> None:
        """Take sources away from the story; the articles stay in the store."""
        raise NotImplementedError

    def slug_of(self, draft: Path) -> str:
        """The name of the story that this draft has or would get: its file stem, numbered where that is taken."""
        raise NotImplementedError

    def start(self, draft: Path, against: Sequence[Path], slug: str | None = None) -> Iterator[Progress]:
        """Create the story or take in its changed draft, add sources to it, and check it."""
        raise NotImplementedError

    def check(self, slug: str) -> Iterator[Progress]:
        """Read the draft file again (a changed one is a new version) and compare it with its sources."""
        raise NotImplementedError

    # ---- review

    def queue(self, slug: str, *, confirmed: bool = False) -> tuple[QueueItem, ...]:
        """Findings of the newest version in draft order: those that ask for a decision, or all of them."""
        raise NotImplementedError

    def decide(self, slug: str, keys: Sequence[str], decision: Decision | None, note: str = "") -> Action:
        """Decide findings, or open them again with None; on the disk when it returns. An empty note keeps the old."""
        raise NotImplementedError

    def note(self, slug: str, key: str, text: str) -> Action:
        """Set the note of a finding and keep its decision."""
        raise NotImplementedError

    def undo(self, slug: str) -> Action | None:
        """Take back the newest action that still stands; None where nothing is left."""
        raise NotImplementedError

    def redo(self, slug: str) -> Action | None:
        """Do again what was undone last; None where nothing was, or something else was done since."""
        raise NotImplementedError

    def history(self, slug: str, key: str) -> tuple[Review, ...]:
        """Every entry of the ledger about a finding, oldest first."""
        raise NotImplementedError

    def position(self, slug: str) -> str | None:
        """The key of the finding where the editor stopped."""
        raise NotImplementedError

    def remember(self, slug: str, key: str) -> None:
        """Keep where the editor is."""
        raise NotImplementedError

    # ---- looking up and out

    def search(self, query: str, limit: int = 200) -> tuple[Hit, ...]:
        """Places all over the store: a number finds figures of that value however written, words find passages."""
        raise NotImplementedError

    def people(self, slug: str) -> tuple[Person, ...]:
        """The ledger of names over the draft and the sources; those that differ first."""
        raise NotImplementedError

    def report(self, slug: str) -> Report:
        """The discrepancy report as a value."""
        raise NotImplementedError

    def export(self, slug: str, format_id: str, path: Path) -> Path:
        """Write the report (through a temporary file, readable by its owner only); a folder gets ``slug`` + suffix."""
        raise NotImplementedError
