"""What an article says about the words it quotes: by whom, to whom, in marks or reported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factdesk.check.rule import Docket
from factdesk.model import Mark, Match, Name, NameKind, Quote, QuoteKind, Reading, Span
from factdesk.spelling import parts

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
_LABEL = re.compile(r"(?:[A-Z][\w.'’-]* ?){1,5}:\s")
"""The speaker at the head of a paragraph: "MAYOR ALLEN:"."""


def reported(docket: Docket, match: Match, one: Quote, two: Quote) -> bool:
    """Whether one side gives the words without marks, in speech that may rephrase them.

    Plain text that keeps the speaker's "I" or "we" is a transcript, a letter or a release: it has the very words.
    """
    if QuoteKind.INDIRECT not in (one.kind, two.kind):
        return False
    if any(q.kind is QuoteKind.INDIRECT and _minuted(docket, m) for m, q in ((match.a, one), (match.b, two))):
        return False
    text = docket.readings[match.a.article].article.text
    return not any(edit.op == "equal" and _FIRST_PERSON.search(edit.a.of(text)) for edit in match.edits)


def _minuted(docket: Docket, mark: Mark) -> bool:
    """Whether a passage stands in a paragraph that opens with its speaker, as transcripts have it."""
    text = docket.readings[mark.article].article.text
    start = text.rfind("\n", 0, mark.span.start) + 1
    return _LABEL.match(text, start, mark.span.start) is not None


def fragments(reading: Reading, quote: Quote) -> Iterator[Quote]:
    """All fragments of the utterance that a quote belongs to, itself first."""
    yield quote
    for other in reading.claims.quotes:
        if other.group == quote.group and other is not quote:
            yield other


def speaker(reading: Reading, quote: Quote) -> tuple[Span, str] | None:
    """Where the speaker of an utterance is named, and the fullest name."""
    for part in fragments(reading, quote):
        if part.speaker and part.speaker_ref:
            return part.speaker, part.speaker_ref
    return None


def medium(reading: Reading, quote: Quote) -> Span | None:
    """Where the outlet or forum of an utterance is named."""
    return next((part.medium for part in fragments(reading, quote) if part.medium), None)


def name_of(reading: Reading, ref: str) -> Name | None:
    """The first mention of a bearer."""
    return next((name for name in reading.claims.names if name.ref == ref), None)


def is_person(reading: Reading, ref: str) -> bool:
    """Whether a speaker is a person as far as the article tells: named in full, and nothing else by kind."""
    name = name_of(reading, ref)
    if name is None:
        return False
    return name.kind is NameKind.PERSON or (name.kind is NameKind.OTHER and len(parts(ref)) > 1)
