"""Zip archives and the office files that are archives inside: read in memory, never unpacked to disk."""

from __future__ import annotations

import io
import struct
import zlib
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from factdesk.config import MEGABYTE
from factdesk.errors import UnreadableError
from factdesk.intake.reader import Source

_ENCRYPTED = 0x1
"""Bit of a member's flags."""
_BROKEN = (BadZipFile, LargeZipFile, zlib.error, struct.error, LookupError, ValueError, OSError, EOFError, RuntimeError)
"""What the standard library raises on archives that are not whole."""
MAGIC = b"PK\x03\x04"


class Package:
    """An archive with a budget: what is unpacked from it counts until the limit is reached."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._left = source.limits.unpacked * MEGABYTE
        try:
            self._zip = ZipFile(io.BytesIO(source.data))
            self.members = [info for info in self._zip.infolist() if not info.is_dir()]
        except _BROKEN as error:
            raise self._damaged() from error
        limits = source.limits
        if len(self.members) > limits.files:
            hint = limits.hint("files", "give a part of it")
            raise UnreadableError(f"{source.name} holds more than {limits.files:,} files", hint)

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, member: str | ZipInfo) -> bytes:
        """The bytes of a member; raises ``UnreadableError`` where it is locked, broken or beyond the budget."""
        name = self._source.name
        try:
            info = member if isinstance(member, ZipInfo) else self._zip.getinfo(member)
            if info.flag_bits & _ENCRYPTED:
                raise UnreadableError(f"{name} is locked with a password", "save it without one")
            with self._zip.open(info) as file:
                data = file.read(self._left + 1)
        except _BROKEN as error:
            raise self._damaged() from error
        self._left -= len(data)
        if self._left < 0:
            limits = self._source.limits
            hint = limits.hint("unpacked", "unpack it and give a part of it")
            raise UnreadableError(f"{name} unpacks to more than {limits.unpacked} MB", hint)
        return data

    def _damaged(self) -> UnreadableError:
        return UnreadableError(
            f"{self._source.name} is damaged", "it may be cut short; get it again from where it came"
        )
