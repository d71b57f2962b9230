"""Cardinals in words, to trillions: "two hundred and six", "two and a half million", "three dozen"."""

from __future__ import annotations

from factdesk.extract.figures.numeral import BELOW_HUNDRED, NO_PART, PARTS, SCALES, Form, Numeral
from factdesk.extract.figures.shares import and_a_half, denominator, fraction
from factdesk.extract.figures.spelt import GAP, ORDINALS, WORD, first, following


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


def read(low: str, start: int) -> Numeral | None:
    """A number in words with what may follow it: "two hundred and six", "two and a half million", "two-thirds"."""
    word, end = first(low, start)
    part, worth = PARTS.get(word, NO_PART)
    if part in BELOW_HUNDRED and following(low, end)[0] not in _GOING_ON:
        return Numeral(start, end, worth, worth, 10.0 if part == "tens" else 1.0, Form.WORDS, worth)
    return _summed(low, start)


_GOING_ON = frozenset({"point", "and", *ORDINALS, *PARTS})
"""Words that may go on with a number."""


def _summed(low: str, start: int) -> Numeral | None:
    """The same for a number of several words."""
    running = _Sum()
    end = position = start
    while match := WORD.match(low, position):
        word = match.group()
        if word == "and" and running.last in {"hundred", "magnitude"}:
            next_word, _, after = following(low, match.end())
            if PARTS.get(next_word, NO_PART)[0] not in BELOW_HUNDRED:
                break
            if running.last == "magnitude" and denominator(low, after):
                break
            running.last = "and"
        elif running.take(*PARTS.get(word, NO_PART)):
            end = match.end()
        else:
            break
        gap = GAP.match(low, match.end())
        if not gap:
            break
        position = gap.end()
    if end == start:
        return None
    value = running.total + running.group
    scale = running.scale if running.scale and not running.group else 1.0
    numeral = Numeral(start, end, value, value, running.step, Form.WORDS, value / scale, scale)
    if following(low, end)[0] not in _ADDING:
        return numeral
    numeral = and_a_half(low, _point(low, numeral))
    return fraction(low, numeral) or _nth(low, numeral)


_ADDING = frozenset(
    {"point", "and", *ORDINALS, *(word for word, (part, _) in PARTS.items() if part in {"part", "tens"})}
)
"""Words that may add to a number in words: decimals, a half, a fraction, an ordinal."""


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
    return numeral._replace(end=end, low=value * scale, high=value * scale, step=step * scale, head=value, scale=scale)


def _nth(low: str, numeral: Numeral) -> Numeral:
    """Compound ordinals: "twenty-first", "one hundred twenty fifth": an ordinal that ends a number in words."""
    word, _, after = following(low, numeral.end)
    place = ORDINALS.get(word)
    if place is None or not (numeral.low % 10 == 0 and numeral.low >= 20):
        return numeral
    value = numeral.low * place if place >= 100 else numeral.low + place
    return numeral._replace(end=after, low=value, high=value, step=0.0, form=Form.ORDINAL)
