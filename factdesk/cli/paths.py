"""The kinds of paths that commands take."""

from __future__ import annotations

import os
from pathlib import Path

import click


class Documents(click.Path):
    """A document or a folder that is there, or a pattern such as ``wires/*.pdf``; - is standard input if allowed."""

    def __init__(self, *, allow_dash: bool = False) -> None:
        super().__init__(exists=True, allow_dash=allow_dash, path_type=Path)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path; a pattern is resolved when documents are read."""
        from factdesk.intake.load import is_pattern

        path = Path(value)
        return path if is_pattern(path) else super().convert(value, param, ctx)
