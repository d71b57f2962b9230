"""A claim of the draft that no source has.

The New Yorker's checkers underline every fact and strike it when a source is found; what stays is asked of the writer.
"Not found" never means false.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from factdesk import units
from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.working import shown
from factdesk.model import Figure, FigureKind, Judgement, Kind, Mark, Quote, QuoteKind, Severity, Span, Verdict

_FIGURES = frozenset(
    {
        FigureKind.CARDINAL,
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.UNIT,
        FigureKind.AGE,
        FigureKind.DURATION,
    }
)
_TELLING = 100
"""A number from here on that a source has too, of whatever, is not called missing."""
_WORDS = 3
"""Words of a quote from which on its source is looked for."""
_KINDS = {FigureKind.MONEY: Kind.MONEY, FigureKind.AGE: Kind.AGE}
_QUOTES = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED})


def _judge(docket: Docket) -> Iterator[Judgement]:
    """Figures and quotes of the draft that no match leads away from; nothing where there is no draft or no source."""
    if docket.draft is None or len(docket.readings) < 2:
        return
    draft = docket.readings[docket.draft]
    text, met = draft.article.text, _met(docket, docket.draft)
    known = {_measured(figure) for figure in _sourced(docket)}
    numbers = {figure.low for figure in _sourced(docket) if figure.low >= _TELLING}
    for figure in draft.claims.figures:
        if figure.low in numbers or figure.span in met or _measured(figure) in known:
            continue
        if figure.kind in _FIGURES:
            kind = _KINDS.get(figure.kind, Kind.FIGURE)
            yield _missing(docket.draft, figure.span, text, kind, shown(figure, text))
    for span in _unmet_quotes(draft.claims.quotes, met, text):
        yield _missing(docket.draft, span, text, Kind.QUOTE_WORDING, f"“{_short(span.of(text))}”")


def _unmet_quotes(quotes: Iterable[Quote], met: set[Span], text: str) -> Iterator[Span]:
    """The first fragment of each utterance that no source has; a word or two between marks may stand anywhere."""
    utterances: dict[int, list[Span]] = defaultdict(list)
    for quote in quotes:
        if quote.kind in _QUOTES:
            utterances[quote.group].append(quote.span)
    for spans in utterances.values():
        long = any(len(span.of(text).split()) >= _WORDS for span in spans)
        if long and not any(span.overlaps(other) for span in spans for other in met):
            yield spans[0]


def _met(docket: Docket, draft: str) -> set[Span]:
    """The spans of the draft's claims that a source's claim was matched with."""
    sides = [(m.a, m.b) for m in docket.matches] + [(m.b, m.a) for m in docket.matches]
    return {mark.span for mark, other in sides if mark.article == draft != other.article}


def _sourced(docket: Docket) -> Iterator[Figure]:
    for article, reading in docket.readings.items():
        if article != docket.draft:
            yield from reading.claims.figures


def _measured(figure: Figure) -> tuple[str | None, float, float]:
    """A figure's values in the base unit of what it measures, so that 10 km is found as 10,000 m."""
    low, high = (round(units.base(value, figure.unit), 6) for value in (figure.low, figure.high))
    return units.dimension(figure.unit), low, high


def _missing(article: str, span: Span, text: str, kind: Kind, words: str) -> Judgement:
    mark = Mark(article, span, span.of(text))
    why = f"draft {words}; not found in the sources"
    return Judgement("not-found", kind, Verdict.NOT_FOUND, Severity.QUERY, mark, None, why)


def _short(words: str, length: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


RULE = Rule(
    id="not-found",
    summary="A figure or a quote of the draft that no source has.",
    convention="The New Yorker, KSJ Fact-Checking Project: every fact is struck when its source is found",
    judge=_judge,
    fires=(
        Example("The council bought 73 new trams.", "The council met on Thursday."),
        Example("“We are ready for winter,” Mayor Ana Ruiz said.", "The council met on Thursday."),
    ),
    quiet=(
        Example("The council bought 73 new trams.", "The council ordered 73 trams from a Czech maker."),
        Example("The council bought 73 new trams."),
        Example("“We are ready for winter,” Mayor Ana Ruiz said.", "Ruiz said: “We are ready for winter.”"),
    ),
)
