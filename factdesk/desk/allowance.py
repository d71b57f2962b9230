"""What one document may take of time and memory: a guard looks on from beside, and stops the work that takes more."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from factdesk.config import MEGABYTE, Limits
from factdesk.errors import UnreadableError

if sys.platform != "win32":
    import resource

T = TypeVar("T")

_GLANCE = 0.25
"""Seconds between two looks at the work."""


class _SpentError(BaseException):
    """Raised into the thread that works; no reader can take it for a fault of its document."""


@dataclass(eq=False, slots=True)
class _Work:
    """A piece of work under way."""

    ends: float
    """When it has had its time, in seconds of the monotonic clock."""
    most: float
    """Megabytes that FactDesk may hold by then."""
    thread: int = field(default_factory=threading.get_ident)
    over: str = ""
    """The limit that it went over."""


_at_work: set[_Work] = set()
_lock = threading.Lock()
_there = threading.Event()
_guards: list[threading.Thread] = []


@contextmanager
def allowance(name: str, limits: Limits) -> Iterator[None]:
    """Work on a document within its limits of time and memory; beyond them it ends with an ``UnreadableError``.

    Stops between two steps of the interpreter: not within one search of a text, which is why no pattern of ours can
    search for long. Memory is what FactDesk as a whole holds more at its peak than before.
    """
    work = _Work(time.monotonic() + limits.seconds, held() + limits.memory)
    try:
        try:
            _watch(work)
            yield
        finally:
            with _lock:
                _at_work.discard(work)
    except _SpentError:
        raise _over(name, work.over, limits) from None
    except MemoryError as error:
        raise _over(name, "memory", limits) from error


def each(found: Iterator[T], name: str, limits: Limits) -> Iterator[T]:
    """The same values, each within the limits of a document."""
    while True:
        with allowance(name, limits):
            value = next(found, None)
        if value is None:
            return
        yield value


def held() -> float:
    """Megabytes that this process has held at its peak; nothing where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / MEGABYTE if sys.platform == "darwin" else peak / 1024


def _over(name: str, limit: str, limits: Limits) -> UnreadableError:
    most = (
        f"{limits.memory:,} MB of memory"
        if limit == "memory"
        else f"{limits.seconds:,} second{'s' * (limits.seconds != 1)}"
    )
    return UnreadableError(f"{name} takes more than {most}", limits.hint(limit))


def _watch(work: _Work) -> None:
    with _lock:
        _at_work.add(work)
        if not _there.is_set():
            _there.set()
        if not (_guards and _guards[0].is_alive()):
            _guards[:] = [threading.Thread(target=_guard, daemon=True, name="allowance")]
            _guards[0].start()


def _guard() -> None:
    """Look at all work now and then, as long as there is any; what is over its limits is let go with an error."""
    while True:
        _there.wait()
        time.sleep(_GLANCE)
        with _lock:
            late, memory = time.monotonic(), held()
            for work in [work for work in _at_work if work.ends < late or work.most < memory]:
                work.over = "seconds" if work.ends < late else "memory"
                _at_work.discard(work)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(work.thread), ctypes.py_object(_SpentError))
            if not _at_work:
                _there.clear()
