"""Which part of a page each stretch of text is."""

from __future__ import annotations

from factdesk.model import Span, Zone, ZoneKind


def zone(text: str) -> tuple[Zone, ...]:
    """Zones that cover every paragraph of a canonical text, in order, without overlap."""
    return (Zone(Span(0, len(text)), ZoneKind.BODY),) if text else ()
