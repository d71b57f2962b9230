"""What a second core brings: articles read, and added to a new store, by one process and by two.

    python tests/benchmarks/two_cores.py [ARTICLES]

By default 8,000 invented articles, each way three times in turn, the quickest of which counts, in seconds by the clock:
a machine with two cores that does nothing else is needed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from itertools import islice
from pathlib import Path

from synthetic_archive import articles

ROUNDS = 3


def ran(command: list[str], given: Path) -> float:
    """Seconds by the clock that a command takes with a file as its input."""
    start = time.perf_counter()
    with given.open("rb") as lines:
        subprocess.run(command, stdin=lines, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print a line for each command."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 8_000
    with tempfile.TemporaryDirectory() as name:
        lines = Path(name) / "archive.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(article) + "\n" for article in islice(articles(), number))
        factdesk = [sys.executable, "-m", "factdesk"]
        best: defaultdict[tuple[str, str], float] = defaultdict(lambda: float("inf"))
        for turn in range(ROUNDS):
            for jobs in ("1", "2"):
                store = str(Path(name) / f"{turn}-{jobs}.db")
                commands = {
                    "extract": [*factdesk, "extract", "--stdin-jsonl", "--jobs", jobs],
                    "add": [*factdesk, "add", str(lines), "--jobs", jobs, "--db", store],
                }
                for verb, command in commands.items():
                    best[verb, jobs] = min(best[verb, jobs], ran(command, lines))
        print(f"{number:,} articles; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        for verb in ("extract", "add"):
            one, two = best[verb, "1"], best[verb, "2"]
            print(f"{verb:8} one process {one:6.1f} s, two {two:6.1f} s: {one / two:.2f} times as fast", end="")
            print(f", {number / two:,.0f} articles a second")


if __name__ == "__main__":
    main()
