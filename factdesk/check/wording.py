"""Differences between two wordings of one utterance, named for what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from factdesk import wordlists
from factdesk.config import QuoteProfile
from factdesk.model import Edit, Span

_WORD = re.compile(r"[$£€¥]?\d+(?:[.,:]\d+)*|[^\W_]+(?:['’‘ʼ][^\W_]+)*")
_MARKED = re.compile(r"[^\w\[(]{0,12}?(?:\.\s?\.|…|\[|\(|[\"”»])")
_STOP = re.compile(r"[^\w]{0,12}?[.?!:;…]")
_NEGATIONS = frozenset(
    {"not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "cannot", "without", "hardly"}
)
_TURNS = re.compile(
    r"(?:\b(?:not|never|no|nor|cannot|without|hardly)|n['’]t)(?: (?:think|believe|say|mean)(?: that)?)?\s*$"
)
"""What turns the sense of the words straight after it."""
_BEFORE, _TWO = 80, 2
"""Characters before an extract in which the reporter may have turned its sense himself."""
_RENDERED = 3
"""From this many words on both sides on, a stretch was put differently rather than a word changed."""
_SHOWN = 60
"""Characters of a difference that the working shows."""


class Change(StrEnum):
    """What happened to the words between two texts."""

    NEGATION = "“not” dropped or added"
    NUMBER = "number changed"
    WORD = "word changed"
    DROPPED = "words dropped"
    ADDED = "words added"
    RENDERED = "put or translated differently"
    ORDER = "order changed"
    SPELLING = "spelling or form of a word"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference that the house does not allow inside quotation marks."""

    change: Change
    edit: Edit
    a: str
    b: str
    """The words that differ; empty where nothing stands."""

    def __str__(self) -> str:
        if not self.a or not self.b:
            return f"{self.change}: “{_clip(self.a or self.b)}”"
        return f"{self.change}: “{_clip(self.a)}” / “{_clip(self.b)}”"


def differences(edits: Sequence[Edit], a: str, b: str, profile: QuoteProfile) -> tuple[Difference, ...]:
    """What differs between the first and the last word that both have, less what ``profile`` allows."""
    found = [_difference(edit, a, b) for edit in edits if edit.op != "equal"]
    kept = [d for d in found if not _allowed(d, a, b, profile)]
    return tuple(_reordered(kept))


def inner(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits without words that only one side has at an end: a longer or a shorter extract."""
    kept = list(edits)
    while kept and kept[0].op in {"insert", "delete"}:
        kept.pop(0)
    while kept and kept[-1].op in {"insert", "delete"}:
        kept.pop()
    return tuple(kept)


def sense_lost(edits: Sequence[Edit], a: str, b: str) -> tuple[Difference, ...]:
    """The "not" that stands before an extract on one side only, and nowhere before it on the other."""
    if not edits or edits[0].op not in {"insert", "delete"} or len(edits) < _TWO:
        return ()
    before, after = edits[0], edits[1]
    dropped = before.op == "delete"
    text, span, start = (a, before.a, after.a.start) if dropped else (b, before.b, after.b.start)
    other, at = (b, after.b.start) if dropped else (a, after.a.start)
    lead = _TURNS.search(_clause(text[span.start : start]))
    if lead is None or negated(_clause(other[max(0, at - _BEFORE) : at])):
        return ()
    words = lead.group().strip()
    return (Difference(Change.NEGATION, before, words if dropped else "", "" if dropped else words),)


def _clause(words: str) -> str:
    """The last clause of some words: what stands after their last stop."""
    return re.split(r"[.?!:;…\n]", words.rstrip("\"“”‘’' "))[-1]


def passages(edits: Sequence[Edit], a: str, b: str) -> tuple[tuple[Edit, ...], ...]:
    """The edits cut where a sentence ends in both texts; neighbours that are the same throughout stay together."""
    cut: list[list[Edit]] = [[]]
    for edit in edits:
        pieces = list(_pieces(edit, a, b)) if edit.op == "equal" else [edit]
        for piece in pieces:
            cut[-1].append(piece)
            if piece.op == "equal" and _STOP.match(a, piece.a.end) and _STOP.match(b, piece.b.end):
                cut.append([])
    return tuple(_merged(part for part in cut if part))


def _pieces(edit: Edit, a: str, b: str) -> Iterator[Edit]:
    """An equal stretch cut after each word that a sentence ends with in both texts."""
    ours, theirs = (list(_WORD.finditer(text, s.start, s.end)) for text, s in ((a, edit.a), (b, edit.b)))
    if len(ours) != len(theirs):
        yield edit
        return
    start = 0
    for at, (one, two) in enumerate(zip(ours, theirs, strict=True), 1):
        if at == len(ours) or (_STOP.match(a, one.end()) and _STOP.match(b, two.end())):
            yield Edit("equal", Span(ours[start].start(), one.end()), Span(theirs[start].start(), two.end()))
            start = at


def _merged(parts: Iterable[list[Edit]]) -> Iterator[tuple[Edit, ...]]:
    for same, run in groupby(parts, key=lambda part: all(edit.op == "equal" for edit in part)):
        if same:
            yield tuple(edit for part in run for edit in part)
        else:
            yield from map(tuple, run)


def whole_sentences(edits: Sequence[Edit], core: Sequence[Edit], a: str, b: str) -> bool:
    """Whether what stands before and after ``core`` on one side only is cut off at the end of a sentence."""
    if not core:
        return False
    first, last = edits.index(core[0]), edits.index(core[-1])
    ends = [(a, edit.a.end) if edit.op == "delete" else (b, edit.b.end) for edit in edits[:first]]
    ends += [(a, core[-1].a.end) if edit.op == "delete" else (b, core[-1].b.end) for edit in edits[last + 1 :]]
    return all(_STOP.match(text, end) for text, end in ends)


def negated(words: str) -> bool:
    """Whether the words say no; "whether or not" does not."""
    found = _words(words)
    return any(
        (word in _NEGATIONS or word.endswith("n't")) and not (at and found[at - 1] == "or")
        for at, word in enumerate(found)
    )


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _difference(edit: Edit, a: str, b: str) -> Difference:
    before, after = " ".join(edit.a.of(a).split()), " ".join(edit.b.of(b).split())
    return Difference(_change(_words(before), _words(after)), edit, before, after)


def words_of(edit: Edit, a: str, b: str) -> int:
    """How many words an edit has, on the side that has more."""
    return max(len(_words(edit.a.of(a))), len(_words(edit.b.of(b))))


def _change(before: Sequence[str], after: Sequence[str]) -> Change:
    if negated(" ".join(before)) != negated(" ".join(after)):
        return Change.NEGATION
    if not before or not after:
        return Change.DROPPED if before else Change.ADDED
    if [w for w in before if _is_number(w)] != [w for w in after if _is_number(w)]:
        return Change.NUMBER
    if sorted(before) == sorted(after):
        return Change.ORDER
    if min(len(before), len(after)) >= _RENDERED or len(before) + len(after) > 2 * _RENDERED:
        return Change.RENDERED
    return Change.WORD


def _is_number(word: str) -> bool:
    return word[-1].isdigit() or word in wordlists.entries("factdesk.extract", "numbers")


def _allowed(difference: Difference, a: str, b: str, profile: QuoteProfile) -> bool:
    """Whether the house lets a difference stand: an omission that is marked, a slip of speech."""
    edit = difference.edit
    if profile is QuoteProfile.LIGHT and difference.change is not Change.NEGATION and _slip_of_speech(difference):
        return True
    if profile is QuoteProfile.STRICT and edit.op != "replace":
        return False
    if edit.op == "delete" and _marked(b, edit.b.start):
        return True
    if edit.op == "insert" and _marked(a, edit.a.start):
        return True
    return _bracketed(a, edit.a) or _bracketed(b, edit.b)


def _marked(text: str, at: int) -> bool:
    """Whether an ellipsis, a bracket or the reporter's own words follow a place."""
    return _MARKED.match(text, at) is not None


def _bracketed(text: str, span: Span) -> bool:
    """Whether a bracket or an ellipsis stands inside or next to a stretch: the change is shown."""
    near = text[max(0, span.start - 2) : span.end + 2]
    return "[" in near or "]" in near or "…" in near or ".." in near


def _slip_of_speech(difference: Difference) -> bool:
    fillers = wordlists.entries("factdesk.check", "slips_of_speech")
    return all(word in fillers for word in _words(difference.a) + _words(difference.b))


def _reordered(found: Sequence[Difference]) -> Iterator[Difference]:
    """Words dropped in one place and added in another were moved."""
    dropped = {tuple(sorted(_words(d.a))) for d in found if d.change is Change.DROPPED}
    added = {tuple(sorted(_words(d.b))) for d in found if d.change is Change.ADDED}
    moved = dropped & added
    swapped = sorted(w for d in found for w in _words(d.a)) == sorted(w for d in found for w in _words(d.b))
    for d in found:
        order = swapped or tuple(sorted(_words(d.a or d.b))) in moved
        yield Difference(Change.ORDER, d.edit, d.a, d.b) if order else d


def _clip(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rsplit(" ", 1)[0] + " …"
