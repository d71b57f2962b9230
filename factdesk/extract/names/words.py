"""The words of a text as parallel columns: quick to walk, each with what stands before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from factdesk import wordlists
from factdesk.model import Article, Span
from factdesk.text import prose

_T = TypeVar("_T")
# A point joins single letters ("U.S", "p.m") and digits only, so that a missing space after a full stop splits.
# The look at the next sign spares most words, which end at a space, the rest.
_WORD = re.compile(r"([^\W_]++(?:(?=[-'’&.,])(?:[-'’&][^\W_]++|\.[^\W\d_](?![^\W_])|[.,]\d+))*+)")
_POSSESSIVES = frozenset({"'s", "’s", "'S", "’S"})
_PLAIN = frozenset({" ", ", ", ". "})
"""What stands between most words, and is nothing to look at."""
_OWNING = frozenset({"'", "’", ""})
"""How what follows the owner in "the Tomlins' house" begins; empty at the end of a stretch."""
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
    low: list[str]
    """The forms in small letters."""
    gaps: list[str]
    """A line feed before the first word of each stretch."""
    owned: list[bool]
    """Whether the word carries a possessive ending."""
    openings: list[int]
    """Indexes of the words that open a stretch."""

    @classmethod
    def of(cls, article: Article) -> Words:
        """The words of ``article`` outside page furniture."""
        words = cls(_spaced(article.text), [], [], [], [], [], [], [])
        for stretch in prose(article):
            words._read(stretch)
        words.low.extend(map(str.lower, words.forms))
        return words

    def _read(self, stretch: Span) -> None:
        """Adds the words of one stretch, a column at a time, so that plain words cost no step of their own."""
        pieces = _WORD.split(stretch.of(self.text))
        offsets = list(accumulate(map(len, pieces), initial=stretch.start))
        first, forms, behind = len(self.forms), pieces[1::2], pieces[2::2]
        self.openings.extend([first] if forms else ())
        self.starts.extend(offsets[1:-1:2])
        self.ends.extend(offsets[2::2])
        self.forms.extend(forms)
        self.gaps.extend(["\n", *behind])
        self.owned.extend([False] * len(forms))
        for i in [i for i, gap in enumerate(behind, first) if gap not in _PLAIN]:
            gap = self.gaps[i + 1]
            if gap[:1] in _OWNING or gap.isspace():
                self._part(i, gap)
        self.gaps.pop()  # what follows the last word stands before none
        for i in [i for i, form in enumerate(forms, first) if not form.isalpha()]:
            form = self.forms[i]
            if form[-2:] in _POSSESSIVES:
                self.forms[i], self.ends[i], self.owned[i] = form[:-2], self.ends[i] - 2, True

    def outside(self, text: str, holes: Sequence[Span]) -> Words:
        """The words outside ``holes``; ``text`` is the same text with the holes, and all between stretches, blanked."""
        cuts = [0, *(cut for hole in holes for cut in (self.at(hole.start), self.at(hole.end))), len(self)]
        parts = [slice(first, end) for first, end in zip(cuts[::2], cuts[1::2], strict=True)]
        forms = _joined(self.forms, parts)
        kept = Words(
            _spaced(text),
            starts=_joined(self.starts, parts),
            ends=_joined(self.ends, parts),
            forms=forms,
            low=_joined(self.low, parts),
            gaps=_joined(self.gaps, parts),
            owned=_joined(self.owned, parts),
            openings=[0] if forms else [],
        )
        edges = accumulate(part.stop - part.start for part in parts)
        kept.gaps.append("")
        for i in {*edges, *(kept.at(self.starts[i]) for i in self.openings)} - {0}:
            end = kept.starts[i] if i < len(kept) else len(text)
            kept._part(i - 1, kept.text[kept.ends[i - 1] : end])
        kept.gaps[:1], kept.gaps[-1:] = ["\n"], []
        return kept

    def _part(self, i: int, behind: str) -> None:
        """Parts what stands behind word ``i`` into its possessive ending and the gap before the next word."""
        possessive = behind[:2] in _POSSESSIVES
        self.owned[i] = possessive or _plural_owner(self.text, self.ends[i], self.forms[i])
        self.gaps[i + 1] = _gap(behind[2:] if possessive else behind)

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


def _joined(column: list[_T], parts: Sequence[slice]) -> list[_T]:
    """The given parts of a column as one."""
    joined: list[_T] = []
    for part in parts:
        joined += column[part]
    return joined


def _gap(between: str) -> str:
    """What stands between two words; several spaces are one."""
    return " " if between != " " and between.isspace() and "\n" not in between else between


def _spaced(text: str) -> str:
    """With plain spaces for those that do not break."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


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
