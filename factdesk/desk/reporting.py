"""The report as a value."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from factdesk.config import Settings
from factdesk.desk.checking import Checked
from factdesk.desk.documents import word_file
from factdesk.desk.timeline import of_findings
from factdesk.model import Reading, Story
from factdesk.report.report import Item, Report


def unreviewed(
    slug: str,
    draft: Reading,
    sources: Sequence[Reading],
    checked: Checked,
    settings: Settings,
    at: datetime,
    reasons: Mapping[str, str] = MappingProxyType({}),
) -> Report:
    """The report of a check that nobody has reviewed; ``reasons`` say why FactDesk chose the sources, if it did."""
    return Report(
        story=Story(slug, draft.article.id, tuple(source.article.id for source in sources)),
        draft=draft.article,
        digest=digest(draft.article.text),
        sources={source.article.id: source.article for source in sources},
        items=tuple(Item(number, finding) for number, finding in enumerate(checked.findings, 1)),
        timelines=of_findings(checked.findings, [draft, *sources]),
        checked_at=at,
        settings=settings,
        checker=editor(settings),
        independent=checked.independent,
        claims=draft.claims,
        reasons=reasons,
        original=word_file(draft.article),
    )


def digest(text: str) -> str:
    """SHA-256 of a text, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def editor(settings: Settings) -> str:
    """Who is at the desk: as configured, or the login name."""
    if settings.editor:
        return settings.editor
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "editor"
