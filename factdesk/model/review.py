"""What people do: stories, decisions, and the progress of work they wait for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Decision(StrEnum):
    """What the editor decides about a finding."""

    FIX = "fix"
    """The draft must change."""
    STET = "stet"
    """It stands."""
    QUERY = "query"
    """Ask the writer."""


@dataclass(frozen=True, slots=True)
class Review:
    """One entry of the append-only ledger: the state of a finding from then on."""

    finding_key: str
    decision: Decision | None
    """None where the finding is open (again)."""
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """A draft and the sources it rests on."""

    slug: str
    draft: str
    """``Article.id`` of the newest version of the draft."""
    sources: tuple[str, ...] = ()
    """``Article.id`` of each source."""
    version: int = 1
    embargo: datetime | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """What a long piece of work reports while it runs."""

    stage: str
    """What is being done, in the user's words: "Reading"."""
    done: int
    total: int
    label: str = ""
    """What is being worked on now: a file name."""
    extra: dict[str, Any] = field(default_factory=dict, compare=False)
    problem: str = ""
    """What went wrong with this one, in a line for the user; the work goes on."""
    articles: tuple[str, ...] = ()
    """``Article.id`` of what this step put into the store or found there."""
