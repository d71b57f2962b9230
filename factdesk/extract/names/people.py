"""Which mentions belong to one bearer, and the fullest form of each."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factdesk.extract.names.lexicons import FIRST_NAMES, NICKNAMES, PARTICLES, TITLES

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLES = PARTICLES | {"as", "ad", "an"}
_NAMESAKES = 40
"""Bearers of one name that a mention is compared with, the newest: a register of one clan is read in linear time."""


@dataclass(slots=True)
class Person:
    """One bearer, gathered while an article is read."""

    forms: tuple[str, ...]
    """The words of the fullest form so far."""
    ref: str
    """The fullest form as the text writes it."""
    gender: str | None = None
    full: list[int] = field(default_factory=list)
    """Offsets of the mentions that brought a first name, in text order."""


class People:
    """The persons of one article, by family name."""

    def __init__(self) -> None:
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}

    def add(self, forms: Sequence[str], surface: str, at: int, gender: str | None) -> Person:
        """A mention with a first name, or one that nothing fuller was found for."""
        key = last_key(forms)
        namesakes = self._by_last.get(key, [])[-_NAMESAKES:]
        person = next((p for p in namesakes if _same(p.forms, forms) and _agree(p, gender)), None)
        if person is None:
            person = Person(tuple(forms), surface)
            self._by_last.setdefault(key, []).append(person)
            self._by_first.setdefault(fold(forms[0]), []).append(person)
        elif len(forms) > len(person.forms):
            person.forms, person.ref = tuple(forms), surface
        person.gender = person.gender or gender or _gender(forms)
        person.full.append(at)
        return person

    def find(self, forms: Sequence[str], at: int, gender: str | None = None) -> Person | None:
        """The bearer of a short mention: by family name, else by first name."""
        for known, key in ((self._by_last, last_key), (self._by_first, _first_key)):
            namesakes = known.get(key(forms))
            if namesakes and (found := _meant(namesakes, forms, gender)):
                return found[0] if len(found) == 1 else _likeliest(found, at)
        return None


def _meant(namesakes: Sequence[Person], forms: Sequence[str], gender: str | None) -> list[Person]:
    """Those of several bearers of a name that a mention can mean."""
    return [p for p in namesakes[-_NAMESAKES:] if _agree(p, gender) and (len(forms) == 1 or _same(p.forms, forms))]


def _agree(person: Person, gender: str | None) -> bool:
    """Whether a person can have that gender."""
    return not gender or not person.gender or person.gender == gender


def _likeliest(found: Iterable[Person], at: int) -> Person:
    """Of several people with one name: the one named in full most often so far, the latest of these."""

    def weight(person: Person) -> tuple[int, int]:
        before = bisect_right(person.full, at)
        return before, person.full[before - 1] if before else -person.full[0]

    return max(found, key=weight)


def fold(form: str) -> str:
    """Without case, accents, hyphens and apostrophes."""
    if form.isascii() and form.isalnum():
        return form.lower()
    bare = unicodedata.normalize("NFD", form.casefold()) if not form.isascii() else form.lower()
    return "".join(c for c in bare if c.isalnum())


def last_key(forms: Sequence[str]) -> str:
    """The folded family name: no suffix, no article ("al-Nouri" is "nouri")."""
    last = forms[-1]
    if len(forms) > 1 and last.lower().strip(".") in _SUFFIXES:
        last = next((form for form in reversed(forms) if form.lower().strip(".") not in _SUFFIXES), last)
    head, dash, tail = last.partition("-") if "-" in last else (last, "", "")
    return fold(tail if dash and head.lower() in _ARTICLES else last)


def _first_key(forms: Sequence[str]) -> str:
    """The folded first name."""
    return fold(forms[0])


def _same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two forms with one family name can be one person."""
    if len(a) == 1 or len(b) == 1:
        return True
    first, second = fold(a[0]), fold(b[0])
    if first == second or (1 in (len(first), len(second)) and first[0] == second[0]):
        return True
    full_a, full_b = NICKNAMES.get(a[0], a[0]), NICKNAMES.get(b[0], b[0])
    return fold(full_a) == fold(full_b) or second in map(fold, a[1:-1]) or first in map(fold, b[1:-1])


def _gender(forms: Sequence[str]) -> str | None:
    """From the first name, where it has a usual one."""
    if len(forms) < 2 and forms[0] not in FIRST_NAMES:
        return None
    for form in forms[:-1] or forms:
        if form in FIRST_NAMES:
            return FIRST_NAMES[form] or None
        head = form.split("-")[0]
        if head in FIRST_NAMES:
            return FIRST_NAMES[head] or None
    return None


def titled_gender(title: Sequence[str]) -> str | None:
    """From "Mr", "Queen" and the like."""
    return next((TITLES[form] for form in title if TITLES.get(form)), None)
