"""Archives of documents, read in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from factdesk.intake.package import MAGIC, Package
from factdesk.intake.reader import Part, Reader, Sample, Source
from factdesk.intake.samples import zipped

_OFFICE = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx", "content.xml": ".odt"}
"""Members that show an office file under another name."""


def read(source: Source) -> Iterator[Part]:
    """Each file in the archive by its own name, in order; an office file in disguise as itself."""
    package = Package(source)
    for member, suffix in _OFFICE.items():
        if member in package:
            yield Part(source.data, source.name + suffix)
            return
    for info in sorted(package.members, key=lambda info: info.filename):
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if not any(part.startswith((".", "__MACOSX")) for part in path.parts if part != ".."):
            yield Part(package.read(info), str(path))


def _good() -> Sample:
    return Sample(zipped({"a.txt": "The mayor counted 1,200 lanterns."}), "counted 1,200 lanterns")


READER = Reader("zip", "Archive of documents", (".zip",), read, _good, MAGIC + b"cut short", (MAGIC,))
