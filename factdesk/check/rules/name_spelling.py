"""A name spelt in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.working import sides
from factdesk.model import Judgement, Kind, Mark, Match, Name, NameKind, Severity, Verdict
from factdesk.spelling import Likeness, alike, parts

_VERDICTS = {
    Likeness.SAME: (Verdict.AGREE, Severity.NONE, "same name"),
    Likeness.ACCENTS: (Verdict.COMPATIBLE, Severity.QUERY, "differ by accents: house spelling?"),
    Likeness.SPACING: (Verdict.COMPATIBLE, Severity.QUERY, "written together or apart: house spelling?"),
    Likeness.SHORT: (Verdict.COMPATIBLE, Severity.NONE, "a shorter form of one name"),
    Likeness.TRANSLITERATION: (Verdict.COMPATIBLE, Severity.QUERY, "two transliterations: house spelling?"),
    Likeness.SLIP: (Verdict.CONFLICT, Severity.QUERY, "one name spelt two ways"),
}
_AT_BIRTH = (Verdict.COMPATIBLE, Severity.QUERY, "one is given as the name at birth: spelt so on purpose?")
_BRACKETS = frozenset({"<>", "()", "[]"})
_GLOSS = re.compile(r" ?[(\[](?:[^)\]\nA-Za-z]{0,40}|(?:also|or|spelt|spelled) )")
_BORN = re.compile(r"\b(?:born(?: as)?|née|nee|christened|baptised|baptized)[,:]? [\"“'‘(]?$")
_WAS_BORN = re.compile(r",? (?:was|were) born\b")
_WITH_MIDDLE = 3
"""Parts of a name with a middle name, as it is given at birth and seldom gone by."""
_BEFORE = 16
"""Characters before a name in which it is called a name at birth."""


def judge(docket: Docket) -> Iterator[Judgement]:
    """Each pair of spellings once."""
    for match, one, two in docket.pairs(Name):
        if any(_is_code(docket.readings[mark.article].article.text, mark) for mark in (match.a, match.b)):
            continue
        if match.a.article == match.b.article and _is_gloss(docket.readings[match.a.article].article.text, match):
            continue
        likeness = alike(_written(match.a.surface), _written(match.b.surface))
        if likeness in _VERDICTS:
            yield _judgement(docket, match, (one, two), _ruling(docket, match, likeness))


def _ruling(docket: Docket, match: Match, likeness: Likeness) -> tuple[Verdict, Severity, str]:
    """What a likeness means; a name at birth may differ from the one that somebody goes by."""
    marks = (match.a, match.b)
    other = [mark for mark in marks if not _at_birth(docket.readings[mark.article].article.text, mark)]
    goes_by = len(other) == 1 and len(parts(other[0].surface)) < _WITH_MIDDLE
    return _AT_BIRTH if likeness is Likeness.SLIP and goes_by else _VERDICTS[likeness]


def _at_birth(text: str, mark: Mark) -> bool:
    """Whether a name is told as the one somebody was born with: "born Ann Lee", "Ann Lee was born"."""
    start, end = mark.span.start, mark.span.end
    return bool(_BORN.search(text, max(0, start - _BEFORE), start) or _WAS_BORN.match(text, end))


def _is_code(text: str, mark: Mark) -> bool:
    """Whether a name is a sign for another one, in brackets behind it: "Alda Group <ALDG ST>"."""
    around = text[max(0, mark.span.start - 1) : mark.span.start] + text[mark.span.end : mark.span.end + 1]
    return mark.surface.isupper() and around in _BRACKETS


def _is_gloss(text: str, match: Match) -> bool:
    """Whether one spelling explains the other in brackets straight behind it: "Corvela (コルベラ Corbela)"."""
    first, second = sorted((match.a.span, match.b.span))
    return _GLOSS.fullmatch(text, first.end, max(first.end, second.start)) is not None


def _written(surface: str) -> str:
    return " ".join(surface.split())


def _judgement(
    docket: Docket, match: Match, names: tuple[Name, Name], ruling: tuple[Verdict, Severity, str]
) -> Judgement:
    verdict, severity, reason = ruling
    a, b = _written(match.a.surface), _written(match.b.surface)
    one, two = sides(docket, match)
    place = any(name.kind is NameKind.PLACE for name in names)
    return Judgement(
        rule=RULE.id,
        kind=Kind.PLACE if place else Kind.NAME,
        verdict=verdict,
        severity=severity,
        a=match.a,
        b=match.b,
        why="; ".join([f"{one} {a}", f"{two} {b}", *match.reasons[:1], reason]),
        fact=f"{a.casefold()} | {b.casefold()}",
    )


RULE = Rule(
    id="name-spelling",
    summary="A name is spelt in two ways",
    convention=(
        "Names are the most frequent correction of all (NPR's count), and every name is checked against the source "
        "letter by letter (KSJ Fact-Checking Project). Transliterations and accents are a matter of house spelling."
    ),
    judge=judge,
    fires=(
        Example(
            draft="The centre was opened by Marion Halloway, 54. Halloway thanked the volunteers.",
            source="The centre was opened by Marion Hallaway, 54, a former nurse.",
        ),
        Example(
            draft="Police in Brenfield closed the bridge. Traders in Brenfeld complained about the delay in Brenfield.",
        ),
    ),
    quiet=(
        Example(
            draft="Mayor Bob Farrow opened the new library on Friday.",
            source="Mayor Robert Farrow opened the new library on Friday.",
        ),
        Example(
            draft="Dmitri Volkov said the bridge was safe.",
            source="Dmitry Volkov said the bridge was safe.",
        ),
        Example(
            draft="The singer Zoë Andersson won the prize.",
            source="The singer Zoe Andersson won the prize.",
        ),
        Example(
            draft="Talks between Iran and its neighbours ended on Monday.",
            source="Talks between Iraq and its neighbours ended on Monday.",
        ),
        Example(
            draft="The singer Marian Halloway, who was born Marion Halloway in Leeds, won the prize.",
        ),
        Example(
            draft="Captain Corvela (コルベラ Corbela) commands the fleet. Corvela trusts nobody.",
        ),
        Example(
            draft="Laura Mercer gave evidence first. Her brother Liam Mercer followed.",
            source="Liam Mercer gave evidence after his sister, Laura Mercer.",
        ),
    ),
)
