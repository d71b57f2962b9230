"""The text on the clipboard, by whatever tool of the system reads it."""

from __future__ import annotations

import os
import shutil
import subprocess

from factdesk.config import LIMITS, MEGABYTE, Limits
from factdesk.errors import UnreadableError
from factdesk.intake.encoding import decode
from factdesk.intake.normalise import canonical
from factdesk.intake.wrapping import unwrap

_TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-paste", "--no-newline")),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-out")),
    ("DISPLAY", ("xsel", "--clipboard", "--output")),
    ("", ("pbpaste",)),
    ("", ("powershell.exe", "-NoProfile", "-Command", "Get-Clipboard -Raw")),
)
"""What each needs in the environment, and its command; the first that is there and answers is taken."""
_PATIENCE = 10
"""Seconds that a tool may take."""


def text(limits: Limits = LIMITS) -> str:
    """Words on the clipboard; raises ``UnreadableError`` where nothing reads it, or nothing or too much is on it."""
    asked = False
    for needed, (name, *options) in _TOOLS:
        tool = shutil.which(name)
        if tool and (not needed or os.environ.get(needed)):
            asked = True
            data = _answer([tool, *options])
            if data.strip():
                return unwrap(canonical(decode(_within(data, limits), "the clipboard")))
    if asked:
        raise UnreadableError("the clipboard holds no text", "copy the text again, or pipe it in and name it -")
    raise UnreadableError(
        "no tool that reads the clipboard is here",
        "install wl-clipboard, xclip or xsel, or pipe the text in: name it -",
    )


def _answer(command: list[str]) -> bytes:
    """What a tool prints; nothing where it fails, as on an empty clipboard."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - fixed commands
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return b"" if done.returncode else done.stdout


def _within(data: bytes, limits: Limits) -> bytes:
    if len(data) > limits.megabytes * MEGABYTE:
        raise UnreadableError(f"the clipboard holds more than {limits.megabytes} MB", limits.hint("megabytes"))
    return data
