"""Words in capitals spelt a letter apart, where what stands around them says that one name is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from factdesk import wordlists
from factdesk.match.capitals import SHORTEST, Capitals, Use, capitals, one_story
from factdesk.match.remember import per_reading
from factdesk.match.wording import COMMON, weight
from factdesk.model import NameKind, Reading
from factdesk.spelling import bare, edits, parts

_ENOUGH = 2.0
"""Evidence from which two spellings are one name: a word beside both, two near both, or what else tells."""
_SURE = 3.0
"""Evidence that is enough for short words and for first letters that differ."""
_SHORT = 5
"""Letters up to which a word that is no person's name may be like another by chance."""
_FEW = 3
"""Uses up to which a spelling may be a slip throughout."""
_ENDINGS = (
    *("s", "es", "n", "an", "ian", "i", "is", "a", "ans", "as", "ese"),
    *("er", "ers", "ed", "ing", "ly", "al", "y", "ism", "ist"),
)
"""Endings that make another word of the same stem: Angola, Angolan, Angolans."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Two spellings that are one name."""

    a: Use
    b: Use
    score: float
    reason: str

    @property
    def one_phrase(self) -> bool:
        """Whether the word beside both is part of one name: "Falmer Castle" and "Falmar castle", nobody's names."""
        shared = {word for step in (-1, 1) if (word := _beside(self.a, step)) and word == _beside(self.b, step)}
        people = NameKind.PERSON in (self.a.name.kind, self.b.name.kind)
        return not people and not shared.isdisjoint(_rest(self.a) | _rest(self.b))


def slips(a: Reading, b: Reading) -> Iterator[Slip]:
    """One slip for each pair of spellings; within one article where both are the same reading."""
    if a is b:
        yield from own_slips(a)
        return
    ours, theirs = capitals(a), capitals(b)
    known = {**_implied(a, theirs), **{pair[::-1]: _turned(slip) for pair, slip in _implied(b, ours).items()}}
    if one_story(ours, theirs):
        known = {**_found(ours, theirs, within=False), **known}
    yield from known.values()


@per_reading
def own_slips(reading: Reading) -> tuple[Slip, ...]:
    """The names that one article spells in two ways."""
    own = capitals(reading)
    return tuple(_found(own, own, within=True).values())


def _implied(reading: Reading, others: Capitals) -> dict[tuple[str, str], Slip]:
    """Where an article spells a name in two ways and the other only in one of them."""
    found = {}
    for slip in own_slips(reading):
        for odd, usual in ((slip.a, slip.b), (slip.b, slip.a)):
            if usual.word in others.places and odd.word not in others.places:
                found[odd.word, usual.word] = replace(slip, a=odd, b=others.uses(usual.word)[0])
    return found


def _turned(slip: Slip) -> Slip:
    return replace(slip, a=slip.b, b=slip.a)


def _found(ours: Capitals, theirs: Capitals, *, within: bool) -> dict[tuple[str, str], Slip]:
    pairs = [pair for pair in _near(ours, theirs, within=within) if _possible(*pair, ours, theirs, within=within)]
    found = {(x, y): _meant(ours.uses(x), theirs.uses(y)) for x, y in pairs}
    return {pair: slip for pair, slip in found.items() if slip}


def _near(ours: Capitals, theirs: Capitals, *, within: bool) -> Iterator[tuple[str, str]]:
    """Pairs of words that come to one key with a letter left out, each once."""
    seen: set[tuple[str, str]] = set()
    shared = ours.keys.keys() & theirs.keys.keys()
    for key in sorted(key for key in shared if len({*ours.keys[key], *theirs.keys[key]}) > 1):
        for pair in product(ours.keys[key], theirs.keys[key]):
            if pair[0] != pair[1] and pair not in seen and not (within and pair[::-1] in seen):
                seen.add(pair)
                yield pair


def _possible(x: str, y: str, ours: Capitals, theirs: Capitals, *, within: bool) -> bool:
    """Whether two words may be one name: not where both articles tell them apart, nor two forms of one stem."""
    if not within and y in ours.places and x in theirs.places:
        return False
    return edits(x, y) == 1 and not (_stems(x) & _stems(y)) and not (x in _places() and y in _places())


@cache
def _stems(word: str) -> frozenset[str]:
    ends = (end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST)
    shorter = {word[: -len(end)] for end in ends} | ({word[:-1]} if word.endswith("ed") else set())
    return frozenset({word, *shorter})


def _meant(ours: tuple[Use, ...], theirs: tuple[Use, ...]) -> Slip | None:
    """The pair of places that speaks most for one name, if it says enough."""
    x, y = ours[0].word, theirs[0].word
    score, one, two = max(((_evidence(u, v), u, v) for u in ours for v in theirs), key=lambda found: found[0])
    if _given(one) or _given(two) or _coined(one) is not _coined(two):
        return None
    alike = x[0] == y[0] and not (_known(x) and _known(y)) and not _other_kinds(one, two)
    if alike:
        score += 2.0 * (_known(x) != _known(y) or _unintroduced(ours) or _unintroduced(theirs))
    if score < (_ENOUGH if alike and _telling(one, two) else _SURE):
        return None
    return Slip(one, two, min(1.0, score / 4), f"{one.name.ref} and {two.name.ref} stand in like places")


def _other_kinds(one: Use, two: Use) -> bool:
    """Whether one is a person and the other is known to be something else."""
    kinds = {one.name.kind, two.name.kind}
    return NameKind.PERSON in kinds and bool(kinds & {NameKind.PLACE, NameKind.ORGANISATION, NameKind.OUTLET})


def _telling(one: Use, two: Use) -> bool:
    """Whether two spellings are hardly alike by chance: long words, or one of them a person's."""
    people = NameKind.PERSON in (one.name.kind, two.name.kind)
    return people or min(len(one.word), len(two.word)) > _SHORT


def _given(use: Use) -> bool:
    """Whether a word is a first name before a family name: whole names are compared, not these."""
    return use.name.kind is NameKind.PERSON and use.name.span.end > use.alone.span.end


def _coined(use: Use) -> bool:
    """Whether a word that is no person's name has a capital inside, as brands do: another name than the plain word."""
    inside = use.alone.ref[1:]
    return use.name.kind is not NameKind.PERSON and not (inside.islower() or inside.isupper())


def _evidence(one: Use, two: Use) -> float:
    """What two places have in common: the words beside the name most, then words of substance near it."""
    beside = sum(
        _SURE
        for step in (-1, 1)
        if (word := _beside(one, step)) and word == _beside(two, step) and (weight(word) > COMMON or step < 0)
    )
    people = one.name.kind is two.name.kind is NameKind.PERSON
    if (_rest(one) & _rest(two)) if people else (_rest(one) == _rest(two) != set()):
        return _SURE
    near = set(one.around) & set(two.around) - {one.word, two.word}
    return beside + sum(1.0 for word in near if weight(word) > COMMON)


def _rest(use: Use) -> set[str]:
    """The other parts of the name that a word belongs to."""
    return set(map(bare, parts(use.name.ref))) - {use.word}


def _beside(use: Use, step: int) -> str | None:
    """The next word of substance to one side, grammar between skipped."""
    at = use.at + step
    while 0 <= at < len(use.around):
        if weight(use.around[at]) >= COMMON:
            return use.around[at]
        at += step
    return None


def _unintroduced(uses: tuple[Use, ...]) -> bool:
    """Whether a name is never given with a first name or title: it was introduced under another spelling."""
    return len(uses) <= _FEW and not any(use.led or use.name.span != use.alone.span for use in uses)


def _known(word: str) -> bool:
    """Whether a word is the name of a country, a people or a city, or a first name."""
    return word in _places() or word in _first_names()


@cache
def _places() -> frozenset[str]:
    return _bare_entries("nationalities") | _bare_entries("places")


@cache
def _first_names() -> frozenset[str]:
    return _bare_entries("first_names")


def _bare_entries(name: str) -> frozenset[str]:
    return frozenset(map(bare, wordlists.entries("factdesk.extract", name)))
