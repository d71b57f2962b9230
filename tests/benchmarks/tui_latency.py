"""Key to paint over a pseudo-terminal, on 10,000 findings and a 1 MB draft: ``python tests/benchmarks/tui_latency.py``.

First paint is measured against a Textual app that only shows a word. A key counts from its write until the last byte of
what it painted; 30 ms of silence end a paint.
"""

import os
import pty
import random
import select
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from datetime import UTC, datetime
from pathlib import Path

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.model import (
    Article,
    Claims,
    Figure,
    FigureKind,
    Finding,
    Judgement,
    Kind,
    Mark,
    Reading,
    Severity,
    Span,
    Verdict,
)
from factdesk.store.findings import Placed

SILENCE = 0.03
FINDINGS = 10_000
IMPORTED = 3_000
ASKED = 20
"""Times that a key is pressed while an import runs."""
DECIDED = 30
"""Findings that were decided before."""
MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("QUEUE")
Minimal().run()
"""
DESK = """
import sys
from factdesk.cli import main
main(["review", "big", "--db", sys.argv[1]])
"""


def build(path):
    """A store with one story: every figure of a long draft differs from its source."""

    at = datetime(2024, 5, 14, 12, 0, tzinfo=UTC)
    draft, source = articles(path.with_suffix(".txt"))
    opened = Desk.open(path, Settings(editor="Robin"), lambda: at)
    store = opened._store
    for article, claims in (draft, source):
        store.articles.add(Reading(article, claims), at)
    filed = store.stories.save("big", draft[0].origin, draft[0].id, at)
    store.stories.attach(filed.number, [source[0].id])
    store.findings.save(filed.number, 1, findings(*draft, source[0]), at)
    opened.close()
    return len(draft[0].text)


def articles(file):
    """Draft and source with their figures."""

    pick = random.Random(1)
    words = [
        "the",
        "harbour",
        "report",
        "council",
        "budget",
        "bridge",
        "people",
        "water",
        "street",
        "school",
        "minister",
        "spoke",
        "before",
    ]
    pieces, figures, at = ["Headline\n\n"], [], 10
    for number in range(FINDINGS):
        filler = " ".join(pick.choice(words) for _ in range(14)) + " "
        value = f"{pick.randint(100, 99_999):,}"
        end = ".\n\n" if number % 5 == 4 else " "
        start = at + len(filler)
        span = Span(start, start + len(value))
        number_said = float(value.replace(",", ""))
        figures.append(Figure(span, number_said, number_said, FigureKind.CARDINAL))
        pieces += [filler, value, end]
        at = start + len(value) + len(end)
    text = "".join(pieces)
    file.write_text(text, encoding="utf-8")
    claims = Claims(tuple(figures))
    return (Article("d", text, origin=str(file)), claims), (Article("s", text.replace("9", "8"), title="S"), claims)


def findings(draft, claims, source):
    """One conflict for each figure."""

    weights = (Severity.MUST_FIX, Severity.FIX, Severity.QUERY)
    for number, figure in enumerate(claims.figures):
        marks = tuple(Mark(article.id, figure.span, figure.span.of(article.text)) for article in (draft, source))
        said = ("figure-value", Kind.FIGURE, Verdict.CONFLICT, weights[number % 3])
        judged = Judgement(*said, *marks, "draft and source differ")
        yield Placed(number + 1, Finding(f"k{number}", *said, marks, "they differ", (judged,), 1), number // 5 + 2)


class Terminal:
    """A program behind a pseudo-terminal of 120 by 40 cells."""

    def __init__(self, program, *arguments):
        self.master, slave = pty.openpty()
        subprocess.run(["stty", "cols", "120", "rows", "40"], stdin=slave, check=True)
        self.began = time.perf_counter()
        command = [sys.executable, "-c", textwrap.dedent(program), *arguments]
        environ = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environ)
        os.close(slave)

    def until(self, words, limit=30.0):
        """Seconds from the start until ``words`` are painted."""
        seen = b""
        while words not in seen and time.perf_counter() - self.began < limit:
            if select.select([self.master], [], [], 0.05)[0]:
                seen += os.read(self.master, 1 << 16)
        assert words in seen, "nothing was painted"
        return time.perf_counter() - self.began

    def press(self, keys):
        """Milliseconds from the key to the last byte of its paint."""
        self.quiet()
        start = last = time.perf_counter()
        os.write(self.master, keys)
        while select.select([self.master], [], [], 1.0 if last == start else SILENCE)[0]:
            os.read(self.master, 1 << 16)
            last = time.perf_counter()
        return (last - start) * 1000

    def answer(self, keys, words):
        """Milliseconds from the key until ``words`` are painted, whatever else is painted meanwhile."""
        start, seen = time.perf_counter(), b""
        os.write(self.master, keys)
        while words not in seen and time.perf_counter() - start < 10:
            if select.select([self.master], [], [], 0.05)[0]:
                seen += os.read(self.master, 1 << 16)
        return (time.perf_counter() - start) * 1000

    def pause(self, seconds=0.15):
        """Let pass what is painted meanwhile."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self.master], [], [], left)[0]:
                os.read(self.master, 1 << 16)

    def quiet(self):
        """Wait until nothing is painted any more."""
        while select.select([self.master], [], [], 0.2)[0]:
            os.read(self.master, 1 << 16)

    def close(self):
        """End the program."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def report(name, times):
    """One line for a key."""
    ordered = sorted(times)
    print(f"{name:<26} p50 {statistics.median(ordered):6.1f} ms   p95 {ordered[int(len(ordered) * 0.95)]:6.1f} ms")


def main():
    """Print first paints and latencies."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "desk.db"
        print(f"draft of {build(store):,} characters, {FINDINGS:,} findings")
        paints = {MINIMAL: [], DESK: []}
        for program in [MINIMAL, DESK] * 8:
            terminal = Terminal(program, str(store))
            paints[program].append(terminal.until(b"QUEUE"))
            terminal.close()
        desk, minimal = min(paints[DESK]), min(paints[MINIMAL])
        print(f"first paint  {desk:.2f} s, minimal app {minimal:.2f} s: x{desk / minimal:.2f}")
        terminal = Terminal(DESK, str(store))
        terminal.until(b"1 of 10000")
        for name, keys in (("next", b"j"), ("decide", b"f"), ("undo", b"u"), ("redo", b"U"), ("mark", b" ")):
            report(name, [terminal.press(keys) for _ in range(30)])
        terminal.press(b"\r")
        report("next claim", [terminal.press(b"j") for _ in range(30)])
        terminal.press(b"\x1b")
        terminal.press(b"\x1b")
        terminal.press(b"i")
        terminal.press(str(wires(Path(folder))).encode())
        terminal.answer(b"\r", b"Reading")
        report("help, during an import", helped(terminal))
        terminal.answer(b"\r", b"WHY")
        report("decide, during an import", decided(terminal))
        terminal.close()


def wires(folder):
    """Articles to import, in a folder of their own."""
    there = folder / "wires"
    there.mkdir()
    for number in range(IMPORTED):
        words = f"The port counted {number + 100} ships on Monday.\n" * 60
        (there / f"{number}.txt").write_text(f"Wire {number}\n\n{words}")
    return there


def helped(terminal):
    """How long the help takes to come while articles are read; it is closed again each time."""
    for _ in range(ASKED):
        terminal.pause()
        yield terminal.answer(b"?", b"KEYS")
        terminal.pause()
        terminal.answer(b"q", b"DRAFTS")


def decided(terminal):
    """How long it takes until the head counts one more decision, while articles are read."""
    for number in range(DECIDED, DECIDED + ASKED):
        terminal.pause()
        yield terminal.answer(b"f", b"%d done" % (number + 1))


if __name__ == "__main__":
    main()
