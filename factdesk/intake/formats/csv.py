"""Tables as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factdesk.errors import UnreadableError
from factdesk.intake.encoding import decode
from factdesk.intake.layout import lay_out
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Reader, Sample, Source
from factdesk.intake.tables import paragraphs

_DELIMITERS = ",;\t|"
_SAMPLE = 10
"""Rows looked at for the delimiter."""


def read(source: Source) -> Iterator[Document]:
    """One document a table; each value can be cited by its cell."""
    text = canonical(decode(source.data, source.name))
    try:
        rows = list(enumerate(csv.reader(io.StringIO(text), delimiter=_delimiter(text)), start=1))
    except csv.Error as error:
        raise UnreadableError(f"{source.name} is no table", "export it again as CSV") from error
    layout = lay_out(paragraphs(rows))
    if not layout.text:
        raise UnreadableError(f"{source.name} holds no values", "export it again as CSV")
    yield Document(layout.text, layout.zones, pinpoints=layout.pinpoints)


def _delimiter(text: str) -> str:
    """The sign that stands in the first rows most evenly."""
    rows = [row for row in text[:20_000].split("\n")[:_SAMPLE] if row]
    return max(_DELIMITERS, key=lambda sign: min((row.count(sign) for row in rows), default=0))


def _good() -> Sample:
    return Sample("Village;Killed;Injured\nAmbar;12;80\n".encode("cp1252"), "Ambar: 12 Killed; 80 Injured")


READER = Reader("csv", "Table as text", (".csv", ".tsv"), read, _good, b'a,"' + b"x" * 140_000)
