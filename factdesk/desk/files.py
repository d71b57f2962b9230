"""Reports as files: the formats there are, and writing whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from factdesk import doors
from factdesk.errors import FactDeskError
from factdesk.report import formats
from factdesk.report.report import Format

_LARGEST = 100_000_000
"""Bytes; a report of a hundred thousand findings is smaller."""


def all_formats() -> tuple[Format, ...]:
    """Every report format."""
    return doors.values(formats, "FORMAT")


def format_of(format_id: str) -> Format:
    """The format of that id; raises ``FactDeskError`` where there is none."""
    known = {format_.id: format_ for format_ in all_formats()}
    if format_id not in known:
        raise FactDeskError(f"there is no report format {format_id}", f"choose from {', '.join(known)}")
    return known[format_id]


def read(path: Path) -> bytes:
    """The bytes of a report that came back; raises ``FactDeskError``."""
    try:
        if path.stat().st_size > _LARGEST:
            raise FactDeskError(f"{path} is too large for a report", "give a CSV or JSON report that FactDesk wrote")
        return path.read_bytes()
    except OSError as error:
        raise FactDeskError(f"{path} cannot be read: {error.strerror}", "check its name and your rights") from error


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
