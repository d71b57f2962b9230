"""How fast documents are read: zones of a page, Word files beside python-docx, PDF files by the page.

Run ``python tests/benchmarks/reading.py``. Processor time on one core, the best of many runs, side by side. PDF
files stand beside pypdf where that is installed.
"""

from __future__ import annotations

import importlib.util
import io
import time
from collections.abc import Callable

import docx
import pypdfium2
import typst
from docx.document import Document

from factdesk.intake.formats.docx import READER as WORD
from factdesk.intake.formats.pdf import READER as PDF
from factdesk.intake.reader import Reader, Source
from factdesk.intake.zones import zone

_PARAGRAPH = (
    "The ferry that links the two islands sank on Tuesday with 250,000 litres of oil aboard, the harbour master said, "
    "and nobody could say by the evening how much of it had reached the beaches of the smaller island."
)
_RUNS = 20
_HAS_PYPDF = importlib.util.find_spec("pypdf") is not None


def _milliseconds(*works: Callable[[], object]) -> list[float]:
    """The best time of each; they take turns, so that a busy machine slows all of them."""
    best = [float("inf")] * len(works)
    for _ in range(_RUNS):
        for i, work in enumerate(works):
            start = time.process_time()
            work()
            best[i] = min(best[i], time.process_time() - start)
    return [seconds * 1000 for seconds in best]


def _word(paragraphs: int) -> bytes:
    document: Document = docx.Document()
    for number in range(paragraphs):
        document.add_paragraph(f"{number}. {_PARAGRAPH}")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _pdf(paragraphs: int) -> bytes:
    """Typeset pages with fonts of their own, as programs for writing make them."""
    return bytes(typst.compile("\n\n".join(f"{number}. {_PARAGRAPH}" for number in range(paragraphs)).encode()))


def _read(reader: Reader, data: bytes) -> Callable[[], object]:
    return lambda: list(reader.read(Source(data, f"a{reader.suffixes[0]}")))


def _word_of_theirs(data: bytes) -> Callable[[], object]:
    return lambda: "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def _pdf_of_theirs(data: bytes) -> Callable[[], object]:
    pypdf = importlib.import_module("pypdf")
    return lambda: [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def main() -> None:
    """Print one line a measure."""
    page = f"Ferry sinks\n\nBy Ann Ode\n\n{_PARAGRAPH}\n\nRead more\n\n" + f"{_PARAGRAPH}\n\n" * 30
    (zones,) = _milliseconds(lambda: zone(page))
    print(f"zones               {len(page) / 1000 / zones:8.1f} MB/s")
    for paragraphs in (40, 400, 4_000):
        data = _word(paragraphs)
        ours, theirs = _milliseconds(_read(WORD, data), _word_of_theirs(data))
        print(
            f"docx {paragraphs:5} par.     {ours:8.2f} ms   python-docx {theirs:8.2f} ms   {theirs / ours:5.1f} times"
        )
    data = _pdf(500)
    pages = len(pypdfium2.PdfDocument(data))
    ours, *peers = (t / pages for t in _milliseconds(_read(PDF, data), *([_pdf_of_theirs(data)] if _HAS_PYPDF else [])))
    print(f"pdf a page          {ours:8.2f} ms")
    for theirs in peers:
        print(f"pypdf a page        {theirs:8.2f} ms   {theirs / ours:5.1f} times")


if __name__ == "__main__":
    main()
