"""The top of an article: headline, standfirst, byline, dateline; and the sign-off below it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factdesk import wordlists
from factdesk.intake.days import day_in
from factdesk.intake.lines import Line
from factdesk.model import Span, ZoneKind

_OUTLETS = wordlists.entries("factdesk.intake", "outlets")
_TIMESTAMP_WORDS = wordlists.entries("factdesk.intake", "timestamp_words")
_HEADLINE_WORDS = 34
_MENU_WORDS = 3
_STANDFIRST_WORDS = 45
_STANDFIRST_BELOW = 5
"""Words; a shorter line below the date is the first subhead."""
_BYLINE_WORDS = 16
_STAMP_WORDS = 22
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_DATED = re.compile(r"\d(?:(?:(?<=\b1)9|(?<=\b2)0)\d\d\b|\d?[/.]\d{1,2}[/.]\d{2,4})")
_DAY_BY = re.compile(
    r"(?:Posted on |Published on |Posted |On )?[A-Z0-9][\w ,.]{5,20}(?:19|20)\d\d,? (?:[Bb]y|[|•·–-]) [A-ZÀ-Þ]"
)
_SOURCE = re.compile(r"Sources?: [A-ZÀ-Þ]")
_BY = re.compile(r"(?:By|BY|Words by|Written by|Story by|Text by|From) [A-ZÀ-Þ]")
_SIGNED = re.compile(
    r"[(\[]?(?:Additional |Further )?(?:Reporting|reporting|Writing|Editing|Compiled|Edited) by "
    r"|[(\[]?With (?:files|a report|reports|reporting|"
    r"additional reporting|material|inputs?) (?:from|by) "
)
_CONTRIBUTED = re.compile(r"(?:contributed|contributed reporting) to this (?:report|story|article|piece)\b")
_WIRE = re.compile(r"\([A-Z][\w .&-]{1,40}(?: (?:with|and|via) [A-Z][\w .,&-]{1,40})\)$")
_PLACE = r"[A-ZÀ-Þ][\w.'’-]{1,30}(?:(?:, | )[A-ZÀ-Þ][\w.'’-]{0,30}){0,4}"
_DAY = r"(?:, | )(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]{0,7} \d{1,2}(?:, \d{4})?,?"
_DASH = r" ?(?:--|[-—–])\s?(?=\S)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:{_DAY})?,? ?)?\(([A-Z][\w .&/-]{{1,40}})\)(?P<dash>{_DASH})?"
    rf"|[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{{2,30}}(?:, [A-ZÀ-Þ][\w.]{{1,20}}(?: [A-ZÀ-Þ]\w{{1,20}})?)?(?:{_DAY})?"
    rf" ?(?:--|[—–]|- )\s?(?=\S)"
    rf"|{_PLACE}{_DAY}{_DASH}"
)


def is_byline(line: Line) -> bool:
    """Who wrote it, or whose copy it is."""
    text = line.text
    if _SIGNED.match(text) or (line.short and (_CONTRIBUTED.search(text) or _WIRE.match(text))):
        return True
    if line.words > _BYLINE_WORDS or line.stopped:
        return False
    return _BY.match(text) is not None or _SOURCE.match(text) is not None or text.rpartition(", ")[2] in _OUTLETS


def is_timestamp(line: Line) -> bool:
    """When the page was published: a date, and hardly a word that is not part of one."""
    if line.words > _STAMP_WORDS or not _DATED.search(line.text):
        return False
    tokens = [token.casefold() for token in _TOKEN.findall(line.text)]
    strange = sum(token not in _TIMESTAMP_WORDS for token in tokens)
    if strange == 0 or (strange == 1 and day_in(line.text) is not None):
        return True
    return _DAY_BY.match(line.text) is not None and not line.stopped


def dateline(line: Line) -> Span | None:
    """Place, day and agency before the first words of a story: ``LISBON, May 3 (Reuters) - ``."""
    match = _DATELINE.match(line.text)
    if match is None or match.end() >= len(line.text):
        return None
    if match[1] and not match["dash"] and match[1] not in _OUTLETS:
        return None
    return Span(line.span.start, line.span.start + len(match.group().rstrip()))


def head(lines: Sequence[Line], kinds: Mapping[int, ZoneKind]) -> dict[int, ZoneKind]:
    """Headline and standfirst among the lines that are nothing else, before the body begins."""
    free = [i for i in range(len(lines)) if i not in kinds]
    menu = _menu(lines, free, kinds)
    found = dict.fromkeys(menu, ZoneKind.FURNITURE)
    free = free[len(menu) :]
    if len(free) < 2 or not _is_headline(lines[free[0]]):
        return found
    found[free[0]] = ZoneKind.HEADLINE
    for i in free[1:-1]:
        if not _is_standfirst(lines, i, kinds):
            break
        found[i] = ZoneKind.STANDFIRST
    return found


def _menu(lines: Sequence[Line], free: Sequence[int], kinds: Mapping[int, ZoneKind]) -> list[int]:
    """The lines above the headline that are as short as items of a menu, where a menu stands there."""
    longer = next((n for n, i in enumerate(free) if lines[i].words > _MENU_WORDS or lines[i].prose), 0)
    above = range(free[longer]) if free else range(0)
    return list(free[:longer]) if any(kinds.get(i) is ZoneKind.FURNITURE for i in above) else []


def _is_headline(line: Line) -> bool:
    if not line.short or line.words > _HEADLINE_WORDS or (line.stopped and line.text[0] in "“\"‘'"):
        return False
    return not line.stopped or line.text[-1] in "?!" or _title_case(line.text)


def _title_case(text: str) -> bool:
    """Whether most of the longer words are capitalised, as some houses write headlines."""
    longer = [word for word in text.split() if len(word) > 3]
    return len(longer) >= 4 and sum(word[0].isupper() for word in longer) * 4 >= len(longer) * 3


def _is_standfirst(lines: Sequence[Line], i: int, kinds: Mapping[int, ZoneKind]) -> bool:
    """Below the headline: no sentence, or one that a byline or a date follows."""
    line = lines[i]
    if not line.short or line.words > _STANDFIRST_WORDS:
        return False
    if kinds.get(i - 1) is ZoneKind.DATELINE and line.words < _STANDFIRST_BELOW:
        return False
    return not line.stopped or kinds.get(i + 1) in {ZoneKind.BYLINE, ZoneKind.DATELINE}
