"""The editor's own Word file, its formatting untouched, with comments on exactly the words of the findings."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdesk.model import Span
from factdesk.report.report import Report
from factdesk.report.word import comments

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.run import Run

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = {_W + "del", _W + "moveFrom", _MC + "Fallback"}
_SIGNS = {_W + "tab", _W + "br", _W + "cr", _W + "noBreakHyphen"}
_RUN, _TEXT, _PROPERTIES = _W + "r", _W + "t", _W + "rPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class _Piece:
    """A run and where its words stand in the draft's text."""

    run: Any
    start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length


def annotate(document: Document, report: Report) -> None:
    """Hangs the comments on the runs that hold the findings' words; a finding whose words are not found has none."""
    runs: dict[str, list[Run]] = {}
    pieces = list(_pieces(document, report.draft.text))
    for item in report.items:
        found = _cut(pieces, item.finding.marks[0].span, document)
        if found:
            runs[item.finding.key] = found
    comments.add(document, report, runs)


def _pieces(document: Document, text: str) -> Iterator[_Piece]:
    """The runs in reading order, each paragraph found again in the draft's text after the one before it."""
    cursor = 0
    for paragraph in document.element.body.iter(_W + "p"):
        runs = [run for run in paragraph.iter(_RUN) if _belongs(run, paragraph)]
        words = [_words(run) for run in runs]
        whole = "".join(words)
        at = text.find(whole.strip(), cursor) if whole.strip() else -1
        if at < 0:
            continue
        cursor = at + len(whole.strip())
        start = at - (len(whole) - len(whole.lstrip()))
        for run, said in zip(runs, words, strict=True):
            yield _Piece(run, start, len(said))
            start += len(said)


def _belongs(run: Any, paragraph: Any) -> bool:
    """Whether a run is shown, and as part of this paragraph and not of a text box that it anchors."""
    for parent in run.iterancestors():
        if parent is paragraph:
            return True
        if parent.tag in _GONE or parent.tag == _W + "p":
            return False
    return False


def _words(run: Any) -> str:
    return "".join((part.text or "") if part.tag == _TEXT else " " for part in _shown(run))


def _shown(run: Any) -> Iterator[Any]:
    return (part for part in run if part.tag == _TEXT or part.tag in _SIGNS)


def _cut(pieces: list[_Piece], span: Span, document: Document) -> list[Run]:
    """The runs that hold exactly ``span``, cut where it begins and ends inside one."""
    from docx.text.run import Run  # noqa: PLC0415 - heavy, and only this format needs it

    found = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        for place in (span.start, span.end):
            if piece.start < place < piece.end:
                pieces.insert(index + 1, _split(piece, place))
        if span.start <= piece.start and piece.end <= span.end and piece.length:
            found.append(Run(piece.run, document))
        index += 1
    return found


def _split(piece: _Piece, place: int) -> _Piece:
    """Cuts a run in two at ``place``; both keep its properties. The right half is returned."""
    right = deepcopy(piece.run)
    left_length = place - piece.start
    piece.run.addnext(right)
    _keep(piece.run, 0, left_length)
    _keep(right, left_length, piece.length)
    second = _Piece(right, place, piece.length - left_length)
    piece.length = left_length
    return second


def _keep(run: Any, start: int, end: int) -> None:
    """Leaves only the characters ``start`` to ``end`` in a run; what has no width stays on the left side."""
    at = 0
    for part in list(run):
        if part.tag == _PROPERTIES:
            continue
        length = len(part.text or "") if part.tag == _TEXT else int(part.tag in _SIGNS)
        here, at = at, at + length
        if part.tag == _TEXT:
            part.text = (part.text or "")[max(0, start - here) : max(0, end - here)]
            part.set(_SPACE, "preserve")
        if (length or start) and not (here < end and start < at):
            run.remove(part)
