"""From bytes to characters: the encodings that newsroom files come in."""

from __future__ import annotations

import codecs

from factdesk.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
"""Bytes looked at to tell text from something else."""
_NOT_TEXT = 0.02
"""Share of control bytes above which bytes are no text."""
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_HIGH_BYTES = 0.7
"""Share of the bytes of one parity that are zero in Western text in UTF-16."""


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The characters of a text file: by its byte order mark, as declared, as UTF-8, else as Windows-1252.

    Raises ``UnreadableError`` where the bytes are no text at all.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    if len(data[:_SAMPLE].translate(None, _CONTROLS)) < len(data[:_SAMPLE]) * (1 - _NOT_TEXT):
        raise UnreadableError(f"{name} is not text", "its bytes belong to a program; export it as text, Word or PDF")
    for encoding in filter(None, (declared, "utf-8")):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _western(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of Western text is zero."""
    sample = data[:_SAMPLE]
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    half = len(sample) // 2
    if half and max(zeros) > half * _HIGH_BYTES and min(zeros) < half * (1 - _HIGH_BYTES):
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return None


def _western(data: bytes) -> str:
    """UTF-8 with a few broken places where most of what is not ASCII is UTF-8, else Windows-1252."""
    loose = data.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    foreign = sum(c > "\x7f" for c in loose) - broken
    return loose if foreign > broken else data.decode("cp1252", "replace")
