"""What stands on a page around its article: menus, links, newsletter boxes, comment forms.

Conservative by design: a line of furniture read as prose costs a look, a sentence read as furniture costs a fact.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from factdesk import wordlists
from factdesk.intake.heads import is_timestamp
from factdesk.intake.lines import Line, first_prose

_LINES = wordlists.table("factdesk.intake", "furniture_lines")
_SENTENCE_WORDS = wordlists.entries("factdesk.intake", "sentence_words")
_STORY = 3
"""Paragraphs of prose above a comment form."""
_OPENER_WORDS = 45
"""A line that opens like furniture and is longer is prose."""
_LINK_WORDS = range(9, 17)
"""Headlines of other stories: longer than a subhead, shorter than a paragraph."""
_COUNTED = re.compile(
    r"\d[\d,.]{0,9}[km]? ?(?:min|mins|minutes?|shares?|comments?|views?|likes?|replies|reactions?|retweets?|photos?|"
    r"images?|followers?)(?: read| watch| listen)?"
)
_LISTED = re.compile(r"list (?:\d{1,2} )?of \d{1,2}(?! ?\d)")
"""What screen readers are told of a list of links, with the link fused to it."""
_CLOSERS = ("back to home", "back to homepage", "opens in new window)", "opens in a new window)", "opens in new tab)")
_AGO = re.compile(
    r"(?:updated |published |posted )?(?:\d{1,3}|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago"
)
_RUNNING_TIME = re.compile(r"\d{1,2}:[0-5]\d$")
_CLOCK_WORDS = frozenset({"at", "by", "until", "till", "from", "to", "before", "after", "around", "about", "of", "and"})
_BREADCRUMB = re.compile(r" ?[|›»>•·] ?| / ")
_ADDRESS = re.compile(r"[\w.+-]{1,40}@[\w-]{1,40}\.\w")
_CONTACT_WORDS = 10


def _openers() -> dict[str, tuple[str, ...]]:
    """The openers by their first word."""
    by_word: dict[str, list[str]] = {}
    for opener in wordlists.entries("factdesk.intake", "furniture_openers"):
        by_word.setdefault(opener.split()[0], []).append(opener)
    return {word: tuple(openers) for word, openers in by_word.items()}


_OPENERS = _openers()


def furniture(lines: Sequence[Line], settled: Collection[int] = ()) -> frozenset[int]:
    """Indices of the lines that are page furniture; what ``settled`` lines are is known, and no list begins there."""
    found = {i for i, line in enumerate(lines) if line.short and _alone(line)}
    found |= set(_tail(lines))
    found |= set(_blocks(lines, settled))
    found |= set(_links(lines, found))
    return frozenset(found | set(_frame(lines, found)))


def _alone(line: Line) -> bool:
    """Whether a line is furniture by its own words."""
    key = line.key
    if _LINES.get(key, "frame") != "frame" or _COUNTED.fullmatch(key) or _AGO.fullmatch(key) or _LISTED.match(key):
        return True
    return key.endswith(_CLOSERS) or _opens(line) or _teaser(line) or _crumbs(line) or _contact(line)


def _opens(line: Line) -> bool:
    key = line.low.lstrip("[(→▶►»>*• ")
    openers = _OPENERS.get(key.split(maxsplit=1)[0]) if key else None
    return bool(openers) and line.words <= _OPENER_WORDS and any(_begins(key, opener) for opener in openers or ())


def _begins(key: str, opener: str) -> bool:
    """Whether ``key`` starts with the whole words of ``opener``, or has the next box fused to them."""
    whole = not opener[-1].isalpha() or not key[len(opener) : len(opener) + 1].isalpha()
    return key.startswith(opener) and (whole or opener.endswith("newsletter"))


def _teaser(line: Line) -> bool:
    """A video's headline with its running time: no sentence, and no clock time."""
    match = None if line.stopped or not line.text[-1].isdigit() else _RUNNING_TIME.search(line.text)
    if match is None:
        return False
    before = line.text[: match.start()].split()
    return (
        len(before) >= 3
        and before[-1].lower() not in _CLOCK_WORDS
        and before[-1][-1].isalpha()
        and not is_timestamp(line)
    )


def _crumbs(line: Line) -> bool:
    """A menu or a path of sections in one line: items between separators, half of them known, of two both."""
    items = [] if line.stopped else [item.strip() for item in _BREADCRUMB.split(line.text)]
    if len(items) < 2:
        return False
    known = sum(item.casefold() in _LINES for item in items)
    return known >= 2 and known * 2 >= len(items)


def _contact(line: Line) -> bool:
    """An address beside other short items, or a handle, as under an article."""
    if "@" not in line.text or line.words > _CONTACT_WORDS or line.stopped:
        return False
    return _ADDRESS.search(line.text) is not None or line.text[0] == "@"


def _tail(lines: Sequence[Line]) -> Iterator[int]:
    """Everything from the comment form on, where an article stands before it."""
    prose = 0
    for i, line in enumerate(lines):
        prose += line.prose
        if prose >= _STORY and line.short and _LINES.get(line.key) == "tail":
            yield from range(i, len(lines))
            return


def _blocks(lines: Sequence[Line], settled: Collection[int]) -> Iterator[int]:
    """The links below a heading such as "Related articles", up to the next sentence."""
    inside = False
    for i, line in enumerate(lines):
        opens = line.short and _LINES.get(line.key) == "block"
        inside = i not in settled and (opens or (inside and not line.prose))
        if inside:
            yield i


def _links(lines: Sequence[Line], known: set[int]) -> Iterator[int]:
    """Headlines of other stories that stand alone between two paragraphs of this one."""
    begin = first_prose(lines, frozenset(known))
    for i in range(begin + 1, len(lines) - 1):
        if _is_link(lines[i]) and _within_story(lines, i, known):
            yield i


def _within_story(lines: Sequence[Line], i: int, known: set[int]) -> bool:
    """Whether prose stands right before a line, furniture aside, and soon after it."""
    before = next((j for j in range(i - 1, -1, -1) if j not in known), i)
    return lines[before].prose and any(line.prose for line in lines[i + 1 : i + 3])


def _is_link(line: Line) -> bool:
    if not line.short or line.stopped or line.words not in _LINK_WORDS or not line.text[0].isupper():
        return False
    words = line.key.split()
    plain = line.text[-1].isalpha() and not any(c.isdigit() or c in '"“”‘„«;' for c in line.text)
    return plain and _SENTENCE_WORDS.isdisjoint(words)


def _frame(lines: Sequence[Line], known: set[int]) -> Iterator[int]:
    """Names of sections, and counts without a word, before the article begins or beside other furniture."""
    begin = first_prose(lines, frozenset(known))
    for i, line in enumerate(lines):
        beside = i - 1 in known or i + 1 in known
        if (_LINES.get(line.key) == "frame" and (i < begin or beside)) or (line.key.isdecimal() and beside):
            known.add(i)
            yield i
