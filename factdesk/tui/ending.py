"""Asked by the system to end, the desk gives the terminal back first: its own screen, a cursor, no mouse."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdesk.tui.app import FactDeskApp

_ASKED = ("SIGTERM", "SIGHUP")
"""A shutdown, and a window or a connection that is closed; some systems know only the first."""


def end_when_asked(app: FactDeskApp) -> None:
    """Leave the screens with the exit status that shells give a signal; what was decided or written is on the disk."""
    loop = asyncio.get_running_loop()
    for number in (getattr(signal, name) for name in _ASKED if hasattr(signal, name)):
        with suppress(NotImplementedError, RuntimeError):  # not on this system, or not in the main thread, as in tests
            loop.add_signal_handler(number, partial(app.end, return_code=128 + number))
