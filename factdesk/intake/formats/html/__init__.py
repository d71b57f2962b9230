"""Web pages: the story with its headline and captions; everything around it zoned as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factdesk.errors import UnreadableError
from factdesk.intake.encoding import decode
from factdesk.intake.formats.html import nesting
from factdesk.intake.formats.html.metadata import metadata
from factdesk.intake.formats.html.page import Block, Page
from factdesk.intake.formats.html.page import read as read_page
from factdesk.intake.formats.html.story import block_kinds
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Reader, Sample, Source
from factdesk.model import Span, Zone, ZoneKind

_CHARSET = re.compile(rb"""(?:charset|encoding)\s?=\s?["']?([\w-]{2,20})""")
_DECLARED = 2048
"""Bytes at the start of a page within which it names its encoding."""


def read(source: Source) -> Iterator[Document]:
    """One article per page."""
    declared = _CHARSET.search(source.data[:_DECLARED])
    html = decode(source.data, source.name, declared[1].decode() if declared else None)
    yield document(html, source.name)


def document(html: str, name: str) -> Document:
    """A page as a document; raises ``UnreadableError`` where it shows no text."""
    from selectolax.lexbor import LexborHTMLParser

    nesting.check(html, name)
    tree = LexborHTMLParser(html)
    page = read_page(tree.body) if tree.body is not None else Page()
    if not page.blocks:
        raise UnreadableError(f"{name} shows no text", "save the page from the browser once it is displayed")
    said = metadata(tree)
    kinds = block_kinds(page, said.title)
    text, spans = _laid_out(page.blocks)
    zones = tuple(Zone(span, kind) for span, kind in zip(spans, kinds, strict=True) if kind)
    headline = next((zone.span.of(text) for zone in zones if zone.kind is ZoneKind.HEADLINE), None)
    return Document(text, zones, headline or said.title, said.outlet, said.author, said.published)


def _laid_out(blocks: Sequence[Block]) -> tuple[str, list[Span]]:
    """The text with a blank line between blocks, and the span of each."""
    rows, spans, at = [], [], 0
    for block in blocks:
        row = canonical(block.text)
        rows.append(row)
        spans.append(Span(at, at + len(row)))
        at += len(row) + 2
    return "\n\n".join(rows) + "\n", spans


def _good() -> Sample:
    page = (
        "<html><head><title>Lanterns</title><script>var hidden = 1</script></head><body><nav>Home</nav>"
        "<article><h1>Lanterns</h1><p>The mayor counted 1,200&nbsp;lanterns &amp; two boats.</p></article>"
    )
    return Sample(page.encode(), "lanterns & two boats.", "var hidden")


READER = Reader(
    "html", "Web page", (".html", ".htm", ".xhtml"), read, _good, b"<html><body><script>1</script></body></html>"
)
