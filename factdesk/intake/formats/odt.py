"""OpenDocument texts, with deletions that are only tracked left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factdesk.errors import UnreadableError
from factdesk.intake import markup
from factdesk.intake.layout import Paragraph, lay_out
from factdesk.intake.package import MAGIC, Package
from factdesk.intake.reader import Document, Reader, Sample, Source
from factdesk.intake.samples import zipped
from factdesk.model import ZoneKind

if TYPE_CHECKING:
    from lxml import etree

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_T, _TABLE, _OFFICE, _DRAW = (f"{{{_NAMESPACE}{part}:1.0}}" for part in ("text", "table", "office", "drawing"))
_MAIN, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_BLOCKS = (_T + "p", _T + "h")
_ROW, _CELL = _TABLE + "table-row", _TABLE + "table-cell"
_NOTE, _NOTE_BODY, _ANNOTATION, _BOX = _T + "note", _T + "note-body", _OFFICE + "annotation", _DRAW + "text-box"
_GONE = (_T + "tracked-changes", _T + "note-citation", _T + "sequence-decls")
_SIGNS = {_T + "s": " ", _T + "tab": "\t", _T + "line-break": " "}
_STYLES = {"title": ZoneKind.HEADLINE, "subtitle": ZoneKind.STANDFIRST, "caption": ZoneKind.CAPTION}
_BLANK = re.compile(r"[ \n]+")
_ROW_LENGTH = 400
"""Characters; a longer row is a page laid out as a table."""


def read(source: Source) -> Iterator[Document]:
    """The body, then the notes, then the comments as furniture."""
    package = Package(source)
    if _MAIN not in package:
        raise UnreadableError(f"{source.name} is no OpenDocument text", "save it as .odt or .docx")
    if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
        raise UnreadableError(f"{source.name} is locked with a password", "save it without one")
    root = markup.parse(package.read(_MAIN), source.name)
    markup.leave_out(root, _GONE)
    notes, comments = _taken(root, _NOTE), _taken(root, _ANNOTATION)
    paragraphs = list(_body(root))
    paragraphs += _notes(notes, "note", None)
    paragraphs += _notes(comments, "comment", ZoneKind.FURNITURE)
    layout = lay_out(paragraphs)
    if not layout.text:
        raise UnreadableError(f"{source.name} holds no text", "it may hold pictures only; give its text")
    yield Document(layout.text, layout.zones, pinpoints=layout.pinpoints)


def _taken(root: etree._Element, tag: str) -> list[etree._Element]:
    """The elements of a kind, taken out of the running text; what follows them stays."""
    found = list(root.iter(tag))
    for element in found:
        _cut(element)
    return found


def _cut(element: etree._Element) -> None:
    """Remove an element, but not the text behind it."""
    parent = element.getparent()
    assert parent is not None
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)


def _body(root: etree._Element) -> Iterator[Paragraph]:
    """The paragraphs in reading order; a table's row is one of them, its cells parted by tabs."""
    for box in list(root.iter(_BOX)):
        host = next(box.iterancestors(*_BLOCKS), None)
        if host is not None:
            _cut(box)
            host.addnext(box)
    done: set[etree._Element] = set()
    for element in root.iter(_ROW, *_BLOCKS):
        if element.tag == _ROW:
            row = _row(element)
            if row:
                done.update(element.iter(*_BLOCKS))
                yield row
        elif element not in done:
            yield Paragraph(_words(element), _STYLES.get(element.get(_T + "style-name", "").lower()))


def _row(row: etree._Element) -> Paragraph | None:
    """A row of short cells as one line; None where its cells hold running text."""
    cells = [[_words(paragraph) for paragraph in cell.iter(*_BLOCKS)] for cell in row.iterchildren(_CELL)]
    if any(len(cell) > 1 for cell in cells) or sum(len(cell[0]) for cell in cells if cell) > _ROW_LENGTH:
        return None
    return Paragraph("\t".join(cell[0] if cell else "" for cell in cells))


def _words(paragraph: etree._Element) -> str:
    """The words of a paragraph; runs of spaces are elements of their own in this format."""
    for tag, sign in _SIGNS.items():
        for element in paragraph.iter(tag):
            element.text = sign
    return _BLANK.sub(" ", "".join(map(str, paragraph.itertext()))).strip()


def _notes(found: list[etree._Element], label: str, kind: ZoneKind | None) -> Iterator[Paragraph]:
    """Notes or comments, each cited by its number."""
    for number, note in enumerate(found, start=1):
        words = " ".join(filter(None, (_words(paragraph) for paragraph in note.iter(*_BLOCKS))))
        yield Paragraph(words, kind, ((0, f"{label} {number}"),))


def _good() -> Sample:
    names = " ".join(f'xmlns:{part}="{_NAMESPACE}{part}:1.0"' for part in ("text", "office"))
    body = (
        f"<office:document-content {names}><office:body><office:text><text:tracked-changes><text:p>900</text:p>"
        "</text:tracked-changes><text:p>The mayor counted <text:span>1,200</text:span><text:s/>lanterns.</text:p>"
        "</office:text></office:body></office:document-content>"
    )
    return Sample(zipped({_MAIN: body}), "The mayor counted 1,200 lanterns.", "900")


READER = Reader("odt", "OpenDocument text", (".odt", ".ott"), read, _good, MAGIC + b"cut short", (MAGIC,))
