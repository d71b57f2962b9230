"""The report as a value, and as a file."""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from factdesk import doors
from factdesk.config import Settings
from factdesk.desk.checking import Checked
from factdesk.errors import FactDeskError
from factdesk.model import Reading, Story
from factdesk.report import formats
from factdesk.report.report import Format, Item, Report


def unreviewed(
    slug: str, draft: Reading, sources: Sequence[Reading], checked: Checked, settings: Settings, at: datetime
) -> Report:
    """The report of a check that nobody has reviewed."""
    return Report(
        story=Story(slug, draft.article.id, tuple(source.article.id for source in sources)),
        draft=draft.article,
        digest=digest(draft.article.text),
        sources={source.article.id: source.article for source in sources},
        items=tuple(Item(number, finding) for number, finding in enumerate(checked.findings, 1)),
        checked_at=at,
        settings=settings,
        checker=editor(settings),
        independent=checked.independent,
        claims=draft.claims,
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


def all_formats() -> tuple[Format, ...]:
    """Every report format."""
    return doors.values(formats, "FORMAT")


def format_of(format_id: str) -> Format:
    """The format of that id; raises ``FactDeskError`` where there is none."""
    known = {format_.id: format_ for format_ in all_formats()}
    if format_id not in known:
        raise FactDeskError(f"there is no report format {format_id}", f"choose from {', '.join(known)}")
    return known[format_id]


def write(data: bytes, path: Path) -> Path:
    """Put ``data`` at ``path`` whole or not at all, readable by its owner only."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise FactDeskError(f"{path} cannot be written: {error.strerror}", "choose another place") from error
    return path
