"""Paragraphs, sentences and words of a canonical text, all as spans."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from factdesk import wordlists
from factdesk.model import Article, Span, ZoneKind

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
_STOP = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"”’'»)\]]*+(?=\s)")
_OPENING = re.compile(r"[\s\"“‘'«(\[\-–—]*")
_ABBREVIATED = wordlists.entries("factdesk", "abbreviations")
_LONGEST = max(map(len, _ABBREVIATED))


def words(text: str, within: Span | None = None) -> Iterator[Span]:
    """Spans of the words in ``text``: letters and digits, with inner apostrophes."""
    start, end = (within.start, within.end) if within else (0, len(text))
    for match in _WORD.finditer(text, start, end):
        yield Span(match.start(), match.end())


def surfaces(text: str, within: Span) -> list[str]:
    """The words in a stretch of ``text`` as written."""
    return _WORD.findall(text, within.start, within.end)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Spans of the lines that hold more than white space, trimmed of it."""
    return tuple([Span(*match.span()) for match in _PARAGRAPH.finditer(text)])


def sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """Spans of the sentences, one paragraph at a time; closing marks belong to the sentence they close."""
    blocks = [within] if within else paragraphs(text)
    for block in blocks:
        start = block.start
        for match in _STOP.finditer(text, block.start, block.end):
            if _ends(text, start, match, block.end):
                yield Span(start, match.end())
                start = match.end()
                while start < block.end and text[start].isspace():
                    start += 1
        if start < block.end:
            yield Span(start, block.end)


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether a run of stops ends its sentence: not after an abbreviation, an initial or before a small letter."""
    following = stop.end() + 1
    if not text[following : following + 1].isupper():
        opening = _OPENING.match(text, following - 1, end)
        following = opening.end() if opening else end
        if following < end and text[following].islower():
            return False
    return stop[0] != "." or not _is_short_form(text, start, stop.start())


def _is_short_form(text: str, start: int, end: int) -> bool:
    """Whether the word before the full stop at ``end`` is an abbreviation or an initial."""
    left, least = end, max(start, end - _LONGEST - 1)
    while left > least and (text[left - 1].isalpha() or text[left - 1] == "."):
        left -= 1
    word = text[left:end]
    return word.lower() in _ABBREVIATED or (len(word) == 1 and word.isupper() and word != "I")


class Lines:
    """Answers which paragraph a place of an article lies in, as ¶ shows it: from 1, page furniture left out."""

    def __init__(self, article: Article) -> None:
        self._starts = [span.start for span in paragraphs(article.text) if not is_furniture(article, span)]

    def number(self, offset: int) -> int:
        """The paragraph that holds ``offset``, or the one before it; 1 at least."""
        return max(1, bisect_right(self._starts, offset))


def is_furniture(article: Article, span: Span) -> bool:
    """Whether a stretch lies wholly in page furniture."""
    at = bisect_right(article.zones, span.start, key=lambda zone: zone.span.start) - 1
    return at >= 0 and article.zones[at].kind is ZoneKind.FURNITURE and article.zones[at].span.contains(span)


def prose(article: Article) -> Iterator[Span]:
    """The stretches that claims may be read from: everything but page furniture and the labels of pictures."""
    at = 0
    for zone in article.zones:
        label = zone.kind is ZoneKind.CAPTION and " " not in zone.span.of(article.text)
        if label or zone.kind is ZoneKind.FURNITURE:
            if at < zone.span.start:
                yield Span(at, zone.span.start)
            at = zone.span.end
    if at < len(article.text):
        yield Span(at, len(article.text))


_STEERING = (
    "\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
)
"""Controls beyond ASCII, reversed text, marks without width, halves of a pair."""
_UNSAFE = re.compile(f"[\x00-\x1f{_STEERING}]")
_UNSAFE_IN_JSON = re.compile(f"[{_STEERING}]")
_BLANK = re.compile(r"\s+")


def one_line(words: str) -> str:
    """``words`` on one line, with nothing in them that could steer a terminal or reverse the reading order."""
    return harmless(_BLANK.sub(" ", words)).strip()


def harmless(words: str) -> str:
    """``words`` character for character, with a sign in place of each that could steer a terminal or stays unseen."""
    return _UNSAFE.sub("\ufffd", words)


def json_text(value: Any, indent: int | None = None) -> str:
    """``value`` as JSON, letters as they are; escapes stand for what could steer a terminal, so nothing is lost."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    if written.isprintable():
        return written
    return _UNSAFE_IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1], written)
