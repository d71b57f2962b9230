"""How long a draft takes to be compared with its sources, beside reading them.

Run ``python tests/benchmarks/compare_speed.py``. Processor time of one process on one core, the best of several rounds,
on invented articles: a draft and fifty sources that tell one story with other numbers.
"""

from __future__ import annotations

import time

from extraction_speed import _articles as stories

from factdesk.extract.claims import read
from factdesk.match.background import Background
from factdesk.match.pairs import matches
from factdesk.model import Article

_ROUNDS = 5
_SOURCES = 50


def main() -> None:
    """Print both times and their ratio."""
    draft, *sources = stories()[: _SOURCES + 1]
    rounds = [timed(draft, sources) for _ in range(_ROUNDS)]
    reading, comparing = (min(times) for times in zip(*rounds, strict=True))
    print(f"{len(sources)} sources read in {reading * 1000:.0f} ms; a draft compared in {comparing * 1000:.0f} ms")
    print(f"comparing takes {comparing / reading:.2f} of the time of reading")


def timed(draft: Article, sources: list[Article]) -> tuple[float, float]:
    """Seconds to read the sources, and to compare the draft with itself and each of them, all from the start."""
    one = read(draft)
    start = time.process_time()
    others = [read(source) for source in sources]
    between = time.process_time()
    background = Background.of([one, *others])
    for other in (one, *others):
        matches(one, other, background)
    return between - start, time.process_time() - between


if __name__ == "__main__":
    main()
