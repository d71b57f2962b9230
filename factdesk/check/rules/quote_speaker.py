"""The same words given to another speaker."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.utterances import is_person, reported, speaker
from factdesk.check.wording import inner, whole_sentences, words_of
from factdesk.check.working import sides
from factdesk.model import Edit, Judgement, Kind, Mark, Match, Quote, Reading, Severity, Span, Verdict
from factdesk.spelling import Likeness, alike, bare, parts

_TELLING = 5
"""Equal words from which two people do not say the same by chance."""
_NEAR = 40
"""Characters around a speaker in which somebody else may share the words."""
_WHOLE = 0.75
"""Share of the words between the first and the last equal one that must be equal too."""


def judge(docket: Docket) -> Iterator[Judgement]:
    """Every pair of matched utterances whose speakers are both known by name."""
    for match, one, two in docket.pairs(Quote):
        ours, theirs = (speaker(docket.readings[m.article], q) for m, q in ((match.a, one), (match.b, two)))
        if ours and theirs and not reported(docket, match, one, two):
            yield from _judgement(docket, match, ours, theirs)


def _judgement(docket: Docket, match: Match, ours: tuple[Span, str], theirs: tuple[Span, str]) -> Iterator[Judgement]:
    a, b = docket.readings[match.a.article], docket.readings[match.b.article]
    same = alike(ours[1], theirs[1]) < Likeness.APART
    if not same and not _two_people(docket, match, ours, theirs):
        return
    one, two = sides(docket, match)
    yield Judgement(
        rule=RULE.id,
        kind=Kind.QUOTE_SPEAKER,
        verdict=Verdict.AGREE if same else Verdict.CONFLICT,
        severity=Severity.NONE if same else Severity.MUST_FIX,
        a=_mark(match.a, ours[0], a.article.text),
        b=_mark(match.b, theirs[0], b.article.text),
        why=f"both: {ours[1]}" if same else f"{one} {ours[1]}; {two} {theirs[1]}; for the same words",
        fact=f"{ours[1].casefold()} | {theirs[1].casefold()}",
    )


def _two_people(docket: Docket, match: Match, ours: tuple[Span, str], theirs: tuple[Span, str]) -> bool:
    """Whether both speakers are persons, neither stands beside the other, and the words are beyond chance."""
    a, b = docket.readings[match.a.article], docket.readings[match.b.article]
    people = _by_name(a, *ours) and _by_name(b, *theirs)
    joint = _beside(a, ours[0], theirs[1]) or _beside(b, theirs[0], ours[1])
    return people and not joint and _same_words(match.edits, a.article.text, b.article.text)


def _by_name(reading: Reading, place: Span, ref: str) -> bool:
    """Whether the speaker is a person named on the spot, or the only one named in the paragraph of a pronoun."""
    if not is_person(reading, ref):
        return False
    text = reading.article.text
    if set(map(bare, parts(place.of(text)))) & set(map(bare, parts(ref))):
        return True
    paragraph = Span(text.rfind("\n", 0, place.start) + 1, text.find("\n", place.end) % (len(text) + 1))
    people = {n.ref for n in reading.claims.names if n.span.overlaps(paragraph) and is_person(reading, n.ref)}
    return people == {ref}


def _beside(reading: Reading, place: Span, other: str) -> bool:
    """Whether another person is named next to a speaker: both said it, or the name was read short."""
    near = Span(max(0, place.start - _NEAR), place.end + _NEAR)
    return any(alike(name.ref, other) < Likeness.APART for name in reading.claims.names if name.span.overlaps(near))


def _same_words(edits: tuple[Edit, ...], a: str, b: str) -> bool:
    """Whether nearly all words are equal, and enough of them; whole sentences beside them do not count."""
    core = inner(edits)
    equal = sum(words_of(edit, a, b) for edit in core if edit.op == "equal")
    other = sum(words_of(edit, a, b) for edit in core if edit.op != "equal")
    return equal >= _TELLING and equal >= _WHOLE * (equal + other) and whole_sentences(edits, core, a, b)


def _mark(mark: Mark, span: Span, text: str) -> Mark:
    return Mark(mark.article, span, span.of(text))


RULE = Rule(
    id="quote-speaker",
    summary="The same words are given to two speakers",
    convention=(
        "A quote on the wrong speaker is withdrawn, not corrected (Reuters). A pronoun, a role or a spelling variant "
        "of the same person is the same speaker."
    ),
    judge=judge,
    fires=(
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” said Ruth Allen, the mayor.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” said Tom Dale, the fire chief.",
        ),
    ),
    quiet=(
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Allen said.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” said Ruth Allen, the mayor.",
        ),
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” a spokesman said.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” said Ruth Allen, the mayor.",
        ),
        Example(
            draft="“We are going to win,” said Ruth Allen, the mayor.",
            source="“We are going to win,” said Tom Dale, the fire chief.",
        ),
    ),
)
