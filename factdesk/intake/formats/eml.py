"""Mails: the headers as metadata, the sender's own words as text, what is quoted below them as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, cast

from factdesk.errors import UnreadableError
from factdesk.intake.encoding import decode
from factdesk.intake.formats.html import document as web_page
from factdesk.intake.layout import Layout, Paragraph, lay_out
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Part, Reader, Sample, Source
from factdesk.intake.wrapping import paragraphs
from factdesk.model import ZoneKind

if TYPE_CHECKING:
    from email.message import EmailMessage
    from email.policy import EmailPolicy

_HEADERS = ("From", "Date", "Subject", "To", "Message-ID", "Received")
_REPLY_BELOW = re.compile(
    r"^(?:-{2,} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d'origine) ?-{2,}"
    r"|_{20,}\s*\nFrom: |-- ?$)",
    re.MULTILINE,
)
"""What stands between a mail and what it answers, or its signature."""
_INTRODUCTION = re.compile(r"^(?:On|Am|Le) .{10,120}(?:wrote|schrieb .{1,60}|a écrit) ?:$")
_HEADER_LENGTH = 2_000
"""Characters of a header that are read: the standard library needs hours for long ones."""
_MULTIPARTS = 200


def read(source: Source) -> Iterator[Document | Part]:
    """The mail, then what is attached to it."""
    try:
        mail = parse(source)
        if not any(header in mail for header in _HEADERS):
            raise UnreadableError(f"{source.name} is no mail", "save it from the mail program as .eml")
        yield from _body(mail, source.name)
        yield from _attached(mail)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableError(f"{source.name} is damaged", "forward it to yourself and save it again") from error


def parse(source: Source) -> EmailMessage:
    """The message; raises ``UnreadableError`` where it nests too deep."""
    if source.data.lower().count(b"multipart/") > _MULTIPARTS:
        raise UnreadableError(f"{source.name} holds too many mails within mails", "save the one that matters")
    from email import message_from_bytes

    return message_from_bytes(source.data, policy=_policy())


@cache
def _policy() -> EmailPolicy[EmailMessage]:
    """Modern messages, whose long headers are cut."""
    from email.headerregistry import HeaderRegistry
    from email.policy import EmailPolicy

    registry = HeaderRegistry()
    return EmailPolicy(header_factory=lambda name, value: registry(name, value[:_HEADER_LENGTH]))


def content(part: EmailMessage, name: str) -> str:
    """The characters of a text part in its declared encoding."""
    payload = part.get_payload(decode=True)
    return decode(payload, name, part.get_content_charset()) if isinstance(payload, bytes) else ""


def _body(mail: EmailMessage, name: str) -> Iterator[Document]:
    part = cast("EmailMessage | None", mail.get_body(preferencelist=("plain", "html")))
    text = content(part, name) if part else ""
    if part is None or not text.strip():
        return
    if part.get_content_subtype() == "html":
        page = web_page(text, name)
        layout = Layout(page.text, page.zones, page.pinpoints)
    else:
        layout = lay_out(_own_and_quoted(canonical(text), flowed=part.get_param("format") == "flowed"))
    yield Document(
        layout.text,
        layout.zones,
        _header(mail, "Subject"),
        _header(mail, "Organization"),
        _header(mail, "From"),
        _day(mail),
    )


def _own_and_quoted(text: str, *, flowed: bool) -> Iterator[Paragraph]:
    """The paragraphs of a plain mail; those quoted from another are furniture."""
    below = _REPLY_BELOW.search(text)
    own = text[: below.start()] if below else text
    for quoted, rows in groupby(own.split("\n"), key=_is_quoted):
        for words in paragraphs("\n".join(rows), flowed=flowed):
            furniture = quoted or _INTRODUCTION.match(words)
            yield Paragraph(words, ZoneKind.FURNITURE if furniture else None)
    if below:
        yield from (Paragraph(words, ZoneKind.FURNITURE) for words in paragraphs(text[below.start() :]))


def _is_quoted(row: str) -> bool:
    return row.lstrip().startswith(">")


def _header(mail: EmailMessage, name: str) -> str | None:
    """A header's words; of an address, the name in front of it."""
    from email.utils import parseaddr

    words = str(mail.get(name) or "").strip()
    return parseaddr(words)[0] or words or None if name == "From" else words or None


def _day(mail: EmailMessage) -> date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(mail.get("Date") or "")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _attached(mail: EmailMessage) -> Iterator[Part]:
    """The files that came with a mail, and mails inside it."""
    for number, part in enumerate(mail.iter_attachments(), start=1):
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            yield Part(payload, part.get_filename() or f"attachment {number}")
        elif part.get_content_type() == "message/rfc822":
            yield Part(cast("EmailMessage", part.get_payload(0)).as_bytes(), f"mail {number}.eml")


def _good() -> Sample:
    mail = (
        "From: Ann Ode <ann@quay.example>\nSubject: Lanterns\nDate: Thu, 30 May 2024 10:00:00 +0000\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "The mayor counted 1,200=C2=A0lanterns.\n\n> How many?\n"
    )
    return Sample(mail.encode(), "The mayor counted 1,200\xa0lanterns.", "=C2")


READER = Reader("eml", "Mail with its attachments", (".eml",), read, _good, b"no mail at all")
