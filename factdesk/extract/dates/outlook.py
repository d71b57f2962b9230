"""Whether a sentence looks ahead of its article's day or back."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.dates.tokens import PACKAGE
from factdesk.model import Span

_WORD = re.compile(r"['’]?[^\W\d_]+")
_STOP = re.compile(r"[.!?][\"”’']?\s|\n")
_BEFORE, _AFTER = 72, 32
"""How far from a date the words stand that say whether it is still to come, in code points."""
_FAR = 240
"""How far a sentence reaches to either side of a date at most."""


def looks_ahead(text: str, span: Span) -> bool:
    """Whether the sentence around a date speaks of what is to come.

    The nearest verb before it decides, else one just after it.
    """
    before = text[max(0, span.start - _BEFORE) : span.start]
    stops = [match.end() for match in _STOP.finditer(before)]
    leading = _WORD.findall(before[stops[-1] :] if stops else before)
    for auxiliary, word in reversed(list(zip(["", *leading], leading, strict=False))):
        side = _side(word) if auxiliary != "be" else ""
        if side:
            return side == "ahead"
    after = _STOP.split(text[span.end : span.end + _AFTER], maxsplit=1)[0]
    return any(word in ("will", "'ll", "’ll") for word in _WORD.findall(after)[:4])


def _side(word: str) -> str:
    """Says "ahead", "back", or nothing for a word that does not tell."""
    side = wordlists.table(PACKAGE, "ahead_cues").get(word, "")
    past = word.endswith("ed") and word.islower() and word not in wordlists.table(PACKAGE, "word_classes")
    return side or ("back" if past else "")


def sentence_ends(words: str) -> bool:
    """Whether a sentence ends within these words."""
    return _STOP.search(words) is not None


def sentence_around(text: str, span: Span) -> str:
    """The words of the sentence that holds ``span``, as far as dates look around them."""
    before, after = text[max(0, span.start - _FAR) : span.start], text[span.end : span.end + _FAR]
    stops = [match.end() for match in _STOP.finditer(before)]
    return (before[stops[-1] :] if stops else before) + span.of(text) + _STOP.split(after, maxsplit=1)[0]
