"""How large and how deep a document may be."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost. Every limit has its message; a house with larger files sets larger ones."""

    bytes: int = 256 * MEGABYTE
    """Size of a file as it comes in."""
    unpacked: int = 256 * MEGABYTE
    """Size of all that is unpacked from one archive or office file."""
    members: int = 2_000
    """Files in one archive, messages in one mailbox."""
    depth: int = 3
    """Archives within archives."""
    characters: int = 20_000_000
    """Length of one canonical text."""


LIMITS = Limits()
