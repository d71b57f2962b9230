"""Plants one error at a time into a clean draft, only where its source says the right thing too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

STORIES = Path(__file__).parent / "stories"
_NUMBER = re.compile(r"\d[\d,.]*\d(?!\w)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUOTED = re.compile(r"“([^”]+)”")
_PERSON = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]{3,}\b")
_NO_PERSON = re.compile(r"Judge|Radio|Lines|Post|Trust|Herald|Motors|Channel|Hills|Financial|Public|Courier|The ")
_MEDIUM = re.compile(r"told (the BBC|(?:the |The )?[A-Z]\w+(?: [A-Z]\w+)+)")
_UNITS = {
    "metres": "feet",
    "kilometres": "miles",
    "kilograms": "pounds",
    "tonnes": "kilograms",
    "euros": "dollars",
    "dollars": "euros",
    "crowns": "euros",
    "$": "€",
    "knots": "kilometres an hour",
}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Story:
    """A clean draft and the source that bears it out."""

    name: str
    draft: str
    source: str


@dataclass(frozen=True)
class Planted:
    """A draft with one error."""

    kind: str
    story: Story
    text: str
    at: int
    was: str
    now: str


def stories() -> list[Story]:
    """All pairs, by name."""
    return [
        Story(
            path.name.split(".")[0], path.read_text(), path.with_name(path.name.replace("draft", "source")).read_text()
        )
        for path in sorted(STORIES.glob("*.draft.txt"))
    ]


def plantings() -> list[Planted]:
    """Every error that can be planted, in a fixed order."""
    return [
        Planted(kind, story, story.draft[:at] + now + story.draft[at + len(was) :], at, was, now)
        for story in stories()
        for kind, sites in _KINDS.items()
        for at, was, now in sites(story)
        if was != now
    ]


Sites = Iterator[tuple[int, str, str]]


def _digits(story: Story) -> Sites:
    for match in _NUMBER.finditer(story.draft):
        was = match.group()
        if _YEAR.fullmatch(was) or was not in story.source or _clock(story.draft, match.end()):
            continue
        places = [
            i for i in range(len(was) - 1) if was[i : i + 2].isdigit() and was[i] != was[i + 1] and was[i + 1] != "0"
        ]
        if places:
            i = places[0]
            yield match.start(), was, was[:i] + was[i + 1] + was[i] + was[i + 2 :]
        elif "." in was:
            whole, part = was.split(".", 1)
            yield match.start(), was, f"{part}.{whole}"


def _clock(text: str, end: int) -> bool:
    return text[end : end + 5] in {" a.m.", " p.m."} or text[end : end + 4] == " May"


def _magnitude(story: Story) -> Sites:
    swap = {"million": "billion", "billion": "million"}
    for match in re.finditer(r"[\d.]+ (million|billion)", story.draft):
        if match.group() in story.source:
            yield match.start(1), match.group(1), swap[match.group(1)]


def _points(story: Story) -> Sites:
    for match in re.finditer(r"[\d.]+ (percent)(?= (?!of))", story.draft):
        if match.group() in story.source:
            yield match.start(1), "percent", "percentage points"


def _unit(story: Story) -> Sites:
    for was, now in _UNITS.items():
        for match in re.finditer(rf"\b{was}\b" if was.isalpha() else re.escape(was), story.draft):
            near = (
                story.draft[max(0, match.start() - 8) : match.end()] if was != "$" else story.draft[match.start() :][:4]
            )
            if near.split(maxsplit=1)[-1] in story.source:
                yield match.start(), was, now


def _year(story: Story) -> Sites:
    for match in _YEAR.finditer(story.draft):
        was = match.group()
        if was in story.source and " May " not in story.draft[max(0, match.start() - 5) : match.start()]:
            yield match.start(), was, str(int(was) - 3)


def _negation(story: Story) -> Sites:
    for quote in _shared_quotes(story):
        for match in re.finditer(r"\bnot ", quote.group(1)):
            yield quote.start(1) + match.start(), "not ", ""


def _word(story: Story) -> Sites:
    spare = ["winters", "gardens", "letters", "shadows"]
    for number, quote in enumerate(_shared_quotes(story)):
        match = re.search(r"(?<=[a-z] )[a-z]{5,}(?=[ .])", quote.group(1))
        if match:
            yield quote.start(1) + match.start(), match.group(), spare[number % len(spare)]


def _cut(story: Story) -> Sites:
    for quote in _shared_quotes(story):
        words = quote.group(1).split(" ")
        if len(words) >= 7:
            gone = " ".join(words[3:5]) + " "
            yield quote.start(1) + quote.group(1).index(gone), gone, ""


def _speaker(story: Story) -> Sites:
    people = list(dict.fromkeys(match.group() for match in _people(story)))
    for quote in _shared_quotes(story):
        after = story.draft[quote.end() : quote.end() + 80].split("\n", maxsplit=1)[0]
        told = _PERSON.search(after)
        others = [p for p in people if told and told.group() in people and p != told.group()]
        if told and others:
            yield quote.end() + told.start(), told.group(), others[-1]


def _outlet(story: Story) -> Sites:
    for match in _MEDIUM.finditer(story.draft):
        if match.group(1) in story.source:
            yield match.start(1), match.group(1), "Sky News"


def _name(story: Story) -> Sites:
    seen = set()
    for match in _people(story):
        person = match.group()
        if person not in seen:
            seen.add(person)
            yield match.start(), person, person[:-2] + person[-1] + person[-2]


def _age(story: Story) -> Sites:
    for match in re.finditer(r"(?<=, )\d\d(?=,)", story.draft):
        if f", {match.group()}," in story.source:
            yield match.start(), match.group(), str(int(match.group()) + 4)


def _weekday(story: Story) -> Sites:
    for match in re.finditer(r"(\w+day), \d+ May 2024", story.draft):
        yield match.start(1), match.group(1), _DAYS[(_DAYS.index(match.group(1)) + 2) % 7]


def _sum(story: Story) -> Sites:
    raised = {"five": "six", "ten": "twelve"}
    for match in re.finditer(r"(\w+) \w+ in all", story.draft):
        yield match.start(1), match.group(1), raised[match.group(1)]


def _people(story: Story) -> list[re.Match[str]]:
    """The people whom both call by their full name."""
    found = _PERSON.finditer(story.draft)
    return [match for match in found if match.group() in story.source and not _NO_PERSON.search(match.group())]


def _shared_quotes(story: Story) -> list[re.Match[str]]:
    """The draft's quotes whose words stand in the source."""
    flat = story.source.replace("”", "").replace("“", "")
    return [match for match in _QUOTED.finditer(story.draft) if match.group(1).rstrip(",.") in flat]


_KINDS: dict[str, Callable[[Story], Sites]] = {
    "digits": _digits,
    "magnitude": _magnitude,
    "points": _points,
    "unit": _unit,
    "year": _year,
    "negation": _negation,
    "word": _word,
    "cut": _cut,
    "speaker": _speaker,
    "outlet": _outlet,
    "name": _name,
    "age": _age,
    "weekday": _weekday,
    "sum": _sum,
}
