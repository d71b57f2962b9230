"""A story of our own with claims and findings set by hand, in a real store: the screens are tested on nothing else."""

from datetime import UTC, date, datetime

from factdesk.model import (
    Article,
    Claims,
    Edit,
    Figure,
    FigureKind,
    Finding,
    Grain,
    Judgement,
    Kind,
    Mark,
    Moment,
    Name,
    NameKind,
    Quote,
    QuoteKind,
    Reading,
    Severity,
    Span,
    Verdict,
    Zone,
    ZoneKind,
)
from factdesk.store.findings import Placed
from factdesk.tui.app import FactDeskApp

DRAFT = """Ferry runs aground off Skerry Point

By Ada Lind

The ferry Alder ran aground off Skerry Point on Tuesday with 212 people on board, the coast guard said.

Eleven passengers were treated for bruises at the hospital in Harbour Town, and one cook broke an arm.

“We felt a knock and then nothing moved,” said Tomas Reyer, who was serving breakfast.

The ferry was built in 1998 and has been on the route ever since.

The operator, Northline, said that the crossing would reopen on Thursday. “We will refund every ticket,” its director, \
Ines Okafor, told Radio Sound.

The tug Merlin pulled the ferry free after nine hours.
"""
GUARD = """Alder aground: second notice

The ferry Alder grounded off Skerry Point at 6.40 a.m. with 221 people on board.

The weather was calm. Nobody went into the water.

The tug Merlin refloated her nine hours later.
"""
WIRE = """Ferry with 221 aboard hits rocks

Some 221 people were on board when the ferry Alder hit rocks on Tuesday.

“We will refund every unused ticket,” Inès Okafor, the director of Northline, told Channel Nine.

Sailings start again on Friday, she said.
"""
NOON = datetime(2024, 5, 14, 12, 0, tzinfo=UTC)


def span(article, words):
    """Where ``words`` first stand."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def mark(article, words):
    return Mark(article.id, span(article, words), words)


def reading(article, figures=(), days=(), quotes=(), names=()):
    return Reading(
        article,
        Claims(
            tuple(Figure(span(article, words), value, value, FigureKind.CARDINAL) for words, value in figures),
            tuple(Moment(span(article, words), date(2024, 5, 16), date(2024, 5, 16), Grain.DAY) for words in days),
            tuple(Quote(span(article, words), QuoteKind.DIRECT, speaker_ref=who) for words, who in quotes),
            tuple(Name(span(article, words), ref, NameKind.PERSON, title) for words, ref, title in names),
        ),
    )


def article(name, text, **known):
    return Article(name, text, (Zone(Span(0, text.index("\n")), ZoneKind.HEADLINE),), text.split("\n")[0], **known)


def finding(key, kind, severity, marks, why, verdict=Verdict.CONFLICT, edits=(), rule="figure-value"):
    first = marks[0]
    judged = tuple(Judgement(rule, kind, verdict, severity, first, other, why, tuple(edits)) for other in marks[1:])
    return Finding(key, rule, kind, verdict, severity, tuple(marks), why, judged, len(marks) - 1)


def findings(draft, guard, wire):
    """Six of them, in draft order: five ask for a decision."""
    was, is_ = mark(draft, "We will refund every ticket"), mark(wire, "We will refund every unused ticket")
    unused = Edit("insert", Span(was.span.end - 6, was.span.end - 6), span(wire, "unused "))
    return (
        finding(
            "aboard",
            Kind.FIGURE,
            Severity.FIX,
            (mark(draft, "212"), mark(guard, "221"), mark(wire, "221")),
            "draft 212; source 221; both: people on board; differs by 4 %",
        ),
        finding(
            "built",
            Kind.DATE,
            Severity.QUERY,
            (mark(draft, "1998"),),
            "no source says when the ferry was built",
            Verdict.NOT_FOUND,
            rule="not-found",
        ),
        finding(
            "reopen",
            Kind.DATE,
            Severity.FIX,
            (mark(draft, "Thursday"), mark(wire, "Friday")),
            "draft Thursday; source Friday; both: the crossing reopens",
            rule="date",
        ),
        finding(
            "refund",
            Kind.QUOTE_WORDING,
            Severity.MUST_FIX,
            (was, is_),
            "word dropped: “unused”; same speaker, Ines Okafor",
            edits=[unused],
            rule="quote-wording",
        ),
        finding(
            "radio",
            Kind.QUOTE_MEDIUM,
            Severity.FIX,
            (mark(draft, "Radio Sound"), mark(wire, "Channel Nine")),
            "draft told Radio Sound; source told Channel Nine; same words",
            rule="quote-medium",
        ),
        finding(
            "tug",
            Kind.FIGURE,
            Severity.NONE,
            (mark(draft, "nine"), mark(guard, "nine")),
            "draft nine hours; source nine hours; same event",
            Verdict.AGREE,
        ),
    )


def placed(found):
    """Findings with their number and the paragraph of the draft."""
    return [
        Placed(number, item, DRAFT.count("\n\n", 0, item.marks[0].span.start) + 1)
        for number, item in enumerate(found, 1)
    ]


def opened(desk, settings, story=None):
    """The app on a desk that is open before the first screen is."""
    app = FactDeskApp(lambda: desk, settings, story)
    app.session.open()
    return app


def fill(desk, draft_path):
    """Put the story into an open desk."""
    draft = article("d1", DRAFT, outlet="The Quay", published=date(2024, 5, 14), origin=str(draft_path))
    guard = article("g1", GUARD, outlet="Coast guard", published=date(2024, 5, 14), origin="guard.txt")
    wire = article("w1", WIRE, outlet="Northern Wire", published=date(2024, 5, 15), origin="wire.txt")
    store = desk._store
    store.articles.add(
        reading(
            draft,
            [("212", 212), ("Eleven", 11), ("nine", 9)],
            ["Tuesday", "1998", "Thursday"],
            [
                ("We felt a knock and then nothing moved,", "Tomas Reyer"),
                ("We will refund every ticket,", "Ines Okafor"),
            ],
            [("Tomas Reyer", "Tomas Reyer", None), ("Ines Okafor", "Ines Okafor", "director")],
        ),
        NOON,
    )
    store.articles.add(reading(guard, [("221", 221), ("nine", 9)]), NOON)
    store.articles.add(
        reading(wire, [("221", 221)], ["Tuesday", "Friday"], names=[("Inès Okafor", "Inès Okafor", "director")]), NOON
    )
    filed = store.stories.save("ferry", str(draft_path), "d1", NOON)
    store.stories.attach(filed.number, ["g1", "w1"])
    lines = [DRAFT[: item.marks[0].span.start].count("\n\n") + 1 for item in findings(draft, guard, wire)]
    placed = [
        Placed(n, item, line) for n, (item, line) in enumerate(zip(findings(draft, guard, wire), lines, strict=True), 1)
    ]
    store.findings.save(filed.number, 1, placed, NOON)


def fill_hugely(desk, draft_path, count=3000):
    """Put a story into an open desk every sentence of whose draft differs from its source."""
    words = [f"{n:,}" for n in range(10_001, 10_001 + count)]
    text, spans = "The port's count\n\n", []
    for word in words:
        start = len(text) + len("That week ")
        spans.append(Span(start, start + len(word)))
        text += f"That week {word} ships were counted in the port.\n\n"
    draft = article("h1", text, origin=str(draft_path))
    source = article("h2", text.replace("10,", "90,"), origin="count.txt", outlet="Harbour office")
    for one in (draft, source):
        figures = tuple(Figure(where, 1.0, 1.0, FigureKind.CARDINAL) for where in spans)
        desk._store.articles.add(Reading(one, Claims(figures)), NOON)
    filed = desk._store.stories.save("huge", str(draft_path), "h1", NOON)
    desk._store.stories.attach(filed.number, ["h2"])
    marks = [tuple(Mark(one.id, where, where.of(one.text)) for one in (draft, source)) for where in spans]
    found = [
        finding(f"h{n}", Kind.FIGURE, Severity.FIX, both, "draft and source differ") for n, both in enumerate(marks)
    ]
    at = [Placed(number, item, number + 1) for number, item in enumerate(found, 1)]
    desk._store.findings.save(filed.number, 1, at, NOON)
