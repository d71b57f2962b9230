"""Plain text in any common encoding.

The canonical text is the file's own, character for character, but for one thing: inside a paragraph that was broken
into lines of one width beyond doubt, a line end is a space. Offsets are the file's in any case. Without it a figure or
a quote that runs over a line end would be read as two halves.
"""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.intake.encoding import decode
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Reader, Sample, Source
from factdesk.intake.wrapping import unwrap


def read(source: Source) -> Iterator[Document]:
    """The text as it is, wrapped lines run together."""
    yield Document(unwrap(canonical(decode(source.data, source.name))))


def _good() -> Sample:
    return Sample("The mayor counted 1,200 lanterns.\n".encode("utf-16"), "counted 1,200 lanterns")


READER = Reader("txt", "Plain text", (".txt", ".text"), read, _good, b"\x00\x01\x02\x03\x05\x06\x07\x08" * 20)
