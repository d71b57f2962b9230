"""What reaches the terminal: safe words, progress while somebody watches, and one line for each trouble."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
import time
from collections.abc import Generator
from typing import TypeVar

import click

from factdesk.errors import FactDeskError, fault
from factdesk.model import Progress
from factdesk.text import one_line

R = TypeVar("R")

TROUBLE = 2
"""Exit status for wrong usage and unreadable input."""
STOPPED = 130
"""Exit status after Ctrl-C, as shells expect it."""
_BAR = 24
_SETTLED = 3.0
"""Seconds after which the time left can be told from the time spent."""


class Group(click.Group):
    """A group whose commands end in one line on standard error when something is wrong."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words of the command line; wrong ones are told of without what could steer the terminal."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as wrong:
            raise _harmless(wrong) from wrong

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; its troubles become words and an exit status."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        _replace_what_cannot_be_shown()
        try:
            return super().invoke(ctx)
        except FactDeskError as error:
            complain(str(error))
            raise click.exceptions.Exit(TROUBLE) from error
        except KeyboardInterrupt as stop:
            complain("stopped; everything finished so far is kept")
            raise click.exceptions.Exit(STOPPED) from stop
        except click.UsageError as wrong:
            raise _harmless(wrong) from wrong
        except Exception as error:
            if _is_clicks_own(error) or os.environ.get("FACTDESK_DEBUG"):
                raise
            complain(str(fault(f"factdesk {ctx.invoked_subcommand or ''}".strip(), error)))
            raise click.exceptions.Exit(TROUBLE) from error


def _harmless(wrong: click.UsageError) -> click.UsageError:
    return click.UsageError(one_line(wrong.format_message()), wrong.ctx)


def _replace_what_cannot_be_shown() -> None:
    """A terminal of few characters shows question marks in place of the others."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _is_clicks_own(error: Exception) -> bool:
    """Whether click ends the program by itself on this: wrong usage, an exit, a closed pipe."""
    closed = isinstance(error, OSError) and error.errno == errno.EPIPE
    return closed or isinstance(error, click.ClickException | click.exceptions.Exit | click.Abort)


def complain(message: str) -> None:
    """One line on standard error."""
    click.echo(f"{click.style('factdesk:', fg='red')} {one_line(message)}", err=True)


def say(words: str) -> None:
    """One line on standard output."""
    click.echo(one_line(words))


def width(most: int = 100) -> int:
    """Columns to print in."""
    return max(40, min(most, shutil.get_terminal_size().columns))


def pace_of(step: Progress, seconds: float) -> str:
    """Rate and time left, once they can be told: as in 214/s, 7 min left."""
    if seconds < _SETTLED or not 0 < step.done < step.total:
        return ""
    rate = step.done / seconds
    left = (step.total - step.done) / rate
    time_left = f"{left:.0f} s" if left < 100 else f"{left / 60:.0f} min" if left < 12_000 else f"{left / 3600:.0f} h"
    return f"{rate:,.0f}/s, {time_left} left  " if rate >= 1 else f"{time_left} left  "


class Follower:
    """Follows long work: draws its progress on a terminal, and tells of each problem."""

    def __init__(self) -> None:
        self.problems = 0
        self._drawn = sys.stderr.isatty()
        self._started = time.monotonic()

    def run(self, steps: Generator[Progress, None, R]) -> R:
        """Do all steps; gives what they come to."""
        try:
            while True:
                self._show(next(steps))
        except StopIteration as end:
            result: R = end.value
            return result
        finally:
            steps.close()
            self._clear()

    def tell(self, problem: str) -> None:
        """Say what went wrong with a part of the work; the rest goes on."""
        self.problems += 1
        self._clear()
        complain(problem)

    def _show(self, step: Progress) -> None:
        if step.problem:
            self.tell(step.problem)
        elif self._drawn:
            filled = _BAR * step.done // max(1, step.total)
            bar = "━" * filled + "─" * (_BAR - filled)
            pace = pace_of(step, time.monotonic() - self._started)
            line = f"{step.stage} {step.done:,} of {step.total:,}  {bar}  {pace}{one_line(step.label)}"
            sys.stderr.write(f"\r\x1b[2K{line[: width() - 1]}")
            sys.stderr.flush()

    def _clear(self) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
