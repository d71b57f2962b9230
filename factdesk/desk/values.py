"""What the desk tells its faces: summaries, the queue, actions, search hits and the ledger of names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from factdesk.model import Finding, Kind, NameKind, Review, Severity, Span


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story as the home screen lists it."""

    slug: str
    title: str
    """The draft's headline, or its file name where it has none."""
    draft: str
    """Path of the draft file."""
    version: int
    sources: int
    claims: int
    """Figures, quotes and dates of the newest version."""
    open: int
    """Findings that ask for a decision and have none."""
    done: int
    """Findings that ask for a decision and have one."""
    checked_at: datetime | None
    severities: Mapping[Severity, int] = field(default_factory=dict)
    """Open findings of each severity."""
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    """Open findings of each kind."""
    embargo: datetime | None = None


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article as a list shows it."""

    id: str
    title: str
    """Its headline, or its file name where it has none."""
    outlet: str | None
    published: date | None
    origin: str
    claims: int
    """Figures, quotes and dates."""
    added_at: datetime


class State(StrEnum):
    """Where a finding stands in the queue."""

    OPEN = "open"
    DECIDED = "decided"
    REOPENED = "reopened"
    """A value changed since the last version: whatever was decided about the old one no longer counts."""
    RESOLVED = "resolved"
    """An edit of the draft made the conflict go away."""
    CONFIRMED = "confirmed"
    """Nothing to decide: the sources agree."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A finding in its place, with what the editor decided."""

    number: int
    """Place among all findings in draft order, from 1."""
    finding: Finding
    review: Review | None
    """The newest entry of the ledger, or None while there is none. An undone one has no decision."""
    state: State
    paragraph: int
    """Of the draft, from 1."""
    previous: str = ""
    """The draft's earlier wording, where the finding was reopened or resolved."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that was done, undone or done again."""

    id: int
    slug: str
    words: str
    """In words that a status line shows: "Fix ¶7 “4.1 percent”", "Undone: fix ¶7 “4.1 percent”"."""
    keys: tuple[str, ...]
    """Keys of the findings it touched."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of reading documents into the store."""

    read: int
    """Articles in them."""
    new: int
    """Those that the store did not have."""
    copies: int
    """New ones that repeat an article of the store: wire copies, versions of one story."""


class HitKind(StrEnum):
    """What sort of place a search found."""

    QUOTE = "quote"
    FIGURE = "figure"
    NAME = "name"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a search found."""

    article: ArticleSummary
    span: Span
    """The words that were found, in the article's text."""
    kind: HitKind
    passage: Span
    """The paragraph around them."""
    paragraph: int
    """Its number, from 1."""
    words: str
    """The passage itself, so that a hit can be shown without its article."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a name is written."""

    surface: str
    articles: tuple[str, ...]
    """``Article.id`` of each article that writes it so, the draft first."""
    count: int


@dataclass(frozen=True, slots=True)
class Person:
    """One bearer of a name over the draft and all sources of a story."""

    ref: str
    """The fullest form."""
    kind: NameKind
    variants: tuple[Variant, ...]
    """Most frequent first."""
    titles: tuple[str, ...] = ()
    ages: tuple[float, ...] = ()
    in_draft: bool = False

    @property
    def differs(self) -> bool:
        """Whether the articles give different titles or ages."""
        return len(self.titles) > 1 or len(self.ages) > 1
