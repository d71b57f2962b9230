"""What stands around a person's name: role, age."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.names.lexicons import FIRST_NAMES, ROLES
from factdesk.extract.names.words import Words, abbreviates, capital

_AGE = re.compile(r"(?:, |,? \()(\d{1,3})(?=[,.;)](?!\d)| who\b|$)")
_BEFORE_AGE = frozenset({", ", " (", ", ("})
_YEAR_OLD = re.compile(r"(\d{1,3})-year-old ")
_MOST_WORDS = 4
_CLAUSE = 12
_STOPS = wordlists.entries("factdesk.extract", "function_words")


_ADJECTIVES = frozenset({"retired", "acting", "managing", "leading", "founding", "registered"})
_JOINING = frozenset(
    {"after", "before", "when", "while", "as", "because", "since", "with", "in", "at", "on", "for", "if"}
)
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their"})
_AND = frozenset({"and", "or"})
_VERBAL = frozenset({"said", "says", "told", "who", "which", "and", "but"})


def role_before(words: Words, first: int) -> tuple[int, int] | None:
    """The small-letter role that ends right before word ``first``: "senior adviser" of "Tomlin's senior adviser X"."""
    head = first - 1
    if head < 0 or words.gaps[first] != " " or not is_role(words.forms[head]) or words.owned[head]:
        return None
    start = head
    while start > 0 and head - start < _MOST_WORDS - 1 and words.gaps[start] == " ":
        form = words.forms[start - 1]
        if not form[0].islower() or form in _STOPS or words.owned[start - 1]:
            break
        start -= 1
    return start, head


def role_after(words: Words, last: int) -> tuple[int, int] | None:
    """The apposition behind a name: ", head of river studies at the Institute,"."""
    first = last + 1
    if first >= len(words) or words.gaps[first] not in {", ", " ("} or not _opens_role(words, first):
        return None
    end = first
    while end + 1 < len(words) and words.gaps[end + 1] in {" ", ". "} and end - first < _CLAUSE:
        if words.forms[end + 1] in {"said", "says", "told"} and words.forms[first] in _DETERMINERS:
            return None  # it does the saying itself: "With Ada Quill, an officer said"
        if words.forms[end + 1] in {"said", "says", "told", "who", "which", "whose"}:
            break
        if words.gaps[end + 1] == ". " and not abbreviates(words.forms[end]):
            break
        end += 1
    start = first + (words.forms[first] in _DETERMINERS)
    return (start, end) if start <= end else None


def is_role(form: str) -> bool:
    """Whether a small-letter noun is what somebody does: "spokesman", "co-founder"."""
    return form in ROLES or ("-" in form and form.rpartition("-")[2] in ROLES)


def age(words: Words, first: int, last: int) -> float | None:
    """Years, from "Name, 45," or "Name (45)" or "45-year-old Name"."""
    follows = last + 1 < len(words) and words.gaps[last + 1] in _BEFORE_AGE
    match = _AGE.match(words.text, words.ends[last]) if follows else None
    if match is None:
        match = _age_before(words.text, words.starts[first])
        if match is None or not _adjoins(words.text[match.end() : words.starts[first]]):
            return None
    years = int(match.group(1))
    return float(years) if 0 < years < 125 else None


def aged(words: Words, i: int) -> bool:
    """Whether an age between commas follows the name at word ``i``: "Ada, 6, left".

    The numbers of a list may be scores ("Leeds, 12, and Ferrari, 9, lead"): a first name must speak for it.
    """
    if not _numbered(words, i):
        return False
    before, after = i - 2, i + 2
    before -= i > 0 and words.forms[i - 1] in _AND
    after += after < len(words) and words.forms[after] in _AND
    listed = [k for k in (before, after) if _numbered(words, k)]
    return not listed or any(words.forms[k] in FIRST_NAMES for k in (i, *listed))


def _numbered(words: Words, i: int) -> bool:
    """Whether word ``i`` is a capital with a number between commas behind it."""
    if not 0 <= i < len(words) - 1 or not capital(words.forms[i]) or words.gaps[i + 1] != ", ":
        return False
    return _AGE.match(words.text, words.ends[i]) is not None


def _age_before(text: str, end: int) -> re.Match[str] | None:
    """The first "45-year-old" that stands not far before a name."""
    if text.find("-year-old ", max(0, end - 30), end) < 0:
        return None
    return next((match for match in _YEAR_OLD.finditer(text, max(0, end - 40), end) if match.end() >= end - 20), None)


def _adjoins(between: str) -> bool:
    """Whether only small words stand between "45-year-old" and the name."""
    return not between.strip() or (between.replace(" ", "").isalpha() and between.islower())


def _opens_role(words: Words, first: int) -> bool:
    """Whether a role noun stands among the first words behind the comma, before any verb could."""
    for i in range(first, min(first + 6, len(words))):
        if i > first and words.gaps[i] not in {" ", ". "}:
            return False
        form = words.forms[i]
        if i == first and form in _JOINING:
            return False
        if form in _VERBAL or (form.endswith(("ed", "ing")) and form.islower() and form not in _ADJECTIVES):
            return False
        if is_role(form):
            return True
    return False
