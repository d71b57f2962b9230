"""Quotation marks: which stretches of a text stand inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factdesk.model import Span

_MARK = re.compile(r"[\"“”„‟«»‹›'`‘’‚](?:(?<=[\"“”„‟«»‹›])|(?<=')'|(?<=`)`|(?<=[‘’‚])['‘’])")
_DOUBLES = frozenset(["``", "''", "‘’", "‘‘", "’’", "‘'", "’'", "’‘", "'’"])
_OPENERS = frozenset("“„«‹‟") | {"``", "‘‘"}
_CLOSERS = frozenset("”»›") | {"’’"}
_BEFORE_OPENER = frozenset(" \t\n\u00a0\u202f([{—–-/:…") | frozenset("\"“”‘'«")
_AFTER_CLOSER = frozenset(" \t\n\u00a0\u202f)]}—–-/:…,.;!?") | frozenset("\"”’'»*")
_SINGLE = re.compile(r"['‘’]")
_SINGLE_OPENER = re.compile(r"['‘](?<![^\s(\[—–].)[A-Z]")
_DECADE = re.compile(r"['’‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’])")


@dataclass(frozen=True, slots=True)
class Run:
    """One marked stretch, within one line."""

    outer: Span
    """With the marks."""
    inner: Span
    """Without them."""
    closed: bool
    doubled: bool
    """Whether its marks are two single ones, as typewriters and some archives write them."""
    opens_line: bool
    """Whether its opening mark is the first sign of the line."""
    ends_line: bool


def find(text: str) -> tuple[Run, ...]:
    """The marked stretches in text order; none overlap, nested marks belong to the outer stretch.

    Single marks count only where an article quotes with them: where they hold more speech than double ones.
    """
    doubles = tuple(run for marks in _by_line(text, _MARK) for run in _in_line(text, *marks))
    if not _SINGLE_OPENER.search(text):
        return doubles
    singles = tuple(run for marks in _by_line(text, _SINGLE) for run in _singles(text, *marks))
    spoken = sum(text[run.inner.end - 1] in ",.?!" for run in singles)
    return singles if spoken > max(1, len(doubles)) else doubles


def _by_line(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[list[re.Match[str]], int, int]]:
    """The marks of each line that has any, with its start and end."""
    found: list[re.Match[str]] = []
    start = end = 0
    for mark in pattern.finditer(text):
        if mark.start() >= end:
            if found:
                yield found, start, end
            found = []
            start, end = text.rfind("\n", 0, mark.start()) + 1, text.find("\n", mark.end())
            end = len(text) if end < 0 else end
        found.append(mark)
    if found:
        yield found, start, end


def _singles(text: str, marks: Sequence[re.Match[str]], start: int, end: int) -> Iterator[Run]:
    """The runs between single marks in one line; apostrophes are told by their neighbours."""
    opened: re.Match[str] | None = None
    for mark in marks:
        before = text[mark.start() - 1] if mark.start() > start else "\n"
        after = text[mark.end()] if mark.end() < end else "\n"
        if opened is None:
            if before in _BEFORE_OPENER and not after.isspace() and not _DECADE.match(text, mark.start()):
                opened = mark
        elif after in _AFTER_CLOSER and not before.isspace() and not _possessive(text, mark, before, end):
            yield _run(text, opened, mark, start, end)
            opened = None
    if opened is not None and opened.group() == "‘":
        yield _run(text, opened, None, start, end)


def _possessive(text: str, mark: re.Match[str], before: str, end: int) -> bool:
    """An s before the mark, a small letter behind it: "the teachers' strike"."""
    following = text[mark.end() : min(end, mark.end() + 2)]
    return before == "s" and following[:1] == " " and following[1:].islower()


def _in_line(text: str, marks: Sequence[re.Match[str]], start: int, end: int) -> Iterator[Run]:
    """The runs of one line: a mark that never closes runs to the line's end."""
    opened: re.Match[str] | None = None
    for mark in marks:
        sign = mark.group()
        if opened is None:
            if _opens(text, mark, end):
                opened = mark
        elif sign == "“" == opened.group() and _reopens(text, opened, mark):
            yield _run(text, opened, None, start, mark.start())
            opened = mark
        elif _closes(text, opened, mark, end):
            yield _run(text, opened, mark, start, end)
            opened = None
    if opened is not None:
        yield _run(text, opened, None, start, end)


def _opens(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark outside a run opens one."""
    sign = mark.group()
    after = text[mark.end()] if mark.end() < end else "\n"
    if sign in _OPENERS:
        return sign != "“" or not after.isspace()
    before = text[mark.start() - 1] if mark.start() else "\n"
    if sign in _CLOSERS and sign != "»":
        return False
    if after.isspace() or after in ",;)":
        return False
    return before in _BEFORE_OPENER or before in ".,?!;"


def _reopens(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a second opening mark shows that the first was never closed: it stands at a new sentence."""
    before = text[max(opened.end(), mark.start() - 3) : mark.start()]
    return before[-1:].isspace() and before.rstrip()[-1:] in {".", "?", "!", ","}


def _closes(text: str, opened: re.Match[str], mark: re.Match[str], end: int) -> bool:
    """Whether a mark inside a run closes it."""
    sign, opener = mark.group(), opened.group()
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < end else "\n"
    if sign in _CLOSERS or (opener == "„" and sign == "“") or (opener == "»" and sign == "«"):
        return True
    if sign in {"„", "«", "‹", "``", "‘‘"}:
        return False
    if sign == '"':
        return not (before.isspace() and after.isalnum())
    return after in _AFTER_CLOSER and not before.isspace()


def _run(text: str, opened: re.Match[str], closing: re.Match[str] | None, start: int, end: int) -> Run:
    """The finished run."""
    stop = closing.end() if closing else end
    inner = Span(opened.end(), closing.start() if closing else end)
    lead, tail = text[max(start, opened.start() - 8) : opened.start()], text[stop : min(end, stop + 8)]
    return Run(
        outer=Span(opened.start(), stop),
        inner=inner,
        closed=closing is not None,
        doubled=opened.group() in _DOUBLES,
        opens_line=opened.start() - start < 8 and not lead.strip(),
        ends_line=end - stop < 8 and not tail.strip(),
    )
