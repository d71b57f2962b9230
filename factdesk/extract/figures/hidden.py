"""Counts hidden in words: "killed a child" is one, and so is "wounded a third co-worker"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.figures import words as number_words
from factdesk.extract.figures.numeral import PACKAGE, Form, Numeral
from factdesk.extract.figures.page import Page
from factdesk.extract.figures.spelt import any_of

_VERBS = wordlists.entries(PACKAGE, "victim_verbs")
_VERB = any_of(_VERBS)
_ORDINAL = "second|third|fourth|fifth"
_OBJECT = re.compile(rf"[ \n](?:{_VERB}) (?:at least |also )?((?:an?|another)(?: (?:{_ORDINAL})(?= [a-z]))?) (?=[a-z])")
_SUBJECT = re.compile(
    rf"[ \n“\"(]((?:an?|another)(?: (?:{_ORDINAL})(?= [a-z]))?)"
    r"(?: (?!and |but |or |of |in |at |who |was )[a-z][a-z’'-]*){1,3} "
    rf"(?:(?:was|were|is|are|has been|had been|being)(?: also| later)? (?:{_VERB}|missing|dead)"
    r"|(?:also |later )?(?:died|drowned|perished)|dead|wounded|injured)(?![a-z])"
)
_HOLLOW = wordlists.entries(PACKAGE, "uncounted_nouns")
_NOUN = re.compile(r" ([a-z’'-]+)")


def scan(page: Page) -> Iterator[Numeral]:
    """The hidden ones of a page in text order."""
    low = "\n" + page.low
    found = []
    for pattern in (_OBJECT, _SUBJECT):
        for match in pattern.finditer(low):
            start, end = match.start(1) - 1, match.end(1) - 1
            noun = _NOUN.match(page.low, end)
            if noun and noun[1] not in _HOLLOW and not _is_number(page.low, start, end):
                found.append(Numeral(start, end, 1.0, 1.0, 1.0, Form.WORDS, 1.0))
    return iter(sorted(found, key=lambda numeral: numeral.start))


def _is_number(low: str, start: int, end: int) -> bool:
    """Whether the article begins a number ("a dozen", "a third of"); "a third man" is a man."""
    numeral = number_words.at(low, start)
    return numeral is not None and (numeral.form is not Form.PART or numeral.end != end)
