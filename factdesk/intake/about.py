"""What a page says about itself in its own words: title, outlet, author and day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factdesk import wordlists
from factdesk.intake.days import day_in
from factdesk.model import Zone, ZoneKind

_OUTLETS = wordlists.entries("factdesk.intake", "outlets")
_BRACKETED = re.compile(r"\(([A-Z][\w .&/-]{1,40})\)(?: ?[-—–]{1,2})?$")
_SIGNED = re.compile(r"^\(([A-Z][\w .&-]{1,40}?)(?: (?:with|and|via) [^()]{1,60})?\)$")
_STAFF = re.compile(r"^([A-Z][\w .&]{1,30}?)['’]s [A-Z].* contributed to this ")
_BY = re.compile(r"^(?:By|BY) ([^,|/]{3,80})")
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class About:
    """What could be read off the page; None where it does not say."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None


def about(text: str, zones: Sequence[Zone]) -> About:
    """Title from the headline, outlet from dateline or sign-off, author from the byline, day from the dateline."""
    of_kind: dict[ZoneKind, list[str]] = {}
    for zone in zones:
        if zone.kind not in {ZoneKind.BODY, ZoneKind.FURNITURE}:
            of_kind.setdefault(zone.kind, []).extend(zone.span.of(text).split("\n"))
    headlines = of_kind.get(ZoneKind.HEADLINE, [])
    bylines, datelines = of_kind.get(ZoneKind.BYLINE, []), of_kind.get(ZoneKind.DATELINE, [])
    return About(
        title=headlines[0][:_LONGEST_TITLE] if headlines else None,
        outlet=_outlet(bylines, datelines),
        author=next((match[1].strip() for line in bylines if (match := _BY.match(line))), None),
        published=next((day for line in datelines if (day := day_in(line))), None),
    )


def _outlet(bylines: Sequence[str], datelines: Sequence[str]) -> str | None:
    for line in bylines:
        match = _SIGNED.match(line) or _STAFF.match(line)
        if match:
            return match[1]
        if line.rpartition(", ")[2] in _OUTLETS:
            return line.rpartition(", ")[2]
    return next((match[1] for line in datelines if (match := _BRACKETED.search(line))), None)
