"""Ages: "the 45-year-old", "Maddon, 66,", "aged 9", "three months of age"."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.figures.joins import Amount
from factdesk.extract.figures.numeral import PACKAGE, Form
from factdesk.extract.figures.page import Page
from factdesk.model import FigureKind

_OLDEST = 125
_AGES = (FigureKind.DURATION, FigureKind.CARDINAL)
"""Kinds that an age may be taken for."""
_OLD = re.compile(
    r"(?: ?- ?| )?(?:(?:years?|months?|weeks?|days?)(?: ?- ?| ))?(?:olds?|of age)(?![a-z])|[- ]?(?:yo|y/o)(?![a-z])"
)
_SHARED = re.compile(r" (?:and|or) [0-9]{1,3}(?:-| )years?(?:-| )olds?(?![a-z])")
"""What makes an age of the first number too: "68 and 48 years old"."""
_AGED = re.compile(
    r"(?<![a-z])(?:age[ds]?|aged between|in age (?:between|from)|ages? of|older than|younger than)"
    r"(?: (?:just|only|about|around))? $"
)
_PERSON_IS = re.compile(
    r"(?<![a-z])(?:he|she|who|i|i'm|victim|man|woman|boy|girl|expectancy[a-z ]{0,30})"
    r" (?:will be|would be|was|is|died at|dies at)(?: about| around| nearly| only| just)? $"
)
_SO_OLD = re.compile(
    r"(?=[.,;)]|$)| (?:when|at the time|by|next|this|and|raising|in (?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december))(?![a-z])"
)
_TURNED = re.compile(
    r"(?<![a-z])(?:turned|turns|turning|(?:to|will|would|they|we|you|who|[a-z]{1,6}[’']ll) turn) (?:just )?$"
)
_BIRTHDAY = re.compile(
    r"(?! [a-z])| (?:on|in|last|earlier|later|today|yesterday|tomorrow|during|after|before|while|as)(?![a-z])"
)
"""What follows the age that somebody turned; "turned 12 people away" goes on with a thing."""
_NAMED = re.compile(r"([A-Za-z][\w’'-]*|[JS]r\.)(?:, | \()$")
_FULL_NAME = re.compile(r"[A-Z][\w’'-]* [A-Z][\w’'-]*, $")
_WHO = re.compile(r" (?:was|is|has|who)(?![a-z])")
"""Verbs of one person: "Lena Brandt, 20 was found" where the second comma is forgotten."""
_PERSONS = wordlists.entries(PACKAGE, "persons")


def read(page: Page, amount: Amount, kind: FigureKind, unit: str | None) -> tuple[FigureKind, str | None, int]:
    """Kind, unit and end of a figure: an age where its words say so, else unchanged."""
    if kind in _AGES:
        match = _OLD.match(page.low, amount.outer_end)
        if not match and amount.end != amount.outer_end:
            match = _OLD.match(page.low, amount.end)
        if not match and _SHARED.match(page.low, amount.end):
            return FigureKind.AGE, "year", amount.end
        if match:
            return FigureKind.AGE, unit if kind is FigureKind.DURATION else "year", match.end()
    if kind is FigureKind.CARDINAL and 0 <= amount.low <= amount.high <= _OLDEST and _is_age(page, amount):
        return FigureKind.AGE, "year", amount.end
    return kind, unit, amount.outer_end


def _is_age(page: Page, amount: Amount) -> bool:
    """Whether a bare number is the age of the person spoken of."""
    if amount.numeral.form not in {Form.DIGITS, Form.WORDS}:
        return False
    before = page.low[max(0, amount.start - 48) : amount.start]
    if _AGED.search(before):
        return True
    if _TURNED.search(before):
        return bool(_BIRTHDAY.match(page.low, amount.end) or _SO_OLD.match(page.low, amount.end))
    if _PERSON_IS.search(before):
        return bool(_SO_OLD.match(page.low, amount.end))
    return _apposed(page.text, amount)


def _apposed(text: str, amount: Amount) -> bool:
    """Whether it is set beside a name: "Maria Lopez, 62, said", "Lopez (62)"."""
    if amount.numeral.form is not Form.DIGITS or not 1 <= amount.low <= _OLDEST or amount.ranged:
        return False
    before = text[max(0, amount.start - 24) : amount.start]
    match = _NAMED.search(before)
    if not match or not (match[1][0].isupper() or match[1] in _PERSONS):
        return False
    if _FULL_NAME.search(before) and _WHO.match(text, amount.end):
        return True
    following = text[amount.end : amount.end + 2]
    if before.endswith("("):
        return following[:1] == ")"
    return following[:1] in {",", ".", ";"} and following[1:2] in {" ", "\n", "", "”", '"'}
