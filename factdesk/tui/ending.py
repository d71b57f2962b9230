"""Asked by the system to end, the desk gives the terminal back first: its own screen, a cursor, no mouse."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from functools import partial

from textual.app import App

_ASKED = ("SIGTERM", "SIGHUP")
"""A shutdown, and a window or a connection that is closed; some systems know only the first."""


def end_when_asked(app: App[None]) -> None:
    """Leave the screens with the exit status that shells give a signal; everything decided is on the disk already."""
    loop = asyncio.get_running_loop()
    for number in (getattr(signal, name) for name in _ASKED if hasattr(signal, name)):
        with suppress(NotImplementedError, RuntimeError):  # not on this system, or not in the main thread, as in tests
            loop.add_signal_handler(number, partial(app.exit, return_code=128 + number))
