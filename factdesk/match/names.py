"""The same person, organisation or place, however spelt."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.match.background import Background
from factdesk.match.bearers import CROWD, Bearer, Cast, Form, cast
from factdesk.match.slips import Slip, slips
from factdesk.model import Mark, Match, NameKind, Reading
from factdesk.spelling import Likeness, alike, bare, likeness, parts

Seen = set[tuple[str, str]]
"""Pairs of parts, bare, that were told apart already: the spelling in a, the spelling in b."""


def match(a: Reading, b: Reading, background: Background) -> Iterator[Match]:
    """The matches between a and b; where both are one article, only one name spelt two ways."""
    del background
    seen: Seen = set()
    if a is b:
        for bearer in cast(a).bearers:
            yield from _forms(a, a, bearer, bearer, seen)
    else:
        yield from _bearers(a, b, seen)
    for slip in slips(a, b):
        if (slip.a.word, slip.b.word) not in seen:
            yield from _slipped(a, b, slip)


def _bearers(a: Reading, b: Reading, seen: Seen) -> Iterator[Match]:
    """Bearers that both articles name: the fullest forms of persons, and all forms spelt differently."""
    ours, theirs = cast(a), cast(b)
    for bearer in ours.bearers:
        for other in _counterparts(bearer, ours, theirs):
            if NameKind.PERSON in (bearer.kind, other.kind):
                seen |= _difference(bearer.fullest, other.fullest)
                yield _match(a, b, bearer.fullest, other.fullest)
            yield from _forms(a, b, bearer, other, seen)


def _forms(a: Reading, b: Reading, bearer: Bearer, other: Bearer, seen: Seen) -> Iterator[Match]:
    """The forms of one bearer that are spelt differently, each difference once, the most alike forms for it."""
    pairs = [(one, two) for one in bearer.forms for two in other.forms if one.surface != two.surface]
    for one, two in sorted(pairs, key=lambda pair: abs(len(parts(pair[0].surface)) - len(parts(pair[1].surface)))):
        difference = _difference(one, two)
        if difference - seen and Likeness.SHORT < alike(one.surface, two.surface) < Likeness.APART:
            seen |= difference
            if a is b:
                seen |= {(y, x) for x, y in difference}
            yield _match(a, b, one, two)


def _counterparts(bearer: Bearer, ours: Cast, theirs: Cast) -> Iterator[Bearer]:
    """The bearers in the other article that are this one; none where two there could be."""
    if (exact := theirs.named(bearer)) is not None:
        yield exact
        return
    found = [
        (likeness, other)
        for other in theirs.near(bearer)
        if (likeness := _same(bearer, other, ours, theirs)) < Likeness.APART
    ]
    close = [other for likeness, other in found if likeness <= Likeness.SHORT]
    yield from close[:1] or ([found[0][1]] if len(found) == 1 else [])


def _same(one: Bearer, other: Bearer, ours: Cast, theirs: Cast) -> Likeness:
    """How the names of two bearers who share a last part relate; apart where they are two."""
    likeness = min(alike(a.surface, b.surface) for a in one.full for b in other.full)
    if _ambiguous(one, theirs) or _ambiguous(other, ours) or {one.gender, other.gender} == {"f", "m"}:
        return Likeness.APART
    if likeness is Likeness.SLIP and (NameKind.PERSON not in (one.kind, other.kind) or _both(one, other, ours, theirs)):
        return Likeness.APART
    return likeness


def _ambiguous(bearer: Bearer, others: Cast) -> bool:
    """Whether a family name alone could be any of several people of the other article."""
    last = parts(bearer.fullest.surface)
    return len(last) == 1 and len(others.by_last.get(bare(last[0]), ())) > 1


def _both(one: Bearer, other: Bearer, ours: Cast, theirs: Cast) -> bool:
    """Whether either article names somebody just as the other bearer is named: then they are two."""
    return _named(theirs, one.fullest.surface) or _named(ours, other.fullest.surface)


def _named(people: Cast, name: str) -> bool:
    rivals = people.by_last.get(bare(parts(name)[-1]), ())
    return len(rivals) > CROWD or any(alike(name, form.surface) <= Likeness.SHORT for o in rivals for form in o.full)


def _difference(one: Form, two: Form) -> Seen:
    """The pairs of parts that are written differently, short forms and initials aside."""
    a, b = parts(one.surface), parts(two.surface)
    pairs = zip(a, b, strict=True) if len(a) == len(b) else [(a[-1], b[-1]), (a[0], b[0])]
    return {(bare(x), bare(y)) for x, y in pairs if min(len(x), len(y)) > 2 and likeness(x, y) > Likeness.SHORT}


def _match(a: Reading, b: Reading, one: Form, two: Form) -> Match:
    return Match(
        a=Mark(a.article.id, one.mention.span, one.mention.span.of(a.article.text)),
        b=Mark(b.article.id, two.mention.span, two.mention.span.of(b.article.text)),
        a_claim=one.mention,
        b_claim=two.mention,
        score=1.0,
        reasons=(f"both: {one.mention.ref}",),
    )


def _slipped(a: Reading, b: Reading, slip: Slip) -> Iterator[Match]:
    """The two names that hold the slip, or the two words where more was read into one of them."""
    one, two = slip.a.name, slip.b.name
    surfaces = one.span.of(a.article.text), two.span.of(b.article.text)
    if alike(*surfaces) is Likeness.APART:
        family = all(_ends(surface, use.word) for surface, use in zip(surfaces, (slip.a, slip.b), strict=True))
        if not (family or slip.one_phrase):
            return
        one, two = slip.a.alone, slip.b.alone
    yield Match(
        a=Mark(a.article.id, one.span, one.span.of(a.article.text)),
        b=Mark(b.article.id, two.span, two.span.of(b.article.text)),
        a_claim=one,
        b_claim=two,
        score=slip.score,
        reasons=(slip.reason,),
    )


def _ends(surface: str, word: str) -> bool:
    """Whether a word is the last of a name, perhaps with something hyphened to it."""
    return word in map(bare, parts(surface.rsplit(maxsplit=1)[-1]))
