"""A figure is said to have doubled, tripled or halved, and its two values say otherwise.

Words for growth are chosen by ear: handbooks ask for the two figures to be divided before "doubled" stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk import text, wordlists
from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.sums import Reach, Sentence, number, sentences
from factdesk.model import Bound, Figure, FigureKind, Judgement, Kind, Span

_NEAR = 60
"""Characters between the word and the first of its two values."""
_MORE = re.compile(r"\b(?:more than|over|at least)(?: [^\W\d_]+)?[ -]$")
_LESS = re.compile(r"\b(?:nearly|almost|close to|about|roughly|around)(?: [^\W\d_]+)?[ -]$")
_TO_FROM = re.compile(r"(?:^| )(?:from|to) [£$€¥]?$")
_BETWEEN = re.compile(r"^[^.;:]{0,40}\b(?:from|to) [£$€¥]?$")
_LOOSE = 0.15
"""Share by which "doubled" may be off before anybody minds."""
_AGES = frozenset({FigureKind.AGE, FigureKind.ORDINAL, FigureKind.DURATION})


def _judge(docket: Docket) -> Iterator[Judgement]:
    factors = wordlists.table("factdesk.check", "multiples")
    for reading in docket.readings.values():
        for sentence in sentences(reading, least=1):
            if factors.keys().isdisjoint(map(str.lower, text.surfaces(sentence.body, sentence.span))):
                continue
            for word in text.words(sentence.body, sentence.span):
                factor = factors.get(word.of(sentence.body).lower())
                if factor:
                    yield from _checked(sentence, word, float(factor))


def _checked(sentence: Sentence, word: Span, factor: float) -> Iterator[Judgement]:
    ends = _ends(sentence, word)
    if ends is None:
        return
    was, now, place = ends
    if was.low <= 0 or not _allowed(sentence, word, factor).meets(now.over(was)):
        ratio = number(round((now.low + now.high) / (was.low + was.high), 2)) if was.low > 0 else "no"
        why = f"{word.of(sentence.body)}, but {_words(sentence, place)} is {ratio} times"
        yield sentence.conflict("growth", Kind.FIGURE, word, place, why)


def _ends(sentence: Sentence, word: Span) -> tuple[Reach, Reach, Span] | None:
    """The value before and after, where the words behind the verb name both, and the place of both."""
    following = [figure for figure in sentence.figures if figure.span.start >= word.end]
    if not following or following[0].span.start - word.end > _NEAR or following[0].kind in _AGES:
        return None
    first = following[0]
    if not _TO_FROM.search(sentence.between(word.end, first.span.start)):
        return None
    if first.bound is Bound.RANGE or first.became is not None:
        return _move(sentence, first)
    second = following[1] if len(following) > 1 else None
    if second is None or second.kind is not first.kind or second.unit != first.unit:
        return None
    if not _BETWEEN.match(sentence.between(first.span.end, second.span.start)) or first.bound is not Bound.EXACT:
        return None
    began = sentence.between(word.end, first.span.start).rstrip("£$€¥ ").endswith("from")
    was, now = (first, second) if began else (second, first)
    place = Span(first.span.start, second.span.end)
    return _exact(was), _exact(now), place


def _move(sentence: Sentence, figure: Figure) -> tuple[Reach, Reach, Span] | None:
    """The ends of "from 40,000 to 60,000", read as one figure."""
    before = sentence.between(max(sentence.span.start, figure.span.start - 8), figure.span.start)
    if not before.rstrip("£$€¥ ").endswith("from") and not figure.span.of(sentence.body).startswith("from"):
        return None
    now = figure.became if figure.became is not None else figure.high
    was = figure.low if now == figure.high else figure.high
    return Reach(was, was), Reach(now, now), figure.span


def _exact(figure: Figure) -> Reach:
    return Reach(figure.low, figure.high)


def _allowed(sentence: Sentence, word: Span, factor: float) -> Reach:
    """The ratios that the word and its hedge leave open."""
    before = sentence.between(max(sentence.span.start, word.start - 24), word.start)
    if _MORE.search(before):
        return Reach(0, factor * (1 + _LOOSE)) if factor < 1 else Reach(factor * (1 - _LOOSE / 3), float("inf"))
    slack = 2 * _LOOSE if _LESS.search(before) else _LOOSE
    return Reach(factor * (1 - slack), factor * (1 + slack))


def _words(sentence: Sentence, span: Span) -> str:
    return " ".join(span.of(sentence.body).split())


RULE = Rule(
    id="growth",
    summary="A figure did not double, triple or halve as the text says.",
    convention="KSJ Fact-Checking Project: divide the two figures before a word for growth stands",
    judge=_judge,
    fires=(
        Example("The number of visitors doubled from 40,000 to 60,000 last year."),
        Example("Exports tripled to 90 million euros from 45 million euros."),
        Example("The budget was halved from £10m to £7m."),
    ),
    quiet=(
        Example("The number of visitors doubled from 40,000 to 81,000 last year."),
        Example("Exports tripled to 90 million euros from 31 million euros."),
        Example("The budget was halved from £10m to £5.2m."),
        Example("Output more than doubled to 190 tonnes from 50 tonnes."),
        Example("Rents nearly doubled, from 620 euros to 1,100 euros."),
        Example("Visitors doubled last year, and 40,000 of the 60,000 tickets went to schools."),
        Example("The double room costs from 60 to 80 euros a night."),
    ),
)
