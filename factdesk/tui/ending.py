"""Asked by the system to end, the desk gives the terminal back first: its own screen, a cursor, no mouse."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

    from factdesk.tui.app import FactDeskApp

_STUCK = 3.0
"""Seconds after which a desk whose window is lost ends at once: what it still has to paint may wait for ever."""


def end_when_asked(app: FactDeskApp) -> None:
    """Leave the screens with the exit status that shells give a signal; what was decided or written is on the disk."""
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, RuntimeError):  # not on this system, or not in the main thread, as in tests
        loop.add_signal_handler(signal.SIGTERM, partial(app.end, return_code=128 + signal.SIGTERM))

    def window_lost(number: int, _: FrameType | None) -> None:
        """Comes between two steps of whatever runs, so also while an editor of the draft is open."""
        loop.call_soon_threadsafe(partial(app.end, return_code=128 + number))
        stuck = Timer(_STUCK, os._exit, [128 + number])
        stuck.daemon = True
        stuck.start()

    if hasattr(signal, "SIGHUP"):
        with suppress(ValueError):  # not in the main thread
            signal.signal(signal.SIGHUP, window_lost)
