"""Statements of state about the same event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factdesk.match.background import Background
from factdesk.match.capitals import capitals, one_story
from factdesk.match.remember import per_reading
from factdesk.model import Figure, Mark, Match, Name, Reading, Statement, ZoneKind
from factdesk.spelling import Likeness, alike, bare, parts
from factdesk.text import sentences

_NAMED = frozenset({"place of death", "plea", "judgment", "departure", "life", "nationality", "opening"})
"""Topics about a person: two statements meet only where both name the same one."""
_ONE_DEATH = "place of death"
"""A topic that needs no name where each article tells of one death only."""
_UNNAMED = ("quake", "condition", "fate", "nationality: ")
"""Topics whose holder is seldom named: one story and one state throughout each article must do."""
_OPENING = "opening"
"""A topic that anybody may have again and again: only what one story names in two ways is of interest."""
_DEATH = re.compile(r"\b(?:kill|die|dead|death|fatal)")
_MOST = 40
"""Statements of one article that are compared; who states more than that states it again and again."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with what stands around it."""

    statement: Statement
    near: frozenset[str]
    """Parts of the names in its sentence and in its subject, bare."""
    subject: tuple[str, ...]
    """Full names of the person it is about."""
    quoted: bool
    heading: bool
    alone: bool
    """Whether the article tells of one such statement and of no more than one death."""
    mixed: bool
    """Whether the article states the same topic in another way too."""

    @property
    def sure(self) -> bool:
        """Whether it names what it is about, so that articles of any two stories may be compared."""
        return (
            bool(self.subject)
            if self.statement.topic == _ONE_DEATH
            else not self.statement.topic.startswith((*_UNNAMED, _OPENING))
        )


@per_reading
def placed(reading: Reading) -> tuple[Placed, ...]:
    """The statements of ``reading`` with what stands around them."""
    return tuple(_placed(reading, statement) for statement in reading.claims.statements[:_MOST])


def _placed(reading: Reading, statement: Statement) -> Placed:
    text, claims = reading.article.text, reading.claims
    line = text.rfind("\n", 0, statement.span.start) + 1, text.find("\n", statement.span.end) % (len(text) + 1)
    around = next(
        (s for s in sentences(text, type(statement.span)(*line)) if s.overlaps(statement.span)), statement.span
    )
    subject = [n for n in claims.names if statement.subject and n.span.overlaps(statement.subject)]
    heads = (ZoneKind.HEADLINE, ZoneKind.STANDFIRST)
    return Placed(
        statement,
        _parts([name for name in claims.names if name.span.overlaps(around)] + subject),
        tuple(name.ref for name in subject),
        any(quote.span.overlaps(statement.span) and quote.kind != "indirect" for quote in claims.quotes),
        any(zone.kind in heads and zone.span.overlaps(statement.span) for zone in reading.article.zones),
        sum(other.topic == statement.topic for other in claims.statements) == 1 and not _several_died(reading),
        any(other.topic == statement.topic and other.value != statement.value for other in claims.statements),
    )


def _several_died(reading: Reading) -> bool:
    """Whether a figure of the article counts two dead or more."""
    text = reading.article.text
    return any(
        figure.high > 1
        and _DEATH.search(f"{figure.predicate.of(text) if figure.predicate else ''} {_of(figure, text)}")
        for figure in reading.claims.figures
    )


def _of(figure: Figure, text: str) -> str:
    return figure.of.of(text) if figure.of else ""


def _parts(names: list[Name]) -> frozenset[str]:
    return frozenset(bare(part) for name in names for part in parts(name.ref))


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between two articles; within one, time passes from sentence to sentence and nothing is matched."""
    del background
    if a is b or not (a.claims.statements and b.claims.statements):
        return
    seen: set[tuple[str, str, str, bool, bool]] = set()
    story = one_story(capitals(a), capitals(b))
    pairs = [
        (one, two) for one in placed(a) for two in placed(b) if _same(one, two) and (story or (one.sure and two.sure))
    ]
    for one, two in sorted(pairs, key=_rank):
        key = (one.statement.topic, one.statement.value, two.statement.value, one.quoted, two.quoted)
        if key not in seen and (one.quoted == two.quoted or not _better(one, two, pairs)):
            seen.add(key)
            yield _match(a, b, one, two)


def _same(one: Placed, two: Placed) -> bool:
    """Whether both speak of one event or person."""
    topic = one.statement.topic
    if topic != two.statement.topic or (topic == _OPENING and one.statement.value == two.statement.value):
        return False
    if topic in _NAMED:
        if not (one.subject and two.subject):
            return topic == _ONE_DEATH and one.alone and two.alone
        same = any(alike(x, y) < Likeness.APART for x in one.subject for y in two.subject)
        return same and not (one.mixed or two.mixed)
    if topic.startswith("authorship"):
        return bool(set(one.statement.value.split("+")) & set(two.statement.value.split("+")))
    return (
        not (one.mixed or two.mixed)
        if topic.startswith(_UNNAMED)
        else topic.startswith("home") or bool(one.near & two.near)
    )


def _rank(pair: tuple[Placed, Placed]) -> tuple[bool, bool, int]:
    """Both quoted or both the reporter's first, body before headline, the more names in common the better."""
    one, two = pair
    return one.quoted != two.quoted, one.heading or two.heading, -len(one.near & two.near)


def _better(one: Placed, two: Placed, pairs: list[tuple[Placed, Placed]]) -> bool:
    """Whether either has a counterpart of its own sort: quoted with quoted, the reporter's with the reporter's."""
    return any((x is one or y is two) and x.quoted == y.quoted for x, y in pairs)


def _match(a: Reading, b: Reading, one: Placed, two: Placed) -> Match:
    shared = one.near & two.near
    return Match(
        a=Mark(a.article.id, one.statement.span, one.statement.span.of(a.article.text)),
        b=Mark(b.article.id, two.statement.span, two.statement.span.of(b.article.text)),
        a_claim=one.statement,
        b_claim=two.statement,
        score=min(1.0, 0.5 + 0.1 * len(shared)),
        reasons=(f"both: {one.statement.topic.rpartition(': ')[2]}",),
    )
