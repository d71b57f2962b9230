"""Readings and findings made by hand, in our own words."""

from datetime import UTC, date, datetime

from factdesk.model import (
    Article,
    Bound,
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
    Pinpoint,
    Quote,
    QuoteKind,
    Reading,
    Severity,
    Span,
    Statement,
    Verdict,
    Zone,
    ZoneKind,
)

AT = datetime(2024, 5, 30, 9, 41, tzinfo=UTC)
TEXT = """Menu

Some 4,200 homes flooded

“We lost the mill,” Ana Brandt told Radio Nord on Monday.

The mill may close."""


def span(words, text=TEXT):
    start = text.index(words)
    return Span(start, start + len(words))


def reading(id_="a1", text=TEXT, **head):
    article = Article(
        id_,
        text,
        zones=(Zone(span("Menu"), ZoneKind.FURNITURE), Zone(span("Some 4,200 homes flooded"), ZoneKind.HEADLINE)),
        pinpoints=(Pinpoint(Span(0, 10), "p. 1"), Pinpoint(Span(0, 4), "l. 1")),
        **head,
    )
    homes = Figure(
        span("4,200"),
        4200,
        4200,
        FigureKind.CARDINAL,
        of=span("homes"),
        bound=Bound.ABOUT,
        step=100,
        hedge=span("Some"),
    )
    monday = Moment(span("on Monday"), date(2024, 5, 27), date(2024, 5, 27), Grain.DAY, relative=True)
    mill = Quote(
        span("We lost the mill,"),
        QuoteKind.DIRECT,
        speaker=span("Ana Brandt"),
        speaker_ref="Ana Brandt",
        medium=span("Radio Nord"),
    )
    ana = Name(span("Ana Brandt"), "Ana Brandt", NameKind.PERSON, gender="f")
    close = Statement(span("may close"), "close:mill", "possible")
    return Reading(article, Claims((homes,), (monday,), (mill,), (ana,), (close,)))


def finding(key="k1", severity=Severity.FIX, draft="a1", source="b2"):
    a = Mark(draft, span("4,200"), "4,200")
    b = Mark(source, Span(3, 8), "4,300")
    edit = Edit("replace", a.span, b.span)
    judgement = Judgement("figure-value", Kind.FIGURE, Verdict.CONFLICT, severity, a, b, "differs", (edit,), "homes")
    alone = Judgement("not-found", Kind.FIGURE, Verdict.NOT_FOUND, Severity.QUERY, a, None, "no source has it")
    return Finding(
        key,
        "figure-value",
        Kind.FIGURE,
        Verdict.CONFLICT,
        severity,
        (a, b),
        "differs",
        (judgement, alone),
        independent=1,
    )
