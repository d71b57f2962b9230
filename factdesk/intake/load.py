"""Documents from the outside world, as articles."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from glob import glob
from pathlib import Path

from factdesk.config import LIMITS, MEGABYTE, Limits
from factdesk.errors import UnreadableError
from factdesk.intake.about import about
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Part, Source
from factdesk.intake.readers import by_suffix, reader_for, suffix
from factdesk.intake.zones import zone
from factdesk.model import Article

_SIGNS = frozenset("*?[")
"""What makes a path a pattern."""

Failed = Callable[[UnreadableError], None]
"""Told of each document that cannot be read, so that the others are."""


def load(
    path: Path, *, limits: Limits = LIMITS, failed: Failed | None = None, before_changes: bool = False
) -> Iterator[Article]:
    """The articles of a document, or of every readable document below a folder.

    An article's id is the path, followed by ``#`` and a name where one file holds several. Raises
    ``UnreadableError``, or gives it to ``failed`` and goes on. ``before_changes`` reads a Word file as it was before
    its tracked changes.
    """
    for document in documents(path):
        try:
            source = Source(_bytes(document, limits), str(document), limits, before_changes)
            yield from _articles(source, failed or _raise)
        except UnreadableError as error:
            (failed or _raise)(error)


def load_bytes(
    data: bytes, name: str, *, limits: Limits = LIMITS, failed: Failed | None = None, before_changes: bool = False
) -> Iterator[Article]:
    """The articles in bytes that are in hand; ``name`` tells what they are."""
    _within(len(data), name, limits)
    yield from _articles(Source(data, name, limits, before_changes), failed or _raise)


def load_stdin(
    *, name: str = "-", limits: Limits = LIMITS, failed: Failed | None = None, before_changes: bool = False
) -> Iterator[Article]:
    """The articles of one document on standard input."""
    data = sys.stdin.buffer.read(limits.megabytes * MEGABYTE + 1)
    yield from load_bytes(data, name, limits=limits, failed=failed, before_changes=before_changes)


def documents(path: Path) -> Iterator[Path]:
    """The file itself, or every file below a folder that a reader knows by its suffix, in order of name.

    A pattern such as ``wires/*.pdf`` stands for the files and folders that it matches. Hidden files and symbolic links
    below a folder are left out.
    """
    if not _is_folder(path):
        matches = sorted(glob(str(path), recursive=True)) if is_pattern(path) else []  # noqa: PTH207 - takes any pattern
        yield from dict.fromkeys(found for match in matches for found in documents(Path(match)))
        if not matches:
            yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            found = Path(folder, name)
            if not name.startswith((".", "~$")) and suffix(name) in by_suffix() and not found.is_symlink():
                yield found


def is_pattern(path: Path) -> bool:
    """Whether a path stands for others; one with such a sign in its own name that is there does not."""
    try:
        return not _SIGNS.isdisjoint(str(path)) and not path.exists()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long, or with a NUL: opening it says so
        return False


def from_text(
    raw: str,
    *,
    id: str,  # noqa: A002 - the machine interface's word
    title: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
    origin: str = "",
) -> Article:
    """An article from text that is already in hand; what is not given is read off the page."""
    return _article(Document(raw, title=title, outlet=outlet, published=published), id, origin)


def too_long(text: str, name: str, limits: Limits) -> UnreadableError | None:
    """What to say of a text of more characters than one may have; ``name`` is what it is called."""
    most = limits.characters
    if len(text) <= most:
        return None
    return UnreadableError(f"{name} holds more than {most:,} characters", limits.hint("characters"))


def _article(document: Document, name: str, origin: str) -> Article:
    text = canonical(document.text)
    zones = zone(text, document.zones)
    said = about(text, zones)
    return Article(
        name,
        text,
        zones,
        document.title or said.title,
        document.outlet or said.outlet,
        document.author or said.author,
        document.published or said.published,
        origin,
        document.pinpoints,
    )


def _articles(source: Source, failed: Failed) -> Iterator[Article]:
    for document in read(source, failed):
        if error := too_long(document.text, source.name, source.limits):
            failed(error)
            continue
        name = f"{source.name}#{document.name}" if document.name else source.name
        yield _article(document, name, name)


def read(source: Source, failed: Failed, depth: int = 0) -> Iterator[Document]:
    """The documents in these bytes and in the files that they contain."""
    if not source.data.strip():
        raise UnreadableError(f"{source.name} is empty", "give a document with text")
    if depth > source.limits.depth:
        hint = source.limits.hint("depth", "unpack it first")
        raise UnreadableError(f"{source.name} lies more than {source.limits.depth} archives deep", hint)
    told: list[object] = []

    def note(error: UnreadableError) -> None:
        told.append(error)
        failed(error)

    for item in reader_for(source).read(source):
        for document in _part(item, source, note, depth) if isinstance(item, Part) else (item,):
            told.append(document.name)
            yield document
    if not told:
        raise UnreadableError(f"{source.name} holds no document that can be read", "give the documents themselves")


def _part(part: Part, source: Source, failed: Failed, depth: int) -> Iterator[Document]:
    """The documents of a file inside another; one of no known kind is passed over, as in a folder."""
    if suffix(part.name) not in by_suffix():
        return
    inner = replace(source, data=part.data, name=part.name)
    try:
        for document in read(inner, failed, depth + 1):
            yield replace(document, name="#".join(filter(None, (part.name, document.name))))
    except UnreadableError as error:
        failed(UnreadableError(f"{source.name}: {error.message}", error.hint))


def _bytes(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file within the limits."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(f"{path} is not a file", "give a document, or pipe it in and name it -")
        _within(status.st_size, str(path), limits)
        with path.open("rb") as file:
            data = file.read(limits.megabytes * MEGABYTE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise UnreadableError(f"{path} cannot be opened: {reason}", "check its name and your rights to it") from error
    _within(len(data), str(path), limits)
    return data


def _within(size: int, name: str, limits: Limits) -> None:
    if size > limits.megabytes * MEGABYTE:
        raise UnreadableError(f"{name} is larger than {limits.megabytes} MB", limits.hint("megabytes"))


def _raise(error: UnreadableError) -> None:
    raise error
