"""What stands around each figure of an article: its thing, what happened to it, its names, its time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factdesk import text, units, wordlists
from factdesk.match.concepts import category, concept
from factdesk.match.remember import per_reading
from factdesk.model import Article, Figure, FigureKind, Grain, Moment, Reading, Span, ZoneKind

_TIMES = frozenset({FigureKind.TIME, FigureKind.YEAR, FigureKind.DATE})
_LEFT_OUT = _TIMES | {FigureKind.NAME}
_SIGNS = frozenset({FigureKind.CODE, FigureKind.SCORE})
"""Kinds whose digits are read one by one: a telephone number, a score."""
_DISPLAY = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.CAPTION})
_COUNTS = frozenset({FigureKind.CARDINAL, FigureKind.VAGUE})
_EARLIER = timedelta(days=45)
"""A period that ended this long before the article came out is another time than the news."""
_FRONT = 16
"""Characters from the start of a sentence within which a date governs all of it: "On 4 May …"."""
_LEAD = 2
"""Sentences of the body that sum up the story."""
_HEAD_ENDS = re.compile(r" (?:of|in|at|from|on|for|by|with|to|who|that|which|whose|after|before|during|since|under)\b")

_SCALED_AFTER = re.compile(r"[- ]{1,2}(?:in |on the )?([A-Za-z]+)")
_SCALED_BEFORE = re.compile(r"([A-Za-z]+)[- ]{1,2}(?:of |at |a |around |about ){0,2}$")
_BREAK = re.compile(r"[,;:()–—]|\b(?:and|but|while|when|as|which|who)\b")
_PARENT = re.compile(
    r"\b(?:mother|father|mom|mum|dad|parent|parents|grandmother|grandfather)[- ]of[- ]$", re.IGNORECASE
)
_PART = re.compile(r" (?:\w+ )?of (?:the|those|them|these|whom|which|his|her|its|their)\b")
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the|those|these|them|its|their)\b[^.;:,\n]*, $")
_WHERE = re.compile(r"\b(?:in|across|on|at|off|near|around|throughout|inside|outside)\b")
_SCOPE = 32
"""Characters behind "in" or "across" that name the place."""
_GROUP_OF = re.compile(
    r"\b([a-z]+) of (?:(?:about|some|around|nearly|almost|only|just|over) |(?:at least|more than) )?$"
)
_REACH = 24


Period = tuple[date, date]
Value = tuple[str, float, float]
"""A dimension with the low and high value in its base unit."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A figure in its surroundings."""

    figure: Figure
    low: float
    """Its lowest value in the base unit of its dimension."""
    high: float
    dimension: str
    """What sort of thing could be the same: "count", "money", "length", "age" …"""
    thing: str | None
    """Concept of what is counted; None where the text does not say."""
    acts: frozenset[str]
    """Concepts of what happened to it: killed, hurt, arrested."""
    aspects: frozenset[str]
    """Concepts of what is measured: depth, price, speed."""
    near: frozenset[str]
    """Concepts of its own stretch of the sentence, figures left out."""
    telling: frozenset[str]
    """Those of them that belong to no class of words that stand beside any figure."""
    left: str | None
    """The nearest concept before it in that stretch."""
    right: str | None
    """The nearest concept after it in that stretch."""
    anchors: frozenset[str]
    """Concepts of the names in that stretch: where, whose, from what."""
    around: frozenset[str]
    """Concepts of its sentence."""
    owner: frozenset[str]
    """Words of the name that an age belongs to."""
    names: frozenset[str]
    """Words of the names in its sentence."""
    scope: frozenset[str]
    """Concepts of the place that its stretch names behind it: "in the province", "across Asia"."""
    day: date | None
    """The first day that the article's body names."""
    period: Period | None
    """When it held, where the text says an earlier time than the news."""
    sentence: int
    part: bool
    """Whether it is of a larger number: "two of the boats"; or one case among several: "a man was killed"."""
    norm: bool
    """Whether it is a limit or a requirement, not a count."""
    twin: bool
    """Whether it repeats the figure before it in another unit: "10 km (6 miles)"."""
    neighbours: tuple[Value, ...]
    """The figures beside it in its sentence."""
    display: bool
    """Whether it stands in a headline, standfirst or caption."""
    lead: bool
    """Whether it stands in the headline, standfirst, a caption or the first sentences of the body."""


@dataclass(frozen=True, slots=True)
class Facets:
    """All figures of an article that can be compared, in text order, and how common its words are."""

    items: tuple[Facet, ...]
    published: date | None
    sorts: Mapping[str, int]
    """How many figures each dimension has."""
    counts: Mapping[str, int]
    """In how many of its sentences each concept stands."""


@per_reading
def facets(reading: Reading) -> Facets:
    """The facets of one article."""
    return _Page(reading).facets()


class _Page:
    """An article cut into sentences, each with its concepts, names and time."""

    def __init__(self, reading: Reading) -> None:
        self.article, self.claims = reading.article, reading.claims
        self.text = self.article.text
        self.sentences = list(_sentences(self.article))
        self.starts = [sentence.start for sentence in self.sentences]
        self.figures = [self.spelt(figure) for figure in self.claims.figures if self.comparable(figure)]
        self.fences = [figure.span for figure in self.claims.figures if figure.kind not in _TIMES]
        self.name_starts = [name.span.start for name in self.claims.names]
        self.words = list(self.plain_words())
        self.word_starts = [span.start for span, _ in self.words]
        self.concepts = [self.read(sentence) for sentence in self.sentences]
        self.today = self.article.published or max((m.end for m in self.claims.moments if m.end), default=None)
        self.moments = [[m for m in self.claims.moments if s.contains(m.span)] for s in self.sentences]
        self.governing = self.times()
        self.day = self.first_day()
        self.lead = self.place(Span(self.body_start(), 0)) + _LEAD - 1

    def facets(self) -> Facets:
        """All facets, and in how many sentences each concept stands."""
        counts = Counter(word for found in self.concepts for word in found)
        items = tuple(self.facet(number) for number in range(len(self.figures))) if self.sentences else ()
        return Facets(items, self.article.published, Counter(item.dimension for item in items), counts)

    def facet(self, number: int) -> Facet:
        """One figure in its surroundings."""
        figure = self.figures[number]
        place = self.place(figure.span)
        stretch = self.stretch(figure.span, self.sentences[place])
        near = self.read(stretch)
        left, right = self.beside(figure, stretch)
        acts = frozenset(word for word in near if category(word) == "act")
        return Facet(
            figure=figure,
            low=units.base(figure.low, figure.unit),
            high=units.base(figure.high, figure.unit),
            dimension=self.dimension(figure),
            thing=self.thing(figure),
            acts=acts,
            aspects=frozenset(word for word in near if category(word) == "aspect"),
            near=near,
            telling=frozenset(word for word in near if category(word) in (None, "aspect")),
            left=left,
            right=right,
            anchors=frozenset(map(concept, self.names_within(stretch))),
            around=self.concepts[place],
            owner=self.owner(figure),
            names=self.names_within(self.sentences[place]),
            scope=self.scope(figure, stretch),
            day=self.day,
            period=self.period(place, stretch, counted=bool(acts)),
            sentence=place,
            part=self.part(figure) or (figure.high == 1 and bool(acts) and place > self.lead),
            norm=self.norm(stretch),
            twin=self.twin(number),
            neighbours=tuple(self.neighbours(number, self.sentences[place])),
            display=self.displayed(figure.span),
            lead=place <= self.lead,
        )

    def comparable(self, figure: Figure) -> bool:
        """Whether a figure says how many; "one of the best" does not."""
        one = self.text[figure.span.start : figure.span.end + 4].lower()
        return figure.kind not in _LEFT_OUT and one != "one of "

    def spelt(self, figure: Figure) -> Figure:
        """The figure; a telephone number or a score with all its digits for a value."""
        digits = "".join(sign for sign in figure.span.of(self.text) if sign.isdecimal())
        if figure.kind not in _SIGNS or not digits:
            return figure
        return replace(figure, low=float(digits), high=float(digits), step=1.0)

    def place(self, span: Span) -> int:
        """The number of the sentence that holds the start of ``span``."""
        return max(0, bisect_right(self.starts, span.start) - 1)

    def displayed(self, span: Span) -> bool:
        """Whether a place lies in a part of the page that sums up the body."""
        kinds = (zone.kind for zone in self.article.zones if zone.span.overlaps(span))
        return any(kind in _DISPLAY for kind in kinds)

    def body_start(self) -> int:
        """Where the body begins."""
        return next((zone.span.start for zone in self.article.zones if zone.kind is ZoneKind.BODY), 0)

    # ---- words

    def plain_words(self) -> Iterator[tuple[Span, str]]:
        """The words that are neither figure nor date, each with its concept."""
        figures, moments = self.claims.figures, self.claims.moments
        taken = sorted([figure.span for figure in figures] + [moment.span for moment in moments], reverse=True)
        for sentence in self.sentences:
            for word in text.words(self.text, sentence):
                while taken and taken[-1].end <= word.start:
                    taken.pop()
                if not (taken and taken[-1].overlaps(word)):
                    yield word, concept(word.of(self.text))

    def read(self, span: Span) -> frozenset[str]:
        """The concepts of a stretch that say something."""
        first, last = bisect_left(self.word_starts, span.start), bisect_left(self.word_starts, span.end)
        return frozenset(found for _, found in self.words[first:last] if category(found) != "grammar")

    def stretch(self, span: Span, sentence: Span) -> Span:
        """The part of the sentence about a figure: from the break before it to that before the next figure."""
        at = bisect_left(self.fences, span)
        end = self.fences[at + 1].start if at + 1 < len(self.fences) else sentence.end
        if end < sentence.end:
            breaks = self.breaks(span.end, end)
            end = breaks[-1].start() if breaks else end
        return Span(self.clause_start(at, span, sentence), max(min(end, sentence.end), span.end))

    def clause_start(self, at: int, span: Span, sentence: Span) -> int:
        """Where the clause of a figure begins: behind the last break that parts it from a figure before it."""
        right = span.start
        for fence in reversed(self.fences[:at]):
            if fence.end <= sentence.start:
                break
            if breaks := self.breaks(fence.end, right):
                return breaks[-1].end()
            right = fence.start
        return sentence.start

    def breaks(self, left: int, right: int) -> list[re.Match[str]]:
        """Commas and words that part clauses between two figures."""
        return list(_BREAK.finditer(self.text, left, right))

    def beside(self, figure: Figure, stretch: Span) -> tuple[str | None, str | None]:
        """The concepts next to a figure on both sides, within its stretch."""
        first, last = bisect_left(self.word_starts, stretch.start), bisect_left(self.word_starts, stretch.end)
        middle = bisect_left(self.word_starts, figure.span.start)
        before = (found for _, found in reversed(self.words[first:middle]) if category(found) != "grammar")
        after = (found for _, found in self.words[middle:last] if category(found) != "grammar")
        return next(before, None), next(after, None)

    def neighbours(self, number: int, sentence: Span) -> Iterator[Value]:
        """The values beside a figure in its sentence."""
        for other in (number - 1, number + 1):
            if 0 <= other < len(self.figures) and sentence.contains(self.figures[other].span):
                figure = self.figures[other]
                yield self.dimension(figure), units.base(figure.low, figure.unit), units.base(figure.high, figure.unit)

    def part(self, figure: Figure) -> bool:
        """Whether a figure is of a larger one: "two of the boats", "of the 288 candidates, 286"."""
        before = self.text[max(0, figure.span.start - 2 * _REACH) : figure.span.start]
        return bool(_PART.match(self.text, figure.span.end) or _OF_WHOLE.search(before))

    def norm(self, stretch: Span) -> bool:
        """Whether the words around a figure set a limit."""
        norms = wordlists.entries("factdesk.match", "norms")
        return any(word.of(self.text).lower() in norms for word in text.words(self.text, stretch))

    def twin(self, number: int) -> bool:
        """Whether a figure only repeats the one before it, in brackets and another unit of the same measure."""
        if not number:
            return False
        host, figure = self.figures[number - 1], self.figures[number]
        between = self.text[host.span.end : figure.span.start]
        alike = host.unit != figure.unit and units.converter(host.unit, figure.unit) is not None
        return alike and len(between) <= _REACH and "(" in between and ")" not in between

    # ---- what is counted, whose it is

    def thing(self, figure: Figure) -> str | None:
        """Concept of the thing counted: the head of the words after the figure, or a parent's children."""
        before = self.text[max(0, figure.span.start - _REACH) : figure.span.start]
        if _PARENT.search(before):
            return concept("children")
        if figure.of is None or figure.of.start < figure.span.end:
            group = _GROUP_OF.search(before)
            return concept(group.group(1)) if group else None
        end = _HEAD_ENDS.search(self.text, figure.of.start, figure.of.end)
        phrase = Span(figure.of.start, end.start() if end else figure.of.end)
        nouns = [concept(word.of(self.text)) for word in text.words(self.text, phrase)]
        return next((noun for noun in reversed(nouns) if category(noun) != "act"), nouns[-1] if nouns else None)

    def dimension(self, figure: Figure) -> str:
        """What sort of thing a figure could be the same as: "count", "money:euro", "unit:length", "scale:magnitude"."""
        if figure.kind in _COUNTS:
            scale = self.scale(figure)
            return f"scale:{scale}" if scale else "count"
        if figure.kind is FigureKind.MONEY:
            return "money per" if " per " in (figure.unit or "") else "money"
        if figure.kind in (FigureKind.UNIT, FigureKind.DURATION):
            return f"{figure.kind}:{units.dimension(figure.unit)}"
        return str(figure.kind)

    def scale(self, figure: Figure) -> str | None:
        """The scale that a bare number is read on: "6.1-magnitude", "measuring 4.6"."""
        after = _SCALED_AFTER.match(self.text, figure.span.end)
        before = _SCALED_BEFORE.search(self.text[max(0, figure.span.start - _REACH) : figure.span.start])
        words = [found.group(1).lower() for found in (after, before) if found]
        scales = wordlists.table("factdesk.match", "scales")
        return next(
            (scales[word] for word in words if word in scales and (scales[word] != "magnitude" or figure.high < 10)),
            None,
        )

    def owner(self, figure: Figure) -> frozenset[str]:
        """The words of the name that an age belongs to, as the figure's own words give it."""
        if figure.kind is not FigureKind.AGE or figure.of is None:
            return frozenset()
        return frozenset(part for part in self.names_within(figure.of) if len(part) > 1)

    def names_within(self, span: Span) -> frozenset[str]:
        """The words, in lower case, of the names in a stretch."""
        first = bisect_left(self.name_starts, span.start)
        found: set[str] = set()
        for name in self.claims.names[first:]:
            if name.span.start >= span.end:
                break
            found.update(word.of(self.text).lower() for word in text.words(self.text, name.span))
        return frozenset(found)

    def scope(self, figure: Figure, stretch: Span) -> frozenset[str]:
        """The words of the place behind a figure."""
        where = _WHERE.search(self.text, figure.span.end, stretch.end)
        if where is None:
            return frozenset()
        place = Span(where.end(), where.end() + _SCOPE)
        return frozenset(word for word in self.read(place) if not category(word))

    # ---- time

    def first_day(self) -> date | None:
        """The first single day of late that the body names: as a rule the day of the event."""
        body, today = self.body_start(), self.today
        days = (m.start for m in self.claims.moments if m.span.start >= body and m.grain is Grain.DAY)
        return next((day for day in days if day and not (today and day < today - _EARLIER)), None)

    def period(self, place: int, stretch: Span, *, counted: bool) -> Period | None:
        """The earlier time that a figure is of: named in its stretch, or governing its sentence from the front.

        A count of what happened to people goes on where the sentence before stood.
        """
        own = [moment for moment in self.moments[place] if stretch.contains(moment.span)]
        times = [_earlier(moment, self.today) for moment in own]
        if times:
            return times[0] if None not in times else None
        return self.governing[place] if counted or self.moments[place] else None

    def times(self) -> list[Period | None]:
        """The earlier time that governs each sentence; one without any date goes on where the last one stood."""
        found: list[Period | None] = []
        inherited: Period | None = None
        for sentence, moments in zip(self.sentences, self.moments, strict=True):
            front = moments[0] if moments and moments[0].span.start <= sentence.start + _FRONT else None
            own = _earlier(front, self.today) if front else None
            found.append(own if moments else inherited)
            inherited = own
        return found


def _sentences(article: Article) -> Iterator[Span]:
    """The sentences that claims are read from; furniture is left out."""
    furniture = [zone.span for zone in article.zones if zone.kind is ZoneKind.FURNITURE]
    for paragraph in text.paragraphs(article.text):
        while furniture and furniture[0].end <= paragraph.start:
            furniture.pop(0)
        if not (furniture and furniture[0].overlaps(paragraph)):
            yield from text.sentences(article.text, paragraph)


def _earlier(moment: Moment, today: date | None) -> Period | None:
    """The days of a moment that lies clearly before the news."""
    if moment.start is None or moment.end is None or today is None or moment.end > today - _EARLIER:
        return None
    return moment.start, moment.end
