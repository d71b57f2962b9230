"""Text that was broken into lines of one width, as mail programs do, joined again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

_NARROWEST = 50
"""Characters; narrower lines are verses, lists and addresses."""
_WIDEST = 100


def paragraphs(text: str, *, flowed: bool = False) -> Iterator[str]:
    """The paragraphs of a text with LF line ends; a block that was not wrapped gives a paragraph a line."""
    block: list[str] = []
    for row in [*text.split("\n"), ""]:
        if row.strip():
            block.append(row)
        elif block:
            yield from _flowed(block) if flowed else _unwrapped([one.strip() for one in block])
            block = []


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
