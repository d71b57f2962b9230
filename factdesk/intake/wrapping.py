"""Text that was broken into lines of one width, as mail programs do, joined again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

_NARROWEST = 50
"""Characters; narrower lines are verses, lists and addresses."""
_WIDEST = 100
_MARKERS = ("#", ">", "|", "- ", "* ", "+ ", "• ", "```", "    ", "\t", *(f"{digit}. " for digit in range(10)))
_BREAKS = ("  ", "\\")
"""What begins a line of its own in Markdown and in plain lists, and what ends one."""


def paragraphs(text: str, *, flowed: bool = False) -> Iterator[str]:
    """The paragraphs of a text with LF line ends; a block that was not wrapped gives a paragraph a line."""
    block: list[str] = []
    for row in [*text.split("\n"), ""]:
        if row.strip():
            block.append(row)
        elif block:
            yield from _flowed(block) if flowed else _unwrapped([one.strip() for one in block])
            block = []


def unwrap(text: str) -> str:
    """A text file whose lines were broken at one width, with a space for each line end within a paragraph.

    One for one, so that offsets stay those of the file. Only where a sentence runs on in small letters from one line to
    the next; lists, tables, verses and lines of their own stay as they are.
    """
    rows = text.split("\n")
    if max(map(len, rows)) > _WIDEST:
        return text
    glue = ["\n"] * len(rows)
    start = 0
    for i in range(len(rows) + 1):
        if i == len(rows) or not rows[i].strip():
            if _runs_on(rows[start:i]):
                glue[start : i - 1] = [" "] * (i - 1 - start)
            start = i + 1
    return "".join(part for pair in zip(rows, glue, strict=True) for part in pair)[:-1]


def _runs_on(block: Sequence[str]) -> bool:
    """Whether a block is one wrapped paragraph beyond doubt."""
    if (
        len(block) < 2
        or any(row.startswith(_MARKERS) or row.endswith(_BREAKS) for row in block)
        or not _is_wrapped(block)
    ):
        return False
    return any(row[-1].isalpha() and after[0].islower() for row, after in pairwise(block))


def _unwrapped(block: Sequence[str]) -> Iterator[str]:
    if _is_wrapped(block):
        yield " ".join(block)
    else:
        yield from block


def _is_wrapped(block: Sequence[str]) -> bool:
    """Whether at no line's end the next line's first word would have fitted in."""
    width = max(map(len, block))
    if not _NARROWEST <= width <= _WIDEST:
        return False
    return all(len(row) + 1 + len(after.split(maxsplit=1)[0]) > width for row, after in pairwise(block))


def _flowed(block: Sequence[str]) -> Iterator[str]:
    """RFC 3676: a line that ends with a space runs on."""
    run: list[str] = []
    for row in block:
        run.append(row.strip())
        if not row.endswith(" "):
            yield " ".join(run)
            run = []
    if run:
        yield " ".join(run)
