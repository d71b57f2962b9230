"""What a web page's head says about its article: JSON-LD, Open Graph and meta tags."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from factdesk.intake.days import day_in

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_ARTICLES = ("article", "posting", "report")
"""Ends of the schema.org types that describe an article, lower case."""
_VISITED = 500
"""Objects of one page's JSON-LD that are looked at."""
_META = {
    "title": ("og:title", "twitter:title", "headline", "dc.title"),
    "outlet": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "author": ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"),
    "published": (
        "article:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    ),
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """None where the page does not say."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None


def metadata(tree: LexborHTMLParser) -> Metadata:
    """JSON-LD first, then meta tags, then the page's title and times."""
    linked = next(_articles(tree), {})
    tags = _tags(tree)
    moment = tree.css_first("time[datetime]")
    title = tree.css_first("title")
    day = (
        _text(linked.get("datePublished"))
        or _first(tags, "published")
        or (moment and moment.attributes.get("datetime"))
    )
    return Metadata(
        _text(linked.get("headline")) or _first(tags, "title") or (title.text().strip() if title else None) or None,
        _text(linked.get("publisher")) or _first(tags, "outlet"),
        _text(linked.get("author")) or _first(tags, "author"),
        day_in(day) if day else None,
    )


def _tags(tree: LexborHTMLParser) -> dict[str, str]:
    """The page's meta tags, the first of each name."""
    found: dict[str, str] = {}
    for tag in tree.css("meta[content]"):
        name = tag.attributes.get("property") or tag.attributes.get("name") or tag.attributes.get("itemprop")
        content = (tag.attributes.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(tags: dict[str, str], what: str) -> str | None:
    """The first tag that says it in words; an address is no name."""
    return next((tags[name] for name in _META[what] if name in tags and "://" not in tags[name]), None)


def _articles(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Objects of the page's JSON-LD that describe an article."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            found = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        queue = [found]
        for _ in range(_VISITED):
            if not queue:
                break
            thing = queue.pop(0)
            queue.extend(thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ())
            if isinstance(thing, dict) and str(_first_of(thing.get("@type"))).lower().endswith(_ARTICLES):
                yield thing


def _first_of(thing: Any) -> Any:
    return thing[0] if isinstance(thing, list) and thing else thing


def _text(thing: Any) -> str | None:
    """A name, the names in a list, or the name of a thing."""
    things = thing[:10] if isinstance(thing, list) else [thing]
    names = [one.get("name") if isinstance(one, dict) else one for one in things]
    return (
        ", ".join(name.strip() for name in names if isinstance(name, str) and name.strip() and "://" not in name)
        or None
    )
