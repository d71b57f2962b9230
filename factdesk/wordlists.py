"""Word lists as data: ``lexicon/<language>/<name>.txt`` inside a package.

One entry a line; tabs separate its columns; ``#`` starts a comment line, and the first one names the list's source.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(package: str, name: str, language: str = "en") -> tuple[tuple[str, ...], ...]:
    """The entries of a list as tuples of columns, in file order."""
    path = files(package) / "lexicon" / language / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def entries(package: str, name: str, language: str = "en") -> frozenset[str]:
    """The first column of a list."""
    return frozenset(row[0] for row in rows(package, name, language))


@cache
def table(package: str, name: str, language: str = "en") -> dict[str, str]:
    """First column to second column; a missing second column is empty."""
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows(package, name, language)}
