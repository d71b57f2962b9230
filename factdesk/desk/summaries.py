"""Stories and articles as lists show them, and findings as the queue shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath

from factdesk.desk.values import ArticleSummary, Hit, HitKind, QueueItem, State, StorySummary
from factdesk.desk.versions import asks
from factdesk.model import Kind, Review, Severity
from factdesk.store.articles import Shelved
from factdesk.store.findings import Placed
from factdesk.store.index import Found
from factdesk.store.stories import Filed


def article(shelved: Shelved) -> ArticleSummary:
    """An article; its file name where it has no title."""
    return ArticleSummary(
        shelved.id,
        shelved.title or PurePath(shelved.origin).name or "untitled",
        shelved.outlet,
        shelved.published,
        shelved.origin,
        shelved.claims,
        shelved.added_at,
    )


def story(filed: Filed, draft: Shelved, asking: Mapping[tuple[Severity, Kind, bool], int]) -> StorySummary:
    """A story with the counts of its findings by severity, kind and whether they are decided."""
    severities: Counter[Severity] = Counter()
    kinds: Counter[Kind] = Counter()
    done = 0
    for (severity, kind, decided), count in asking.items():
        if decided:
            done += count
        else:
            severities[severity] += count
            kinds[kind] += count
    return StorySummary(
        slug=filed.story.slug,
        title=article(draft).title,
        draft=filed.draft_path,
        version=filed.story.version,
        sources=len(filed.story.sources),
        claims=draft.claims,
        open=severities.total(),
        done=done,
        checked_at=filed.checked_at,
        severities=severities,
        kinds=kinds,
        embargo=filed.story.embargo,
    )


def queued(item: Placed, review: Review | None) -> QueueItem:
    """A finding with its review, and where it stands."""
    return QueueItem(item.number, item.finding, review, _state(item, review), item.paragraph, item.previous)


def _state(item: Placed, review: Review | None) -> State:
    if not asks(item.finding):
        return State.RESOLVED if item.previous else State.CONFIRMED
    if review and review.decision:
        return State.DECIDED
    return State.REOPENED if item.previous else State.OPEN


def hit(found: Found, shelved: Shelved) -> Hit:
    """A place that a search found, with its article."""
    return Hit(article(shelved), found.span, HitKind(found.kind), found.passage, found.paragraph, found.words)
