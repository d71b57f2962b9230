"""A list does not add up to the whole that the sentence gives for it.

Only where the text itself says that the list is the whole: "45 members: 20 of Labour, 15 Tories and 9 Greens", or
"three men and two women, five victims in all".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise
from operator import add

from factdesk import wordlists
from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.sums import Sentence, number, sentences
from factdesk.config import Tolerances
from factdesk.model import Bound, Figure, FigureKind, Judgement, Kind

_KINDS = frozenset({FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.UNIT})
_OPEN = re.compile(
    r"\b(?:including|include|includes|among|such as|at least|for example|of whom|of which|of them|each|every|per|"
    r"between|more|other|another|least|compared|up|down|than|or|not|only|while|whereas|against)\b"
)
"""Words that make a list something else than the parts of a whole."""
_TOTAL_BEFORE = re.compile(r"(?:\b(?:a|the|for a|in) total of|\btotalling|\btotaling|\baltogether|\bin all,?) [£$€¥]?$")
_TOTAL_AFTER = re.compile(r"^(?: [^\W\d_]+){0,3},? (?:in total|in all|altogether|all told|combined)\b")
_ITEM = re.compile(r"^(?: [^\W\d_][\w’'-]*){0,5}(?:, and |, | and )[£$€¥]?$")
"""From one part of a list to the next."""
_LAST = re.compile(r"^(?: [^\W\d_][\w’'-]*){0,6}[.!?”\"']*$")
_CLAUSE = re.compile(
    r"^(?: (?!(?:and|but|that|which|who|also|when|while|after)\b)[^\W\d_][\w’'-]*){0,10},? ?"
    r"(?:or |for |a |the |total of |totalling |altogether |in all,? ){0,4}[£$€¥]?$"
)
"""From the last part to the whole: the rest of one plain clause."""
_COLON = re.compile(r"^(?: [^\W\d_][\w’'-]*){0,6}: ?(?:[^\W\d_]+ )?[£$€¥]?$")
_FAR = 0.5
"""A sum further off than this share of the whole was never meant as one."""


def _judge(docket: Docket) -> Iterator[Judgement]:
    limits = docket.settings.tolerances
    for reading in docket.readings.values():
        for sentence in sentences(reading, least=3):
            yield from _announced(sentence, limits)
            yield from _summed_up(sentence, limits)


def _announced(sentence: Sentence, limits: Tolerances) -> Iterator[Judgement]:
    """Reads "45 members: 20 of Labour, 15 Tories and 9 Greens"."""
    figures = sentence.figures
    for at, whole in enumerate(figures[:-2]):
        parts = figures[at + 1 :]
        if not _COLON.match(sentence.between(whole.span.end, parts[0].span.start)):
            continue
        if _listed(sentence, parts) and _LAST.match(sentence.between(parts[-1].span.end, sentence.span.end)):
            yield from _added(sentence, whole, parts, limits)


def _summed_up(sentence: Sentence, limits: Tolerances) -> Iterator[Judgement]:
    """Reads "three men and two women, five victims in all", "£3m to schools and £2m to parks, a total of £5m"."""
    for at, whole in enumerate(sentence.figures[2:], 2):
        before = sentence.between(sentence.span.start, whole.span.start)
        after = sentence.between(whole.span.end, sentence.span.end)
        if not _TOTAL_BEFORE.search(before) and not _TOTAL_AFTER.match(after):
            continue
        parts = sentence.figures[:at]
        if not _CLAUSE.match(sentence.between(parts[-1].span.end, whole.span.start)):
            continue
        if _listed(sentence, parts) and _counts(sentence, whole, parts):
            yield from _added(sentence, whole, parts, limits)


def _listed(sentence: Sentence, parts: Sequence[Figure]) -> bool:
    """Whether figures stand in one plain list."""
    words = sentence.between(sentence.span.start, parts[-1].span.start)
    gaps = [sentence.between(one.span.end, two.span.start) for one, two in pairwise(parts)]
    return not _OPEN.search(words.lower()) and all(_ITEM.match(gap) for gap in gaps)


def _counts(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the whole counts the same things as its parts, or all that unlike things add up to."""
    if whole.unit is not None or whole.of is None or whole.of.start < whole.span.start:
        return True
    nouns = [part.of.of(sentence.body).split()[-1].lower() for part in parts if part.of]
    noun = whole.of.of(sentence.body).split()[-1].lower()
    unlike = len(set(nouns)) == len(parts)
    return unlike or noun in nouns or noun in wordlists.entries("factdesk.check", "wholes")


def _added(sentence: Sentence, whole: Figure, parts: Sequence[Figure], limits: Tolerances) -> Iterator[Judgement]:
    if any(part.kind is not whole.kind or part.unit != whole.unit for part in parts) or whole.kind not in _KINDS:
        return
    if any(figure.bound is not Bound.EXACT or figure.low != figure.high for figure in (whole, *parts)):
        return
    total = sum(part.low for part in parts)
    allowed = reduce(add, (sentence.reach(part, limits) for part in parts))
    plausible = whole.low != len(parts) and abs(total - whole.low) <= _FAR * whole.low
    if plausible and not allowed.meets(sentence.reach(whole, limits)):
        sums = " + ".join(" ".join(part.span.of(sentence.body).lower().split()) for part in parts)
        why = f"{sums} = {number(total)}, not {' '.join(whole.span.of(sentence.body).split())}"
        kind = Kind.MONEY if whole.kind is FigureKind.MONEY else Kind.FIGURE
        yield sentence.conflict("sum", kind, whole.span, parts[0].span, why)


RULE = Rule(
    id="sum",
    summary="A list does not add up to the total given for it.",
    convention="KSJ Fact-Checking Project: do the sums again, wherever the text gives both parts and whole",
    judge=_judge,
    fires=(
        Example("The council has 45 members: 20 Labour, 15 Tories and 9 Greens."),
        Example("Three men and two women were rescued, six people in all, the coastguard said."),
        Example("Three bridges and two railway lines were closed, six crossings in all."),
        Example("The fund gave £3.2m to schools, £2.1m to parks and £4.4m to roads, a total of £10.7m."),
    ),
    quiet=(
        Example("The council has 44 members: 20 Labour, 15 Tories and 9 Greens."),
        Example("Three men and two women were rescued, five people in all, the coastguard said."),
        Example("The fund gave £3m to schools, £2m to parks and £4m to roads, a total of £10m."),
        Example("Three men and two women were among the six people rescued."),
        Example("The council has 45 members, including 20 Labour, 15 Tories and 9 Greens."),
        Example("The show has three rules: 2 minutes of warm-up, 5 songs and 1 encore."),
        Example("The firm employs 300 people: at least 120 in Leeds, 100 in York and 70 in Hull."),
        Example("Three bridges and two railway lines were closed, five crossings in all."),
        Example("Three men and two women were hurt when the roof fell, and seven people in all were treated."),
        Example("He won three games and lost two, 14 points in all."),
    ),
)
