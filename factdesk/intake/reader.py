"""The door for input formats: a file in ``formats/`` exposes one value ``READER``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from factdesk.config import LIMITS, Limits
from factdesk.model import Pinpoint, Zone


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader finds in the bytes: raw text and what the document says about itself."""

    text: str
    """Not yet canonical; ``zones`` and ``pinpoints`` count in it, so a reader that gives them gives canonical text."""
    zones: tuple[Zone, ...] = ()
    """Only what the format itself knows; intake finds the rest."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    pinpoints: tuple[Pinpoint, ...] = ()
    name: str = ""
    """Name of a document inside a container (an archive, a mailbox), else empty."""


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to be read, and what the reader may spend on them."""

    data: bytes
    name: str
    """The file's name, for its suffix and for messages."""
    limits: Limits = LIMITS
    before_changes: bool = False
    """Read a document with tracked changes as it was before them; as a rule it is read as if all were accepted."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a container that is a document of its own."""

    data: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A small document that the contract test reads: bytes in, expected words out."""

    data: bytes
    text: str
    """Must stand in the text that is read."""
    hidden: str = ""
    """Must not stand in it."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format."""

    id: str
    summary: str
    suffixes: tuple[str, ...]
    """Lower case, with the dot."""
    read: Callable[[Source], Iterable[Document | Part]]
    """From the bytes to the documents in them; raises ``UnreadableError``."""
    good: Callable[[], Sample]
    bad: bytes | None
    """Bytes that it must refuse, or None where any bytes are a document."""
    magic: tuple[bytes, ...] = ()
    """First bytes that give the format away whatever the suffix says."""
