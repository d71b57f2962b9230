"""Word documents as their readers see them: with all tracked changes accepted, or as they were before them."""

from __future__ import annotations

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

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_PARAGRAPH, _ROW, _CELL, _BOX = _W + "p", _W + "tr", _W + "tc", _W + "txbxContent"
_TWICE = ("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", _W + "pPrChange", _W + "rPrChange")
"""What stands in the file a second time."""
_OUT, _IN = (_W + "del", _W + "moveFrom"), (_W + "ins", _W + "moveTo")
"""What tracked changes take out and what they put in."""
_SIGNS = {_W + "tab": "\t", _W + "br": " ", _W + "cr": " ", _W + "noBreakHyphen": "-"}
_TEXT, _OLD_TEXT, _STYLE = _W + "t", _W + "delText", _W + "pStyle"
_STYLES = {
    "title": ZoneKind.HEADLINE,
    "subtitle": ZoneKind.STANDFIRST,
    "caption": ZoneKind.CAPTION,
}
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_COMMENTS = "word/comments.xml"
_ROW_LENGTH = 400
"""Characters; a longer row is a page laid out as a table."""


def read(source: Source) -> Iterator[Document]:
    """The body, then the notes, then the comments as furniture."""
    package = Package(source)
    if _MAIN not in package:
        raise UnreadableError(f"{source.name} is no Word document", "save it as .docx")
    paragraphs = list(_body(_shown(package, _MAIN, source)))
    for part, label in _NOTES:
        if part in package:
            paragraphs += _notes(_shown(package, part, source), label, None)
    if _COMMENTS in package:
        paragraphs += _notes(_shown(package, _COMMENTS, source), "comment", ZoneKind.FURNITURE)
    layout = lay_out(paragraphs)
    if not layout.text:
        raise UnreadableError(f"{source.name} holds no text", "it may hold pictures only; give its text")
    yield Document(layout.text, layout.zones, pinpoints=layout.pinpoints)


def _shown(package: Package, part: str, source: Source) -> etree._Element:
    """A part of the package without what the version that is read does not show."""
    root = markup.parse(package.read(part), source.name)
    markup.leave_out(root, (*_TWICE, *(_IN if source.before_changes else _OUT)))
    for words in root.iter(_OLD_TEXT):
        words.tag = _TEXT
    return root


def _body(root: etree._Element) -> Iterator[Paragraph]:
    """The paragraphs in reading order; a table's row is one of them, its cells parted by tabs."""
    _lift_boxes(root)
    _flatten_rows(root)
    words: list[str] = []
    kind = None
    for element in root.iter(_PARAGRAPH, _TEXT, _STYLE, *_SIGNS):
        tag = element.tag
        if tag == _TEXT:
            words.append(element.text or "")
        elif tag == _PARAGRAPH:
            if words:
                yield Paragraph("".join(words).strip(), kind)
                words.clear()
            kind = None
        elif tag == _STYLE:
            kind = _STYLES.get(element.get(_W + "val", "").lower())
        else:
            words.append(_SIGNS[tag])
    yield Paragraph("".join(words).strip(), kind)


def _lift_boxes(root: etree._Element) -> None:
    """Text boxes stand inside the paragraph that anchors them: they follow it."""
    for box in list(root.iter(_BOX)):
        host = next(box.iterancestors(_PARAGRAPH), None)
        if host is not None:
            host.addnext(box)


def _flatten_rows(root: etree._Element) -> None:
    """Rows of short cells become paragraphs of one line; a row whose cells hold running text stays."""
    for row in list(root.iter(_ROW)):
        cells = [[_words(paragraph) for paragraph in cell.iter(_PARAGRAPH)] for cell in row.iterchildren(_CELL)]
        if all(len(cell) <= 1 for cell in cells) and sum(len(cell[0]) for cell in cells if cell) <= _ROW_LENGTH:
            row.clear()
            line, words = row.makeelement(_PARAGRAPH), row.makeelement(_TEXT)
            words.text = "\t".join(cell[0] if cell else "" for cell in cells)
            line.append(words)
            row.append(line)


def _words(paragraph: etree._Element) -> str:
    return "".join(
        (element.text or "") if element.tag == _TEXT else _SIGNS[element.tag]
        for element in paragraph.iter(_TEXT, *_SIGNS)
    ).strip()


def _notes(root: etree._Element, label: str, kind: ZoneKind | None) -> Iterator[Paragraph]:
    """Footnotes, endnotes or comments, each cited by its number; a separator is a note without words."""
    number = 0
    for note in root:
        words = " ".join(filter(None, map(_words, note.iter(_PARAGRAPH))))
        if words:
            number += 1
            yield Paragraph(words, kind, ((0, f"{label} {number}"),))


def _good() -> Sample:
    body = (
        f'<w:document xmlns:w="{_W[1:-1]}"><w:body><w:p><w:r><w:t>The mayor counted </w:t></w:r><w:ins><w:r><w:t>1,200'
        "</w:t></w:r></w:ins><w:del><w:r><w:delText>900</w:delText></w:r></w:del><w:r><w:t> lanterns.</w:t></w:r></w:p>"
        "</w:body></w:document>"
    )
    return Sample(zipped({_MAIN: body}), "The mayor counted 1,200 lanterns.", "900")


READER = Reader("docx", "Word document", (".docx", ".docm", ".dotx"), read, _good, MAGIC + b"cut short", (MAGIC,))
