"""Which blocks of a page are its story, and what the others are, as far as the markup says."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.intake.formats.html.page import Block, Page, Region
from factdesk.model import ZoneKind

_HOLDERS = ("story", "article", "main")
"""Elements that hold the story, the surest first."""
_ZONES = frozenset(kind.value for kind in ZoneKind) - {"headline"}
_LEAD = 100
"""Characters of the story that stand before its comments."""
_LINKED = 0.9
_STOPS = '.!”"'


def block_kinds(page: Page, title: str | None) -> list[ZoneKind | None]:
    """The kind of each block; None where its words must tell. ``title`` is what the metadata calls the page."""
    comments = list(_comments(page))
    prose = page.prose - sum(region.prose for region in comments)
    content = _content(page, comments, prose)
    headline = _headline(page, title, content)
    kinds: list[ZoneKind | None] = [None] * len(page.blocks)
    for region in page.regions:
        if region.kind in _ZONES and region.prose * 2 <= prose:
            _paint(kinds, region, ZoneKind(region.kind))
    for region in comments:
        _paint(kinds, region, ZoneKind.FURNITURE)
    for i, block in enumerate(page.blocks):
        if (not content.first <= i < content.last) or _is_link(block):
            kinds[i] = ZoneKind.FURNITURE
    if headline is not None:
        kinds[headline] = ZoneKind.HEADLINE
    return kinds


def _comments(page: Page) -> Iterator[Region]:
    """What readers wrote below the story, however long: the outermost elements that say so."""
    found = [region for region in page.regions if region.kind == "comments" and region.before >= _LEAD]
    last = 0
    for region in sorted(found, key=lambda region: (region.first, -region.last)):
        if region.first >= last:
            last = region.last
            yield region


def _content(page: Page, comments: list[Region], prose: int) -> Region:
    """The element that holds the story with its headline, or the whole page; ``prose`` stands outside comments."""
    whole = Region("main", 0, len(page.blocks), 0, page.prose)
    holders = [one for one in page.regions if one.kind in _HOLDERS and not any(_holds(area, one) for area in comments)]
    for kind in _HOLDERS:
        best = max((one for one in holders if one.kind == kind), key=lambda one: one.prose, default=whole)
        if best is not whole and best.prose * 2 >= prose:
            return max((one for one in holders if _holds(one, best)), key=lambda one: one.last - one.first)
    return whole


def _holds(outer: Region, inner: Region) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _headline(page: Page, title: str | None, content: Region) -> int | None:
    """The block that is the headline: as the metadata names it, else the first of the story, else of the page."""
    tops = [region.first for region in page.regions if region.kind == ZoneKind.HEADLINE]
    named = [i for i in tops if title and _same(page.blocks[i].text, title)]
    inside = [i for i in tops if content.first <= i < content.last]
    return next(iter(named + inside + tops), None)


def _same(shown: str, title: str) -> bool:
    """Whether a page's title is its headline, perhaps followed by the name of the site."""
    return len(shown) > 10 and title.casefold().startswith(shown.casefold())


def _paint(kinds: list[ZoneKind | None], region: Region, kind: ZoneKind) -> None:
    """Outer elements close last: what they are wins only where they are furniture."""
    for i in range(region.first, region.last):
        if kinds[i] is None or kind is ZoneKind.FURNITURE:
            kinds[i] = kind


def _is_link(block: Block) -> bool:
    """Whether a block is nothing but a link to another page."""
    return block.linked >= _LINKED and block.text[-1:] not in _STOPS
