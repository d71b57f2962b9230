"""How fast figures are read: by length of article, and in text made to be slow.

Run ``python tests/benchmarks/figures_throughput.py``. Processor time on one core; a figure costs about the same
wherever it stands, so the columns of one row should stay level as the text grows.
"""

from __future__ import annotations

import re
import time

from factdesk.extract import figures
from factdesk.extract.figures import numerals
from factdesk.extract.figures.page import Page
from factdesk.model import Article

_STORY = (
    "At least 16 people were killed and about 70 others hurt on Monday when a bus with 92 passengers left the road "
    "near Sandby Cove, 35 kilometres (22 miles) north of the capital. The operator, which employs 3,400 drivers, said "
    "it would pay $2.5 million to the families. Fares rose 4.1 percent last year. Witnesses spoke of smoke and of "
    "people who ran across the fields to help. Nobody knows yet why the driver, 45, did not brake. \n"
)
_HOSTILE = {
    "digits": "1",
    "commas": ",",
    "digits and commas": "1,",
    "grouped digits": "1,234,",
    "one hundred and": "one hundred and ",
    "a third of": "a third of ",
    "ten of the": "10 of the ",
    "between 1 and": "between 1 and ",
    "killed a child": "killed a child ",
    "telephone": "+1 (2) ",
    "addresses": "http://a.b/1",
}
_LENGTHS = (1_000, 10_000, 100_000, 1_000_000)


def _rate(text: str) -> float:
    """Kilobytes a second, the best of three runs where they are short."""
    runs = 1 if len(text) > 100_000 else 3
    return max(len(text) / 1000 / max(_seconds(text), 1e-9) for _ in range(runs))


def _seconds(text: str) -> float:
    start = time.process_time()
    figures.find(Article("a", text))
    return time.process_time() - start


def _row(name: str, piece: str) -> None:
    rates = [_rate(piece * (length // len(piece))) for length in _LENGTHS]
    print(f"{name:20}" + "".join(f"{rate:12,.0f}" for rate in rates))


def _limit() -> None:
    """The share of the time that finding the bare numbers takes: the rest is what their words say."""
    text = _STORY * 200
    start = time.process_time()
    digits = len(re.findall(r"[0-9][0-9,.]*", text))
    middle = time.process_time()
    found = sum(1 for _ in numerals.scan(Page.of(text)))
    end = time.process_time()
    whole = _seconds(text)
    print(f"\nbare digits {digits / (middle - start):,.0f}/s · numerals {found / (end - middle):,.0f}/s", end=" · ")
    print(f"figures {found / whole:,.0f}/s · {whole / found * 1e6:.0f} µs each")


if __name__ == "__main__":
    print("KB/s" + " " * 16 + "".join(f"{length // 1000:9,d} KB" for length in _LENGTHS))
    _row("news", _STORY)
    for name, piece in _HOSTILE.items():
        _row(name, piece)
    _limit()
