"""Which reader a document needs, by its first bytes and its name."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

from factdesk import doors
from factdesk.errors import UnreadableError
from factdesk.intake import formats
from factdesk.intake.reader import Reader, Source

_HTML_SIGNS = (b"<!doctype html", b"<html")
_SNIFFED = 1024
"""Bytes at the start within which a page says that it is one."""
_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an old or an encrypted Office file",
        "open it and save it as .docx, without a password",
    ),
    (b"\x89PNG", "is a picture", "give its text"),
    (b"\xff\xd8\xff", "is a picture", "give its text"),
    (b"GIF8", "is a picture", "give its text"),
    (b"II*\x00", "is a picture", "give its text"),
    (b"ID3", "is a sound recording", "give its transcript as .vtt, .srt or text"),
    (b"RIFF", "is a recording or a picture", "give its transcript or its text"),
    (b"OggS", "is a recording", "give its transcript as .vtt, .srt or text"),
    (b"\x1f\x8b", "is compressed", "unpack it first"),
    (b"Rar!", "is a RAR archive", "unpack it first, or pack it as .zip"),
    (b"7z\xbc\xaf", "is a 7z archive", "unpack it first, or pack it as .zip"),
    (b"\x7fELF", "is a program", "give a document"),
    (b"SQLite format 3\x00", "is a database", "give a document"),
)


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader behind the door, in the order of their file names."""
    found: tuple[Reader, ...] = doors.values(formats, "READER")
    return found


@cache
def by_suffix() -> dict[str, Reader]:
    """Readers by suffix, with the dot."""
    return {suffix: reader for reader in readers() for suffix in reader.suffixes}


def suffix(name: str) -> str:
    """The suffix of a file's name as ``by_suffix`` knows it."""
    return PurePath(name).suffix.lower()


def reader_for(source: Source) -> Reader:
    """The reader for these bytes: by what they are where that is certain, else by the name, else as text."""
    for magic, what, hint in _REFUSED:
        if source.data.startswith(magic):
            raise UnreadableError(f"{source.name} {what}", hint)
    named = by_suffix().get(suffix(source.name))
    if named and (not named.magic or source.data.startswith(named.magic)):
        signed = None if named.magic else _signed(source.data)
        return signed or named
    return _signed(source.data) or named or _unnamed(source)


def _signed(data: bytes) -> Reader | None:
    """The reader whose first bytes these are; office files are archives, and the archive tells them apart."""
    if data.startswith(by_suffix()[".zip"].magic):
        return by_suffix()[".zip"]
    return next((reader for reader in readers() if reader.magic and data.startswith(reader.magic)), None)


def _unnamed(source: Source) -> Reader:
    """A page where it says so, else plain text."""
    opening = source.data[:_SNIFFED].lstrip().lower()
    return by_suffix()[".html" if opening.startswith(_HTML_SIGNS) else ".txt"]
