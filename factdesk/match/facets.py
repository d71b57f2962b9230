"""What stands around each figure of an article: its thing, what happened to it, its names, its time."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain, pairwise
from operator import itemgetter

from factdesk import units, wordlists
from factdesk.match import things
from factdesk.match.concepts import category, meaning
from factdesk.match.holders import holders, reckoning, signs
from factdesk.match.opening import Opening
from factdesk.match.page import Page, is_act, is_aspect
from factdesk.match.remember import per_reading
from factdesk.match.times import Period, Times
from factdesk.model import Figure, FigureKind, NameKind, Reading, Span

_LEFT_OUT = frozenset({FigureKind.TIME, FigureKind.YEAR, FigureKind.DATE, FigureKind.NAME})
_SIGNS = frozenset({FigureKind.CODE, FigureKind.SCORE})
"""Kinds whose digits are read one by one: a telephone number, a score."""
_NO_COUNT = re.compile(r"[Oo]ne of |(?<=\b[Aa]t )one (?:point|time|stage)\b")
_UNREACHED = re.compile(r"\bwould (?:now )?(?:have (?:turned|been)|be|turn) $")
_WORD_BEFORE = re.compile(r"([A-Za-z]+) $")
_REACH = 24
"""Characters before a figure that tell what it is."""
_TIMES = frozenset({"once", "twice", "thrice"})
_HUNDREDTHS = 10
"""A bore from here on is given without its decimal point."""
_NEAR = 0.03
"""Share beyond which two values are surely not one, however rounded or converted."""
_MOST = 300
"""Figures of one article that are compared: a page of tables must not hold up the desk."""

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
    subjects: frozenset[str]
    """What a count is of: each happening, and the thing."""
    own: Mapping[str, float]
    """Concepts of its thing and of what happened to it, with their rarity; without acts."""
    qualifiers: frozenset[str]
    """Concepts between it and the head of its thing: "two *merchant* vessels"."""
    near: Mapping[str, float]
    """Concepts of its sentence with their rarity, less with every word between; without acts."""
    aspects: frozenset[str]
    """Concepts of what is measured: depth, price, speed."""
    left: str | None
    """The nearest concept before it in that stretch."""
    anchors: frozenset[str]
    """Concepts of the names in that stretch: where, whose, from what."""
    places: frozenset[str]
    """Words of the places named in that stretch."""
    owner: frozenset[str]
    """Words of the name that an age belongs to."""
    people: frozenset[str]
    """Signs of the people named before it in its clause, by which they may be known; who only reports is left out."""
    bodies: frozenset[str]
    """The same of firms and other bodies."""
    reckoning: str | None
    """From where it is reckoned: "earlier" or "later" than something, changed "by" or "to" so much."""
    scope: frozenset[str]
    """Concepts of the place right behind it and its thing: "in the province", "across Asia"."""
    own_day: date | None
    """The day that its own stretch names."""
    period: Period | None
    """When it held, where the text says an earlier time than the news."""
    aside: bool
    """Whether its sentence opens as one on another happening: "Elsewhere", "In a separate raid"."""
    part: bool
    """Whether it is of a larger number: "two of the boats"; or one case among several: "a man was killed"."""
    included: bool
    """Whether it is told as some of what was counted before: "including three children"."""
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
    day: date | None
    """The first single day of late that its body names."""
    scales: frozenset[Value]
    """What its lead reads on a scale: the magnitude of the quake."""
    happenings: Mapping[str, int]
    """How many values are given for each happening."""
    things: Mapping[str, int]
    """How many values are given for each thing counted."""
    sizes: Mapping[str, frozenset[float]]
    """The orders of magnitude of the counts for each happening, and for each thing to which nothing happened."""
    sorts: Mapping[str, int]
    """How many figures each dimension has."""
    names: frozenset[str]
    """The signs of all that it names."""
    first: Mapping[str, float]
    """The value that it gives first for each happening and each thing counted, parts and earlier times left aside."""
    most: Mapping[str, float]
    """The highest such value."""
    opening: Opening

    def near_in_value(self, other: Facet) -> Iterator[Facet]:
        """The figures of one dimension with another article's that might have its value."""
        slack = _NEAR * abs(other.low)
        return (x for x in self.items if abs(x.low - other.low) <= slack and x.dimension == other.dimension)

    def lone(self, thing: str | None) -> bool:
        """Whether the article gives one value only for a thing."""
        return thing is not None and self.things[thing] == 1

    def crowd(self, facet: Facet) -> int:
        """How many other values of like size than that of a facet are given for the same."""
        own = _size(facet)
        alike = (sum(abs(size - own) < 1 for size in self.sizes[subject]) for subject in _subjects(facet))
        return max(alike, default=1) - 1


@per_reading
def facets(reading: Reading) -> Facets:
    """The facets of one article."""
    page = Page(reading)
    if not page.sentences:
        return Facets((), None, None, frozenset(), {}, {}, {}, {}, frozenset(), {}, {}, Opening({}))
    times = Times(page)
    row = _Row(page)
    counts = Counter(chain.from_iterable(map(frozenset, map(page.read, page.sentences))))
    rarity = {word: 1 / math.sqrt(count) for word, count in counts.items() if not is_act(word)}
    items = tuple([_facet(row, times, rarity, number) for number in range(len(row.figures))])
    values = {(act, item.low) for item in items if item.dimension == "count" for act in item.acts}
    happenings = Counter(act for act, _ in values)
    counted = Counter(thing for thing, _ in {(x.thing, x.low) for x in items if x.dimension == "count" and x.thing})
    totals = [(subject, item.low) for item in items if _whole(item) for subject in item.subjects]
    scales = frozenset((x.dimension, x.low, x.high) for x in items if x.lead and x.dimension.startswith("scale"))
    return Facets(
        items=items,
        published=page.article.published,
        day=times.day,
        scales=scales,
        happenings=happenings,
        things=counted,
        sizes=_sizes(items),
        sorts=Counter(item.dimension for item in items),
        names=signs(page.claims.names),
        first=dict(reversed(totals)),
        most=dict(sorted(totals, key=itemgetter(1))),
        opening=Opening.of(page),
    )


def _comparable(page: Page, figure: Figure) -> bool:
    """Whether a figure says how many; "one of the best", "at one point", "day two" and "the Second Amendment" do not.

    Nor does an age that somebody dead "would have turned".
    """
    start, end = figure.span.start, figure.span.end
    before = page.before(figure.span, _REACH)
    if figure.kind is FigureKind.CARDINAL and _label(before):
        return False
    if figure.kind is FigureKind.AGE and _UNREACHED.search(before):
        return False
    named = figure.kind is FigureKind.ORDINAL and page.text[start].isupper() and page.text[end + 1 : end + 2].isupper()
    return figure.kind not in _LEFT_OUT and not named and not _NO_COUNT.match(page.text, start)


def _label(before: str) -> bool:
    """Whether the word before a number makes it a name: "round three"."""
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1].lower() in wordlists.entries("factdesk.match", "labels")


def _spelt(page: Page, figure: Figure) -> Figure:
    """The figure; "twice" as two times, a telephone number or a score with all its digits for a value."""
    if figure.kind is FigureKind.FACTOR and figure.span.of(page.text).lower() in _TIMES:
        return replace(figure, kind=FigureKind.MULTIPLE, unit="time")
    digits = "".join(filter(str.isdecimal, figure.span.of(page.text))) if figure.kind in _SIGNS else ""
    return replace(figure, low=float(digits), high=float(digits), step=1.0) if digits else figure


class _Row:
    """The figures of a page that can be compared, in text order, each beside the one before and the next."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.figures = [_spelt(page, figure) for figure in page.claims.figures if _comparable(page, figure)][:_MOST]
        self.values = [_value(page, figure) for figure in self.figures]
        self.twins = [False, *(things.is_twin(page, one, other) for one, other in pairwise(self.figures))]
        """Whether each only repeats the one before it in another unit."""

    def telling(self, number: int) -> Figure:
        """The figure, or its like in another unit behind which what is measured stands: "a 30-metre, 98-foot dam"."""
        after = number + 1 if number + 1 < len(self.figures) else number
        told = self.figures[number].of is None and self.figures[after].of and self.twins[after]
        return self.figures[after if told else number]

    def adds_of_another_act(self, number: int, acts: frozenset[str]) -> bool:
        """Whether a figure adds to the one before, but of another happening: "12 died. A further 16 were hurt"."""
        if not (number and acts and things.is_one_more(self.page, self.figures[number])):
            return False
        before = frozenset(filter(is_act, self.page.own(self.figures[number - 1])))
        return bool(before) and before.isdisjoint(acts)

    def neighbours(self, number: int, sentence: Span) -> tuple[Value, ...]:
        """The values beside a figure in its sentence."""
        beside = [other for other in (number - 1, number + 1) if 0 <= other < len(self.figures)]
        apart = (other for other in beside if not self.twins[max(number, other)])
        return tuple([self.values[other] for other in apart if self._counts(other, sentence)])

    def _counts(self, number: int, sentence: Span) -> bool:
        figure = self.figures[number]
        return figure.kind is not FigureKind.ORDINAL and sentence.contains(figure.span)


def _facet(row: _Row, times: Times, rarity: Mapping[str, float], number: int) -> Facet:
    """One figure in its surroundings."""
    page, figure, (dimension, low, high) = row.page, row.figures[number], row.values[number]
    place = page.place(figure.span)
    sentence = page.sentences[place]
    stretch = page.stretch(figure.span, sentence)
    left = page.left(figure, stretch)
    telling = row.telling(number)
    own = page.own(telling)
    told = page.read(stretch)
    acts = frozenset(filter(is_act, own)) or frozenset(filter(is_act, told))
    phrase = things.phrase(page, telling)
    thing = things.thing(page, telling, phrase, left)
    named = page.names_within(stretch)
    people, bodies = holders(page, figure)
    return Facet(
        figure=figure,
        low=low,
        high=high,
        dimension=dimension,
        thing=thing,
        acts=acts,
        subjects=acts | _nameable(thing) if dimension == "count" and high > 1 else frozenset(),
        aspects=frozenset(filter(is_aspect, told)),
        own={word: rarity[word] for word in own if word in rarity},
        qualifiers=things.qualifiers(phrase),
        near={word: near * rarity[word] for word, near in page.nearness(figure, sentence).items() if word in rarity},
        left=left,
        anchors=frozenset(meaning(part) for name in named for part in page.parts(name.span)),
        places=frozenset(part for name in named if name.kind is NameKind.PLACE for part in page.parts(name.span)),
        owner=things.owner(page, figure),
        people=people,
        bodies=bodies,
        reckoning=reckoning(page, figure),
        scope=things.scope(page, figure),
        own_day=times.own_day(stretch),
        period=times.period(place, stretch, counted=bool(acts)),
        aside=things.is_aside(page, sentence),
        part=(things.is_part(page, figure) and not row.adds_of_another_act(number, acts))
        or (figure.high == 1 and bool(acts) and place > page.lead),
        norm=things.is_norm(page, stretch),
        twin=row.twins[number],
        included=things.is_included(page, figure) or things.is_graded(page, figure),
        neighbours=row.neighbours(number, sentence),
        display=page.displayed(figure.span),
        lead=place <= page.lead,
    )


def _sizes(items: Sequence[Facet]) -> Mapping[str, frozenset[float]]:
    """The orders of magnitude of the counts for each subject."""
    sizes: dict[str, set[float]] = defaultdict(set)
    for item in items:
        for subject in _subjects(item):
            sizes[subject].add(_size(item))
    return {subject: frozenset(found) for subject, found in sizes.items()}


def _subjects(item: Facet) -> frozenset[str]:
    """What a count is a count of: what happened, or else the thing."""
    if item.dimension != "count":
        return frozenset()
    return item.acts or _nameable(item.thing)


@cache
def _nameable(thing: str | None) -> frozenset[str]:
    """A thing that says by itself what is counted, if it is one."""
    return frozenset({thing}) if thing and category(thing) in (None, "person") else frozenset()


def _whole(item: Facet) -> bool:
    """Whether a count may be the whole: of no larger number, no limit, no earlier time and no other happening."""
    return not (item.part or item.included or item.norm or item.period or item.aside or item.twin)


def _size(item: Facet) -> float:
    """The order of magnitude of a count."""
    return math.log10(max(1.0, abs(item.high)))


def _value(page: Page, figure: Figure) -> Value:
    """Dimension and values of a figure; a bore of "38" is hundredths of an inch, as ".38" is."""
    dimension = things.dimension(page, figure)
    if dimension == "scale:calibre" and figure.low >= _HUNDREDTHS:
        return dimension, figure.low / 100, figure.high / 100
    return dimension, units.base(figure.low, figure.unit), units.base(figure.high, figure.unit)
