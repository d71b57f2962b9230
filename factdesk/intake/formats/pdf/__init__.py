"""PDF files: paragraphs in reading order, each page cited by its number."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.errors import UnreadableError
from factdesk.intake.formats.pdf.flow import paragraphs
from factdesk.intake.formats.pdf.lines import Line, lines
from factdesk.intake.layout import lay_out
from factdesk.intake.reader import Document, Reader, Sample, Source

_MAGIC = b"%PDF-"


def read(source: Source) -> Iterator[Document]:
    """One document a file."""
    from pypdfium2 import PdfiumError

    try:
        pages = list(_pages(source))
    except PdfiumError as error:
        if "assword" in str(error):
            raise UnreadableError(f"{source.name} is locked with a password", "save it without one") from error
        raise UnreadableError(f"{source.name} is damaged", "get it again from where it came") from error
    if not any(pages):
        raise UnreadableError(f"{source.name} is a scan without text", "run text recognition (OCR) on it first")
    layout = lay_out(paragraphs(pages))
    yield Document(layout.text, layout.zones, pinpoints=layout.pinpoints)


def _pages(source: Source) -> Iterator[list[Line]]:
    """The lines of each page."""
    from pypdfium2 import PdfDocument

    with PdfDocument(source.data) as file:
        for number in range(len(file)):
            page = file[number]
            text = page.get_textpage()
            yield list(lines(text, number + 1))
            text.close()
            page.close()


def _good() -> Sample:
    words = b"BT /F 12 Tf 72 720 Td (The mayor counted 1,200) Tj 0 -14 Td (lanterns.) Tj ET"
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(words), words),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    objects = b"".join(b"%d 0 obj%s endobj\n" % (number, part) for number, part in enumerate(parts, start=1))
    return Sample(b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R>>\n%%EOF", "The mayor counted 1,200 lanterns.")


READER = Reader("pdf", "PDF", (".pdf",), read, _good, b"%PDF-1.4 cut short", (_MAGIC,))
