"""What stands around each date of an article: the words of its sentence and what happened, the nearer the heavier."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain, pairwise

from factdesk import text, wordlists
from factdesk.match.concepts import category, concept
from factdesk.match.events import event
from factdesk.match.nearness import Word, attached_to_noun, breaks, weights
from factdesk.match.remember import per_reading
from factdesk.match.tokens import Tokens, paragraphs, tokens
from factdesk.model import Figure, FigureKind, Moment, NameKind, Reading, Span, ZoneKind

_COUNTED = frozenset({FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.UNIT})
_LEFT_OUT = frozenset({ZoneKind.FURNITURE, ZoneKind.BYLINE, ZoneKind.DATELINE})
_STAMP = 3
"""A line with fewer words of substance around its date is a stamp of the page, not prose."""
_FINAL = ".!?”\"'"
_TELLING = 20
"""A bare count from here on is rare enough to tell what a sentence is about."""
_LIST = re.compile(r",? (?:and|or) (?:again )?(?:in |on )?|, (?:in |on )?|/")
_PARTICIPLE = 0.6
"""What a verb in -ing, which seldom carries the sentence, keeps of its weight."""
_MOST = 200
"""Dates of one article that are compared; a longer list is a calendar, not a story."""
_VERB = 9
"""Words before a date among which its verb is looked for."""
_PHRASE = 3
"""Words of substance that a date before its noun can belong to."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A date in its surroundings."""

    moment: Moment
    words: Mapping[str, float]
    """Concepts of its sentence and how near to it they stand: 1 beside it, less with every word and break between."""
    shown: Mapping[str, str]
    """The word of the text behind each concept."""
    events: Mapping[str, float]
    """What happened, weighed alike."""
    people: frozenset[str]
    """Words of the names of people in its sentence."""
    places: frozenset[str]
    """Words of the names of places in its sentence."""
    values: frozenset[str]
    """The telling figures of its sentence, value and unit; scores among them."""
    marks: frozenset[str]
    """Words that set it apart from others of its kind: "second", "again"."""
    again: bool
    """Whether another date stands beside it in a list, so that the thing happened more than once."""
    speech: bool
    """Whether it says when something was said, not when it happened."""


@dataclass(frozen=True, slots=True)
class Occasions:
    """The dates of an article that can be compared, in text order, and how common its words are."""

    items: tuple[Occasion, ...]
    counts: Mapping[str, int]
    """In how many of its sentences each concept stands."""
    today: date | None
    """The day of the article, or the last that it names."""


@per_reading
def occasions(reading: Reading) -> Occasions:
    """The occasions of one article."""
    sentences = list(_sentences(reading))
    starts = [sentence.start for sentence in sentences]
    values = dict(_figures(reading))
    all_words = tokens(reading)
    dated = {number for moment in reading.claims.moments for number in all_words.touched(moment.span)}
    marked = _marked(reading, starts, values)
    words = {place: tuple(_words(all_words, sentences[place], dated, values)) for place in marked}
    found: list[Occasion] = []
    for moment in reading.claims.moments:
        place = bisect_right(starts, moment.span.start) - 1
        if place < 0 or not sentences[place].overlaps(moment.span) or (moment.start is None and moment.end is None):
            continue
        if len(found) < _MOST and not _stamped(reading.article.text, sentences[place], words[place]):
            found.append(_occasion(reading, sentences[place], words[place], moment))
    last = max((moment.end for moment in reading.claims.moments if moment.end), default=None)
    return Occasions(tuple(found), _counts(all_words, sentences, words), reading.article.published or last)


def _stamped(body: str, sentence: Span, words: Sequence[Word]) -> bool:
    """Whether a line is a stamp of the page ("Updated: May 30, 2024"), not prose."""
    return len(words) < (_STAMP if body[sentence.end - 1] not in _FINAL else _STAMP - 1)


def _sentences(reading: Reading) -> Iterator[Span]:
    """The sentences of prose, headline and captions."""
    left_out = [zone.span for zone in reading.article.zones if zone.kind in _LEFT_OUT]
    ends = [span.end for span in left_out]
    for paragraph, sentences in paragraphs(reading):
        at = bisect_right(ends, paragraph.start)
        if at == len(left_out) or not left_out[at].overlaps(paragraph):
            yield from sentences


def _marked(reading: Reading, starts: Sequence[int], values: Mapping[int, str]) -> set[int]:
    """The numbers of the sentences that hold a date or a telling figure."""
    spans = [moment.span for moment in reading.claims.moments]
    ends = [place for span in spans for place in (span.start, span.end - 1)]
    return {max(0, bisect_right(starts, place) - 1) for place in (*ends, *values)} if starts else set()


def _counts(words: Tokens, sentences: Sequence[Span], marked: Mapping[int, Sequence[Word]]) -> Counter[str]:
    """In how many sentences each concept stands."""
    names = list(map(_names, words.words))
    plain = (words.within(sentence) for place, sentence in enumerate(sentences) if place not in marked)
    held = [{name for word in read for name in (word.concept, word.event) if name} for read in marked.values()]
    held += [set().union(*names[within.start : within.stop]) for within in plain]
    return Counter(chain.from_iterable(held))


def _words(words: Tokens, sentence: Span, dated: Container[int], values: Mapping[int, str]) -> Iterator[Word]:
    """The words of substance of a sentence, those of dates left out, and its telling figures."""
    for number in words.within(sentence):
        if number in dated:
            continue
        start, end, surface = words.starts[number], words.ends[number], words.words[number]
        if value := values.get(start):
            yield Word(start, end, value, value, value, _share(surface))
        elif known := _known(surface):
            yield Word(start, end, *known, None, _share(surface))


@cache
def _known(surface: str) -> tuple[str, str | None] | None:
    """Concept and event of a word of substance; None for any other."""
    found = concept(surface)
    return (found, event(surface)) if category(found) != "grammar" and len(found) > 1 else None


@cache
def _names(surface: str) -> frozenset[str]:
    """Concept and event of a word of substance."""
    return frozenset(name for name in _known(surface) or () if name)


@cache
def _share(surface: str) -> float:
    return _PARTICIPLE if surface.endswith("ing") else 1.0


def _figures(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where each telling figure begins and its value: two sentences with "57 wolves" speak of one thing."""
    body = reading.article.text
    for figure in reading.claims.figures:
        if value := _value(figure, body):
            yield next(text.words(body, figure.span), figure.span).start, value


def _value(figure: Figure, body: str) -> str | None:
    """The value of a telling figure with its unit."""
    if figure.kind is FigureKind.SCORE:
        return f"{figure.span.of(body)} score"
    telling = figure.kind in _COUNTED and (figure.unit is not None or figure.low >= _TELLING)
    return f"{figure.low:g} {figure.unit or ''}".strip() if telling else None


def _occasion(reading: Reading, sentence: Span, words: tuple[Word, ...], moment: Moment) -> Occasion:
    body = reading.article.text
    at = bisect_left([word.start for word in words], moment.span.start)
    attached = attached_to_noun(body, moment.span)
    parted = breaks(body, sentence)
    weight = weights(body, words, moment.span, start=sentence.start, parted=parted, attached=attached)
    concepts: dict[str, float] = {}
    events: dict[str, float] = {}
    for number, (word, near) in enumerate(zip(words, weight, strict=True)):
        concepts[word.concept] = max(near, concepts.get(word.concept, 0.0))
        if word.event and (not attached or at <= number < at + _PHRASE):
            events[word.event] = max(near * word.share, events.get(word.event, 0.0))
    return Occasion(
        moment=moment,
        words=concepts,
        shown={word.concept: body[word.start : word.end] for word in words},
        events=events,
        people=_named(reading, sentence, NameKind.PERSON),
        places=_named(reading, sentence, NameKind.PLACE),
        values=frozenset(word.value for word in words if word.value),
        marks=_marks(tokens(reading), sentence, moment.span, parted),
        again=_again(reading, moment),
        speech=_speech(tokens(reading), sentence, moment.span),
    )


def _again(reading: Reading, moment: Moment) -> bool:
    """Whether it is one of several: "in 2012 and 2016"."""
    moments, body = reading.claims.moments, reading.article.text
    at = bisect_left(moments, moment.span.start, key=lambda other: other.span.start)
    pairs = [(one, two) for one, two in pairwise(moments[max(0, at - 1) : at + 2]) if moment in (one, two)]
    return any(_LIST.fullmatch(body, one.span.end, two.span.start) for one, two in pairs)


def _named(reading: Reading, sentence: Span, kind: NameKind) -> frozenset[str]:
    """The words, in lower case, of the names of that kind in a sentence."""
    body, names = reading.article.text, reading.claims.names
    first = bisect_left(names, sentence.start, key=lambda name: name.span.start)
    last = bisect_left(names, sentence.end, key=lambda name: name.span.start)
    return frozenset(
        word.lower() for name in names[first:last] if name.kind is kind for word in text.surfaces(body, name.span)
    )


def _marks(words: Tokens, sentence: Span, moment: Span, parted: Sequence[int]) -> frozenset[str]:
    """The words of repetition in the clause of a date."""
    start = max((place for place in parted if place < moment.start), default=sentence.start)
    end = min((place for place in parted if place > moment.end), default=sentence.end)
    clause = {words.words[number].lower() for number in words.within(Span(start, end))}
    return wordlists.entries("factdesk.match", "repeats") & clause


def _speech(words: Tokens, sentence: Span, moment: Span) -> bool:
    """Whether the nearest verb before, or the words right after, make it the day of saying: "told reporters Monday"."""
    said = wordlists.entries("factdesk.match", "saying")
    before, after = words.within(Span(sentence.start, moment.start)), words.within(Span(moment.end, sentence.end))
    for word in (words.words[number] for number in reversed(before[-_VERB:])):
        if word.lower() in said:
            return True
        if event(word) or word.lower().endswith("ed"):
            return False
    return not said.isdisjoint(words.words[number].lower() for number in after[:2])
