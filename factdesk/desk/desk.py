"""The one service that both faces call: stories, sources, checks, decisions, search and export."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from itertools import count
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk import (
    bulk,
    documents,
    files,
    indexing,
    merging,
    people,
    renewal,
    reporting,
    reviewing,
    searching,
    summaries,
    timeline,
    versions,
)
from factdesk.desk.checking import check
from factdesk.desk.clock import now
from factdesk.desk.merging import Merged
from factdesk.desk.reading import read
from factdesk.desk.related import Related, related
from factdesk.desk.shelving import Shelving
from factdesk.desk.values import Action, ArticleSummary, Hit, Person, QueueItem, State, StorySummary, Taken
from factdesk.errors import FactDeskError, UnreadableError
from factdesk.match.copies import independent
from factdesk.match.fingerprints import fingerprint
from factdesk.match.tellings import surroundings
from factdesk.model import Article, Decision, Progress, Reading, Review, Story, Timeline
from factdesk.report.decisions import parse
from factdesk.report.report import Item, Report
from factdesk.store.archive import Holding
from factdesk.store.findings import Placed
from factdesk.store.store import Store
from factdesk.store.stories import Filed

_TELLING = 300
"""Articles, the newest, whose figures a time line over the store is drawn from."""


class Desk:
    """A store with its house rules. Threads may share one desk; each call is one transaction.

    Long pieces of work are iterators of ``Progress``: they do the next step when asked for the next value, and may be
    left at any step with everything before it kept. Every method raises ``FactDeskError`` with a line for the user.
    """

    def __init__(self, store: Store, settings: Settings, clock: Callable[[], datetime]) -> None:
        self.settings = settings
        self._store = store
        self._clock = clock
        self._shelving = Shelving(store, clock, settings.limits)
        self._held: tuple[object, Mapping[str, Placed]] | None = None

    @classmethod
    def open(cls, path: Path | None, settings: Settings, clock: Callable[[], datetime] = now) -> Desk:
        """The store at ``path``, made if there is none; a throw-away one in memory where ``path`` is None."""
        return cls(Store(path), settings, clock)

    def close(self) -> None:
        """Give the store back. Everything acknowledged is already on the disk."""
        self._store.close()

    # ---- lists

    def stories(self) -> tuple[StorySummary, ...]:
        """All stories, last touched first."""
        return tuple(self._summary(filed) for filed in self._store.stories.all())

    def _summary(self, filed: Filed) -> StorySummary:
        (draft,) = self._store.articles.listed([filed.story.draft])
        return summaries.story(filed, draft, self._store.findings.asking(filed.number, filed.story.version))

    def sources(self, slug: str | None = None) -> tuple[ArticleSummary, ...]:
        """The sources of a story in its order, or all articles of the store that are no draft, newest first."""
        ids = None if slug is None else self.story(slug).sources
        return tuple(summaries.article(shelved) for shelved in self._store.articles.listed(ids))

    def story(self, slug: str) -> Story:
        """The story; raises ``FactDeskError`` where there is none of that name."""
        return self._store.stories.get(slug).story

    def reading(self, article_id: str) -> Reading:
        """An article with its claims."""
        return self._store.articles.reading(article_id)

    # ---- documents in

    def ingest(
        self, paths: Iterable[Path], jobs: int | None = None, story: str | None = None, together: int = bulk.TOGETHER
    ) -> Generator[Progress, None, Taken]:
        """Read files, folders and archives of any size into the store, and make them sources of the ``story``.

        A bad document gives ``Progress.problem``, and the rest goes on. Each step names the articles that it added or
        found there already. ``jobs`` processes read; by default one a core, or this one alone where there is little.
        ``together`` so many articles are written at a time; nothing else is written meanwhile.
        """
        attach = partial(self.attach, story) if story else len
        return bulk.take(self._store, tuple(paths), self._clock, jobs, attach, self.settings.limits, together)

    def _keep(self, article: Article) -> None:
        if article.id not in self._store.articles:
            reading = read(article, self.settings.limits)
            self._store.articles.add(reading, self._clock(), fingerprint(reading))

    def add_text(
        self, text: str, title: str | None = None, outlet: str | None = None, published: date | None = None
    ) -> str:
        """Add pasted text; gives its article's id."""
        article = documents.pasted(text, title, outlet, published, self.settings.limits)
        self._keep(article)
        return article.id

    def attach(self, slug: str, article_ids: Sequence[str]) -> None:
        """Make articles sources of the story; the next ``check`` looks at them."""
        self._store.stories.attach(self._store.stories.get(slug).number, article_ids)

    def detach(self, slug: str, article_ids: Sequence[str]) -> None:
        """Take sources away from the story; the articles stay in the store."""
        self._store.stories.detach(self._store.stories.get(slug).number, article_ids)

    def slug_of(self, draft: Path) -> str:
        """The name of the story that this draft has or would get: after its file, numbered where that is taken."""
        known = self._store.stories.slug_of(_place(draft))
        return known or next(name for name in _names(draft) if not self._store.stories.is_taken(name))

    def start(self, draft: Path, against: Sequence[Path], slug: str | None = None) -> Generator[Progress, None, str]:
        """Create the story or take in its changed draft, add sources to it, and check it. Returns its slug."""
        slug = slug or self.slug_of(draft)
        yield Progress("Reading", 0, 1, draft.name)
        self._take_in(slug, draft)
        for step in documents.read(
            documents.files(against, leave_out=[draft]), self._keep, limits=self.settings.limits
        ):
            self.attach(slug, step.articles)
            yield step
        yield from self._compare(slug)
        return slug

    def check(self, slug: str) -> Generator[Progress, None, None]:
        """Read the draft file again (a changed one is a new version) and compare it with its sources."""
        draft = Path(self._store.stories.get(slug).draft_path)
        yield Progress("Reading", 0, 1, draft.name)
        try:
            if draft.name != "-":
                self._take_in(slug, draft)
        except UnreadableError as error:
            problem = f"{error.message}; the version in the store was checked"
            yield Progress("Reading", 1, 1, draft.name, problem=problem)
        yield from self._compare(slug)

    def _take_in(self, slug: str, draft: Path) -> None:
        article = documents.draft(draft, limits=self.settings.limits)
        self._keep(article)
        self._store.stories.save(slug, _place(draft), article.id, self._clock())

    def _compare(self, slug: str) -> Generator[Progress, None, None]:
        filed = self._store.stories.get(slug)
        self._refresh(filed.story)
        draft, sources = self._readings(filed.story)
        checked = yield from check(draft, sources, self.settings)
        before = self._store.findings.before(filed.number, filed.story.version)
        placed = versions.placed(draft.article, checked.findings, before)
        self._store.findings.save(filed.number, filed.story.version, placed, self._clock())

    def _refresh(self, story: Story) -> None:
        """Read claims again that another version of FactDesk read."""
        for id_ in (story.draft, *story.sources):
            renewal.again(self._store, id_, self.settings.limits)

    def _readings(self, story: Story) -> tuple[Reading, list[Reading]]:
        """The draft and its sources; the draft is not its own source."""
        return self.reading(story.draft), [self.reading(id_) for id_ in story.sources if id_ != story.draft]

    # ---- the shelf

    def rename(self, slug: str, name: str) -> Action:
        """Give a story another name."""
        return self._shelving.rename(slug, name)

    def embargo(self, slug: str, until: datetime | None) -> Action:
        """Hold a story back until a time, or no longer; reports and screens say so."""
        return self._shelving.embargo(slug, until)

    def remove(self, slug: str) -> Action:
        """Take a story off the shelf; its decisions are kept."""
        return self._shelving.remove_story(slug)

    def amend(self, article_id: str, title: str | None, outlet: str | None, published: date | None) -> Action:
        """Correct the head of an article; relative dates are read from its new day."""
        return self._shelving.amend(article_id, title, outlet, published)

    def remove_source(self, article_id: str) -> Action:
        """Take an article off the shelf and out of every story."""
        return self._shelving.remove_article(article_id)

    # ---- review

    def queue(self, slug: str, *, confirmed: bool = False) -> tuple[QueueItem, ...]:
        """Findings of the newest version in draft order: those to be decided or just resolved, or all of them."""
        filed = self._store.stories.get(slug)
        reviews = self._store.ledger.standing(filed.number)
        items = (summaries.queued(item, reviews.get(item.finding.key)) for item in self._placed(filed).values())
        return tuple(item for item in items if confirmed or item.state is not State.CONFIRMED)

    def _placed(self, filed: Filed) -> Mapping[str, Placed]:
        """The story's findings by key, in draft order; read from the disk only when it was checked again."""
        state = (filed.number, filed.story.version, filed.checked_at)
        if self._held is None or self._held[0] != state:
            found = self._store.findings.get(filed.number, filed.story.version)
            self._held = (state, {item.finding.key: item for item in found})
        return self._held[1]

    def decide(self, slug: str, keys: Sequence[str], decision: Decision | None, note: str = "") -> Action:
        """Decide findings, or open them again with None; on the disk when it returns. An empty note keeps the old."""
        filed, items = self._named(slug, keys)
        changes = [(item.finding.key, decision, note or None) for item in items]
        return self._do(filed, reviewing.words(decision, items), changes)

    def note(self, slug: str, key: str, text: str) -> Action:
        """Set the note of a finding and keep its decision."""
        filed, items = self._named(slug, [key])
        held = self._store.ledger.newest(filed.number, key)
        return self._do(filed, reviewing.note_words(items[0]), [(key, held.decision if held else None, text)])

    def _named(self, slug: str, keys: Sequence[str]) -> tuple[Filed, list[Placed]]:
        filed = self._store.stories.get(slug)
        known = self._placed(filed)
        if not keys or any(key not in known for key in keys):
            raise FactDeskError("that finding is no longer in the story", "look at the queue again")
        return filed, [known[key] for key in dict.fromkeys(keys)]

    def _do(self, filed: Filed, words: str, changes: Sequence[tuple[str, Decision | None, str | None]]) -> Action:
        """Append one action; a note of None keeps the one that stands."""
        by, at, ledger = reporting.editor(self.settings), self._clock(), self._store.ledger
        with self._store.transaction():
            held = {key: ledger.newest(filed.number, key) for key, _, _ in changes}
            reviews = [
                Review(key, decision, (old.note if (old := held[key]) else "") if note is None else note, by, at)
                for key, decision, note in changes
            ]
            return reviewing.action(filed.story.slug, ledger.do(filed.number, words, reviews, at))

    def merge(self, slug: str, path: Path) -> Merged:
        """Take in the decisions of a source log or JSON report that came back, each with its own who and when."""
        filed = self._store.stories.get(slug)
        theirs = parse(files.read(path), path.name, self._clock())
        with self._store.transaction():
            standing = self._store.ledger.standing(filed.number)
            new, clashes, unknown = merging.sorted_out(theirs, self._placed(filed), standing)
            taken = None
            if new:
                words = f"Take in {len(new)} decision{'s' * (len(new) > 1)} from {path.name}"
                taken = reviewing.action(slug, self._store.ledger.do(filed.number, words, new, self._clock()))
        return Merged(taken, tuple(clashes), unknown)

    def undo(self, slug: str | None = None) -> Action | None:
        """Take back the newest action that stands; None where nothing is left. Without a story: of the shelf."""
        if slug is None:
            return self._shelving.undo()
        number = self._store.stories.get(slug).number
        entry = self._store.ledger.undo(number, reporting.editor(self.settings), self._clock())
        return reviewing.action(slug, entry) if entry else None

    def redo(self, slug: str | None = None) -> Action | None:
        """Do again what was undone last; None where nothing was, or something else was done since."""
        if slug is None:
            return self._shelving.redo()
        number = self._store.stories.get(slug).number
        entry = self._store.ledger.redo(number, reporting.editor(self.settings), self._clock())
        return reviewing.action(slug, entry) if entry else None

    def history(self, slug: str, key: str) -> tuple[Review, ...]:
        """Every entry of the ledger about a finding, oldest first."""
        return self._store.ledger.history(self._store.stories.get(slug).number, key)

    def position(self, slug: str) -> str | None:
        """The key of the finding where the editor stopped."""
        return self._store.stories.position(self._store.stories.get(slug).number)

    def remember(self, slug: str, key: str) -> None:
        """Keep where the editor is."""
        self._store.stories.remember(self._store.stories.get(slug).number, key)

    # ---- looking up and out

    def index(self) -> Holding:
        """What the index of the store holds, and whether this version built it."""
        return self._store.archive.state()

    def rebuild(self) -> Generator[Progress, None, None]:
        """Build the index anew, and read again what another version of FactDesk read."""
        return indexing.rebuild(self._store, self.settings.limits)

    def renew(self) -> Generator[Progress, None, None]:
        """Read again, the newest first, what another version of FactDesk read; may be left at any step."""
        return renewal.renew(self._store, self.settings.limits)

    def related(self, draft: Reading) -> tuple[Related, ...]:
        """The articles of the store that tell the story of ``draft`` or quote the same words, each with the reason."""
        return related(self._store, draft)

    def search(self, query: str, limit: int = 200) -> tuple[Hit, ...]:
        """Places all over the store: a number finds figures of that value however written, words find passages."""
        asked = searching.understood(query)
        found = searching.search(self._store.index, asked, limit * asked.reach)
        shelved = self._store.articles.listed([*dict.fromkeys(hit.article for hit in found)])
        articles = {article.id: article for article in shelved if asked.admits(article)}
        return tuple(summaries.hit(hit, articles[hit.article]) for hit in found if hit.article in articles)[:limit]

    def tellings(self, words: str) -> Timeline | None:
        """What the articles of the store say, one after the other, of the figure that the words name."""
        ids = self._store.index.articles(surroundings(words), _TELLING)
        return timeline.of_words(words, map(self.reading, reversed(ids)))

    def timeline(self, slug: str, key: str) -> Timeline | None:
        """The figure of a finding in the draft and in every source that gives it; None where it is no figure."""
        _, (item,) = self._named(slug, [key])
        ids = dict.fromkeys(mark.article for mark in item.finding.marks)
        return timeline.of_finding(item.finding, {id_: self.reading(id_) for id_ in ids})

    def people(self, slug: str) -> tuple[Person, ...]:
        """The ledger of names over the draft and the sources; those that differ first."""
        draft, sources = self._readings(self.story(slug))
        return people.ledger([draft, *sources])

    def report(self, slug: str) -> Report:
        """The discrepancy report as a value."""
        filed = self._store.stories.get(slug)
        draft, sources = self._readings(filed.story)
        items = [(item.number, item.finding, item.review, item.previous) for item in self.queue(slug, confirmed=True)]
        return Report(
            story=filed.story,
            draft=draft.article,
            digest=reporting.digest(draft.article.text),
            sources={source.article.id: source.article for source in sources},
            items=tuple(Item(*item) for item in items),
            timelines=timeline.of_findings([item[1] for item in items], [draft, *sources]),
            checked_at=filed.checked_at or self._clock(),
            settings=self.settings,
            checker=reporting.editor(self.settings),
            embargo=filed.story.embargo,
            independent=independent(sources),
            claims=draft.claims,
            original=documents.word_file(draft.article),
        )

    def export(self, slug: str, format_id: str, path: Path) -> Path:
        """Write the report (whole or not at all, readable by its owner only); a folder gets ``slug`` + suffix."""
        chosen = files.format_of(format_id)
        target = path / f"{slug}{chosen.suffix}" if path.is_dir() else path
        return files.write(chosen.write(self.report(slug)), target)


def _place(draft: Path) -> str:
    """The draft's path as the story keeps it: whole, but ``-`` for standard input."""
    place = str(draft) if draft.name == "-" else str(draft.resolve())
    if not place.isprintable():
        raise FactDeskError("the draft's file name is not plain text", "rename it")
    return place


def _names(draft: Path) -> Iterator[str]:
    """Its stem, then its stem with a number."""
    stem = documents.stem(draft)
    yield stem
    yield from (f"{stem}-{number}" for number in count(2))
