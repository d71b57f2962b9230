"""Numbers written in words: cardinals to trillions, halves and thirds, dozens, vague counts, ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factdesk import wordlists
from factdesk.extract.figures.numeral import BELOW_HUNDRED, NO_PART, PACKAGE, PARTS, SCALES, Form, Numeral
from factdesk.extract.figures.page import Page

_WORD = re.compile(r"[a-z]+")
_GAP = re.compile(r" ?[-‐‑–—] ?|[ \u00a0\n]{1,2}")
_ORDINALS = {word: float(place) for word, place in wordlists.table(PACKAGE, "ordinals").items()}
_VAGUE = {row[0]: (float(row[1]), float(row[2])) for row in wordlists.rows(PACKAGE, "vague_counts")}


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(set(words), key=len, reverse=True))


def _of(*parts: str) -> list[str]:
    return [word for word, (part, _) in PARTS.items() if part in parts]


_NEEDY = frozenset({"lakh", "lac", "lakhs", "crore", "crores"})
"""Magnitudes that begin no number of their own."""
_OPENING = [
    word for word in _of("digit", "teen", "tens", "many", "hundred", "magnitude", "factor") if word not in _NEEDY
]
_OPENERS = re.compile(
    r"[ \n\t(\[“‘\"'/,—–-]("
    + _any([*_OPENING, *_ORDINALS, *_VAGUE, "half", "quarter"])
    + "|minus|negative|an? (?:"
    + _any(_of("hundred", "magnitude", "dozen", "part"))
    + r"))(?![a-z])"
)


def scan(page: Page) -> Iterator[Numeral]:
    """Numerals that begin with a number word, in text order; none overlap."""
    low = page.low
    reached = 0
    if (first := _WORD.match(low)) and (numeral := at(low, first.start())):
        yield numeral
        reached = numeral.end
    for match in _OPENERS.finditer(low, max(0, reached - 1)):
        if match.start(1) >= reached and (numeral := at(low, match.start(1))):
            yield numeral
            reached = numeral.end


def at(low: str, start: int) -> Numeral | None:
    """The numeral whose first word stands at ``start``, or None where no number stands."""
    for read in (_vague, _many, _half, _article, _cardinal, _ordinal, _factor, _negative):
        if numeral := read(low, start):
            return numeral
    return None


def following(low: str, end: int) -> tuple[str, int, int]:
    """The next word after a gap: the word, its start and its end; an empty word where none follows."""
    gap = _GAP.match(low, end)
    match = _WORD.match(low, gap.end()) if gap else None
    return (match.group(), match.start(), match.end()) if match else ("", end, end)


def _first(low: str, start: int) -> tuple[str, int]:
    match = _WORD.match(low, start)
    return (match.group(), match.end()) if match else ("", start)


def _negative(low: str, start: int) -> Numeral | None:
    """Reads "minus one"; digits after the word are the other reader's."""
    word, end = _first(low, start)
    if word not in {"minus", "negative"}:
        return None
    word, begin, _ = following(low, end)
    numeral = _cardinal(low, begin) if word else None
    if numeral is None or numeral.form is Form.ORDINAL:
        return None
    return replace(numeral, start=start, low=-numeral.low, high=-numeral.high, head=-numeral.head)


def _vague(low: str, start: int) -> Numeral | None:
    """Vague counts: "several", "a few hundred", "a couple of dozen"."""
    word, end = _first(low, start)
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
    word, end = _first(low, start)
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


def _half(low: str, start: int) -> Numeral | None:
    """Halves and quarters: "half a million", "half a dozen", "a quarter of a million", "half"."""
    word, end = _first(low, start)
    share, _, after = following(low, end)
    if word in {"a", "one"} and share in {"half", "quarter"}:
        word, end = share, after
    if word not in {"half", "quarter"}:
        return None
    worth = 1 / PARTS[word][1]
    scale, _, after = following(low, end)
    if scale == "of":
        scale, _, after = following(low, after)
    if scale in {"a", "an"}:
        scale, _, after = following(low, after)
    part, factor = PARTS.get(scale, NO_PART)
    if part in SCALES:
        return Numeral(start, after, worth * factor, worth * factor, 0.1 * factor, Form.WORDS, worth, factor)
    if low.startswith("quarter", start):
        return None
    return Numeral(start, end, worth, worth, 0.0, Form.PART, worth)


def _article(low: str, start: int) -> Numeral | None:
    """Numbers with an article: "a million", "a hundred and five", "a third of"."""
    word, end = _first(low, start)
    if word not in {"a", "an"}:
        return None
    word, begin, end = following(low, end)
    part, worth = PARTS.get(word, NO_PART)
    if part in SCALES:
        numeral = _cardinal(low, begin)
        return replace(numeral, start=start) if numeral else None
    if part == "part" and not word.endswith("s"):
        return Numeral(start, end, 1 / worth, 1 / worth, 0.0, Form.PART, 1 / worth)
    return None


# ---- cardinals


class _Sum:
    """A number word by word: what is complete, the group below a thousand, and what may follow."""

    __slots__ = ("group", "last", "scale", "step", "total")

    def __init__(self) -> None:
        self.total = self.group = self.scale = 0.0
        self.step = 1.0
        self.last = ""

    def take(self, part: str, worth: float) -> bool:
        """Adds a word where it may stand; False where the number ends before it."""
        if part in BELOW_HUNDRED:
            return self._below_hundred(part, worth)
        if part == "hundred":
            return self._hundred()
        if part == "dozen" or (part == "many" and worth == 12):
            return self._dozen()
        if part == "magnitude" or (part == "many" and worth >= 1000 and self.last):
            return self._magnitude(worth)
        return False

    def _below_hundred(self, part: str, worth: float) -> bool:
        if not (
            self.last in {"", "hundred", "magnitude", "and"} or (self.last == "tens" and part == "digit" and worth)
        ):
            return False
        self.group += worth
        self.step = 10.0 if part == "tens" else 1.0
        self.last = part
        return True

    def _hundred(self) -> bool:
        if self.last not in {"", "digit", "teen"} or self.group >= 100:
            return False
        self.group, self.step, self.last = (self.group or 1.0) * 100, 100.0, "hundred"
        return True

    def _dozen(self) -> bool:
        if self.last in {"and", "dozen", "magnitude"}:
            return False
        beyond = self.group % 100
        self.group = self.group + beyond * 11 if beyond else (self.group or 1.0) * 12
        self.step, self.last = 12.0, "dozen"
        return True

    def _magnitude(self, worth: float) -> bool:
        if self.last in {"and", "dozen"} or (self.last != "magnitude" and self.scale and worth >= self.scale):
            return False
        if self.last == "magnitude":
            self.total, self.scale = self.total * worth, self.scale * worth
        else:
            self.total, self.scale, self.group = self.total + (self.group or 1.0) * worth, worth, 0.0
        self.step, self.last = self.scale if self.last == "magnitude" else worth, "magnitude"
        return True


def _cardinal(low: str, start: int) -> Numeral | None:
    """A number in words with what may follow it: "two hundred and six", "two and a half million", "two-thirds"."""
    running = _Sum()
    end = position = start
    while match := _WORD.match(low, position):
        word = match.group()
        if word == "and" and running.last in {"hundred", "magnitude"}:
            next_word, _, after = following(low, match.end())
            if PARTS.get(next_word, NO_PART)[0] not in BELOW_HUNDRED:
                break
            if running.last == "magnitude" and _denominator(low, after):
                break
            running.last = "and"
        elif running.take(*PARTS.get(word, NO_PART)):
            end = match.end()
        else:
            break
        gap = _GAP.match(low, match.end())
        if not gap:
            break
        position = gap.end()
    if end == start:
        return None
    value = running.total + running.group
    scale = running.scale if running.scale and not running.group else 1.0
    numeral = Numeral(start, end, value, value, running.step, Form.WORDS, value / scale, scale)
    return _fraction(low, and_a_half(low, _point(low, numeral)))


def _point(low: str, numeral: Numeral) -> Numeral:
    """Decimals in words: "two point five million", "two hundred point zero three"."""
    word, _, after = following(low, numeral.end)
    if word != "point":
        return numeral
    decimals, end = "", numeral.end
    while len(decimals) < 9:
        word, _, after = following(low, after)
        part, worth = PARTS.get(word, NO_PART)
        if part not in BELOW_HUNDRED:
            break
        tens = decimals.endswith("0") and part == "digit" and len(decimals) == 2
        decimals = f"{int(decimals) + int(worth)}" if tens and decimals[0] != "0" else decimals + f"{worth:.0f}"
        end = after
    if not decimals:
        return numeral
    value, step = float(f"{numeral.low:.0f}.{decimals}"), 10.0 ** -len(decimals)
    part, scale = PARTS.get(word, NO_PART)
    if part in SCALES:
        end = after
    else:
        scale = 1.0
    return replace(numeral, end=end, low=value * scale, high=value * scale, step=step * scale, head=value, scale=scale)


def _denominator(low: str, end: int) -> tuple[float, int] | None:
    """What a share is divided by, and where that ends: "thirds", "half", "twenty-fifth"."""
    word, _, after = following(low, end)
    part, worth = PARTS.get(word, NO_PART)
    if part == "part":
        return worth, after
    if part == "tens":
        last, _, after = following(low, after)
        place = _ORDINALS.get(last) or _ORDINALS.get(last.removesuffix("s"))
        if place and place < 10:
            return worth + place, after
    return None


def _share(low: str, end: int) -> tuple[float, int] | None:
    """A fraction after a gap and where it ends: "a half", "three quarters", "fifty-four hundredths"."""
    word, begin, after = following(low, end)
    if word == "half":
        return 0.5, after
    count = 1.0
    if word in {"a", "an"}:
        end = after
    else:
        part, worth = PARTS.get(word, NO_PART)
        if part not in BELOW_HUNDRED:
            return None
        count, end = worth, after
        last, _, after = following(low, end)
        if part == "tens" and PARTS.get(last, NO_PART)[0] == "digit":
            count, end = count + PARTS[last][1], after
    found = _denominator(low, end)
    if found is None or (count > 1) is not low[found[1] - 1 : found[1]].startswith("s"):
        return None
    del begin
    return count / found[0], found[1]


def and_a_half(low: str, numeral: Numeral) -> Numeral:
    """A fraction added: "two and a half million", "3 million and a half", "one and three-quarter"."""
    if low[numeral.end : numeral.end + 4] not in {" and", "-and"}:
        return numeral
    found = _share(low, numeral.end + 4)
    if not found:
        return numeral
    share, end = found
    word, _, after = following(low, end)
    part, worth = PARTS.get(word, NO_PART)
    if part in SCALES:
        value = numeral.low + share * worth if numeral.scale > worth else (numeral.low + share) * worth
        return replace(numeral, end=after, low=value, high=value, step=worth / 10, head=value / worth, scale=worth)
    value, step = numeral.low + share * numeral.scale, numeral.scale / 10
    return replace(numeral, end=end, low=value, high=value, step=step, head=value / numeral.scale)


def _fraction(low: str, numeral: Numeral) -> Numeral:
    """Fractions in words: "two-thirds", "one eighth", "three quarters of a million"."""
    found = _denominator(low, numeral.end)
    if not found:
        return _nth(low, numeral)
    worth, end = found
    if (low[end - 1] == "s" or low[end - 4 : end] == "half") is (numeral.low == 1) and low[end - 4 : end] != "half":
        return _nth(low, numeral)
    value = numeral.low / worth
    word, _, after = following(low, end)
    if word == "of":
        word, _, after = following(low, after)
        word, _, after = following(low, after) if word == "a" else ("", 0, 0)
    part, factor = PARTS.get(word, NO_PART)
    if part == "magnitude":
        return replace(
            numeral, end=after, low=value * factor, high=value * factor, step=factor / 10, head=value, scale=factor
        )
    return replace(numeral, end=end, low=value, high=value, step=0.0, form=Form.PART, head=value)


# ---- ordinals


def _nth(low: str, numeral: Numeral) -> Numeral:
    """Compound ordinals: "twenty-first", "one hundred twenty fifth": an ordinal that ends a number in words."""
    word, _, after = following(low, numeral.end)
    place = _ORDINALS.get(word)
    if place is None or not (numeral.low % 10 == 0 and numeral.low >= 20):
        return numeral
    value = numeral.low * place if place >= 100 else numeral.low + place
    return replace(numeral, end=after, low=value, high=value, step=0.0, form=Form.ORDINAL)


def _ordinal(low: str, start: int) -> Numeral | None:
    """One-word ordinals: "third", "twentieth"."""
    word, end = _first(low, start)
    place = _ORDINALS.get(word)
    return Numeral(start, end, place, place, 0.0, Form.ORDINAL) if place else None


def _factor(low: str, start: int) -> Numeral | None:
    """Multiples in one word: "doubled", "threefold"."""
    word, end = _first(low, start)
    part, worth = PARTS.get(word, NO_PART)
    return Numeral(start, end, worth, worth, 0.0, Form.FACTOR, worth) if part == "factor" else None
