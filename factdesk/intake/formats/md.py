"""Markdown, with what its front matter says about the article. Lines are run together as in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk.intake.days import day_in
from factdesk.intake.encoding import decode
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Reader, Sample, Source
from factdesk.intake.wrapping import unwrap
from factdesk.model import Span, Zone, ZoneKind

_FIELD = re.compile(r"([A-Za-z][\w -]{0,30}):[ \t]*([^\n]*)")
_FENCE = "---\n"
_FRONT_MATTER = 20_000
"""Characters within which the front matter ends."""
_HEADING = re.compile(r"# +([^\n#][^\n]*)")
_PICTURE = re.compile(r"^!\[[^\n]*\)[ \t]*$", re.MULTILINE)
_NAMES = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publication", "publisher", "source", "site"),
    "author": ("author", "authors", "byline", "writer"),
    "published": ("published", "date", "publish_date", "pubdate"),
}


def read(source: Source) -> Iterator[Document]:
    """The text as it is, wrapped lines run together; front matter is furniture, the title the headline."""
    text = canonical(decode(source.data, source.name))
    end = _front_matter_end(text)
    text = text[:end] + unwrap(text[end:])
    fields = _fields(text[:end])
    zones = [Zone(Span(0, end), ZoneKind.FURNITURE)] if end else []
    heading = _HEADING.match(text, len(text) - len(text[end:].lstrip()))
    if heading:
        zones.append(Zone(Span(heading.start(), heading.end()), ZoneKind.HEADLINE))
    zones.extend(
        Zone(Span(match.start(), match.end()), ZoneKind.CAPTION)
        for match in _PICTURE.finditer(text, heading.end() if heading else end)
    )
    day = fields["published"]
    yield Document(
        text,
        tuple(zones),
        fields["title"] or (heading[1].strip() if heading else None),
        fields["outlet"],
        fields["author"],
        day_in(day) if day else None,
    )


def _front_matter_end(text: str) -> int:
    """Offset after the closing fence, or 0 where there is no front matter."""
    if not text.startswith(_FENCE):
        return 0
    close = text.find("\n---", len(_FENCE) - 1, _FRONT_MATTER)
    after = close + len("\n---")
    return after if close >= 0 and text[after : after + 1] in {"", "\n"} else 0


def _fields(front: str) -> dict[str, str | None]:
    """The fields that intake knows, by its own names."""
    given = {
        match[1].strip().lower(): match[2].strip().strip("\"'")
        for match in map(_FIELD.match, front.split("\n"))
        if match
    }
    return {ours: next((given[name] for name in theirs if given.get(name)), None) for ours, theirs in _NAMES.items()}


def _good() -> Sample:
    return Sample(
        b"---\ntitle: Lanterns\ndate: 2024-05-30\n---\n\n# Lanterns\n\nThe mayor counted 1,200.\n",
        "The mayor counted 1,200.",
    )


READER = Reader(
    "md",
    "Markdown with front matter",
    (".md", ".markdown", ".mdown"),
    read,
    _good,
    b"\x00\x01\x02\x03\x05\x06\x07\x08" * 20,
)
