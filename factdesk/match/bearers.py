"""Who is named in an article: each bearer with the forms that the article gives the name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from factdesk.match.remember import per_reading
from factdesk.model import Name, NameKind, Reading
from factdesk.spelling import Likeness, alike, bare, parts

CROWD = 40
"""Bearers of one family name in one article from which on only whole names are compared."""
_FORMS = 12
"""Ways of writing one name that are kept."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way an article writes a name, with the first mention that is written so."""

    surface: str
    mention: Name


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person, organisation or other bearer of a name within one article."""

    ref: str
    kind: NameKind
    gender: str | None
    forms: tuple[Form, ...]
    """The longest first; at least one."""

    @property
    def fullest(self) -> Form:
        """The form with the most parts."""
        return self.forms[0]

    @property
    def full(self) -> tuple[Form, ...]:
        """The forms with more than one part, or the one there is."""
        return tuple(form for form in self.forms if len(parts(form.surface)) > 1) or self.forms[:1]


@dataclass(frozen=True, slots=True)
class Cast:
    """The bearers of an article and where to find them by the last part of any form."""

    bearers: tuple[Bearer, ...]
    by_last: Mapping[str, tuple[Bearer, ...]]
    by_name: Mapping[tuple[str, ...], Bearer]
    """By all parts of any form, bare."""

    def near(self, bearer: Bearer) -> tuple[Bearer, ...]:
        """Bearers who share the last part of a name with another article's; none where they are a crowd."""
        lasts = {bare(parts(form.surface)[-1]) for form in bearer.forms if parts(form.surface)}
        found = {id(other): other for last in lasts for other in self.by_last.get(last, ())[: CROWD + 1]}
        return tuple(found.values()) if len(found) <= CROWD else ()

    def named(self, bearer: Bearer) -> Bearer | None:
        """The bearer who is named just so, in full."""
        keys = (bare_parts(form.surface) for form in bearer.full)
        return next((self.by_name[key] for key in keys if len(key) > 1 and key in self.by_name), None)


@per_reading
def cast(reading: Reading) -> Cast:
    """All bearers named in ``reading``, places left out."""
    mentions: dict[str, list[Name]] = defaultdict(list)
    for name in reading.claims.names:
        if name.kind is not NameKind.PLACE:
            mentions[name.ref].append(name)
    bearers = tuple(_bearer(ref, names, reading.article.text) for ref, names in mentions.items())
    by_last: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        for last in {bare(parts(form.surface)[-1]) for form in bearer.forms if parts(form.surface)}:
            by_last[last].append(bearer)
    by_name = {bare_parts(form.surface): bearer for bearer in reversed(bearers) for form in bearer.forms}
    return Cast(bearers, {last: tuple(found) for last, found in by_last.items()}, by_name)


def _bearer(ref: str, names: list[Name], text: str) -> Bearer:
    first: dict[str, Form] = {}
    for name in names:
        surface = " ".join(name.span.of(text).split())
        first.setdefault(surface, Form(surface, name))
    forms = sorted(first.values(), key=lambda form: (-len(parts(form.surface)), form.mention.span))[:_FORMS]
    gender = next((name.gender for name in names if name.gender), None)
    return Bearer(ref, names[0].kind, gender, tuple(forms))


def bare_parts(surface: str) -> tuple[str, ...]:
    """The parts of a name as they are compared."""
    return tuple(map(bare, parts(surface)))


def same_bearer(one: str, other: str) -> bool:
    """Whether two full names are one bearer's, spelling aside."""
    return one == other or alike(one, other) <= Likeness.SLIP
