"""Numbers written in words: cardinals, halves and thirds, dozens, vague counts, ordinals, multiples."""

from __future__ import annotations

from factdesk import wordlists
from factdesk.extract.figures import cardinals, shares
from factdesk.extract.figures.numeral import NO_PART, PACKAGE, PARTS, SCALES, Form, Numeral
from factdesk.extract.figures.spelt import ORDINALS, any_of, first, following

_VAGUE = {row[0]: (float(row[1]), float(row[2])) for row in wordlists.rows(PACKAGE, "vague_counts")}


def _of(*parts: str) -> list[str]:
    return [word for word, (part, _) in PARTS.items() if part in parts]


_NEEDY = frozenset({"lakh", "lac", "lakhs", "crore", "crores"})
"""Magnitudes that begin no number of their own."""
_NUMBERS = [
    word for word in _of("digit", "teen", "tens", "many", "hundred", "magnitude", "factor") if word not in _NEEDY
]
OPENING = [*_NUMBERS, *ORDINALS, *_VAGUE, "half", "quarter", "minus", "negative"]
"""Words that a number in words may begin with, articles aside."""
ARTICLES = rf"an? (?:{any_of(_of('hundred', 'magnitude', 'dozen', 'part'))})"
"""Articles that begin a number: "a dozen", "a third"."""


def at(low: str, start: int) -> Numeral | None:
    """The numeral whose first word stands at ``start``, or None where no number stands."""
    word, _ = first(low, start)
    readers = _READERS.get(PARTS.get(word, NO_PART)[0]) or _OTHERS.get(word, (_vague, _ordinal))
    for read in readers:
        if numeral := read(low, start):
            return numeral
    return None


def _negative(low: str, start: int) -> Numeral | None:
    """Reads "minus one"; digits after the word are the other reader's."""
    word, end = first(low, start)
    if word not in {"minus", "negative"}:
        return None
    word, begin, _ = following(low, end)
    numeral = cardinals.read(low, begin) if word else None
    if numeral is None or numeral.form is Form.ORDINAL:
        return None
    return numeral._replace(start=start, low=-numeral.low, high=-numeral.high, head=-numeral.head)


def _vague(low: str, start: int) -> Numeral | None:
    """Vague counts: "several", "a few hundred", "a couple of dozen"."""
    word, end = first(low, start)
    if word in {"a", "an"}:
        noun, _, end = following(low, end)
        word = f"{word} {noun}"
    if word not in _VAGUE:
        return None
    least, most = _VAGUE[word]
    scale, _, after = following(low, end)
    if scale == "of":
        scale, _, after = following(low, after)
    part, worth = PARTS.get(scale, NO_PART)
    if part in SCALES:
        return Numeral(start, after, least * worth, most * worth, worth, Form.MANY, least, worth)
    return Numeral(start, end, least, most, 0.0, Form.VAGUE, least)


def _many(low: str, start: int) -> Numeral | None:
    """Plural magnitudes: "dozens", "hundreds of thousands": from one of them to ten."""
    word, end = first(low, start)
    part, worth = PARTS.get(word, NO_PART)
    if part != "many":
        return None
    link, _, after = following(low, end)
    more = following(low, after) if link == "of" else ("", 0, 0)
    part, factor = PARTS.get(more[0], NO_PART)
    if part == "many":
        return Numeral(start, more[2], worth * factor, worth * factor * 10, 0.0, Form.MANY, worth, factor)
    if word == "tens" or (word == "scores" and link != "of"):
        return None
    return Numeral(start, end, worth, worth * 10, 0.0, Form.MANY, 1.0, worth)


def _article(low: str, start: int) -> Numeral | None:
    """Numbers with an article: "a million", "a hundred and five", "a third of"."""
    word, end = first(low, start)
    if word not in {"a", "an"}:
        return None
    word, begin, end = following(low, end)
    part, worth = PARTS.get(word, NO_PART)
    if part in SCALES:
        numeral = cardinals.read(low, begin)
        return numeral._replace(start=start) if numeral else None
    if part == "part" and not word.endswith("s"):
        return Numeral(start, end, 1 / worth, 1 / worth, 0.0, Form.PART, 1 / worth)
    return None


def _ordinal(low: str, start: int) -> Numeral | None:
    """One-word ordinals: "third", "twentieth"."""
    word, end = first(low, start)
    place = ORDINALS.get(word)
    return Numeral(start, end, place, place, 0.0, Form.ORDINAL) if place else None


def _factor(low: str, start: int) -> Numeral | None:
    """Multiples in one word: "doubled", "threefold"."""
    word, end = first(low, start)
    part, worth = PARTS.get(word, NO_PART)
    return Numeral(start, end, worth, worth, 0.0, Form.FACTOR, worth) if part == "factor" else None


_READERS = {
    **dict.fromkeys(("digit", "part"), (shares.half, cardinals.read, _ordinal)),
    **dict.fromkeys(("teen", "tens", "hundred", "magnitude", "dozen"), (cardinals.read,)),
    "many": (_many,),
    "factor": (_factor,),
}
"""What may begin with a number word, by its part."""
_OTHERS = {
    **dict.fromkeys(("a", "an"), (_vague, shares.half, _article)),
    **dict.fromkeys(("minus", "negative"), (_negative,)),
}
"""What may begin with another word."""
