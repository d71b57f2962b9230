"""Whose a figure is by the words before it, and from where it is reckoned."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factdesk import wordlists
from factdesk.match.page import Page
from factdesk.model import Figure, Name, NameKind, Span

_BODIES = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
_CLAUSE = re.compile(r"[;:()–—]|\b(?:but|while|when|as|where|after|before)\b")
"""Where a clause begins."""
_SAYS = re.compile(r",? ([a-z]+)(?: on [A-Z][a-z]+)?(?: that)?(?: (it|its|he|his|she|her|they|their)\b)?")
"""What follows a name that only says something, and whether it is of itself: "Ola Corp *said it* sold 40 shops"."""
_SHORTENED = 4
"""Letters that two forms of one name begin with."""
_TIME = re.compile(r"[- ][a-z]+ (?:(?:before|earlier|ahead|ago|prior)|(after|later|since))\b")
_CHANGE = re.compile(r"\b(by|to) (?:a )?[A-Z$€£¥]*$")
_REACH = 12
"""Characters before a figure that hold "by" or "to"."""


def holders(page: Page, figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """The signs of the people and bodies that are named before a figure in its clause; who only reports is left out."""
    before = Span(page.sentences[page.place(figure.span)].start, figure.span.start)
    named = page.names_within(before)
    breaks = [found.end() for found in _CLAUSE.finditer(page.text, before.start, before.end)] if named else []
    clause = breaks[-1] if breaks else before.start
    names = [name for name in named if name.span.start >= clause and not _reports(page, name)]
    people = signs(name for name in names if name.kind is NameKind.PERSON)
    return people, signs(name for name in names if name.kind in _BODIES)


def _reports(page: Page, name: Name) -> bool:
    """Whether a name is that of somebody who says what follows, of others."""
    said = _SAYS.match(page.text, name.span.end)
    return said is not None and said[1] in wordlists.entries("factdesk.match", "saying") and not said[2]


def signs(names: Iterable[Name]) -> frozenset[str]:
    """What names may be known by elsewhere: the beginnings of their words that few names share, and their initials."""
    return frozenset(sign for name in names for sign in _signs(name.ref.lower()))


@lru_cache(4096)
def _signs(name: str) -> frozenset[str]:
    words = name.replace("-", " ").split()
    telling = set(words) - wordlists.entries("factdesk.match", "body_words") or words
    initials = {"".join(word[0] for word in words)} if len(words) > 1 else set()
    return frozenset(sign[:_SHORTENED] for sign in {*telling, *initials})


def reckoning(page: Page, figure: Figure) -> str | None:
    """From where a measure is reckoned: a time earlier or later than something, a change by so much or to it."""
    if time := _TIME.match(page.text, figure.span.end):
        return "later" if time[1] else "earlier"
    head = figure.hedge if figure.hedge and figure.hedge.start < figure.span.start else figure.span
    change = _CHANGE.search(page.before(head, _REACH))
    return change[1] if change else None
