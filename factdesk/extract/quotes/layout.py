"""A text with its marked stretches blanked out, cut into sentences: what the reporter says around the quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factdesk.extract.names.words import Words
from factdesk.extract.quotes.marks import Run
from factdesk.model import Name, Span
from factdesk.text import paragraphs, sentences

_MOST_WORDS = 200
_MOST_RUNS = 40
HOLE = "\ue000"
"""Stands for every sign of a marked stretch: no letter, no space."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the reporter, or a quote that stands alone."""

    span: Span
    first: int
    """Index of its first word outside quotes."""
    end: int
    """One past its last word."""
    runs: tuple[int, ...]
    """Indexes of the marked stretches in it."""
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything the attribution of one article looks at."""

    text: str
    masked: str
    """The text with quotes and furniture blanked."""
    runs: Sequence[Run]
    words: Words
    """The words outside marks; a hole in a gap shows a quote."""
    names: list[Name | None]
    """For each word the name that it belongs to."""
    places: list[int]
    """For each marked stretch the first word behind it."""
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, text: str, masked: str, runs: Sequence[Run], words: Words, names: Sequence[Name]) -> Layout:
        """From the text, the same with quotes and furniture blanked, and what was found in it."""
        words = words.outside(masked, [run.outer for run in runs])
        places = [words.at(run.outer.start) for run in runs]
        return cls(text, masked, runs, words, _owners(words, names), places, tuple(_sentences(masked, words, runs)))


def mask(text: str, runs: Sequence[Run]) -> str:
    """The text with every run blanked, its last sign a stop where the quoted words end a sentence."""
    pieces, at = [], 0
    for run in runs:
        words = run.inner.of(text).rstrip("’' ")
        stop = words[-1:] if words[-1:] in {".", "?", "!", "…"} and not words.endswith(("...", "…")) else HOLE
        pieces += [text[at : run.outer.start], HOLE * (len(run.outer) - 1), stop]
        at = run.outer.end
    pieces.append(text[at:])
    return "".join(pieces)


def _owners(words: Words, names: Sequence[Name]) -> list[Name | None]:
    """For each word the name it is part of."""
    owners: list[Name | None] = [None] * len(words)
    i = 0
    for name in names:
        i = bisect_left(words.starts, name.span.start, i)
        while i < len(owners) and words.starts[i] < name.span.end:
            owners[i] = name
            i += 1
    return owners


def _sentences(masked: str, words: Words, runs: Sequence[Run]) -> list[Sentence]:
    """Sentences with the words and runs that lie in them."""
    found = []
    starts = [run.outer.start for run in runs]
    word = run = 0
    for number, paragraph in enumerate(paragraphs(masked)):
        for span in sentences(masked, paragraph):
            usual = _fits(span, words.starts, word + _MOST_WORDS) and _fits(span, starts, run + _MOST_RUNS)
            for part in (span,) if usual else _parts(span, words, starts, word, run):
                end = bisect_left(words.starts, part.end, word)
                last = bisect_left(starts, part.end, run)
                found.append(Sentence(part, word, end, tuple(range(run, last)), number))
                word, run = end, last
    return found


def _parts(span: Span, words: Words, runs: Sequence[int], word: int, run: int) -> Iterator[Span]:
    """A sentence, cut where it grows beyond any that people write, so that no text takes more than linear time."""
    start = span.start
    while start < span.end:
        end = _limit(runs, run + _MOST_RUNS, _limit(words.starts, word + _MOST_WORDS, span.end))
        yield Span(start, end)
        if end < span.end:
            word, run = bisect_left(words.starts, end, word), bisect_left(runs, end, run)
        start = end


def _fits(span: Span, starts: Sequence[int], at: int) -> bool:
    """Whether the word or run that is one too many does not begin in the sentence."""
    return at >= len(starts) or starts[at] >= span.end


def _limit(starts: Sequence[int], at: int, end: int) -> int:
    """The end, or the start of the word or run that is one too many where it comes first."""
    return min(end, starts[at]) if at < len(starts) else end
