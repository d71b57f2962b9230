"""How two spellings of a name relate: one name, a short form, a transliteration, or a slip of the pen."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from enum import IntEnum
from functools import cache, lru_cache

from factdesk import wordlists

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*\.?")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_POSSESSIVE = re.compile(r"['’ʼ]s$")


class Likeness(IntEnum):
    """How two spellings relate, the closest first."""

    SAME = 0
    """But for case of single letters, dots of initials and a possessive."""
    ACCENTS = 1
    SPACING = 2
    """Written together or apart, with a hyphen or without."""
    SHORT = 3
    """A short form, an initial or a name left out: Bob and Robert, J. and John."""
    TRANSLITERATION = 4
    SLIP = 5
    """So near that one is taken for a slip: Marion and Marian."""
    APART = 6


@cache
def bare(word: str) -> str:
    """A name part in small letters without accents, dots, apostrophes and the possessive."""
    word = _POSSESSIVE.sub("", word).casefold()
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return re.sub(r"['’ʼ.]", "", word)


@lru_cache(maxsize=1 << 16)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name as written, generational suffixes left out."""
    return tuple(part for part in _WORD.findall(name) if bare(part) not in _SUFFIXES)


@cache
def likeness(one: str, other: str, *, foreign_name: bool = False) -> Likeness:
    """How two spellings of one part of a name relate; ``foreign_name`` where the name around it was transliterated."""
    if one == other:
        return Likeness.SAME
    a, b = bare(one), bare(other)
    if a == b:
        accented = any(ord(c) > 0x2FF or (c.isalpha() and not c.isascii()) for c in one + other)
        return Likeness.ACCENTS if accented else Likeness.SAME
    if short_form(a, b):
        return Likeness.SHORT
    if (foreign_name or _foreign(a) or _foreign(b)) and _sound_alike(sound(a), sound(b)):
        return Likeness.TRANSLITERATION
    return Likeness.SLIP if slip(a, b) else Likeness.APART


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> Likeness:
    """How two whole names relate: family name to family name, first to first; middle names may be left out."""
    a, b = parts(one), parts(other)
    if not a or not b:
        return Likeness.APART
    if tuple(map(bare, a)) != tuple(map(bare, b)) and _together(a) == _together(b):
        return Likeness.SAME if bare(a[-1]) == bare(b[-1]) else Likeness.SPACING
    pairs = list(zip(a, b, strict=True)) if len(a) == len(b) else [(a[-1], b[-1])]
    if len(a) != len(b) and min(len(a), len(b)) > 1:
        pairs.append((a[0], b[0]))
    strange = foreign(one) or foreign(other)
    found = [likeness(x, y, foreign_name=strange) for x, y in pairs]
    family = likeness(a[-1], b[-1], foreign_name=strange)
    if found.count(Likeness.SLIP) > 1 or family is Likeness.SHORT:
        return Likeness.APART
    return max(found)


def _together(name: tuple[str, ...]) -> str:
    return "".join(map(bare, name))


def _sound_alike(a: str, b: str) -> bool:
    """Whether two sounds are one but for a vowel."""
    if len(a) != len(b):
        return False
    unlike = [pair for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    return not unlike or (len(unlike) == 1 and set(unlike[0]) <= {"a", "i", "u"})


def short_form(a: str, b: str) -> bool:
    """Whether one bare first name is the initial or a known short form of the other."""
    if min(len(a), len(b)) == 1:
        return a[:1] == b[:1]
    return a in _short_forms().get(b, ()) or b in _short_forms().get(a, ())


def slip(a: str, b: str) -> bool:
    """Whether two bare words differ by what a slip of the pen makes: one letter, or two in a long word."""
    shorter = min(len(a), len(b))
    if shorter < 4 or abs(len(a) - len(b)) > 2:
        return False
    distance = edits(a, b)
    return distance == 1 or (distance == 2 and shorter >= 5 and a[0] == b[0] and a[:3] == b[:3])


def edits(a: str, b: str) -> int:
    """Letters changed, dropped, added or swapped with their neighbour between two words."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, right in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


@cache
def sound(word: str) -> str:
    """A key that the spellings of one transliterated name share."""
    for letters, one in wordlists.rows("factdesk", "sounds"):
        word = word.replace(letters, one)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"(?<!^)h", "", word))


def foreign(name: str) -> bool:
    """Whether any part of a name was transliterated into Latin letters."""
    return any(_foreign(bare(part)) for part in parts(name))


@cache
def _foreign(word: str) -> bool:
    endings = wordlists.entries("factdesk", "transliterated_endings")
    return sound(word) in _foreign_sounds() or any(word.endswith(end) and len(word) > len(end) + 2 for end in endings)


@cache
def _foreign_sounds() -> frozenset[str]:
    return frozenset(sound(bare(name)) for name in wordlists.entries("factdesk", "transliterated_names"))


@cache
def _short_forms() -> Mapping[str, frozenset[str]]:
    """Bare long form to its short forms."""
    forms: dict[str, set[str]] = defaultdict(set)
    for long_form, *short in wordlists.rows("factdesk", "short_names"):
        forms[bare(long_form)].update(map(bare, short))
    return {name: frozenset(short) for name, short in forms.items()}
