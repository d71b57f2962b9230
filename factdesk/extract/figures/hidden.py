"""Counts hidden in words: "killed a child" is one, and so is "wounded a third co-worker"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.figures import words as number_words
from factdesk.extract.figures.clock import word_before
from factdesk.extract.figures.numeral import PACKAGE, Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.spelt import any_of

_VERBS = wordlists.entries(PACKAGE, "victim_verbs")
_STATES = ("died", "drowned", "perished", "dead", "wounded", "injured", "missing")
CUES = frozenset({*_VERBS, *_STATES})
"""Words of harm, beside which a count may be hidden."""
_VERB = any_of(_VERBS)
_ARTICLE = r"(?:an?|another)(?: (?:second|third|fourth|fifth)(?= [a-z]))?"
_OBJECT = re.compile(rf"(?:{_VERB}) (?:at least |also )?({_ARTICLE}) (?=[a-z])")
_SUBJECT = re.compile(
    rf"(?<![^ \n“\"(])({_ARTICLE})(?: (?!and |but |or |of |in |at |who |was )[a-z][a-z’'-]*){{1,3}} "
    rf"(?:(?:was|were|is|are|has been|had been|being)(?: also| later)? (?:{_VERB}|missing|dead)"
    r"|(?:also |later )?(?:died|drowned|perished)|dead|wounded|injured)(?![a-z])"
)
_REACH = 200
"""How far before its words of harm a subject may begin, in code points."""
_HOLLOW = wordlists.entries(PACKAGE, "uncounted_nouns")
_NOUN = re.compile(r" ([a-z’'-]+)")


def beside(page: Page, start: int, end: int) -> Iterator[Numeral]:
    """The hidden ones of which the word of harm from ``start`` to ``end`` is said, before it and after it."""
    low = page.low
    matches = [*_SUBJECT.finditer(low, max(0, start - _REACH), end), _OBJECT.match(low, start)]
    for match in filter(None, matches):
        noun = _NOUN.match(low, match.end(1))
        if noun and noun[1] not in _HOLLOW and not (_is_number(low, *match.span(1)) or _is_met(low, match.start(1))):
            yield Numeral(*match.span(1), 1.0, 1.0, 1.0, Form.WORDS, 1.0)


_MET = frozenset({"around", "into", "against", "through"})


def _is_met(low: str, start: int) -> bool:
    """Whether a preposition says that somebody met with it: "wrapped his car around a tree was arrested"."""
    return word_before(low, start) in _MET


def _is_number(low: str, start: int, end: int) -> bool:
    """Whether the article begins a number ("a dozen", "a third of"); "a third man" is a man."""
    numeral = number_words.at(low, start)
    return numeral is not None and (numeral.form is not Form.PART or numeral.end != end)
