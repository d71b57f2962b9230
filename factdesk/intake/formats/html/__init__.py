"""Web pages: the story with its headline and captions; everything around it zoned as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser

from factdesk.errors import UnreadableError
from factdesk.intake.encoding import decode
from factdesk.intake.formats.html import nesting
from factdesk.intake.formats.html.metadata import Metadata, metadata
from factdesk.intake.formats.html.page import Block, Page, Region
from factdesk.intake.formats.html.page import read as read_page
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Reader, Sample, Source
from factdesk.model import Span, Zone, ZoneKind

_CHARSET = re.compile(rb"""(?:charset|encoding)\s?=\s?["']?([\w-]{2,20})""")
_DECLARED = 2048
"""Bytes at the start of a page within which it names its encoding."""
_HALF = 0.5
_HOLDERS = ("story", "article", "main")
"""Elements that hold the story, the surest first."""
_LINKED = 0.9


def read(source: Source) -> Iterator[Document]:
    """One article per page."""
    declared = _CHARSET.search(source.data[:_DECLARED])
    html = decode(source.data, source.name, declared[1].decode() if declared else None)
    yield document(html, source.name)


def document(html: str, name: str) -> Document:
    """A page as a document; raises ``UnreadableError`` where it shows no text."""
    nesting.check(html, name)
    tree = LexborHTMLParser(html)
    page = read_page(tree.body) if tree.body is not None else Page()
    if not page.blocks:
        raise UnreadableError(f"{name} shows no text", "save the page from the browser once it is displayed")
    said = metadata(tree)
    kinds = _kinds(page, said)
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


def _kinds(page: Page, said: Metadata) -> list[ZoneKind | None]:
    """What each block is as far as the markup says; None where the words must tell."""
    kinds: list[ZoneKind | None] = [None] * len(page.blocks)
    content = _content(page)
    headline = _headline(page, said, content)
    for region in page.regions:
        if region.kind not in _HOLDERS and region.kind != ZoneKind.HEADLINE and region.prose <= page.prose * _HALF:
            _paint(kinds, region, ZoneKind(region.kind))
    for i, block in enumerate(page.blocks):
        if (not content.first <= i < content.last) or _is_link(block):
            kinds[i] = ZoneKind.FURNITURE
    if headline is not None:
        kinds[headline] = ZoneKind.HEADLINE
    return kinds


def _paint(kinds: list[ZoneKind | None], region: Region, kind: ZoneKind) -> None:
    """Outer elements close last: what they are wins only where they are furniture."""
    for i in range(region.first, region.last):
        if kinds[i] is None or kind is ZoneKind.FURNITURE:
            kinds[i] = kind


def _content(page: Page) -> Region:
    """The element that holds the story with its headline, or the whole page."""
    whole = Region("main", 0, len(page.blocks), page.prose)
    for kind in _HOLDERS:
        held = [region for region in page.regions if region.kind == kind]
        best = max(held, key=lambda region: region.prose, default=whole)
        if best is not whole and best.prose * 2 >= page.prose:
            around = [region for region in page.regions if region.kind in _HOLDERS and _holds(region, best)]
            return max(around, key=lambda region: region.last - region.first)
    return whole


def _holds(outer: Region, inner: Region) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _headline(page: Page, said: Metadata, content: Region) -> int | None:
    """The block that is the headline: as the metadata names it, else the first of the story, else of the page."""
    tops = [region.first for region in page.regions if region.kind == ZoneKind.HEADLINE]
    named = [i for i in tops if said.title and _same(page.blocks[i].text, said.title)]
    inside = [i for i in tops if content.first <= i < content.last]
    return next(iter(named + inside + tops), None)


def _same(shown: str, title: str) -> bool:
    """Whether a page's title is its headline, perhaps followed by the name of the site."""
    return len(shown) > 10 and title.casefold().startswith(shown.casefold())


def _is_link(block: Block) -> bool:
    """Whether a block is nothing but a link to another page."""
    return block.linked >= _LINKED and block.text[-1:] not in '.!”"'


def _good() -> Sample:
    page = (
        "<html><head><title>Lanterns</title><script>var hidden = 1</script></head><body><nav>Home</nav>"
        "<article><h1>Lanterns</h1><p>The mayor counted 1,200&nbsp;lanterns &amp; two boats.</p></article>"
    )
    return Sample(page.encode(), "lanterns & two boats.", "var hidden")


READER = Reader(
    "html", "Web page", (".html", ".htm", ".xhtml"), read, _good, b"<html><body><script>1</script></body></html>"
)
