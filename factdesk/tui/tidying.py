"""When memory is tidied: while nobody types."""

from __future__ import annotations

import gc

from textual.app import App
from textual.timer import Timer

_IDLE = 2.0
"""Seconds without a key after which a whole collection is in nobody's way."""
_NEVER = 1_000_000
_DUE = 10
"""Python's own number of lesser collections before a whole one."""


def tidy_when_idle(app: App[None]) -> Timer:
    """Give a timer to reset at each key: with ten thousand findings a whole collection holds a key up for 0.1 s."""
    youngest, middle, _ = gc.get_threshold()
    gc.set_threshold(youngest, middle, _NEVER)
    return app.set_interval(_IDLE, _tidy)


def _tidy() -> None:
    if gc.get_count()[2] > _DUE:
        gc.collect()
