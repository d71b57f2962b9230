"""The report as a value, and the door for its formats: a file in ``formats/`` exposes one value ``FORMAT``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from factdesk.config import Settings
from factdesk.model import Article, Claims, Finding, Review, Story, Timeline


@dataclass(frozen=True, slots=True)
class Item:
    """A finding with what the editor decided."""

    number: int
    """Place in draft order, from 1."""
    finding: Finding
    review: Review | None = None
    """The newest entry of the ledger, or None while nobody has decided."""
    previous: str = ""
    """The draft's earlier wording, where an edit resolved or reopened the finding."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report prints. Same value, same bytes."""

    story: Story
    draft: Article
    digest: str
    """SHA-256 of the draft's text, hexadecimal."""
    sources: Mapping[str, Article]
    """By ``Article.id``, in the story's order."""
    items: tuple[Item, ...]
    """In draft order: conflicts, queries, not found and confirmed facts."""
    checked_at: datetime
    settings: Settings
    writer: str = ""
    editor: str = ""
    checker: str = ""
    embargo: datetime | None = None
    independent: Mapping[str, int] | None = None
    """Group number of each source: copies of one text share a number."""
    claims: Claims = field(default_factory=Claims)
    """What was read from the draft, for speakers and for coverage."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why each source was chosen, by ``Article.id``, where FactDesk chose them from the store."""
    timelines: Mapping[str, Timeline] = field(default_factory=dict)
    """Figures that several articles tell differently, by ``Finding.key``."""
    original: bytes | None = None
    """The draft's own file where that is a Word document: comments go into a copy of it."""


@dataclass(frozen=True, slots=True)
class Format:
    """One report format."""

    id: str
    """As ``--format`` takes it."""
    suffix: str
    """With the dot."""
    summary: str
    write: Callable[[Report], bytes]
    """Pure; deterministic."""
