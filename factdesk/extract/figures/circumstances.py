"""What happened to the things a figure counts, and where and when it held, as far as its sentence says."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.figures.grammar import Sentence
from factdesk.extract.figures.numeral import PACKAGE
from factdesk.extract.figures.page import Page, Spans
from factdesk.model import FigureKind, Span

HAPPENINGS = wordlists.table(PACKAGE, "happenings")
"""Words for what happens to people and things, with the happening they share: killed, dead and toll are "kill"."""
MEASURED = frozenset(
    {FigureKind.FACTOR, FigureKind.PERCENT, FigureKind.MONEY, FigureKind.UNIT, FigureKind.DURATION, FigureKind.MULTIPLE}
)
"""Kinds that measure a thing and do not count things."""
_NEAR = 9
"""How many words away from its figure a happening may stand."""


def predicate(words: Sentence, start: int, end: int, of: Span | None, kind: FigureKind) -> Span | None:
    """The words that carry what happened to the things counted from ``start`` to ``end``.

    After the figure and its thing: "16 people *were killed*", "12 *dead*"; before it: "*killing* at least 16",
    "the *death toll* rose to 24"; else the plain verb on either side: "*employs* 3,000 people", "300 homes *burned*".
    A measure takes the plain verb first: "*fell* 600 metres to his death".
    """
    right = words.index(max(end, of.end) if of and of.start >= end else end)
    left = words.index(start)
    if kind in MEASURED and (plain := _plain(words, left, right)):
        return plain
    return (
        _object(words, left)
        or _inside(words, of)
        or _after(words, right)
        or _before(words, left)
        or _plain(words, left, right)
    )


def _object(words: Sentence, at: int) -> Span | None:
    """A happening whose object the figure is: "*killed* a child", "*injuring* about 30"."""
    while at and words.tags[at - 1] in "DA":
        at -= 1
    if at and words.lows[at - 1] in HAPPENINGS and words.tags[at - 1] in "VEGJ":
        return words.span(at - 1, at - 1)
    return None


def _inside(words: Sentence, of: Span | None) -> Span | None:
    """A happening that is itself the thing counted: "24 *deaths*", "400,000 *killed*"."""
    if of is None:
        return None
    within = range(words.index(of.start), words.index(of.end))
    inside = [at for at in within if words.lows[at] in HAPPENINGS]
    return words.span(inside[0], inside[-1]) if inside else None


def _after(words: Sentence, at: int) -> Span | None:
    """A happening after the thing, with its auxiliaries, before the clause turns to something else."""
    for index in range(at, min(len(words.tags), at + _NEAR)):
        tag, low = words.tags[index], words.lows[index]
        if tag in ";:#,W" or low in {"and", "but", "while", "as"}:
            return None
        if low in HAPPENINGS and tag != "P":
            begin = index
            while begin > at and (words.tags[begin - 1] in "XAVE" or words.lows[begin - 1] == "to"):
                begin -= 1
            return words.span(begin, index)
    return None


def _before(words: Sentence, at: int) -> Span | None:
    """A happening before the figure, the nearest first: a verb that has the figure as its object, or a toll."""
    for index in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if words.tags[index] in ";:":
            return None
        if words.lows[index] in HAPPENINGS:
            first = index
            while first and words.lows[first - 1] in HAPPENINGS:
                first -= 1
            return words.span(first, index)
        if words.tags[index] == "#" and words.ends[index] - words.starts[index] > 1:
            return None
    return None


SAYING = frozenset(row[0] for row in wordlists.rows(PACKAGE, "cues") if row[1] in {"say", "that"})


def _plain(words: Sentence, left: int, right: int) -> Span | None:
    """The verb right after the thing or right before the figure."""
    index = right
    while index < len(words.tags) and words.tags[index] in "XA":
        index += 1
    if index < len(words.tags) and words.tags[index] in "VE":
        return words.span(right, index)
    index = left
    while index and words.tags[index - 1] in "ADP":
        index -= 1
    if index and words.tags[index - 1] in "VEG" and words.lows[index - 1] not in SAYING:
        return words.span(index - 1, index - 1)
    return None


# ---- place

_PLACE = re.compile(
    r" ((?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]cross|around|off|inside|[Tt]hroughout|from|on|over|"
    r"(?:north|south|east|west) of) "
    r"(?:the |northern |southern |eastern |western |central |downtown )*)"
    r"([A-Z][\w’'-]{0,30}(?:(?: |, )(?:of |the |de |del |la |al-)?[A-Z][\w’'-]{0,30}){0,5}"
    r"(?: (?:district|province|region|county|city|town|state|village|valley|island|airport|prefecture|governorate)"
    r"(?![a-z]))?)"
)
_NO_PLACE = wordlists.entries(PACKAGE, "no_places")


def place(page: Page, sentence: Sentence, start: int, end: int) -> Span | None:
    """The place named nearest: after the figure in its sentence, else before it."""
    first, last = sentence.starts[0], sentence.ends[-1]
    for match in _PLACE.finditer(page.text, end, min(last, end + _PLACE_REACH)):
        if found := _named(match, 0):
            return found
    places = [_named(match, first - 1) for match in _PLACE.finditer(" " + page.text[first:start])]
    return next((found for found in reversed(places) if found), None)


_PLACE_REACH = 160


_MADE = wordlists.entries(PACKAGE, "hyphen_tails")
"""Second halves of adjectives of a place, which say nothing of where something happened."""


def _named(match: re.Match[str], shift: int) -> Span | None:
    """The span of a place name, without a possessive; None where the name is a date or somebody's."""
    name = match[2].removesuffix("'s").removesuffix("’s").rstrip("'’")
    if "-" in name and name.rpartition("-")[2] in _MADE:
        return None
    loose = match[1].startswith(("on ", "from ", "over ", "off "))
    if name.partition(" ")[0].rstrip(",").lower() in _NO_PLACE or (loose and name != match[2]):
        return None
    return Span(match.start(2) + shift, match.start(2) + len(name) + shift)


# ---- period


def period(sentence: Sentence, start: int, end: int, dates: Spans) -> Span | None:
    """The date or period of the sentence that stands nearest to the figure, what follows it first."""
    within = dates.within(sentence.starts[0], sentence.ends[-1])
    after = [span for span in within if span.start >= end]
    before = [span for span in within if span.end <= start]
    if after and (not before or after[0].start - end <= 2 * (start - before[-1].end)):
        return after[0]
    return before[-1] if before else None
