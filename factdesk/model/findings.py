"""What is found between claims: matches, judgements and findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factdesk.model.article import Span
from factdesk.model.claims import Claim


class Kind(StrEnum):
    """What a judged pair is about. Names follow the machine interface."""

    FIGURE = "figure"
    MONEY = "money"
    AGE = "age"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    QUOTE_WORDING = "quote_wording"
    QUOTE_SPEAKER = "quote_speaker"
    QUOTE_MEDIUM = "quote_medium"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in one article."""

    article: str
    """``Article.id``."""
    span: Span
    surface: str
    """The words there, so that a mark can be shown without its article."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One whole-word difference between two passages."""

    op: str
    """ "equal", "replace", "delete" (only in a) or "insert" (only in b)."""
    a: Span
    b: Span
    """Both in the coordinates of their article's text; empty spans where nothing stands."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two claims that are about the same thing, with the reasons. It never says who is right."""

    a: Mark
    b: Mark
    a_claim: Claim
    b_claim: Claim
    score: float
    """0 to 1: how sure it is that both speak of the same thing."""
    reasons: tuple[str, ...] = ()
    """What speaks for it, in words an editor reads: "both: people cut off by the flood"."""
    edits: tuple[Edit, ...] = ()


class Verdict(StrEnum):
    """What a check says about a pair; never "true" or "false"."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    NOT_FOUND = "not_found"
    """A claim of the draft that no source has."""


class Severity(StrEnum):
    """How much a finding matters, from the trade's withdrawal, correction and refile."""

    MUST_FIX = "must-fix"
    FIX = "fix"
    QUERY = "query"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judged pair of places, or of one place and nothing where no source has the claim."""

    rule: str
    kind: Kind
    verdict: Verdict
    severity: Severity
    a: Mark
    b: Mark | None
    why: str
    """The working, in one line: "draft 250,000; source 275,000; both: people besieged; differs by 9 %"."""
    edits: tuple[Edit, ...] = ()
    fact: str = ""
    """What distinguishes the judged fact when its key is made: normalised values and the thing counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One underlying disagreement (or agreement) of a draft, with all its places."""

    key: str
    """Digest of rule, claims and values: the same after a re-import, another once a value changes."""
    rule: str
    kind: Kind
    verdict: Verdict
    severity: Severity
    marks: tuple[Mark, ...]
    """The draft's place first, then the sources' places, best evidence first."""
    message: str
    judgements: tuple[Judgement, ...] = ()
    independent: int = 0
    """How many independent sources stand behind it; copied text counts once."""
