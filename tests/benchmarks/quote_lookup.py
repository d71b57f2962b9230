"""One quote against a million: how soon and how surely its original is found, beside a scan of all of them.

    python tests/benchmarks/quote_lookup.py [QUOTES] [STORE]

The quotes are invented (`synthetic_archive`), four to an article; only what the quote index needs is stored. A STORE
that is there already is used, and filled up to QUOTES. Prints a line for each way in which a quote is altered, and how
many times as long a scan takes. Times are processor time, so that they can be compared on a busy machine.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from rapidfuzz import fuzz, process
from synthetic_archive import sentence, word

from factdesk.match.fingerprints import asked, kept
from factdesk.model import Fingerprint, Span
from factdesk.store.postings import put_postings
from factdesk.store.store import Store

EACH = 300
"""Lookups of each way."""
SHOWN = 10
"""Places of the answer among which the original must be."""
IN_ONE = 4
"""Quotes of one article."""
AT = "2024-05-30T00:00:00+00:00"


def quote(number: int) -> str:
    dice = Random(f"quote {number}")
    return sentence(dice, dice.randrange(12, 31))


def build(store: Store, quotes: int) -> None:
    """Post all quotes that the store does not have yet."""
    ((held,),) = store._connection.rows("SELECT coalesce(max(number), 0) FROM articles")
    for start in range(held * IN_ONE, quotes, 4_000):
        with store._connection.writing() as sqlite:
            for first in range(start, min(quotes, start + 4_000), IN_ONE):
                _put(sqlite, first)


def _put(sqlite, first: int) -> None:
    words = [quote(number) for number in range(first, first + IN_ONE)]
    text, article = "\n".join(words), first // IN_ONE + 1
    sqlite.execute(
        "INSERT INTO articles (number, id, text, origin, added_at, claims) VALUES (?, ?, ?, '', ?, 4)",
        (article, str(article), text, AT),
    )
    prints, at = [], 0
    for place, said in enumerate(words):
        row = (article, place, at, at + len(said), "direct", "Ana Brandt", None)
        sqlite.execute("INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        prints.append(kept(place, text, Span(at, at + len(said))))
        at += len(said) + 1
    put_postings(sqlite, [(article, Fingerprint(tuple(prints)))])


def swapped(dice: Random, words: list[str], share: float) -> list[str]:
    chosen = set(dice.sample(range(len(words)), round(share * len(words))))
    return [word(dice) if place in chosen else kept for place, kept in enumerate(words)]


def _cut(dice: Random, words: list[str], length: int) -> list[str]:
    start = dice.randrange(max(1, len(words) - length + 1))
    return words[start : start + length]


def _ellipsis(dice: Random, words: list[str]) -> list[str]:
    start = dice.randrange(3, len(words) - 6)
    return [*words[:start], "…", *words[start + 3 :]]


WAYS: dict[str, Callable[[Random, list[str]], list[str]]] = {
    "verbatim": lambda dice, words: words,
    "20 % of the words swapped": lambda dice, words: swapped(dice, words, 0.2),
    "an ellipsis": _ellipsis,
    "halved": lambda dice, words: _cut(dice, words, len(words) // 2),
    "trimmed to 8 words": lambda dice, words: _cut(dice, words, 8),
    "60 % replaced, order kept": lambda dice, words: swapped(dice, words, 0.6),
    "in no article": lambda dice, words: sentence(dice, len(words)).split(),
}


def lookups(store: Store, quotes: int, way: str) -> Iterator[tuple[bool, float]]:
    """Whether the original was among those shown, and the milliseconds that it took."""
    dice = Random(way)
    for _ in range(EACH):
        number = dice.randrange(quotes)
        words = " ".join(WAYS[way](dice, quote(number).split()))
        start = time.process_time()
        found = store.archive.quotes(asked(words, [Span(0, len(words))]), SHOWN)
        spent = 1000 * (time.process_time() - start)
        yield quote(number) in {echo.words for echo in found}, spent


def scan(quotes: int) -> float:
    """Milliseconds that one full RapidFuzz scan of the quotes takes, reckoned from a hundredth of them."""
    some = [quote(number) for number in range(max(1, quotes // 100))]
    start = time.process_time()
    process.extractOne(quote(quotes), some, scorer=fuzz.partial_ratio)
    return 100 * 1000 * (time.process_time() - start)


def main() -> None:
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "quotes.db"
        store = Store(path)
        start = time.process_time()
        build(store, quotes)
        print(f"{quotes:,} quotes posted in {time.process_time() - start:.0f} s")
        print(f"{path.stat().st_size / quotes:.0f} bytes a quote")
        list(lookups(store, quotes, "in no article"))
        middles = []
        for way in WAYS:
            found, spent = zip(*lookups(store, quotes, way), strict=True)
            times = sorted(spent)
            p50, p99 = times[len(times) // 2], times[int(0.99 * len(times))]
            middles.append(p50)
            print(f"{way:28} recall {sum(found) / len(found):.3f}  p50 {p50:6.2f} ms  p99 {p99:6.2f} ms")
        whole = scan(quotes)
        print(f"full RapidFuzz scan: {whole:,.0f} ms, {whole / max(middles):,.0f} times the slowest p50")
        store.close()


if __name__ == "__main__":
    main()
