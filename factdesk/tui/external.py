"""The world outside: the editor's own editor, and paths as people type, paste or drag them."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_STEP = 0.2
"""Seconds after which it is looked up again whether the editor is closed."""
_BY_COLUMN = {"code", "codium", "subl", "zed"}
"""Editors that take ``file:line`` behind an option of their own or none."""


def editor_command(path: Path, line: int, environ: Mapping[str, str] = os.environ) -> list[str]:
    """The command that opens ``path`` at ``line`` in $VISUAL or $EDITOR, else vi."""
    command = shlex.split(environ.get("VISUAL") or environ.get("EDITOR") or "vi")
    name = Path(command[0]).stem
    if name in _BY_COLUMN:
        goto = ["--goto"] if name in {"code", "codium"} else []
        wait = [] if "--wait" in command or "-w" in command else ["--wait"]
        return [*command, *wait, *goto, f"{path}:{line}"]
    return [*command, f"+{line}", str(path)]


def edit(path: Path, line: int) -> int:
    """Open the file and wait until the editor is closed; gives its exit status.

    Python's part of a signal waits for the next step of Python, so there is one every little while.
    """
    editor = subprocess.Popen(editor_command(path, line))  # noqa: S603
    while True:
        with suppress(subprocess.TimeoutExpired):
            return editor.wait(_STEP)


def saved_at(path: Path) -> int:
    """When a file was last saved, in nanoseconds; 0 where there is none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def paths_in(words: str) -> list[Path]:
    """Paths as a terminal drops them: quoted or with escaped spaces, several on a line, perhaps ``file://``."""
    try:
        parts = shlex.split(words)
    except ValueError:
        parts = words.split()
    return [Path(part.removeprefix("file://")).expanduser() for part in parts]


def dropped(words: str) -> list[Path]:
    """The paths in pasted words, if every one of them exists; else none: then the words are a text."""
    if len(words) > 8192 or not words.strip():
        return []
    found = paths_in(words)
    return found if all(path.is_absolute() and path.exists() for path in found) else []
