"""Files, folders, archives and JSON Lines of any size, cut into portions that are read one at a time."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from factdesk.config import LIMITS, MEGABYTE, Limits
from factdesk.desk import documents, lines
from factdesk.errors import FactDeskError, UnreadableError, fault
from factdesk.intake.load import documents as readable
from factdesk.intake.readers import by_suffix, suffix
from factdesk.model import Article

Failed = Callable[[FactDeskError], None]

_LINES = frozenset({".jsonl", ".ndjson"})
_LONGEST = 64 * 1024 * 1024
"""Bytes of the longest line that is read."""
_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Files:
    """Some documents on the disk."""

    paths: tuple[Path, ...]
    limits: Limits = LIMITS

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.paths)

    @property
    def label(self) -> str:
        """What a progress line says."""
        return self.paths[0].name

    def articles(self, failed: Failed) -> Iterator[Article]:
        """The articles in them; what cannot be read goes to ``failed``."""
        for path in self.paths:
            yield from _guarded(path.name, documents.articles(path, failed, limits=self.limits), failed)


@dataclass(frozen=True, slots=True)
class Lines:
    """Some lines of a JSON Lines file."""

    path: Path
    first: int
    """Number of the first line, from 1."""
    lines: tuple[bytes, ...]
    limits: Limits = LIMITS

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.lines)

    @property
    def label(self) -> str:
        """What a progress line says."""
        return self.path.name

    def articles(self, failed: Failed) -> Iterator[Article]:
        """The articles in them; what cannot be read goes to ``failed``."""
        for number, line in enumerate(self.lines, self.first):
            if line.strip():
                yield from _guarded(f"{self.path.name}, line {number}", self._read(line, number), failed)

    def _read(self, line: bytes, number: int) -> Iterator[Article]:
        try:
            yield documents.named(lines.article(line, str(self.path))[1])
        except UnreadableError as error:
            raise UnreadableError(f"{self.path.name}, line {number}: {error.message}", error.hint) from error


@dataclass(frozen=True, slots=True)
class Members:
    """Some files in an archive."""

    path: Path
    names: tuple[str, ...]
    limits: Limits = LIMITS

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.names)

    @property
    def label(self) -> str:
        """What a progress line says."""
        return self.path.name

    def articles(self, failed: Failed) -> Iterator[Article]:
        """The articles in them; what cannot be read goes to ``failed``."""
        with ZipFile(self.path) as archive:
            for name in self.names:
                yield from _guarded(f"{self.path.name}#{name}", self._read(archive, name), failed)

    def _read(self, archive: ZipFile, name: str) -> Iterator[Article]:
        """The articles of one file; it is unpacked in memory alone."""
        try:
            with archive.open(name) as packed:
                data = packed.read(self.limits.megabytes * MEGABYTE + 1)
        except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, zlib.error) as error:
            raise UnreadableError(f"{name} cannot be unpacked: {error}", "unpack it first") from error
        yield from documents.unpacked(data, f"{self.path}#{name}", self.limits)


Portion = Files | Lines | Members


def _guarded(name: str, found: Iterator[Article], failed: Failed) -> Iterator[Article]:
    """The articles found until something goes wrong, which is told and stops nothing else."""
    try:
        yield from found
    except UnreadableError as error:
        failed(error)
    except FactDeskError:
        raise
    except Exception as error:  # noqa: BLE001 - one document must not stop the others
        failed(fault(name, error))


def total(paths: Iterable[Path]) -> int:
    """How many documents, lines and members there are."""
    return sum(_size(file) for path in paths for file in readable(path))


def _size(path: Path) -> int:
    try:
        if suffix(path.name) in _LINES:
            return max(1, _lines(path))
        return max(1, len(_members(path)))
    except OSError:
        return 1


def _lines(path: Path) -> int:
    """How many lines a file has, the last with or without its end."""
    ends, last = 0, b"\n"
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            ends, last = ends + block.count(b"\n"), block[-1:]
    return ends + (last != b"\n")


def _members(path: Path) -> Sequence[str]:
    """The readable files in an archive; none where it is no archive or a broken one, which its reader tells of."""
    if suffix(path.name) != ".zip":
        return ()
    try:
        with ZipFile(path) as archive:
            return [name for name in sorted(archive.namelist()) if _is_shown(name) and suffix(name) in by_suffix()]
    except (BadZipFile, OSError):
        return ()


def _is_shown(name: str) -> bool:
    return not any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)


def portions(paths: Iterable[Path], size: int, limits: Limits = LIMITS) -> Iterator[Portion]:
    """Everything in the paths, ``size`` documents, lines or members at a time, in order."""
    return (replace(portion, limits=limits) for portion in _portions(paths, size))


def _portions(paths: Iterable[Path], size: int) -> Iterator[Portion]:
    waiting: list[Path] = []
    for file in (file for path in paths for file in readable(path)):
        holds = _holds(file)
        if not holds:
            waiting.append(file)
        if waiting and (holds or len(waiting) == size):
            yield Files(tuple(waiting))
            waiting = []
        if holds:
            yield from holds(file, size)
    if waiting:
        yield Files(tuple(waiting))


def _holds(path: Path) -> Callable[[Path, int], Iterator[Portion]] | None:
    """How to cut what a file holds; None where it is one document, or cannot be opened: its reader says why."""
    try:
        if suffix(path.name) in _LINES and path.stat().st_size:
            path.open("rb").close()
            return _cut_lines
    except OSError:
        return None
    return _cut_members if _members(path) else None


def _cut_lines(path: Path, size: int) -> Iterator[Portion]:
    with path.open("rb") as file:
        first = 1
        while some := tuple(islice(iter(lambda: file.readline(_LONGEST), b""), size)):
            yield Lines(path, first, some)
            first += len(some)


def _cut_members(path: Path, size: int) -> Iterator[Portion]:
    names = iter(_members(path))
    while some := tuple(islice(names, size)):
        yield Members(path, some)
