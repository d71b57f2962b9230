"""Transcripts with times: WebVTT and SubRip."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factdesk.errors import UnreadableError
from factdesk.intake.encoding import decode
from factdesk.intake.layout import Paragraph, lay_out
from factdesk.intake.normalise import canonical
from factdesk.intake.reader import Document, Reader, Sample, Source

_TIME = r"(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}")
_VOICE = re.compile(r"<v(?:\.[\w.]{1,40})? ([^<>]{1,80})>")
_TAG = re.compile(r"</?[^<>]{0,100}>|\{\\[^{}]{0,40}\}")
_LABEL = re.compile(r"(?:- ?|>> ?)?([A-ZÀ-Þ][\w.'’ -]{1,40}):[ \t]+(?=\S)")
_PAUSE = 2.0
"""Seconds of silence after a sentence that end a paragraph."""
_STOPS = ".?!…"


@dataclass(frozen=True, slots=True)
class _Cue:
    begins: float
    ends: float
    speaker: str
    words: str


def read(source: Source) -> Iterator[Document]:
    """One paragraph for each turn of a speaker, led by the name; each cue can be cited by its time."""
    cues = list(_cues(canonical(decode(source.data, source.name))))
    if not cues:
        raise UnreadableError(f"{source.name} holds no cues", "export the transcript as .vtt, .srt or text")
    layout = lay_out(_turns(cues))
    yield Document(layout.text, layout.zones, pinpoints=layout.pinpoints)


def _cues(text: str) -> Iterator[_Cue]:
    rows = iter(text.split("\n"))
    for row in rows:
        match = _TIMES.match(row.strip())
        if match is None:
            continue
        words = []
        for line in rows:
            if not line.strip():
                break
            words.append(line.strip())
        said = " ".join(words)
        voice = _VOICE.search(said)
        plain = html.unescape(_TAG.sub("", said)).strip()
        label = _LABEL.match(plain)
        speaker = voice[1].strip() if voice else label[1].strip() if label else ""
        if plain:
            yield _Cue(
                _seconds(match, 0), _seconds(match, 4), speaker, plain[label.end() :] if label and not voice else plain
            )


def _seconds(match: re.Match[str], first: int) -> float:
    hours, minutes, seconds, thousandths = (int(match[first + i] or 0) for i in range(1, 5))
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _turns(cues: list[_Cue]) -> Iterator[Paragraph]:
    """Cues joined while the same person goes on speaking."""
    words: list[str] = []
    marks: list[tuple[int, str]] = []
    length, last = 0, None
    for cue in cues:
        if last is None or _new_turn(cue, last):
            yield Paragraph(" ".join(words), None, tuple(marks))
            words, marks = [f"{cue.speaker}:"] if cue.speaker else [], [(0, _stamp(cue.begins))]
            length = sum(map(len, words)) + len(words)
        else:
            marks.append((length, _stamp(cue.begins)))
        words.append(cue.words)
        length += len(cue.words) + 1
        last = cue if cue.speaker or last is None else _Cue(cue.begins, cue.ends, last.speaker, cue.words)
    yield Paragraph(" ".join(words), None, tuple(marks))


def _new_turn(cue: _Cue, last: _Cue) -> bool:
    if cue.speaker and cue.speaker != last.speaker:
        return True
    return cue.begins - last.ends >= _PAUSE and last.words[-1] in _STOPS


def _stamp(seconds: float) -> str:
    """``00:04:12``."""
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def _good() -> Sample:
    cues = (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ann Ode>The mayor counted\n\n00:00:03.100 --> 00:00:05.000\n"
        "<i>1,200</i> lanterns &amp; two boats.\n"
    )
    return Sample(cues.encode(), "Ann Ode: The mayor counted 1,200 lanterns & two boats.", "-->")


READER = Reader("subtitles", "Transcript with times", (".vtt", ".srt"), read, _good, b"WEBVTT\n\nno cue\n")
