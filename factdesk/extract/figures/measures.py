"""What a number is given in: currencies and units on either side of it, and what it is per."""

from __future__ import annotations

import re
from typing import NamedTuple

from factdesk import wordlists
from factdesk.extract.figures import currencies
from factdesk.extract.figures.numeral import NO_PART, PACKAGE, PARTS, Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.spelt import following
from factdesk.extract.figures.unitlists import CODES, LOWER_CODES, REACH, SYMBOLS, WORDS
from factdesk.model import FigureKind


class Measure(NamedTuple):
    """The unit of a number, and how far the words of number and unit reach."""

    unit: str
    kind: FigureKind
    start: int
    """Where the number begins with its currency sign."""
    end: int
    """Where the unit ends."""
    scale: float = 1.0
    """Worth of a magnitude letter fused to a currency code: "30 MUSD"."""
    hyphen: bool = False
    """Whether a hyphen joins the unit: "five-year"."""


def read(page: Page, numeral: Numeral) -> Measure | None:
    """The measure of a number; None for a bare count."""
    after = _after(page, numeral)
    before = currencies.before(page, numeral.start)
    if before and not (numeral.low < _LEAST_SUM and page.low[before[1] : numeral.start].strip() in _WORDLIKE):
        return _money(page, numeral, before, after)
    if not after:
        return _named_before(page, numeral)
    if after.unit == "pound" and _is_money(page, numeral):
        after = after._replace(unit="pound sterling", kind=FigureKind.MONEY)
    return _per(page.low, after)


_WORDLIKE = frozenset({"cop", "try", "all", "pen", "ars", "gel", "top", "eth", "r"})
"""Codes that are words or names as well ("COP28"): they need a sum of the size such currencies are counted in."""
_LEAST_SUM = 1000
_COUNTRY = re.compile(r" (u\.?s\.?|canadian|australian)(?![a-z])")
_DOLLARS = {"us": "US dollar", "canadian": "Canadian dollar", "australian": "Australian dollar"}


def _money(page: Page, numeral: Numeral, before: currencies.Currency, after: Measure | None) -> Measure:
    """A sum with its currency before it, and perhaps once more after it: "$10 dollars", "$31.20 US"."""
    name, start, scale = before
    end = numeral.end
    if after and after.kind is FigureKind.MONEY:
        name, end = after.unit if name == "dollar" else name, after.end
    elif name == "dollar" and (match := _COUNTRY.match(page.low, end)):
        name, end = _DOLLARS[match[1].replace(".", "")], match.end()
    return _per(page.low, Measure(name, FigureKind.MONEY, start, end, scale))


_SPELT = re.compile(r"[^\W\d_]+$")
_SHORTEST_NAME = 3


def _named_before(page: Page, numeral: Numeral) -> Measure | None:
    """A currency spelt out before a sum that nothing follows: "dollar 22.5 million", "ringgit 42"."""
    low, start = page.low, numeral.start
    if not start or low[start - 1] != " " or (numeral.scale == 1 and low[numeral.end : numeral.end + 2].strip(" .,;)")):
        return None
    match = _SPELT.search(low, max(0, start - 12), start - 1)
    if match and (match.end() - match.start() < _SHORTEST_NAME or low[max(0, match.start() - 2)].isdigit()):
        return None
    name, kind = WORDS.get(match.group(), ("", FigureKind.UNIT)) if match else ("", FigureKind.UNIT)
    return Measure(name, kind, start, numeral.end) if kind is FigureKind.MONEY else None


# ---- after the number

_TOKEN = re.compile(
    r"( ?[-–‐‑] ?|[ \u00a0\u2009\u202f]?[\[{]?)"
    r"([^\s\-–—,;:()\[\]{}!?<>\"“”0-9][^\s\-–—,;:()\[\]{}!?<>\"“”]{0,22})"
)
_BETWEEN = re.compile(
    r"[- ]?plus(?![a-z])|\+| or (?:more|so|fewer|less)(?![a-z])|[- ]odd(?![a-z])"
    r"| (?:more|full|straight|consecutive|additional|extra|further|previous)"
    r"(?= (?:years?|months?|weeks?|days?|hours?|minutes?|miles?|met(?:re|er)s|feet|acres|ton(?:ne)?s|dollars|pounds))"
)
"""What may stand between a number and its unit: "40-plus years", "three straight days"."""
_ARTICLE = re.compile(r" (?:of )?an?(?= )")
"""What may stand between a fraction and its unit: "half an hour"."""


def _after(page: Page, numeral: Numeral) -> Measure | None:
    """The unit right after a number."""
    low, end = page.low, numeral.end
    if numeral.form is Form.MANY and low.startswith(" of ", end):
        end += 3
    elif (numeral.form is Form.PART and (match := _ARTICLE.match(low, end))) or (match := _BETWEEN.match(low, end)):
        end = match.end()
    match = _TOKEN.match(page.text, end)
    if not match or match[2][0] in "'’′″":
        return _mark(page, numeral)
    at, gap = match.start(2), match[1]
    first = low[at : match.end()]
    reach = REACH.get(first.rstrip(".'’")) or REACH.get(first) or REACH.get(first.partition("/")[0])
    if reach and not _is_year(page.text, numeral, at) and (found := _longest(page, numeral, at, reach)):
        return found._replace(hyphen="-" in gap or "–" in gap)
    if numeral.form is not Form.DIGITS and not gap:
        return None
    return _symbol(page, numeral, match)


def _is_year(text: str, numeral: Numeral, at: int) -> bool:
    """Whether a year stands before a name that is a unit in small letters: "in 2016 Stone spoke"."""
    return text[at].isupper() and numeral.end - numeral.start == 4 and 1900 <= numeral.low <= 2100


def _longest(page: Page, numeral: Numeral, at: int, reach: int) -> Measure | None:
    """The longest listed unit that begins at ``at``, of at most ``reach`` words."""
    low = page.low
    ends: list[int] = []
    position = at
    while len(ends) < reach and (match := _TOKEN.match(low, position)) and bool(ends) is bool(match[1]):
        position = match.end()
        ends.append(position)
    for end in reversed(ends):
        phrase = low[at:end].replace("\u00a0", " ")
        plain = phrase.rstrip(".'’")
        for form in (phrase, plain, plain.replace("-", " "), plain.partition("/")[0]):
            if form in WORDS:
                name, kind = WORDS[form]
                return Measure(name, kind, numeral.start, at + len(form))
    return None


_TIGHT = frozenset({"x", "X", "×", "s", "h", "l", "t", "k", "A", "N", "J", "st", "b"})
"""Symbols that are letters of many other uses: they must touch the digits."""


def _symbol(page: Page, numeral: Numeral, match: re.Match[str]) -> Measure | None:
    """A symbol or a currency code: "10 km", "30Mbps", "-12C", "50 MUSD"."""
    gap, at = match[1], match.start(2)
    token = match[2].rstrip(".'’")
    for form in dict.fromkeys((token, token.partition("/")[0])):
        end = at + len(form)
        small = form.lower()
        if small in CODES and (form.isupper() or small in LOWER_CODES) and not (small == "us" and _goes_on(page, end)):
            return _coded(page.low, Measure(CODES[small], FigureKind.MONEY, numeral.start, end))
        if form[:1] == "M" and small[1:] in CODES and form.isupper():
            return Measure(CODES[small[1:]], FigureKind.MONEY, numeral.start, end, 1e6)
        value = SYMBOLS.get(form)
        if value and (not gap or _stands(page, numeral, form, token, end)):
            return Measure(*value, numeral.start, end, hyphen="-" in gap)
    return None


def _goes_on(page: Page, end: int) -> bool:
    """Whether a noun follows, of which "US" says where it is from: "250 US troops"."""
    low = page.low
    return low[end : end + 1] == " " and low[end + 1 : end + 2].isalpha() and following(low, end)[0] not in _SMALL


_SMALL = frozenset(
    {"a", "an", "and", "or", "for", "per", "on", "in", "to", "at", "by", "each", "from", "as", "million"}
)


def _coded(low: str, measure: Measure) -> Measure:
    """A currency code with a magnitude after it: "75 USD million"."""
    word, _, end = following(low, measure.end)
    part, worth = PARTS.get(word, NO_PART)
    return measure._replace(end=end, scale=worth) if part == "magnitude" else measure


_INCHES = re.compile(r"\)| (?:(?:long|tall|wide)(?:e?r)?|more or less)(?![a-z])|$")


def _stands(page: Page, numeral: Numeral, form: str, token: str, end: int) -> bool:
    """Whether a symbol after a space is a unit: long ones always, letters only where nothing speaks against it."""
    if form == "in":
        return _INCHES.match(page.low, end) is not None
    if len(form) > 1:
        return form not in _TIGHT
    if (form in _TIGHT and form == token) or numeral.form is not Form.DIGITS:
        return False
    return page.text[end : end + 1] not in {"-", "’", "'"} and not page.text[end + 1 : end + 2].isupper()


_MARK = re.compile(r" ?(\"|''|′|″|'|’)(?=[\s,.;)x×]|$)")
_OPEN = re.compile(r"(?:^|[\s(])['‘]")


def _mark(page: Page, numeral: Numeral) -> Measure | None:
    """Feet and inches as marks, where no quotation is open: 5'10", 30'."""
    match = _MARK.match(page.text, numeral.end)
    if not match or numeral.form is not Form.DIGITS:
        return None
    window = page.text[max(0, numeral.start - 400) : numeral.start].rpartition("\n")[2]
    if match[1] in {"'", "’", "′"}:
        return None if _OPEN.search(window) else Measure("foot", FigureKind.UNIT, numeral.start, match.end())
    return Measure("inch", FigureKind.UNIT, numeral.start, match.end()) if window.count('"') % 2 == 0 else None


# ---- per

_PER = re.compile(
    r"(?:\))?(?:[ -]?(?:per[ -]|/[ -]?)| ?[ -] ?(?:an?|each|every) ?[ -] ?)"
    r"((?:square|cubic|sq\.?|cu\.?) ?(?:met(?:re|er)s?|foot|feet|ft|miles?|km|m|kilomet(?:re|er)s?|yards?)|[a-z]+)"
    r"(?![a-z])(?! (?:earlier|ago|before|later|after|old))"
)
_PIECES = wordlists.entries(PACKAGE, "pieces")


def _per(low: str, measure: Measure) -> Measure:
    """A measure with what it is per: "a barrel", "per sq m", "/hour"."""
    match = _PER.match(low, measure.end)
    if not match:
        return measure
    word = match[1]
    lead = low[match.start() : match.start(1)]
    if "per" not in lead and "/" not in lead and word not in _PIECES:
        return measure
    name, kind = WORDS.get(word) or SYMBOLS.get(word) or (word, FigureKind.UNIT)
    return measure._replace(unit=f"{measure.unit} per {word if kind is FigureKind.MONEY else name}", end=match.end())


# ---- pounds

_CUES = wordlists.table(PACKAGE, "pound_cues")
_STUFF = re.compile(r" pounds of (?:(?:ground|raw|frozen|wet|fresh|dry|solid|scrap) )?([a-z]+)(?![a-z])")
_NEARBY = re.compile(r"[a-z]+")


def _is_money(page: Page, numeral: Numeral) -> bool:
    """Whether "pounds" are money: not of stuff, and large round sums, or words of price nearby and none of weight."""
    stuff = _STUFF.match(page.low, numeral.end)
    if stuff and _CUES.get(stuff[1]) in {"weight", "bulk"}:
        return False
    if numeral.scale >= 1e6:
        return True
    nearby = _NEARBY.findall(page.low, max(0, numeral.start - 60), numeral.end + 40)
    senses = {_CUES[word] for word in nearby if word in _CUES} - {"bulk"}
    return senses == {"price"}
