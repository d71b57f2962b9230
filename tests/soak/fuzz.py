"""Throws broken and hostile documents at every reader, at the extraction and at the comparison.

    python tests/soak/fuzz.py [MINUTES] [FOLDER]

A quarter of the time each: samples of the formats bent at random, pages grown from hostile pieces, passages of such
again and again, and Hypothesis, which makes what it finds small. ``guided.py`` beside this file looks for what raises
the coverage. A document must be read or refused with ``UnreadableError``; every span must lie in its text; everything
must be text that can be stored; and the time must stay in proportion to the length. What breaks that is kept in FOLDER,
and the exit status is 1.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from factdesk.desk.comparison import compare
from factdesk.desk.documents import named
from factdesk.errors import UnreadableError
from factdesk.extract.claims import read
from factdesk.intake.load import _articles
from factdesk.intake.reader import Source
from factdesk.intake.readers import by_suffix, readers
from factdesk.intake.samples import zipped
from factdesk.model import Article, Reading, Span

SUFFIXES = sorted(by_suffix())
TEXTUAL = [reader.suffixes[0] for reader in readers() if not reader.magic]
LONGEST = 200_000
"""Bytes of the largest document that is tried."""
PATIENCE = 20
"""Seconds of the processor after which a document is given up as one that never ends."""
PROPORTION = 0.5, 1 / 10_000
"""Seconds of the processor that any document may take, and that each byte may add: fifty times what news takes."""
GROWTH = 8
"""How much longer four times the same may take; what grows with the square of the length takes sixteen times."""
PIECES = (
    *("1,200", "$1.5bn", "£3-£4", "€", "50%", "-12C", "½", "٣٤", "1e308", "9" * 400, "1,,,,2", "0.0.0.0", "3/0", "−5"),
    *("two dozen", "hundred ", "half a ", "more than ", "no fewer than ", "between ", " and ", "million ", "twenty-"),
    *("Monday", "31 February 2023", "1/2/3", "0000-00-00", "9999-12-31", "last ", "years ago", "1990s", "next May"),
    *("“", "”", '"', "'", "’", "«", "»", "„", "‘", "[", "]", "(", ")", "…", "...", " — ", "said ", "he said", ", "),
    *("Ana Brandt", "Dr. ", "Mr. ", "O’Neil", "van der ", "the mayor", "United Nations", "Ж", "北京", "मुंबई", "a"),
    *("killed", "injured", "dead", "toll", "aged ", "year-old", "people", "percent", "points", "not ", "never"),
    *(
        "\n",
        "\n\n",
        "\r",
        "\t",
        "\0",
        "\x1b[2J",
        "\x1b]52;c;eA==\x07",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200d",
        "\ufeff",
    ),
    *("\u0301" * 9, "\u2028", "\x85", "\ud800", "\U0010ffff", "\ufffe", "İ", "ß", "ﬁ", "\u00ad", "\u3000", "\u1680"),
    *("<p>", "</p>", "<b", ">", "&#0;", "&#xd800;", "&amp;", "<!--", "]]>", "<![CDATA[", "<svg onload=x>", "<br/>" * 9),
    *("<table><tr><td>", "<!DOCTYPE x [<!ENTITY a 'a'>]>", "&a;", "<script>", "<div>" * 60, "xml:space='x'", "<?x"),
    *(
        "{\\rtf1",
        "\\u-1?",
        "\\bin9999999",
        "\\par",
        "{" * 60,
        "}",
        "%PDF-1.4",
        "endobj",
        "stream",
        "trailer<<",
        "%%EOF",
    ),
    *(
        "From: a",
        "Subject: =?utf-8?q?=ff?=",
        "multipart/mixed; boundary=x",
        "\n--x\n",
        "base64",
        "From x\n",
        "=?",
        "> ",
    ),
    *(
        "WEBVTT",
        "00:00:01.000 --> 00:00:02.000",
        "99:99:99,999 --> ",
        "<v A>",
        "| --- |",
        "# ",
        "```",
        "=1+1",
        ";",
        '""',
    ),
    *('{"id":"a","text":"', '"}', "\\ud800", '"published":"2024-02-30"', "[" * 60, "null", "1e999", "\\u0000", "{}"),
)


class SlowError(BaseException):
    """A document takes longer than its length explains; no reader may catch it."""


def trial(data: bytes, name: str, patience: float = 1) -> str:
    """Reads a document to its judgements; gives what became of it, and raises where a promise is broken."""
    problems: list[UnreadableError] = []
    began, found = time.process_time(), 0
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        for article in _articles(Source(data[:LONGEST], name), problems.append):
            reading = read(named(article))
            whole(reading)
            compare([reading])
            found += 1
    except UnreadableError as error:
        problems.append(error)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    for problem in problems:
        assert problem.hint, problem
        assert "\n" not in str(problem), problem
    took = time.process_time() - began
    if took > (PROPORTION[0] + PROPORTION[1] * len(data)) * patience:
        raise SlowError(f"{took:.1f} s for {len(data):,} bytes")
    return "read" if found else "refused"


def grows(data: bytes, name: str) -> str:
    """Reads a document of one passage again and again, and one of four times as many."""
    times = []
    for size in (15_000, 60_000):
        began = time.process_time()
        became = trial(data * (size // len(data) + 1), name, 4)
        times.append(time.process_time() - began)
    if times[1] > GROWTH * times[0] + 0.5:
        raise SlowError(f"{times[0]:.2f} s becomes {times[1]:.2f} s for {data!r}")
    return became


def whole(reading: Reading) -> None:
    """Every span lies in the text, and every word of the head can be stored."""
    article = reading.article
    for words in (article.text, article.title, article.outlet, article.author, article.origin):
        (words or "").encode()
    for span in spans((article.zones, article.pinpoints, reading.claims)):
        assert 0 <= span.start <= span.end <= len(article.text), (span, len(article.text))


def spans(value: object) -> Iterator[Span]:
    """All spans anywhere in a value."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from spans(part)
    elif is_dataclass(value) and not isinstance(value, Article):
        for one in fields(value):
            yield from spans(getattr(value, one.name))


def samples() -> list[tuple[bytes, str]]:
    """The sample of every reader under each of its suffixes."""
    return [(reader.good().data, f"sample{suffix}") for reader in readers() for suffix in reader.suffixes]


def damaged(data: bytes, name: str, dice: random.Random) -> tuple[bytes, str]:
    """A bent sample under its own name, now and then under another."""
    return bent(data, dice), name if dice.random() < 0.9 else f"bent{dice.choice(SUFFIXES)}"


def bent(data: bytes, dice: random.Random) -> bytes:
    """A document damaged in a few places; of an archive mostly a file inside it."""
    if data.startswith(b"PK") and dice.random() < 0.8:
        with contextlib.suppress(BadZipFile), ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
            name = dice.choice(list(members))
            members[dice.choice(["../" * 40 + name, name, name, name, name])] = bent(members[name], dice)
            return zipped(members)
    for _ in range(dice.choice([1, 1, 2, 4, 8, 30])):
        at, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
        end = min(end, at + dice.choice([1, 4, 60, LONGEST]))
        some = data[at:end]
        new = dice.choice(
            [b"", some[::-1], some * dice.choice([2, 9, 500]), piece(dice), piece(dice) + some, b"\xff\0"]
        )
        data = (data[:at] + new + data[end:])[:LONGEST]
    return data


def piece(dice: random.Random) -> bytes:
    """A hostile piece, as many times as may hurt."""
    times = dice.choice([1] * 12 + [2, 3, 9, 40]) if dice.random() < 0.995 else 3_000
    return dice.choice(PIECES).encode("utf-8", dice.choice(["replace", "surrogatepass"])) * times


def page(dice: random.Random) -> tuple[bytes, str]:
    """A document grown from pieces alone, or in the place of the words of a sample."""
    between = dice.choice([b"", b" "])
    grown = between.join(piece(dice) for _ in range(dice.choice([3, 20, 200])))[:LONGEST]
    data, name = dice.choice(samples())
    if data.startswith(b"PK"):
        with ZipFile(io.BytesIO(data)) as archive:
            members = {member: archive.read(member) for member in archive.namelist()}
        return zipped({member: words.replace(b"1,200", grown) for member, words in members.items()}), name
    return (data.replace(b"1,200", grown), name) if dice.random() < 0.5 else (grown, f"page{dice.choice(TEXTUAL)}")


def passage(dice: random.Random) -> tuple[bytes, str]:
    """A few pieces that are to be repeated."""
    pieces = [dice.choice(PIECES).encode("utf-8", "replace") for _ in range(dice.choice([1, 2, 2, 3, 3, 4, 6]))]
    return dice.choice([b"", b" "]).join(pieces), f"again{dice.choice(['.txt', '.txt', *TEXTUAL])}"


class Tally:
    """What became of the documents; keeps each fault once, by the place where it arose."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: Counter[str] = Counter()
        self.faults: dict[str, str] = {}
        signal.signal(signal.SIGVTALRM, _too_slow)

    def take(self, data: bytes, name: str, test: Callable[[bytes, str], str] = trial) -> None:
        """Try a document, and raise nothing."""
        try:
            self.seen[test(data, name)] += 1
        except (Exception, SlowError) as error:  # noqa: BLE001 - a fault is what is looked for
            self.seen["broken"] += 1
            self.keep(error, data, name)

    def keep(self, error: BaseException, data: bytes, name: str) -> None:
        """Write a document down whose fault is new."""
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "factdesk" in frame.filename]
        place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
        slow = isinstance(error, SlowError)
        fault = f"SlowError, {name}: {data[:40]!r}" if slow else f"{type(error).__name__} at {place}"
        if fault not in self.faults:
            file = self.folder / f"{hashlib.sha256(data).hexdigest()[:12]}{Path(name).suffix}"
            file.write_bytes(data)
            self.faults[fault] = f"{fault}: {str(error)[:200]!r} in {file}"
            print(self.faults[fault], flush=True)

    def tell(self, kind: str) -> None:
        """One line of figures."""
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{kind}: {self.seen.total():,} documents, {dict(self.seen)}, {memory} MB at most", flush=True)


def _too_slow(*_: object) -> None:
    raise SlowError(f"no end after {PATIENCE} s")


def hunt(tally: Tally, until: float) -> None:
    """Hypothesis, a thousand examples at a time; it shrinks what it finds."""
    texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join)
    encoded = st.tuples(texts, st.sampled_from(["utf-8", "utf-16", "cp1252"])).map(
        lambda t: t[0].encode(t[1], "replace")
    )

    @settings(
        max_examples=500, deadline=None, database=None, phases=[Phase.generate, Phase.target, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(encoded | st.binary(max_size=2000), st.sampled_from(TEXTUAL))
    def holds(data: bytes, suffix: str) -> None:
        last[:] = [data, f"made{suffix}"]
        if time.monotonic() < until:
            tally.seen[trial(data, f"made{suffix}")] += 1

    last: list[object] = []
    while time.monotonic() < until:
        try:
            holds()
        except (Exception, SlowError) as error:  # noqa: BLE001 - a fault is what is looked for
            tally.keep(error, *last)  # type: ignore[arg-type]


def main() -> int:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="fuzz-"))
    folder.mkdir(exist_ok=True)
    faults = 0
    dice, known = random.Random("factdesk"), samples()
    kinds = {
        "bent samples": (lambda: damaged(*dice.choice(known), dice), trial),
        "hostile pages": (lambda: page(dice), trial),
        "passages again and again": (lambda: passage(dice), grows),
    }
    for kind, (make, test) in kinds.items():
        tally, until = Tally(folder), time.monotonic() + minutes * 15
        while time.monotonic() < until:
            tally.take(*make(), test)
        tally.tell(kind)
        faults += len(tally.faults)
    tally = Tally(folder)
    hunt(tally, time.monotonic() + minutes * 15)
    tally.tell("hypothesis")
    faults += len(tally.faults)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
