"""XML from outside: no entities, no network, no document type."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from factdesk.errors import UnreadableError

if TYPE_CHECKING:
    from lxml import etree


def parse(data: bytes, name: str) -> etree._Element:
    """The root of an XML part of ``name``; raises ``UnreadableError`` where it is broken or declares entities."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"{name} is damaged", "open it in its own program and save it again") from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableError(f"{name} declares entities of its own", "open it in its own program and save it again")
    return root


def leave_out(root: etree._Element, tags: Collection[str]) -> None:
    """Take the elements of these names out of the tree; the text behind them stays."""
    from lxml import etree

    if next(root.iter(*tags), None) is not None:
        etree.strip_elements(root, *tags, with_tail=False)
