"""Mailboxes: one mail after another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk.errors import UnreadableError
from factdesk.intake.reader import Part, Reader, Sample, Source

_START = re.compile(rb"^From [^\n]*\n", re.MULTILINE)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(source: Source) -> Iterator[Part]:
    """Each mail by its number, counted from 1."""
    data = source.data.replace(b"\r\n", b"\n")
    starts = list(_START.finditer(data))
    if not starts or starts[0].start() > 0:
        raise UnreadableError(f"{source.name} is no mailbox", "export it as mbox, or save single mails as .eml")
    if len(starts) > source.limits.files:
        hint = source.limits.hint("files")
        raise UnreadableError(f"{source.name} holds more than {source.limits.files:,} mails", hint)
    ends = [*(start.start() for start in starts[1:]), len(data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        yield Part(_ESCAPED.sub(rb"\1", data[start.end() : end]), f"mail {number}.eml")


def _good() -> Sample:
    mail = (
        b"From ann Thu May 30 10:00:00 2024\nFrom: ann@quay.example\nSubject: Lanterns\n\nThe mayor counted 1,200.\n\n"
    )
    return Sample(mail + mail, "The mayor counted 1,200.", "Thu May 30")


READER = Reader("mbox", "Mailbox", (".mbox",), read, _good, b"no mailbox at all")
