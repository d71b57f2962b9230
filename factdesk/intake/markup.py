"""XML from outside: no entities, no network, no document type."""

from __future__ import annotations

from lxml import etree

from factdesk.errors import UnreadableError


def parse(data: bytes, name: str) -> etree._Element:
    """The root of an XML part of ``name``; raises ``UnreadableError`` where it is broken or declares entities."""
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
