"""Numbers written in digits: separators, signs, fractions, powers, magnitude words and letters."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.figures.grammar import is_plural, word_class
from factdesk.extract.figures.numeral import NO_PART, PACKAGE, PARTS, SCALES, Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.shares import and_a_half
from factdesk.extract.figures.spelt import following

_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = re.compile(
    r"[0-9](?:"
    r"[0-9]{0,2}(?:,[0-9]{3}){1,7}(?![0-9])"
    r"|[0-9]?(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])"
    rf"|[0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}}){{1,5}}(?![0-9])"
    r"|[0-9]{0,2}(?:['’][0-9]{3}){1,5}(?![0-9])"
    r"|[0-9]{0,2}(?:\.[0-9]{3}){2,5}(?![0-9.])"
    r"|[0-9]?, ?000(?![0-9,])"
    r"|[0-9]*)(?:\.[0-9]+)?"
)
"""Each repeat is bounded, so that a megabyte of digits or commas costs no more than its length."""
_LONGEST = 15
"""More digits than that are a code and no number."""
_SIGNS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_SIGN = re.compile("[" + "".join(_SIGNS) + "]")
_FRACTION = re.compile(r" ?/ ?([0-9]{1,4})(?![0-9/.,])")
_MIXED = re.compile(r"[ -]([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")
_FUSED = re.compile(r"[1-9][0-9]?(?:1/[248]|3/[48]|[57]/8)(?![0-9/])")
"""A mixed number whose space got lost: "41/2 months"."""
_MEASURED = re.compile(
    r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|miles?|inch(?:es)?|feet|foot|points?|per ?cent|[mb]illion)"
)
_POWER = re.compile(
    r" ?[x×*] ?10 ?\^? ?([-+−–]?[0-9]{1,2})(?![0-9])|e([-+]?[0-9]{1,2})(?![0-9a-z])"
    r"|\^([-+]{0,2}[0-9]{1,2})(?![0-9])"
)


def scan(page: Page) -> Iterator[Numeral]:
    """Numerals that begin with a digit or a fraction sign, in text order; none overlap."""
    at = 0
    text = page.text
    matches = _DIGITS.finditer(text)
    if any(sign in text for sign in _SIGNS):
        matches = iter(sorted([*matches, *_SIGN.finditer(text)], key=re.Match.start))
    plain = text.isascii()
    for match in matches:
        if match.start() >= at and (plain or not _goes_on(text, match)):
            numeral = read(page, match)
            at = numeral.end
            yield numeral


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether digits of another script stand beside: "4" and a full-width zero are no 4."""
    before = text[max(0, match.start() - 1) : match.start()]
    return before.isdecimal() or text[match.end() : match.end() + 1].isdecimal()


def at(page: Page, start: int) -> Numeral | None:
    """The numeral whose first digit stands at ``start``."""
    match = _DIGITS.match(page.text, start)
    return read(page, match) if match else None


def read(page: Page, match: re.Match[str]) -> Numeral:
    """The numeral that begins with a run of digits, with all that belongs to it."""
    text, start, end = page.text, match.start(), match.end()
    raw = match.group()
    if raw in _SIGNS:
        return Numeral(start, end, _SIGNS[raw], _SIGNS[raw], 0.0, Form.PART, _SIGNS[raw])
    if raw.isdigit() and text[start - 1 : start] == "." and (start < 2 or text[start - 2] in " \n($£€-−–+"):
        raw, start = "." + raw, start - 1
    whole, dot, decimals = raw.rpartition(".") if raw.count(".") == 1 else (raw, "", "")
    if not dot:
        whole, decimals = raw, ""
    plain = whole if whole.isdigit() else "".join(sign for sign in whole if sign.isdigit())
    if len(plain) > _LONGEST:
        return Numeral(start, end, 0.0, 0.0, 0.0, Form.DIGITS)
    value = float(f"{plain or '0'}.{decimals[:_LONGEST] or '0'}")
    numeral = Numeral(start, end, value, value, _step(plain, decimals), Form.DIGITS, value)
    if not decimals:
        numeral = _with_part(text, numeral, len(plain))
    return _scaled(page, _powered(page.low, _signed(text, numeral)))


def _step(whole: str, decimals: str) -> float:
    """Worth of the last digit that is not a trailing zero of a whole number."""
    if decimals:
        return float(10.0 ** -len(decimals))
    return float(10 ** (len(whole) - len(whole.rstrip("0") or whole)))


def _with_part(text: str, numeral: Numeral, length: int) -> Numeral:
    """A fraction or a mixed number: "3/4", "10 1/2", "2½"."""
    end = numeral.end
    after = text[end : end + 1]
    if after not in "/ -" and after not in _SIGNS:
        return numeral
    if length <= 4 and (match := _FRACTION.match(text, end)) and 0 < numeral.low < 1000 and int(match[1]):
        if _FUSED.match(text, numeral.start) and _MEASURED.match(text, match.end()):
            value = numeral.low // 10 + numeral.low % 10 / int(match[1])
            return numeral._replace(end=match.end(), low=value, high=value, step=1 / int(match[1]), head=value)
        value = numeral.low / int(match[1])
        return numeral._replace(end=match.end(), low=value, high=value, step=0.0, form=Form.PART, head=value)
    if (match := _MIXED.match(text, end)) and 0 < int(match[1]) < int(match[2]):
        value = numeral.low + int(match[1]) / int(match[2])
        return numeral._replace(end=match.end(), low=value, high=value, step=1 / int(match[2]), head=value)
    if after in _SIGNS:
        value = numeral.low + _SIGNS[after]
        return numeral._replace(end=end + 1, low=value, high=value, step=0.25, head=value)
    return numeral


def _signed(text: str, numeral: Numeral) -> Numeral:
    """A minus before the digits, where it is no dash and no hyphen."""
    start = numeral.start
    if start and text[start - 1] in "-−–" and (start == 1 or text[start - 2] in " \n(=+$£€"):
        if start > 2 and text[start - 2] == " " and text[start - 3].isdigit():
            return numeral
        return numeral._replace(start=start - 1, low=-numeral.low, high=-numeral.high, head=-numeral.head)
    return numeral


def _powered(low: str, numeral: Numeral) -> Numeral:
    """Scientific notation: "2.998×10−8", "1.2e6"."""
    if low[numeral.end : numeral.end + 1] not in {"e", "x", "×", " ", "*", "^"}:
        return numeral
    match = _POWER.match(low, numeral.end)
    if not match:
        return numeral
    exponent = (match[1] or match[2] or match[3]).replace("−", "-").replace("–", "-").replace("--", "")
    power = float(f"1e{exponent}")
    value = numeral.low * power
    if match[3]:
        value = (
            math.copysign(abs(numeral.low) ** int(exponent), numeral.low)
            if numeral.low and abs(numeral.low) < 1e4
            else 0.0
        )
        return numeral._replace(end=match.end(), low=value, high=value, step=0.0)
    return numeral._replace(end=match.end(), low=value, high=value, step=numeral.step * power)


# ---- magnitudes

_LETTERS = {row[0]: float(row[1]) for row in wordlists.rows(PACKAGE, "magnitudes")}
_LETTER = re.compile(r" ?(" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + r")(?![a-z0-9'’²³])")
_DOUBTFUL = frozenset({"m", "mm", "t", "b", "k", "cr"})
"""Letters that also name units: they need more around them to be a magnitude."""
_CASH = frozenset({"eur", "usd", "gbp", "chf", "inr", "rs", "rs."})
_LENGTHS = re.compile(
    r"[ -](?:long|tall|high|wide|deep|away|sprint|race|final|dash|relay|hurdles|freestyle|swim|pool|above|below|"
    r"from|north|south|east|west|down|in (?:length|height|depth|diameter))s?(?![a-z])"
    r"|[ -]\("
    r"|\)?[ -]\(?[0-9.,]+ ?(?:ft|feet|yards|miles)"
)
_LEVEL = re.compile(r"\b(?:levels?|depths?|heights?|altitude|elevation|waves?|tides?|swells?) [a-z ]{0,36}$")
_LEVEL_REACH = 48
_COUNTED = re.compile(r" (?:[a-z]+s|people|men|women|children|of|in|a|by|to|from|last|this|for|on|and|,)(?![a-z])")


def _scaled(page: Page, numeral: Numeral) -> Numeral:
    """A magnitude word or letter after the digits: "1.5m", "22 million", "5 lakh crore"."""
    low = page.low
    if not low[numeral.end : numeral.end + 2].strip(" \u00a0-")[:1].isalpha():
        return numeral
    scale, end = 1.0, numeral.end
    word, _, after = following(low, end)
    while PARTS.get(word, NO_PART)[0] in SCALES or (word.endswith("s") and PARTS.get(word, NO_PART)[0] == "many"):
        scale, end = scale * PARTS[word][1], after
        word, _, after = following(low, end)
    if scale == 1.0 and word and word not in _LETTERS:
        return numeral
    if scale == 1.0 and (match := _LETTER.match(low, numeral.end)) and _is_magnitude(page, numeral, match):
        scale, end = _LETTERS[match[1]], match.end()
    if scale == 1.0:
        return numeral
    value = numeral.low * scale
    return and_a_half(low, numeral._replace(end=end, low=value, high=value, step=numeral.step * scale, scale=scale))


def _is_magnitude(page: Page, numeral: Numeral, match: re.Match[str]) -> bool:
    """Whether a letter after the digits is a magnitude and no unit."""
    letter, after = match[1], match.end()
    glued = match.start(1) == numeral.end
    if letter not in _DOUBTFUL:
        return glued or len(letter) > 2
    if not glued:
        return page.text[after - 1] == "k"
    before = page.low[max(0, numeral.start - 4) : numeral.start]
    if (before[-1:] in "$£€¥₹=" and before) or before.strip(" -") in _CASH:
        return True
    if letter != "m":
        return letter == "k" or page.text[after - 1] == letter == "b"
    if _LENGTHS.match(page.low, after) or _is_level(page.low, numeral.start, after):
        return False
    return page.text[after - 1] == "M" or bool(_COUNTED.match(page.low, after)) or not numeral.low.is_integer()


def _is_level(low: str, start: int, end: int) -> bool:
    """Whether water or ground stands that high: not "the tide of visitors reached 5m people"."""
    word, _, _ = following(low, end)
    counted = is_plural(word) and word_class(word) == "N"
    return not counted and _LEVEL.search(low, max(0, start - _LEVEL_REACH), start) is not None
