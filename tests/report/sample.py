"""A small report in our own words, and a hostile one."""

from datetime import UTC, date, datetime

from factdesk.config import Settings
from factdesk.model import (
    Article,
    Claims,
    Decision,
    Finding,
    Judgement,
    Kind,
    Mark,
    Quote,
    QuoteKind,
    Review,
    Severity,
    Span,
    Story,
    Telling,
    Timeline,
    Verdict,
    Zone,
    ZoneKind,
)
from factdesk.report.report import Item, Report

AT = datetime(2024, 5, 30, 9, 41, tzinfo=UTC)
DRAFT = (
    "Library budget grows\n\n"
    "Library spending rose 4.1 percent in 2023, the mayor said.\n\n"
    "“We will not cut a single hour,” she told Radio Nord. About 40 people clapped.\n\n"
    "Repairs cost $2.4 million."
)
SOURCE = "Library spending rose 4.3 percent in 2023.\n\nRepairs cost $2.4 million.\n\nForty people clapped."


def mark(article, text, words):
    start = text.index(words)
    return Mark(article, Span(start, start + len(words)), words)


def finding(key, verdict, severity, draft, source=None, **more):
    a = mark("draft", DRAFT, draft)
    b = mark("address", SOURCE, source) if source else None
    kind = more.get("kind", Kind.FIGURE)
    judgement = Judgement("figure-value", kind, verdict, severity, a, b, more.get("why", ""), fact=more.get("fact", ""))
    marks = (a, b) if b else (a,)
    return Finding(
        key,
        "figure-value",
        kind,
        verdict,
        severity,
        marks,
        more.get("why", ""),
        (judgement,),
        more.get("independent", 0),
    )


def timeline():
    """What two editions of the address and the draft say."""
    first, second = mark("address", SOURCE, "4.3 percent"), Mark("speech", Span(8, 19), "4.2 percent")
    told = [
        (second, date(2024, 5, 28), "Radio Nord", "The speech", 4.2, "It rose 4.2 percent.", Span(0, 20)),
        (first, date(2024, 5, 29), "City Hall", "Mayor's address", 4.3, SOURCE[:42], Span(0, 42)),
        (mark("draft", DRAFT, "4.1 percent"), None, None, "Library budget grows", 4.1, DRAFT[22:80], Span(22, 80)),
    ]
    tellings = [
        Telling(place, day, outlet, slug, value, value, words, around, draft=place.article == "draft")
        for place, day, outlet, slug, value, words, around in told
    ]
    return Timeline("library spending", "percent", tuple(tellings))


def report():
    items = (
        finding(
            "aa01",
            Verdict.CONFLICT,
            Severity.FIX,
            "4.1 percent",
            "4.3 percent",
            why="draft 4.1 percent; source 4.3 percent; differs by 0.2 points",
            fact="library spending",
        ),
        finding("bb02", Verdict.NOT_FOUND, Severity.QUERY, "We will not cut a single hour", kind=Kind.QUOTE_WORDING),
        finding("cc03", Verdict.COMPATIBLE, Severity.NONE, "About 40 people", "Forty people", independent=1),
        finding("dd04", Verdict.AGREE, Severity.NONE, "$2.4 million", "$2.4 million", independent=1, kind=Kind.MONEY),
        finding("ee05", Verdict.CONFLICT, Severity.FIX, "2023", "2023", why="shown for the waiver"),
    )
    reviews = {
        "aa01": Review("aa01", Decision.FIX, "ask the city desk", "Ada", AT),
        "ee05": Review("ee05", Decision.STET, "checked by phone", "Ada", AT),
    }
    start = DRAFT.index("We will")
    quote = Quote(
        Span(start, start + len("We will not cut a single hour")),
        QuoteKind.DIRECT,
        speaker=mark("draft", DRAFT, "she").span,
        speaker_ref="Mira Marsh",
    )
    return Report(
        story=Story("library-budget", "draft", ("address",), 3),
        draft=Article(
            "draft", DRAFT, (Zone(Span(0, 20), ZoneKind.HEADLINE),), "Library budget grows", origin="draft.md"
        ),
        digest="0" * 64,
        sources={
            "address": Article("address", SOURCE, (), "Mayor's address", "City Hall", None, date(2024, 5, 29), "a.txt")
        },
        items=tuple(Item(n, found, reviews.get(found.key)) for n, found in enumerate(items, 1)),
        checked_at=AT,
        settings=Settings(),
        writer="B. Writer",
        claims=Claims(quotes=(quote,)),
        timelines={"aa01": timeline()},
        independent={"address": 1},
    )


NASTY = "=cmd|' /C calc'!A0 </script><script>alert(1)</script> \u202eevil \x1b]52;c;eA==\x07 | `x` [a](http://b) \ufffe"


def hostile():
    text = f"{NASTY}\n\n{NASTY} 5"
    place = Mark("draft", Span(0, len(NASTY)), NASTY)
    twin = Mark("<b>", Span(0, len(NASTY)), NASTY)
    found = Finding("ff06", "figure-value", Kind.FIGURE, Verdict.CONFLICT, Severity.FIX, (place, twin), NASTY)
    return Report(
        story=Story(NASTY, "draft", ("<b>",)),
        draft=Article("draft", text, (), NASTY, NASTY, NASTY, None, NASTY),
        digest="0" * 64,
        sources={"<b>": Article("<b>", text, (), NASTY, NASTY, NASTY, None, NASTY)},
        items=(Item(1, found, Review("ff06", Decision.QUERY, NASTY, NASTY, AT)),),
        checked_at=AT,
        settings=Settings(),
    )
