"""What is read from an article: figures, moments, quotes, names and statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factdesk.model.article import Article, Span


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
    FACTOR = "factor"
    """A multiple in one word: "doubled", "halved", "threefold"."""
    VAGUE = "vague"
    """A count nobody made: "several", "a few", "a couple of"."""


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
    """The thing counted or measured: "readers of the evening edition".

    The noun phrase after the figure; for shares, sums and measures that none follows, what they are said of ("the
    *fine* of $5m", "cut *fares* by 4 %") or the subject of the clause ("*turnout* was 61 %"); for an age the person. A
    happening that is counted itself stands here and in ``predicate``: "24 *dead*". None where only the verb says it.
    """
    step: float = 0.0
    """Worth of the last digit given: 10,000 for "250,000", 0.1 for "4.1", 100,000 for "1.5m"; 0 if unknown."""
    hedge: Span | None = None
    """The words that gave ``bound``."""
    predicate: Span | None = None
    """The words that carry what happened to the thing: "were killed", "death toll", "injuring".

    The verb group after the thing or the verb, participle or toll before the figure, whichever is nearer; the words of
    a happening (``extract/lexicon/en/happenings.txt``: killed, dead and toll are one) go before plain verbs.
    """
    place: Span | None = None
    """The place named nearest in the sentence, what follows the figure first: "Bener Meriah district"."""
    period: Span | None = None
    """When the figure held, where its sentence says so: the nearest moment, "in 2004", "last year"."""
    whole: Span | None = None
    """The span of the other figure that this one is a part of ("10 of the *24*", "half of *22 million* people")."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    became: float | None = None
    """For a move ("fell from 5.2 to 4.8 percent"): the value it ended at; ``low`` and ``high`` hold both ends."""


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
    recurs: Grain | None = None
    """WEEK for a bare weekday and YEAR for a day or month without its year: the same words could mean the next one."""


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
    doubled: bool = False
    """Whether its marks are two single ones, as typewriters and some archives write them."""
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
