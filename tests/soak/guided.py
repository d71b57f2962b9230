"""Looks for documents that reach new places of FactDesk, and for those that break it: ``guided.py [MINUTES] [FOLDER]``.

Needs atheris (``pip install atheris``), which the project does not depend on. What a document must hold to is said in
``fuzz.py``. FOLDER keeps the corpus and the faults, so that a later run goes on from there.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from pathlib import Path

try:
    import atheris
except ImportError:
    sys.exit("guided.py needs atheris: pip install atheris")

with atheris.instrument_imports(include=["factdesk"]):
    import fuzz

ROUND = 5_000
"""Documents between two lines of figures."""


def main() -> None:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="guided-"))
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, (data, name) in enumerate(fuzz.samples()):
        (corpus / f"sample{number}").write_bytes(first(name) + data)
    dice = random.Random("factdesk")
    for number in range(300):
        data, name = fuzz.page(dice)
        (corpus / f"page{number}").write_bytes(first(name) + data[:8_000])
    words = folder / "words"
    words.write_text("".join(f'"{escaped(piece)}"\n' for piece in fuzz.PIECES if len(piece) < 60))
    tally, until = fuzz.Tally(folder), time.monotonic() + minutes * 60

    def target(data: bytes) -> None:
        if data:
            tally.take(data[1:], f"guided{fuzz.SUFFIXES[data[0] % len(fuzz.SUFFIXES)]}", patient)
        late = time.monotonic() > until
        if late or tally.seen.total() % ROUND == ROUND - 1:
            tally.tell("guided by coverage")
        if late:
            sys.stdout.flush()
            os._exit(int(bool(tally.faults)))  # libFuzzer has no other end

    flags = [
        f"-dict={words}",
        f"-artifact_prefix={folder}/",
        "-max_len=8000",
        "-rss_limit_mb=6000",
        "-timeout=120",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], target)
    atheris.Fuzz()


def patient(data: bytes, name: str) -> str:
    """A trial that allows for the cost of counting what is reached."""
    return fuzz.trial(data, name, 10)


def first(name: str) -> bytes:
    """The byte that gives a document its suffix."""
    return bytes([fuzz.SUFFIXES.index(Path(name).suffix)])


def escaped(piece: str) -> str:
    """A word of libFuzzer's dictionary."""
    return "".join(f"\\x{byte:02x}" for byte in piece.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
