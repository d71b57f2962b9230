"""Shares in words: "half a million", "two-thirds", "a third of", and what they add to a number: "two and a half"."""

from __future__ import annotations

from factdesk.extract.figures.numeral import BELOW_HUNDRED, NO_PART, PARTS, SCALES, Form, Numeral
from factdesk.extract.figures.spelt import ORDINALS, first, following

_BEFORE_SHARES = frozenset({"a", "one", "half", "quarter"})


def half(low: str, start: int) -> Numeral | None:
    """Halves and quarters: "half a million", "half a dozen", "a quarter of a million", "half"."""
    word, end = first(low, start)
    if word not in _BEFORE_SHARES:
        return None
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


def denominator(low: str, end: int) -> tuple[float, int] | None:
    """What a share is divided by, and where that ends: "thirds", "half", "twenty-fifth"."""
    word, _, after = following(low, end)
    part, worth = PARTS.get(word, NO_PART)
    if part == "part":
        return worth, after
    if part == "tens":
        last, _, after = following(low, after)
        place = ORDINALS.get(last) or ORDINALS.get(last.removesuffix("s"))
        if place and place < 10:
            return worth + place, after
    return None


def _share(low: str, end: int) -> tuple[float, int] | None:
    """A fraction after a gap and where it ends: "a half", "three quarters", "fifty-four hundredths"."""
    word, _, after = following(low, end)
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
    found = denominator(low, end)
    if found is None or (count > 1) is not low[found[1] - 1 : found[1]].startswith("s"):
        return None
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
        return numeral._replace(end=after, low=value, high=value, step=worth / 10, head=value / worth, scale=worth)
    value, step = numeral.low + share * numeral.scale, numeral.scale / 10
    return numeral._replace(end=end, low=value, high=value, step=step, head=value / numeral.scale)


def fraction(low: str, numeral: Numeral) -> Numeral | None:
    """A number as the count of a fraction: "two-thirds", "three quarters of a million"; None without one."""
    found = denominator(low, numeral.end)
    if not found:
        return None
    worth, end = found
    half = low.endswith("half", 0, end)
    if not half and (low[end - 1] == "s") is (numeral.low == 1):
        return None
    value = numeral.low / worth
    word, _, after = following(low, end)
    if word == "of":
        word, _, after = following(low, after)
        word, _, after = following(low, after) if word == "a" else ("", 0, 0)
    part, factor = PARTS.get(word, NO_PART)
    if part == "magnitude":
        whole = value * factor
        return numeral._replace(end=after, low=whole, high=whole, step=factor / 10, head=value, scale=factor)
    return numeral._replace(end=end, low=value, high=value, step=0.0, form=Form.PART, head=value)
