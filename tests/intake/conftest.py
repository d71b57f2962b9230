"""Small documents of each format, made from the same paragraphs."""

import io
import textwrap
from email.message import EmailMessage
from xml.sax.saxutils import escape

import docx
import pytest

from factdesk.intake.load import _articles
from factdesk.intake.reader import Source
from factdesk.intake.samples import zipped
from factdesk.text import paragraphs as spans

ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def as_txt(paragraphs):
    return ("\n\n".join(paragraphs) + "\n").encode()


def as_html(paragraphs):
    body = "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    return (
        f"<!doctype html><html><head><meta charset=utf-8></head><body><article>{body}</article></body></html>".encode()
    )


def as_docx(paragraphs):
    document = docx.Document()
    for one in paragraphs:
        document.add_paragraph(one)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt_of(body):
    names = " ".join(f'xmlns:{part}="{ODF}{part}:1.0"' for part in ("text", "office", "table", "drawing"))
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{text}</office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def as_odt(paragraphs):
    return odt_of("".join(f"<text:p>{escape(one)}</text:p>" for one in paragraphs))


def as_rtf(paragraphs):
    rows = ["".join(c if c.isascii() else f"\\u{ord(c)}?" for c in one) for one in paragraphs]
    return ("{\\rtf1\\ansi " + "\\par\n".join(rows) + "\\par}").encode()


def as_eml(paragraphs):
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ann Ode <ann@quay.example>", "Ferry sinks"
    mail["Date"] = "Thu, 30 May 2024 10:00:00 +0000"
    mail.set_content("\n\n".join(textwrap.fill(one, 72) for one in paragraphs))
    return mail.as_bytes()


def pdf_of(pages):
    """A PDF of lines: for each page, tuples of x, y and the words."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for page in pages:
        rows = []
        for x, y, words in page:
            shown = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            rows.append(b"BT /F 10 Tf %d %d Td (%s) Tj ET" % (x, y, shown))
        stream = b"\n".join(rows)
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    body = b"".join(b"%d 0 obj%s endobj\n" % (i, one) for i, one in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def as_pdf(paragraphs):
    lines, y = [], 780
    for one in paragraphs:
        for row in textwrap.wrap(one, 70):
            lines.append((60, y, row))
            y -= 12
        y -= 10
    return pdf_of([lines])


MAKERS = {
    ".txt": as_txt,
    ".md": as_txt,
    ".html": as_html,
    ".docx": as_docx,
    ".odt": as_odt,
    ".rtf": as_rtf,
    ".eml": as_eml,
    ".pdf": as_pdf,
}


@pytest.fixture(params=MAKERS, ids=lambda suffix: suffix[1:])
def format_of(request):
    """Suffix and maker of each format that holds running text."""
    return request.param, MAKERS[request.param]


@pytest.fixture
def make_odt():
    return odt_of


@pytest.fixture
def make_pdf():
    return pdf_of


@pytest.fixture
def articles():
    """The articles in bytes, every problem raised."""

    def refuse(error):
        raise error

    def read(data, name, **limits):
        return list(_articles(Source(data, name, **limits), refuse))

    return read


@pytest.fixture
def article(articles):
    """The one article in bytes."""

    def read(data, name, **limits):
        (only,) = articles(data, name, **limits)
        return only

    return read


@pytest.fixture
def rows():
    """The paragraphs of an article, of one kind where it is named."""

    def read(article, kind=None):
        return [
            span.of(article.text)
            for span in spans(article.text)
            if kind is None or any(part.kind == kind and part.span.overlaps(span) for part in article.zones)
        ]

    return read
