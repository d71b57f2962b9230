"""The door for checks: a file in ``rules/`` exposes one value ``RULE``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from factdesk.config import Settings
from factdesk.model import Claim, Judgement, Match, Reading

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True)
class Docket:
    """Everything a check may look at: the articles compared and the matches found among them."""

    readings: Mapping[str, Reading]
    """By ``Article.id``."""
    matches: tuple[Match, ...]
    draft: str | None = None
    """``Article.id`` of the draft, where one article is checked against the others."""
    settings: Settings = field(default_factory=Settings)

    def pairs(self, claim_type: type[C]) -> Iterator[tuple[Match, C, C]]:
        """The matches whose claims are both of one type, with these claims."""
        for match in self.matches:
            if isinstance(match.a_claim, claim_type) and isinstance(match.b_claim, claim_type):
                yield match, match.a_claim, match.b_claim


@dataclass(frozen=True, slots=True)
class Example:
    """A draft and perhaps a source, in words of our own, that a rule must or must not speak on."""

    draft: str
    source: str | None = None
    published: str | None = "2024-05-30"
    source_published: str | None = None
    """The source's own day, where it matters; else that of the draft."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check and the newsroom convention behind it."""

    id: str
    """Kebab-case, unique: ``figure-value``."""
    summary: str
    convention: str
    """The handbook or guide that asks for it."""
    judge: Callable[[Docket], Iterable[Judgement]]
    """Pure: from the docket to what it says of it."""
    fires: tuple[Example, ...]
    """On each of these the rule gives a conflict (or, for ``not-found``, a finding)."""
    quiet: tuple[Example, ...]
    """On each of these it gives none. More of these than of the others."""
