"""How long a draft takes to be compared with its sources, beside reading them.

Run ``python tests/benchmarks/compare_speed.py``. Processor time of one process on one core, the best of several rounds,
on invented articles: a draft and fifty sources that tell one story with other numbers. What stays for good, word lists
and patterns, is left out of the walks for garbage, as in the processes that read articles.
"""

from __future__ import annotations

import gc
import time

from extraction_speed import _articles as stories

from factdesk.check.rule import Docket
from factdesk.check.run import judge
from factdesk.extract.claims import read
from factdesk.match.background import Background
from factdesk.match.pairs import matches
from factdesk.model import Article

_ROUNDS = 15
_SOURCES = 50


def main() -> None:
    """Print the times and how the first two relate."""
    draft, *sources = stories()[: _SOURCES + 1]
    timed(draft, sources)
    gc.freeze()
    rounds = [timed(draft, sources) for _ in range(_ROUNDS)]
    reading, comparing, judging = (min(times) for times in zip(*rounds, strict=True))
    print(f"{len(sources)} sources read in {reading * 1000:.0f} ms; a draft compared in {comparing * 1000:.0f} ms")
    print(f"comparing takes {comparing / reading:.2f} of the time of reading; judging takes {judging * 1000:.0f} ms")


def timed(draft: Article, sources: list[Article]) -> tuple[float, float, float]:
    """Seconds to read the sources, to compare the draft with itself and each of them, and to judge what was matched."""
    one = read(draft)
    start = time.process_time()
    others = [read(source) for source in sources]
    was_read = time.process_time()
    background = Background.of([one, *others])
    found = [match for other in (one, *others) for match in matches(one, other, background)]
    compared = time.process_time()
    judge(Docket({reading.article.id: reading for reading in (one, *others)}, tuple(found), draft.id))
    return was_read - start, compared - was_read, time.process_time() - compared


if __name__ == "__main__":
    main()
