"""The values that every room of the house shares: frozen, and free of any behaviour but their own.

Offsets are Unicode code points into ``Article.text``, half-open, and never change after intake.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: ``text[start:end]``."""

    start: int
    """First code point, counted from 0."""
    end: int
    """One past the last code point."""

    def of(self, text: str) -> str:
        """The words of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


class ZoneKind(StrEnum):
    """What part of a page a stretch of text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """Menus, related links, newsletter boxes, comment forms: never prose, never a source of claims."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A span of the article and the part of the page it is. Zones are ordered and never overlap."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place in the original document that a reader can turn to."""

    span: Span
    label: str
    """As a citation writes it: ``p. 3``, ``00:04:12``, ``B7``."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document after intake: one canonical text and what is known about it."""

    id: str
    """What the caller calls it; unique within one comparison."""
    text: str
    """Canonical text: LF line ends, no BOM, no control characters but LF and TAB."""
    zones: tuple[Zone, ...] = ()
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    """The day that relative dates ("on Monday") are read from."""
    origin: str = ""
    """Where it came from, for people: a path, a file inside an archive, ``-`` for standard input."""
    pinpoints: tuple[Pinpoint, ...] = ()


# ---- claims


class Bound(StrEnum):
    """How a figure's words limit its value."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    """At or a little under: "nearly", "almost". The machine interface prints it as ``about``."""
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"


class FigureKind(StrEnum):
    """What sort of number a figure is. Names follow the machine interface."""

    CARDINAL = "cardinal"
    PERCENT = "percent"
    MONEY = "money"
    UNIT = "unit"
    DURATION = "duration"
    AGE = "age"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    SCORE = "score"
    TIME = "time"
    YEAR = "year"
    DATE = "date"
    NAME = "name"
    """A number that is part of a name: Boeing 737, Article 5, Route 66."""
    CODE = "code"
    """Telephone, card and version numbers, postcodes, list and section numbers."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in prose with what it counts."""

    span: Span
    """The number with its magnitude word ("22 million")."""
    low: float
    high: float
    """Equal to ``low`` but for ranges and vague counts ("dozens": 12 to 120)."""
    kind: FigureKind
    unit: str | None = None
    """Singular English name ("metre", "US dollar", "percent", "year"), or None for a bare count."""
    bound: Bound = Bound.EXACT
    of: Span | None = None
    """The thing counted or measured: "inhabitants of the rebel-held east"."""
    step: float = 0.0
    """Worth of the last digit given: 10,000 for "250,000", 0.1 for "4.1", 100,000 for "1.5m"; 0 if unknown."""
    hedge: Span | None = None
    """The words that gave ``bound``."""
    predicate: Span | None = None
    """The words that carry what happened to the thing: "were killed", "death toll", "injuring"."""
    place: Span | None = None
    period: Span | None = None
    """When the figure held, where its sentence says so: "in 2004", "last year"."""
    whole: Span | None = None
    """The other figure that this one is a part of ("10 of the 24")."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""


class Grain(StrEnum):
    """How finely a moment is given."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    """From one date to another, or open to one side."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or period, as days, both ends inclusive."""

    span: Span
    start: date | None
    """None where the text leaves that side open or no reference day is known."""
    end: date | None
    grain: Grain
    relative: bool = False
    """Whether it was read from the article's own date ("on Monday")."""
    approximate: bool = False
    """ "around", "early", "mid-"."""
    weekday_clash: str | None = None
    """The weekday that the date really fell on, where the text names another."""


class QuoteKind(StrEnum):
    """How words are given as somebody's."""

    DIRECT = "direct"
    MIXED = "mixed"
    """A marked fragment inside the reporter's own sentence."""
    INDIRECT = "indirect"
    WORDS = "words"
    """Marks around words that are nobody's speech: scare quotes, titles of works."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words credited to somebody: one record per contiguous fragment."""

    span: Span
    """The words inside the marks, or the content clause of indirect speech."""
    kind: QuoteKind
    speaker: Span | None = None
    speaker_ref: str | None = None
    """The fullest name that the article gives the speaker."""
    cue: Span | None = None
    """The verb or phrase of saying: "told", "according to"."""
    medium: Span | None = None
    """The outlet or forum the words were said to or in: "TMC", "a statement"."""
    said_on: Span | None = None
    """The date words that say when: "on Monday"."""
    group: int = 0
    """Fragments of one utterance share a group within their article."""
    closed: bool = True
    """False where the closing mark is missing."""
    confidence: float = 1.0


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name; ``ref`` joins the mentions of one bearer."""

    span: Span
    ref: str
    """The fullest form in the article: "François Hollande" for "Hollande"."""
    kind: NameKind
    title: str | None = None
    """Title or role given with it: "Foreign Minister"."""
    age: float | None = None
    gender: str | None = None
    """ "f", "m" or None, read from titles, first names and pronouns."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A small fact of state that two articles can disagree about: may cancel / has cancelled, who did it."""

    span: Span
    topic: str
    """What it is about, as a normalised key: two statements meet only where this meets."""
    value: str
    """What is stated, as a normalised value: "possible", "done", "dead", "France+Spain"."""
    subject: Span | None = None


Claim = Quote | Figure | Moment | Name | Statement


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything read from one article, each list in text order."""

    figures: tuple[Figure, ...] = ()
    moments: tuple[Moment, ...] = ()
    quotes: tuple[Quote, ...] = ()
    names: tuple[Name, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article together with the claims read from it."""

    article: Article
    claims: Claims


# ---- matches and findings


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
    """What speaks for it, in words an editor reads: "both: people besieged in eastern Aleppo"."""
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


# ---- review


class Decision(StrEnum):
    """What the editor decides about a finding."""

    FIX = "fix"
    """The draft must change."""
    STET = "stet"
    """It stands."""
    QUERY = "query"
    """Ask the writer."""


@dataclass(frozen=True, slots=True)
class Review:
    """One entry of the append-only ledger: the state of a finding from then on."""

    finding_key: str
    decision: Decision | None
    """None where the finding is open (again)."""
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """A draft and the sources it rests on."""

    slug: str
    draft: str
    """``Article.id`` of the newest version of the draft."""
    sources: tuple[str, ...] = ()
    """``Article.id`` of each source."""
    version: int = 1
    embargo: datetime | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """What a long piece of work reports while it runs."""

    stage: str
    """What is being done, in the user's words: "Reading"."""
    done: int
    total: int
    label: str = ""
    """What is being worked on now: a file name."""
    extra: dict[str, Any] = field(default_factory=dict, compare=False)
    problem: str = ""
    """What went wrong with this one, in a line for the user; the work goes on."""
    articles: tuple[str, ...] = ()
    """``Article.id`` of what this step put into the store or found there."""
