"""The capitalised words of an article, each place with what stands around it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from factdesk.match.remember import per_reading
from factdesk.match.wording import COMMON, fold, weight
from factdesk.model import Name, NameKind, Reading, Span
from factdesk.spelling import bare
from factdesk.text import prose

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
SHORTEST = 4
"""Letters of the shortest word whose spelling is compared."""
_NEAR = 3
"""Words to each side that count as what stands around a name."""
_STORY = 0.2
"""Share of the names of the article that has fewer which two articles of one story have in common."""
_GAP = 2
"""Characters between two words of one name: a space, a full stop and a space."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place of a capitalised word."""

    word: str
    name: Name
    """The name it belongs to, or the word alone where no name was read there."""
    alone: Name
    """The word alone."""
    around: tuple[str, ...]
    """Bare words up to three before it, the word itself, and up to three after it."""
    at: int
    """Where the word stands in ``around``."""
    led: bool
    """Whether a first name or a title stands before it."""


@dataclass(frozen=True, slots=True)
class Capitals:
    """The words that an article writes with a capital more often than without."""

    uses: Mapping[str, tuple[Use, ...]]
    keys: Mapping[str, tuple[str, ...]]
    """Each word with one letter left out, in every way, and the words that come to it."""


@per_reading
def capitals(reading: Reading) -> Capitals:
    """The capitalised words of ``reading`` with their places."""
    text = reading.article.text
    found = [m for stretch in prose(reading.article) for m in _WORD.finditer(text, stretch.start, stretch.end)]
    words = [bare(m.group()) for m in found]
    small = Counter(word for word, m in zip(words, found, strict=True) if m.group()[0].islower())
    uses: dict[str, list[Use]] = defaultdict(list)
    names = _Names(reading)
    for i, m in enumerate(found):
        word = words[i]
        if m.group()[0].isupper() and len(word) >= SHORTEST and weight(fold(m.group())) > COMMON:
            start = max(0, i - _NEAR)
            alone = Name(Span(m.start(), m.end()), m.group(), NameKind.OTHER)
            led = i > 0 and _leads(found[i - 1], m, words[i - 1])
            around = tuple(words[start : i + _NEAR + 1])
            uses[word].append(Use(word, names.over(alone), alone, around, i - start, led))
    uses = {word: places for word, places in uses.items() if len(places) > small[word]}
    keys: dict[str, list[str]] = defaultdict(list)
    for word in uses:
        for key in {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}:
            keys[key].append(word)
    return Capitals({w: tuple(u) for w, u in uses.items()}, {k: tuple(w) for k, w in keys.items()})


def _leads(before: re.Match[str], word: re.Match[str], bare_before: str) -> bool:
    """Whether the word before is a first name or a title of this one."""
    near = word.start() - before.end() <= _GAP
    return near and before.group()[0].isupper() and weight(bare_before) > COMMON


class _Names:
    """Finds the name that covers a word."""

    def __init__(self, reading: Reading) -> None:
        self._names = iter(reading.claims.names)
        self._now = next(self._names, None)

    def over(self, alone: Name) -> Name:
        """The name over a word, or the word itself; words must come in text order."""
        while self._now and self._now.span.end <= alone.span.start:
            self._now = next(self._names, None)
        return self._now if self._now and self._now.span.overlaps(alone.span) else alone


def one_story(ours: Capitals, theirs: Capitals) -> bool:
    """Whether two articles name enough of the same: strangers with like names are in every other story."""
    shared = len(ours.uses.keys() & theirs.uses.keys())
    return shared >= _STORY * min(len(ours.uses), len(theirs.uses))
