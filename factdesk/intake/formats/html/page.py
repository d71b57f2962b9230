"""A web page as a list of blocks, with what its markup says about each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from factdesk import wordlists

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ELEMENTS = wordlists.table("factdesk.intake", "page_elements")
_CLASSES = wordlists.table("factdesk.intake", "page_classes")
_ROLES = {"navigation": "furniture", "complementary": "furniture", "contentinfo": "furniture", "main": "main"}
_SETTINGS = ("has-", "no-", "with-", "without-", "is-", "not-", "show-", "hide-")
"""Class names that begin so describe an element's looks, not what it is."""
_PART = re.compile(r"[^\W_]+")
_BLANK = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\x0b"
"""Stands for ``<br>`` until its block is closed."""
_CELL = "\x1f"
"""Stands before a cell until then."""
_HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden")
_UNSEEN = frozenset({"hidden", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "a11y-hidden"})


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two block tags."""

    text: str
    linked: float
    """Share of its characters that lie inside links, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Region:
    """An element that says what it is, as a range of blocks."""

    kind: str
    """A zone's kind, "comments", or "article", "main", "story" for the elements that hold the text."""
    first: int
    last: int
    """One past its last block."""
    before: int
    """Characters outside links that stand before it."""
    prose: int
    """Characters outside links that it holds."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is being read, with the counts as they stood when it began."""

    tag: str
    inline: bool
    kind: str
    first: int
    prose: int


@dataclass(slots=True)
class Page:
    """The blocks of a page and the regions they form, in the order in which elements close."""

    blocks: list[Block] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    prose: int = 0
    """Characters outside links."""
    _pieces: list[str] = field(default_factory=list)
    _size: int = 0
    _linked: int = 0
    _links: int = 0

    def add(self, text: str) -> None:
        """Text of the running block."""
        size = len(text.strip())
        self._pieces.append(text)
        self._size += size
        if self._links:
            self._linked += size
        else:
            self.prose += size

    def open(self, node: LexborNode) -> _Open:
        """An element begins; a block element closes the block before it."""
        tag = node.tag or ""
        inline = _is_inline(node, tag)
        if not inline:
            self.close_block()
        elif tag in _MARKS:
            self._pieces.append(_MARKS[tag][0])
        self._links += tag == "a"
        return _Open(tag, inline, _kind(node, tag), len(self.blocks), self.prose)

    def close(self, element: _Open) -> None:
        """An element ends."""
        if not element.inline:
            self.close_block()
        elif element.tag in _MARKS:
            self._pieces.append(_MARKS[element.tag][1])
        self._links -= element.tag == "a"
        last = len(self.blocks) + bool(self._size)
        if element.kind and last > element.first:
            self.regions.append(Region(element.kind, element.first, last, element.prose, self.prose - element.prose))

    def close_block(self) -> None:
        """The running block ends; two line breaks in a row end a paragraph within it."""
        if self._size:
            linked = min(1.0, self._linked / self._size)
            self.blocks.extend(Block(text, linked) for text in _broken("".join(self._pieces)))
        self._pieces.clear()
        self._size = self._linked = 0


_CELLS = ("td", "th")
_MARKS = {"q": ("“", "”"), "br": (_BREAK, ""), "td": (_CELL, ""), "th": (_CELL, "")}
"""What the text of an inline element stands between."""


def read(root: LexborNode) -> Page:
    """The page below ``root``; scripts and hidden elements are no part of it."""
    page = Page()
    elements: list[_Open] = []
    for node, entering in _events(root):
        if node.is_text_node and entering:
            page.add(node.text_content or "")
        elif node.is_element_node and entering:
            elements.append(page.open(node))
        elif node.is_element_node:
            page.close(elements.pop())
    page.close_block()
    return page


def _events(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Each node as it is entered and left, without recursion: pages may nest as deep as they like."""
    node, depth = root, 0
    while True:
        yield node, True
        child = node.first_child if node.is_element_node and not _dropped(node) else None
        if child is not None:
            node, depth = child, depth + 1
            continue
        yield node, False
        while depth and node.next is None and node.parent is not None:
            node, depth = node.parent, depth - 1
            yield node, False
        following = node.next if depth else None
        if following is None:
            return
        node = following


def _is_inline(node: LexborNode, tag: str) -> bool:
    """Whether an element runs on within its paragraph, as the only paragraph of a table's cell does."""
    if tag == "p" and node.parent is not None and node.parent.tag in _CELLS:
        return len(list(islice(node.parent.iter(), 2))) == 1
    return _ELEMENTS.get(tag) == "inline"


def _dropped(node: LexborNode) -> bool:
    """Whether an element shows nothing to a reader."""
    if _ELEMENTS.get(node.tag or "") == "dropped":
        return True
    attributes = node.attributes
    if not attributes:
        return False
    style, names = attributes.get("style") or "", attributes.get("class") or ""
    return "hidden" in attributes or _HIDDEN.search(style) is not None or not _UNSEEN.isdisjoint(names.split())


def _kind(node: LexborNode, tag: str) -> str:
    """What an element says that it is; empty where it says nothing."""
    by_tag = _ELEMENTS.get(tag, "")
    attributes = node.attributes
    if by_tag not in {"", "inline"} or not attributes:
        return "" if by_tag in {"inline", "dropped"} else by_tag
    if attributes.get("itemprop") == "articleBody":
        return "story"
    return _ROLES.get(attributes.get("role") or "", "") or _by_class(attributes)


def _by_class(attributes: dict[str, str | None]) -> str:
    for name in f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower().split():
        if not name.startswith(_SETTINGS):
            for part in _PART.findall(name):
                if part in _CLASSES:
                    return _CLASSES[part]
    return ""


def _broken(raw: str) -> Iterator[str]:
    """The paragraphs of a block, white space folded; a single line break is a space."""
    paragraph: list[str] = []
    for row in raw.split(_BREAK):
        words = "\t".join(cell for part in row.split(_CELL) if (cell := _BLANK.sub(" ", part).strip()))
        if words:
            paragraph.append(words)
        elif paragraph:
            yield " ".join(paragraph)
            paragraph = []
    if paragraph:
        yield " ".join(paragraph)
