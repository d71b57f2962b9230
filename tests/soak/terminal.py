"""A program in a terminal of its own: a session with a pseudo-terminal, as a shell in a window would start it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

MODES = {"screen": 1049, "mouse": 1000, "moves": 1003, "paste": 2004, "focus": 1004, "cursor": 25}
"""What a program switches on or off in a terminal, by its number."""
_SWITCH = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


class Terminal:
    """A running program, what it wrote, and what state it left the terminal in."""

    def __init__(self, command: Sequence[str], folder: Path, size: tuple[int, int] = (40, 120)) -> None:
        self.written = b""
        self._outer, self._inner = pty.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(self._inner)
        environment = {**os.environ, "HOME": str(folder), "TERM": "xterm-256color", "EDITOR": "true"}
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(self._inner, termios.TIOCSCTTY, 0)
            for stream in range(3):
                os.dup2(self._inner, stream)
            os.closerange(3, 64)
            os.chdir(folder)
            os.execve(command[0], list(command), environment)
        self.status: int | None = None

    @classmethod
    def desk(cls, store: Path, *words: str) -> Terminal:
        """FactDesk on a store."""
        return cls([sys.executable, "-m", "factdesk", *words, "--db", str(store)], store.parent)

    def resize(self, rows: int, columns: int) -> None:
        """Another size of the window; the program is told by the system."""
        fcntl.ioctl(self._outer, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, silence: float) -> bytes:
        """What is painted until nothing is for so many seconds."""
        painted = b""
        while select.select([self._outer], [], [], silence)[0]:
            try:
                some = os.read(self._outer, 1 << 16)
            except OSError:  # the other side is closed
                break
            if not some:
                break
            painted += some
        self.written += painted
        return painted

    def until(self, words: bytes, seconds: float = 60) -> None:
        """Wait until something is painted."""
        end = time.monotonic() + seconds
        seen = b""
        while words not in seen:
            assert time.monotonic() < end, f"{words!r} was not painted: {seen[-500:]!r}"
            seen += self.read(0.05)

    def press(self, keys: str, silence: float = 0.02) -> bytes:
        """Keys, and what they paint."""
        os.write(self._outer, keys.encode())
        painted = self.read(silence)
        assert self.runs(), f"it ended with status {self.status}: {self.written[-3000:].decode(errors='replace')}"
        return painted

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program alone."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._inner)
        os.close(self._outer)
        self._outer = self._inner = -1

    def ended(self, seconds: float = 30) -> int:
        """The exit status once it has ended; negative for a signal."""
        end = time.monotonic() + seconds
        while self.runs():
            assert time.monotonic() < end, "it goes on running"
            if self._outer >= 0:
                self.read(0.01)
            time.sleep(0.01)
        if self._outer >= 0:
            self.read(0.05)
        assert self.status is not None
        return self.status

    def runs(self) -> bool:
        """Whether it has not ended."""
        if self.status is None:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            self.status = os.waitstatus_to_exitcode(status) if done else None
        return self.status is None

    def stopped(self, seconds: float = 30) -> None:
        """Wait until it is suspended."""
        end = time.monotonic() + seconds
        while self._stat()[0] != "T":
            assert time.monotonic() < end, "it was not suspended"
            self.read(0.02)
        self.read(0.05)

    def switched_on(self, *modes: str, seconds: float = 30) -> None:
        """Wait until these modes are on."""
        end = time.monotonic() + seconds
        while not self.on() >= set(modes):
            assert time.monotonic() < end, f"only {self.on()} are on"
            self.read(0.05)

    def on(self) -> set[str]:
        """Which modes are on, by what was written last of each; the cursor is on until it is hidden."""
        state = {25: True}
        for numbers, switch in _SWITCH.findall(self.written):
            state.update(dict.fromkeys(map(int, numbers.split(b";")), switch == b"h"))
        return {name for name, number in MODES.items() if state.get(number)}

    def given_back(self) -> bool:
        """Whether the terminal is as a shell needs it: its own screen, a cursor, no mouse, lines and echo."""
        return self.on() == {"cursor"} and termios.tcgetattr(self._inner) == self.before

    def memory(self) -> float:
        """Megabytes of memory in use."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def spent(self) -> float:
        """Seconds of the processor that it has used."""
        user, system = self._stat()[11:13]
        return (int(user) + int(system)) / _TICKS

    def _stat(self) -> list[str]:
        return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()

    def close(self) -> None:
        """End it, whatever it does."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self._outer >= 0:
            self.hang_up()
