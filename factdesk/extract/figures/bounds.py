"""How the words around a number limit it: "at least", "nearly", "100 or more"."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.figures.numeral import PARTS
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.spelt import following
from factdesk.model import Bound, FigureKind, Span

_ROWS = wordlists.rows("factdesk.extract", "hedges")
_BEFORE = {row[0]: Bound(row[1]) for row in _ROWS if row[2] == "before"}
_AFTER = {row[0]: Bound(row[1]) for row in _ROWS if row[2] == "after"}
_LONGEST = max(phrase.count(" ") + 1 for phrase in _BEFORE)
_LAST_WORDS = frozenset(phrase.rpartition(" ")[2] for phrase in _BEFORE)
_FAR = 48
"""How far before its number a hedge may begin, in code points."""
_WORD = re.compile(r"[^\s(\[“\"‘—,;:]+")
_TRAILING = re.compile(
    r"(?:,? |-|)(?!(?<= )(?:plus|\+))("
    + "|".join(re.escape(phrase) for phrase in sorted(_AFTER, key=len, reverse=True))
    + r")(?![a-z])"
)
_FILLERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "just", "only", "another"})
_LASTING = frozenset(
    {
        "for",
        "of",
        "after",
        "well",
        "just",
        "is",
        "was",
        "were",
        "lasted",
        "takes",
        "took",
        "spans",
        "spent",
        "age",
        "aged",
        "been",
    }
)


def before(page: Page, start: int, kind: FigureKind) -> tuple[Bound, Span] | None:
    """The hedge that ends right before ``start``, past an article."""
    low = page.low
    nearest = low[max(0, start - _FAR) : start].split()
    while nearest and nearest[-1] in _FILLERS:
        nearest.pop()
    if nearest and nearest[-1].isalpha() and nearest[-1] not in _LAST_WORDS:
        return None
    offset = max(0, start - _FAR)
    window = low[offset:start]
    cut = max(window.rfind("\n"), window.rfind(". "))
    if cut >= 0:
        window, offset = window[cut + 1 :], offset + cut + 1
    words = [(m.group(), m.start() + offset, m.end() + offset) for m in _WORD.finditer(window)][-_LONGEST - 1 :]
    definite = bool(words) and words[-1][0] == "the"
    while words and words[-1][0] in _FILLERS:
        words.pop()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(word for word, _, _ in words[-size:])
        bound = _BEFORE.get(phrase) or _BEFORE.get(phrase.rstrip("-"))
        if bound:
            placed = phrase == "around" and definite and kind is FigureKind.CARDINAL
            return None if placed or _moves(phrase, words, kind) else (bound, Span(words[-size][1], words[-1][2]))
    return None


def _moves(phrase: str, words: list[tuple[str, int, int]], kind: FigureKind) -> bool:
    """Whether a phrase says where to, not how much: "had gone up to 238", "spread over 500 hectares"."""
    if phrase == "up to":
        return len(words) > 2 and words[-3][0] in _MOVES
    return phrase == "over" and not _limits(words, kind)


def _limits(words: list[tuple[str, int, int]], kind: FigureKind) -> bool:
    """Whether "over" limits the number: "over 300 homes", not "over three years" or "spread over 500 hectares"."""
    before = words[-2][0] if len(words) > 1 else ""
    if kind is FigureKind.DURATION:
        return before in _LASTING
    return before not in _SPREAD


def _number_follows(low: str, end: int) -> bool:
    """Whether the hedge is that of the next number: "238 and over 900 injured"."""
    word, _, _ = following(low, end)
    return word in PARTS or low[end + 1 : end + 2].isdigit()


_MOVES = frozenset(
    {"go", "goes", "going", "gone", "went", "come", "comes", "came", "moved", "climbed", "risen", "rose"}
)
"""Verbs with "up" of their own: the toll "had gone up to 238"."""
_SPREAD = frozenset({"spread", "scattered", "dispersed", "strewn"})


def after(page: Page, ends: tuple[int, ...]) -> tuple[Bound, Span] | None:
    """The hedge that follows the number or its unit: "or more", "-plus", "or so"."""
    for end in dict.fromkeys(ends):
        match = _TRAILING.match(page.low, end)
        if match and not (match[1].endswith("over") and _number_follows(page.low, match.end())):
            return _AFTER[match[1]], Span(match.start(1), match.end(1))
    return None
