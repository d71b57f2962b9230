"""Captions and photo credits, alone on their line or fused to the text beside them by copying."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.intake.lines import Line
from factdesk.model import Span

_OPENERS = tuple(sorted(wordlists.entries("factdesk.intake", "caption_openers")))
_CREDITS = wordlists.entries("factdesk.intake", "credits") | wordlists.entries("factdesk.intake", "outlets")
_NAME = r"[A-ZÀ-Þ][\w.'’-]{0,30}(?: [A-ZÀ-Þ][\w.'’-]{0,30}){0,3}"
_TRAILING_CREDIT = re.compile(rf"[.!?”\"’] {_NAME} ?/ ?(?:The )?{_NAME}$")
_NAMED_CREDIT = re.compile(
    r"(?:Photo|Photograph|Picture|Image|Illustration|Credit|Source)s?(?:: ?|\.\.\.)[A-Z][^.:]{2,70}$"
)
_SLASH = re.compile(r"[A-Z][\w.]* ?/ ?[A-Z]")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_FUSED_HEAD = re.compile(r"[A-Za-z][A-Za-z-]{1,40}-\d{1,2}(?=[A-Z][a-z]|[A-Z] [a-z]|[“\"‘][A-Z])")
_FUSED_FILE = re.compile(r"[\w-]{3,60}\.(?:jpe?g|png|gif|webp|JPE?G|PNG)(?=[A-Z“\"‘]|\s|$)")
_RUNNING_TIME = re.compile(r"[.!?][”\"’]? \d{1,2}:[0-5]\d$")
_FUSED_TAIL = re.compile(r"(?<=[a-zà-þ])[A-Z][A-Za-z]{1,30}-\d{1,2}$")
_WINDOW = 120
"""Characters at the end of a line within which a credit may stand."""


def is_caption(line: Line) -> bool:
    """Whether a whole line is a caption or a credit."""
    text = line.text
    if text[:_WINDOW].casefold().startswith(_OPENERS) or _credited(text[:_WINDOW]):
        return True
    end = text[-_WINDOW:]
    if end[-1] == ")":
        return _bracketed(end)
    if end[-1].isdigit():
        return line.short and _RUNNING_TIME.search(end) is not None
    if line.stopped:
        return False
    return _NAMED_CREDIT.search(end) is not None or ("/" in end and _TRAILING_CREDIT.search(end) is not None)


def _credited(start: str) -> bool:
    """Whether a line opens with its credit and a bar: ``Name / AGENCY | What is seen``."""
    credit, bar, _ = start.partition("|")
    if not bar or any(word[0].islower() for word in credit.split()):
        return False
    return "/" in credit or _names_credit(credit)


def fused(line: Line) -> Span | None:
    """Where the label of a picture is fused to the start or the end of a line: "Harbour-1Rescue boats left …"."""
    match = _FUSED_HEAD.match(line.text) or _FUSED_FILE.match(line.text)
    if match is None and line.short and line.text[-1].isdigit():
        match = _FUSED_TAIL.search(line.text)
    return Span(line.span.start + match.start(), line.span.start + match.end()) if match else None


def _bracketed(end: str) -> bool:
    """Whether the last brackets hold a credit: ``(Name/Agency)``, ``(Handout)``."""
    at = end.rfind("(")
    return at > 0 and (_SLASH.search(end, at) is not None or _names_credit(end[at + 1 : -1]))


def _names_credit(words: str) -> bool:
    return words.strip() in _CREDITS or any(match.group() in _CREDITS for match in _WORD.finditer(words))
