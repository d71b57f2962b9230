"""Work shared out to several processes: the results come in the order of the work, and few are on the way at a time."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from factdesk.errors import FactDeskError

P = TypeVar("P")
R = TypeVar("R")

_AHEAD = 3
"""Portions given out to each process: enough that none waits, few enough that they fit into memory."""

_PATIENT = 10
"""How much the processes give way to whoever types meanwhile."""


def in_order(
    work: Callable[[P], R], portions: Iterable[P], jobs: int, prepare: Callable[[], object] | None = None
) -> Generator[tuple[P, R], None, None]:
    """Each portion with what ``work`` makes of it in one of ``jobs`` processes; ``prepare`` is run first in each.

    Whoever stops early should close the generator: the processes end with what they are at. Raises ``FactDeskError``
    where one was ended from outside.
    """
    context = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")
    context.set_forkserver_preload([work.__module__])
    pool = ProcessPoolExecutor(jobs, context, _begin, (prepare,))
    waiting: deque[tuple[P, Future[R]]] = deque()
    try:
        for portion in portions:
            waiting.append((portion, pool.submit(work, portion)))
            if len(waiting) >= _AHEAD * jobs:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()
    except BrokenProcessPool as error:
        raise FactDeskError("a reading process was ended from outside", "run it again") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(prepare: Callable[[], object] | None) -> None:
    """A process that works leaves Ctrl-C to the one that gave it the work, and does not outlive it."""
    gc.freeze()  # word lists and patterns stay for good: walking them again and again costs a tenth of the time
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_PATIENT)
    threading.Thread(target=_end_with_the_giver, daemon=True).start()
    if prepare:
        prepare()


def _end_with_the_giver() -> None:
    giver = multiprocessing.parent_process()
    if giver:
        giver.join()
        os._exit(1)
