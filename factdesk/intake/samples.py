"""Small documents that the readers show themselves with."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZipFile


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """An archive of these members."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()
