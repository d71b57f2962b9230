"""Rich Text, with deletions that are only tracked left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk.errors import UnreadableError
from factdesk.intake.layout import Paragraph, lay_out
from factdesk.intake.reader import Document, Reader, Sample, Source

_MAGIC = b"{\\rtf"
_DELETED = re.compile(r"\{[^{}]*\\deleted(?![a-z0])[^{}]*\}")
"""A group whose words are deleted, as far as change tracking goes."""


def read(source: Source) -> Iterator[Document]:
    """The text, a paragraph for each of the document's."""
    if not source.data.startswith(_MAGIC):
        raise UnreadableError(f"{source.name} is no Rich Text", "save it as .rtf or .docx")
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(_DELETED.sub("", source.data.decode("latin-1")), encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, TypeError, RecursionError, OverflowError) as error:
        raise UnreadableError(f"{source.name} is damaged", "open it in its own program and save it again") from error
    layout = lay_out(Paragraph(_cells(row.strip())) for row in text.split("\n"))
    if not layout.text:
        raise UnreadableError(f"{source.name} holds no text", "it may hold pictures only; give its text")
    yield Document(layout.text)


def _cells(row: str) -> str:
    """A table's row, whose cells end with a bar each, with tabs between them."""
    return row[:-1].replace("|", "\t") if row.endswith("|") else row


def _good() -> Sample:
    return Sample(
        rb"{\rtf1\ansi{\fonttbl\f0 Arial;}\f0 The mayor counted {\b 1,200} lanterns \'96 and two boats.\par}",
        "1,200 lanterns – and",
        "Arial",
    )


READER = Reader("rtf", "Rich Text", (".rtf",), read, _good, b"no rich text", (_MAGIC,))
