"""FactDesk in a real terminal, read as it stands there: a session of tmux of its own for each program."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

_SECONDS = 30.0
_NUMBERS = count()
"""Every window has a server of its own: one that is ending takes no new one."""
_NAMES = {
    "↓": "Down",
    "↑": "Up",
    "PgDn": "PageDown",
    "PgUp": "PageUp",
    "esc": "Escape",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "f2": "F2",
    "shift+down": "S-Down",
    "shift+up": "S-Up",
}
"""What tmux calls the keys that the help names."""


class Screen:
    """A window of a fixed size with FactDesk in it. Nothing waits for the clock: every key for what it must show."""

    def __init__(self, store: Path, words: list[str], size: tuple[int, int], editor: Path) -> None:
        self.socket = f"factdesk-{store.parent.name}-{next(_NUMBERS)}"
        self.folder = store.parent
        self.width, self.height = size
        ours = {"FACTDESK_CONFIG": "/nonexistent", "EDITOR": str(editor), "HOME": str(self.folder), "VISUAL": ""}
        names = " ".join(f"{name}={shlex.quote(value)}" for name, value in ours.items())
        command = shlex.join([sys.executable, "-m", "factdesk", *words, "--db", str(store)])
        shell = f"cd {shlex.quote(str(self.folder))}; env {names} {command}; echo ENDED $?; cat"
        where = ["-x", str(self.width), "-y", str(self.height)]
        started = ["new-session", "-d", "-P", "-F", "#{pane_pid}", *where, shell]
        self._shell = int(self._tmux("-f", "/dev/null", *started))
        self._tmux("set-option", "-s", "set-clipboard", "on")

    def _tmux(self, *words: str) -> str:
        command = ["tmux", "-L", self.socket, *words]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    # ---- reading

    def text(self) -> str:
        """Everything that stands there."""
        return self._tmux("capture-pane", "-p")

    def until(self, shows: str | Callable[[str], object], *, gone: str = "") -> str:
        """What stands there once it shows a pattern, or is as a function wants it, and another pattern is gone."""
        end = time.monotonic() + _SECONDS
        while True:
            seen = self.text()
            found = shows(seen) if callable(shows) else re.search(shows, seen)
            if found and not (gone and re.search(gone, seen)):
                return seen
            if time.monotonic() > end:
                raise AssertionError(f"it never showed {shows!r} without {gone!r}:\n{seen}")
            time.sleep(0.01)

    def still(self) -> str:
        """What stands there once it stays the same for ten looks."""
        seen, same = self.text(), 0
        while same < 10:
            now = self.text()
            seen, same = now, same + 1 if now == seen else 0
            time.sleep(0.01)
        return seen

    def copied(self) -> str:
        """What the program put on the clipboard last."""
        return self._tmux("show-buffer")

    # ---- writing

    def press(self, *keys: str) -> None:
        """Keys, named as the help names them."""
        for key in keys:
            if key in _NAMES:
                self._tmux("send-keys", _NAMES[key])
            elif key.startswith("^"):
                self._tmux("send-keys", f"C-{key[1:]}")
            else:
                self._tmux("send-keys", "-l", key)

    def type(self, words: str) -> None:
        """Words, letter by letter, until they stand there: Textual sends a key to the field that has the focus now."""
        self._tmux("send-keys", "-l", words)
        self.until(re.escape(words[-10:]))

    def resize(self, width: int, height: int) -> None:
        """Another size of the window."""
        self._tmux("resize-window", "-x", str(width), "-y", str(height))

    def ended(self) -> None:
        """Wait until the program has ended as it should."""
        self.until("ENDED 0")

    def leave(self, key: str) -> None:
        """Close the program by a key, or its window where the key is empty, and wait until it is no more."""
        children = Path(f"/proc/{self._shell}/task/{self._shell}/children").read_text().split()
        self.press(key) if key else self._tmux("kill-session")
        end = time.monotonic() + _SECONDS
        while any(Path(f"/proc/{number}").exists() for number in children):
            assert time.monotonic() < end, "it goes on running"
            time.sleep(0.01)

    def close(self) -> None:
        """End it, whatever it does."""
        self._tmux("kill-server")


@contextmanager
def desk(store: Path, words: list[str], size: tuple[int, int], editor: Path) -> Iterator[Screen]:
    """FactDesk on a store, ended in any case."""
    screen = Screen(store, words, size, editor)
    try:
        yield screen
    finally:
        screen.close()
