"""Who is named in an article: each bearer with the forms that the article gives the name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from factdesk.match.remember import per_reading
from factdesk.model import Name, NameKind, Reading
from factdesk.spelling import Likeness, alike, bare, parts


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
    return Cast(bearers, {last: tuple(found) for last, found in by_last.items()})


def _bearer(ref: str, names: list[Name], text: str) -> Bearer:
    first: dict[str, Form] = {}
    for name in names:
        surface = " ".join(name.span.of(text).split())
        first.setdefault(surface, Form(surface, name))
    forms = sorted(first.values(), key=lambda form: (-len(parts(form.surface)), form.mention.span))
    gender = next((name.gender for name in names if name.gender), None)
    return Bearer(ref, names[0].kind, gender, tuple(forms))


def same_bearer(one: str, other: str) -> bool:
    """Whether two full names are one bearer's, spelling aside."""
    return one == other or alike(one, other) <= Likeness.SLIP
