"""What screens ask of the app, and what work in a thread tells it. Workers post these; handlers change state."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from factdesk.config import Settings
    from factdesk.desk.desk import Desk
    from factdesk.model import Progress, Span


class Session:
    """What all screens share."""

    def __init__(self, opens: Callable[[], Desk], settings: Settings) -> None:
        self._opens = opens
        self._desk: Desk | None = None
        self.settings = settings
        self.query = ""
        """The last search; ``n`` and ``N`` go through its matches."""
        self.busy = False
        """Whether a long piece of work is under way."""
        self.stopping = False
        """Whether it was asked to stop, and ends with its next step."""
        self.read_at: dict[str, int] = {}
        """By the slug of its story: when a draft that is watched had been saved as it was read last, in nanoseconds."""

    @property
    def desk(self) -> Desk:
        """The desk; ``open`` comes first."""
        assert self._desk is not None, "the desk is not open yet"
        return self._desk

    def open(self) -> None:
        """Open the desk: that takes longer than to paint the first screen."""
        self._desk = self._desk or self._opens()

    @property
    def is_open(self) -> bool:
        """Whether the desk was opened."""
        return self._desk is not None


# ---- where to go


@dataclass(frozen=True, slots=True)
class Home:
    """The stories and the sources."""


@dataclass(frozen=True, slots=True)
class ReviewAt:
    """The queue of a story, at a finding or where one stopped."""

    slug: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleAt:
    """The whole of an article, at a place, with what a story found in it."""

    article: str
    span: Span | None = None
    slug: str | None = None


@dataclass(frozen=True, slots=True)
class SearchFor:
    """The search over all articles; results can be taken into the story."""

    slug: str | None = None
    query: str = ""


@dataclass(frozen=True, slots=True)
class PeopleOf:
    """The ledger of names of a story."""

    slug: str


Place = Home | ReviewAt | ArticleAt | SearchFor | PeopleOf


class Go(Message):
    """Open a screen."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class Behind(Message):
    """Sent behind a key: where it comes up again, the key has been done."""

    def __init__(self, *, again: bool = False) -> None:
        super().__init__()
        self.again = again
        """Whether it goes round a second time."""


class Listens(Message):
    """A screen has taken its place and its focus: what is typed is meant for it."""


# ---- work


@dataclass(frozen=True, slots=True)
class Errand:
    """A long piece of work."""

    name: str
    """What is said when it is over: "Imported"."""
    steps: Callable[[], Iterator[Progress]]
    """Begins the work; called in the worker's thread."""


class Run(Message):
    """Do this in the background."""

    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self.errand = errand


class Stop(Message):
    """Leave the work under way where it is."""


class Moved(Message):
    """The work has come further."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress

    def can_replace(self, message: Message) -> bool:
        """Only the newest state matters."""
        return isinstance(message, Moved)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a piece of work ended."""

    errand: Errand
    problems: Sequence[str] = field(default_factory=tuple)
    """One line for each document that could not be taken."""
    failure: str = ""
    """Why it ended early, in words."""
    stopped: bool = False


class Ended(Message):
    """The work is over."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome
