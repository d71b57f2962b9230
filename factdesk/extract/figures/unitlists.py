"""The lists of units and currencies, by how they are written."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.figures.numeral import PACKAGE
from factdesk.model import FigureKind

Unit = tuple[str, FigureKind]
"""Singular English name and the sort of figure it makes."""


def _forms(cell: str) -> list[str]:
    return [form for form in cell.split(",") if form]


def _columns(name: str, count: int) -> list[tuple[str, ...]]:
    """The rows of a list, filled up to ``count`` columns."""
    return [(*row, *[""] * (count - len(row))) for row in wordlists.rows(PACKAGE, name)]


WORDS: dict[str, Unit] = {}
"""Units and currencies spelt out, in lower case: "square metres", "Swiss francs"."""
SYMBOLS: dict[str, Unit] = {}
"""Signs and abbreviations in their very case: "km", "MW", "€"."""
BEFORE: dict[str, str] = {}
"""Currencies by the signs and letters right before a number."""
CODES: dict[str, str] = {}
"""Currencies by their ISO codes, in lower case."""

for _name, _kind, _words, _symbols in _columns("units", 4):
    WORDS.update(dict.fromkeys(_forms(_words), (_name, FigureKind(_kind))))
    SYMBOLS.update(dict.fromkeys(_forms(_symbols), (_name, FigureKind(_kind))))
for _name, _words, _before, _after, _codes in _columns("currencies", 5):
    WORDS.update(dict.fromkeys(_forms(_words), (_name, FigureKind.MONEY)))
    SYMBOLS.update(dict.fromkeys(_forms(_after), (_name, FigureKind.MONEY)))
    BEFORE.update(dict.fromkeys(_forms(_before), _name))
    CODES.update(dict.fromkeys(_forms(_codes), _name))

REACH: dict[str, int] = {}
"""First words of units, with the number of words that the longest such unit has."""
for _form in WORDS:
    _parts = re.split(r"[ -]", _form)
    REACH[_parts[0]] = max(REACH.get(_parts[0], 0), len(_parts))

LOWER_CODES = frozenset(
    {"usd", "rmb", "eur", "gbp", "aud", "nzd", "inr", "jpy", "chf", "sek", "hkd", "sgd", "btc", "rs", "rs."}
)
"""Codes that stand in small letters as well; the others are words or syllables there."""
