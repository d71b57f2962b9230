"""The words of a text as parallel columns: quick to walk, each with what stands before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from factdesk import wordlists
from factdesk.model import Span

# A point joins single letters ("U.S", "p.m") and digits only, so that a missing space after a full stop splits.
_WORD = re.compile(r"([^\W_]+(?:[-'’&][^\W_]+|\.[^\W\d_](?![^\W_])|[.,]\d+)*)")
_POSSESSIVES = ("'s", "’s", "'S", "’S")
_ABBREVIATED = wordlists.entries("factdesk", "abbreviations")
_TAILS = wordlists.entries("factdesk.extract", "hyphen_tails")
_OPENING = frozenset('"“«\ue000')
_APOSTROPHES = frozenset("'’")
_ARABIC = frozenset({"al", "el", "as", "ad", "ar", "an", "ash", "ul"})


@dataclass(frozen=True, slots=True)
class Words:
    """Words in text order. ``gaps[i]`` is what stands between word ``i - 1`` and word ``i``."""

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    """As written, less a possessive ending."""
    gaps: list[str]
    """A line feed before the first word of each stretch."""
    owned: list[bool]
    """Whether the word carries a possessive ending."""

    @classmethod
    def of(cls, text: str, stretches: Iterable[Span]) -> Words:
        """The words of the given stretches of ``text``."""
        text = text.replace("\u00a0", " ").replace("\u202f", " ")
        words = cls(text, [], [], [], [], [])
        for stretch in stretches:
            words._read(stretch)
        return words

    def _read(self, stretch: Span) -> None:
        """Adds the words of one stretch, a column at a time, so that plain words cost no step of their own."""
        pieces = _WORD.split(stretch.of(self.text))
        offsets = list(accumulate(map(len, pieces), initial=stretch.start))
        first, forms, behind = len(self.forms), pieces[1::2], pieces[2::2]
        self.starts.extend(offsets[1:-1:2])
        self.ends.extend(offsets[2::2])
        self.forms.extend(forms)
        self.gaps.extend(["\n", *behind])
        self.owned.extend([False] * len(forms))
        for i, gap in enumerate(behind, first):
            if gap != " ":
                self.owned[i] = _plural_owner(self.text, self.ends[i], self.forms[i])
                self.gaps[i + 1] = _gap(gap)
        self.gaps.pop()  # what follows the last word stands before none
        for i, form in enumerate(forms, first):
            if not form.isalpha() and form.endswith(_POSSESSIVES):
                self.forms[i], self.ends[i], self.owned[i] = form[:-2], self.ends[i] - 2, True

    def __len__(self) -> int:
        return len(self.forms)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """From word ``first`` up to and with word ``last``."""
        return Span(self.starts[first], self.ends[last])

    def begins(self, i: int) -> bool:
        """Whether a capital at word ``i`` says nothing: it opens a sentence, a line or a quotation."""
        gap = self.gaps[i]
        if gap in {" ", ", "}:
            return False
        if i == 0 or "\n" in gap:
            return True
        if gap.startswith(".") and gap.strip() == ".":
            return not abbreviates(self.forms[i - 1])
        return any(sign in gap for sign in '.!?:"“”‘«„—–…•|*')


def _gap(between: str) -> str:
    """What stands between two words; several spaces are one."""
    return " " if between != " " and between.isspace() and "\n" not in between else between


def abbreviates(form: str) -> bool:
    """Whether a point after this word belongs to it."""
    return (len(form) == 1 and form != "I") or form.lower() in _ABBREVIATED or "." in form


def capital(form: str) -> bool:
    """Whether a word is written as part of a name: "Nouri", "al-Nouri", "d'Arvor"; not "I'm", "T-shirt"."""
    if form.isalpha():
        return form[0].isupper()
    if form[0].isupper():
        if form[1:2] == "-" and form[2:3].islower():
            return False
        return (form[1:2] not in _APOSTROPHES or form[2:3].isupper()) and not (
            "-" in form and form.rpartition("-")[2] in _TAILS
        )
    head, dash, tail = form.partition("-")
    if dash and head in _ARABIC:
        return tail[:1].isupper()
    return form[:2] in {"d'", "d’", "l'", "l’"} and form[2:3].isupper()


def _plural_owner(text: str, end: int, form: str) -> bool:
    """An apostrophe after a final s, before a space and a word: "the Tomlins' house"."""
    if form[-1] != "s" or text[end : end + 2] not in {"' ", "’ "}:
        return False
    following = text[end + 2 : end + 4].lstrip()[:1]
    return following.isalpha() or following in _OPENING
