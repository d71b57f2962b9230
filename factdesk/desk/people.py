"""The ledger of names over a story: each bearer with every way in which the articles write it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from factdesk.desk.values import Person, Variant
from factdesk.match import names
from factdesk.match.background import Background
from factdesk.model import Name, NameKind, Reading

_LISTED = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.OUTLET, NameKind.PLACE})
Mention = tuple[str, str, Name]
"""Article id, surface and name."""


def ledger(readings: Sequence[Reading]) -> tuple[Person, ...]:
    """All bearers, the draft's reading first in ``readings``; those that differ first, then by the alphabet."""
    mentions = [
        (reading.article.id, name.span.of(reading.article.text), name)
        for reading in readings
        for name in reading.claims.names
        if name.kind in _LISTED
    ]
    bearers = _Bearers(name.ref for _, _, name in mentions)
    shouted = {name.ref.casefold(): name.ref for _, _, name in mentions}
    for _, _, name in mentions:
        bearers.join(name.ref, shouted[name.ref.casefold()])
    for a, b in _same(readings):
        bearers.join(a.ref, b.ref)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[bearers.of(mention[2].ref)].append(mention)
    draft = readings[0].article.id if readings else ""
    people = [_person(group, draft) for group in groups.values()]
    return tuple(sorted(people, key=lambda person: (not person.differs, person.ref.casefold())))


def _same(readings: Sequence[Reading]) -> Iterable[tuple[Name, Name]]:
    """Names of two articles that are one bearer's."""
    background = Background.of(readings)
    for one, other in combinations(readings, 2):
        for match in names.match(one, other, background):
            if isinstance(match.a_claim, Name) and isinstance(match.b_claim, Name):
                yield match.a_claim, match.b_claim


class _Bearers:
    """Which full names are one bearer's."""

    def __init__(self, refs: Iterable[str]) -> None:
        self._parent = {ref: ref for ref in refs}

    def of(self, ref: str) -> str:
        """The name that stands for all of them."""
        while self._parent[ref] != ref:
            ref = self._parent[ref]
        return ref

    def join(self, a: str, b: str) -> None:
        """From now on both are one bearer's."""
        self._parent[self.of(a)] = self.of(b)


def _person(mentions: Sequence[Mention], draft: str) -> Person:
    written: dict[str, list[str]] = defaultdict(list)
    for article, surface, _ in mentions:
        written[surface].append(article)
    variants = [Variant(surface, tuple(dict.fromkeys(where)), len(where)) for surface, where in written.items()]
    names_ = [name for _, _, name in mentions]
    return Person(
        ref=max((name.ref for name in names_), key=lambda ref: (len(ref), not ref.isupper())),
        kind=Counter(name.kind for name in names_).most_common(1)[0][0],
        variants=tuple(sorted(variants, key=lambda variant: (-variant.count, variant.surface))),
        titles=_distinct(name.title for name in names_ if name.title),
        ages=tuple(sorted({name.age for name in names_ if name.age is not None})),
        in_draft=any(article == draft for article, _, _ in mentions),
    )


def _distinct(titles: Iterable[str]) -> tuple[str, ...]:
    """The titles that say different things: one whose words all stand in a longer one says nothing else."""
    words = {title: frozenset(title.casefold().split()) for title in titles}
    longest = sorted(words, key=lambda title: -len(words[title]))
    kept: list[str] = []
    for title in longest:
        if not any(words[title] <= words[other] for other in kept):
            kept.append(title)
    return tuple(kept)
