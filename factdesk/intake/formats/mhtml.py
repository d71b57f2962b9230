"""Web pages that a browser saved as one file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factdesk.errors import UnreadableError
from factdesk.intake.formats.eml import content, parse
from factdesk.intake.formats.html import document
from factdesk.intake.reader import Document, Reader, Sample, Source

if TYPE_CHECKING:
    from email.message import EmailMessage


def read(source: Source) -> Iterator[Document]:
    """The page itself, which stands before its frames and pictures."""
    try:
        page = _page(parse(source), source.name)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableError(f"{source.name} is damaged", "save the page again") from error
    if page is None:
        raise UnreadableError(f"{source.name} holds no web page", "save the page again, as a single file")
    yield document(page, source.name)


def _page(message: EmailMessage, name: str) -> str | None:
    return next((content(part, name) for part in message.walk() if part.get_content_type() == "text/html"), None)


def _good() -> Sample:
    file = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n'
        "Content-Transfer-Encoding: quoted-printable\n\n<h1>Lanterns</h1><p>The mayor counted=20\n1,200.</p>\n--b--\n"
    )
    return Sample(file.encode(), "The mayor counted 1,200.", "boundary")


READER = Reader("mhtml", "Web page saved as one file", (".mhtml", ".mht"), read, _good, b"no page at all")
