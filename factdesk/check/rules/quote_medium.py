"""The same words said to another outlet, or in another forum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.utterances import medium, reported
from factdesk.check.working import sides
from factdesk.model import Judgement, Kind, Mark, Match, NameKind, Quote, Reading, Severity, Span, Verdict

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEADING = frozenset({"the", "a", "an", "of", "on", "in", "to", "his", "her", "its", "their"})
_ONE_FORUM = {"tweet": "twitter", "tweets": "twitter", "tweeted": "twitter", "x": "twitter", "post": "posting"}
_CHANNELS = frozenset({"television", "tv", "radio", "newspaper", "magazine", "channel", "network", "daily", "weekly"})
_FORUMS = frozenset({"parliament", "congress", "senate", "house", "twitter", "facebook", "instagram", "reporters"})


def judge(docket: Docket) -> Iterator[Judgement]:
    """Every pair of matched utterances that both say where the words were said."""
    for match, one, two in docket.pairs(Quote):
        ours, theirs = (medium(docket.readings[m.article], q) for m, q in ((match.a, one), (match.b, two)))
        if ours and theirs and not reported(docket, match, one, two):
            yield _judgement(docket, match, ours, theirs)


def _judgement(docket: Docket, match: Match, ours: Span, theirs: Span) -> Judgement:
    a, b = docket.readings[match.a.article], docket.readings[match.b.article]
    verdict, severity, reason = _ruling(a, b, ours, theirs)
    one, two = sides(docket, match)
    said = [" ".join(span.of(reading.article.text).split()) for span, reading in ((ours, a), (theirs, b))]
    return Judgement(
        rule=RULE.id,
        kind=Kind.QUOTE_MEDIUM,
        verdict=verdict,
        severity=severity,
        a=Mark(match.a.article, ours, ours.of(a.article.text)),
        b=Mark(match.b.article, theirs, theirs.of(b.article.text)),
        why=f"{one} {said[0]}; {two} {said[1]}; {reason}",
        edits=match.edits,
        fact=" | ".join(text.casefold() for text in said),
    )


def _ruling(a: Reading, b: Reading, ours: Span, theirs: Span) -> tuple[Verdict, Severity, str]:
    one, two = _words(ours.of(a.article.text)), _words(theirs.of(b.article.text))
    if _same(one, two):
        return Verdict.AGREE, Severity.NONE, "the same words in the same place"
    if _named(a, ours) and _named(b, theirs) and (_outlet(a, ours) or _outlet(b, theirs)):
        return Verdict.CONFLICT, Severity.FIX, "the same words given to two outlets"
    return Verdict.COMPATIBLE, Severity.QUERY, "the same words; where they were said is told differently"


def _words(medium_words: str) -> tuple[str, ...]:
    words = (word for word in map(str.casefold, _WORD.findall(medium_words)) if word not in _LEADING)
    return tuple(_ONE_FORUM.get(word, word) for word in words)


def _same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether one medium is the other, perhaps shortened ("AP", "the Associated Press"; "BBC", "BBC radio")."""
    if set(one) <= set(two) or set(two) <= set(one):
        return True
    return any(len(long) > 1 and "".join(word[0] for word in long) in short for long, short in ((one, two), (two, one)))


def _named(reading: Reading, span: Span) -> bool:
    """Whether a medium is given by a name of its own that is no forum everybody speaks in."""
    words = _WORD.findall(span.of(reading.article.text))
    kinds = [name.kind for name in reading.claims.names if name.span.overlaps(span)]
    proper = any(word[0].isupper() for word in words) and NameKind.PERSON not in kinds
    return _outlet(reading, span) or (proper and not _FORUMS & set(map(str.casefold, words)))


def _outlet(reading: Reading, span: Span) -> bool:
    """Whether a medium is an outlet by its name, not a statement or a meeting."""
    if _CHANNELS & set(map(str.casefold, _WORD.findall(span.of(reading.article.text)))):
        return True
    return any(name.kind is NameKind.OUTLET and name.span.overlaps(span) for name in reading.claims.names)


RULE = Rule(
    id="quote-medium",
    summary="The same words were said to two outlets, or in two forums",
    convention="A quote picked up from another outlet is credited to that outlet, and the credit is checked (Reuters).",
    judge=judge,
    fires=(
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen told the BBC.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen told CNN.",
        ),
    ),
    quiet=(
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Allen told the Associated Press.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” Allen told the AP.",
        ),
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen said in a statement.",
            source="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen told CNN.",
        ),
        Example(
            draft="“The harbour pumps failed twice before anyone rang the alarm,” Ruth Allen told the BBC.",
            source="“Nobody in the council knew about the valves,” Ruth Allen told CNN.",
        ),
    ),
)
