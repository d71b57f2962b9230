"""What a figure counts or measures: the words after it, the words it is part of, or the subject of its clause."""

from __future__ import annotations

from factdesk import wordlists
from factdesk.extract.figures.circumstances import HAPPENINGS, MEASURED, SAYING
from factdesk.extract.figures.grammar import Sentence, may_be_verb
from factdesk.extract.figures.numeral import PACKAGE
from factdesk.extract.figures.phrases import phrase, phrase_before
from factdesk.model import FigureKind, Span

_HOLLOW = wordlists.entries(PACKAGE, "hollow_nouns")
"""Nouns that stand for the figure itself: "a total of", "an average of"."""
_TAIL = frozenset({"of", "per"})
_LONG_TAIL = frozenset({"of", "per", "in", "for", "on", "among", "from"})


def read(words: Sentence, start: int, end: int, kind: FigureKind, hedge: Span | None) -> Span | None:
    """What the figure between ``start`` and ``end``, currency and unit within, is of."""
    right = words.index(end)
    left = words.index(start)
    if hedge and hedge.start < start:
        left = min(left, words.index(hedge.start))
    if kind is FigureKind.AGE:
        return _aged(words, left, right)
    listed = left > 0 and words.tags[left - 1] == "+"
    found = None if listed else _after(words, right, kind)
    if found is None and kind is FigureKind.CARDINAL and _is_subject(words, left, right):
        return None
    return found or _before(words, left, kind)


def _is_subject(words: Sentence, left: int, right: int) -> bool:
    """Whether a count opens a clause of its own: "and over 900 were injured"."""
    return left > 0 and right < len(words.tags) and words.tags[left - 1] in "C,;" and words.tags[right] in "XV"


def _after(words: Sentence, at: int, kind: FigureKind) -> Span | None:
    """The noun phrase that follows a figure, "of" and all."""
    at = _past_bracket(words, at)
    while at < len(words.tags) and words.tags[at] in "-–)]A":
        at += 1
    if at >= len(words.tags):
        return None
    tag, low = words.tags[at], words.lows[at]
    at += low == "worth" and at + 1 < len(words.tags) and words.lows[at + 1] == "of"
    if words.lows[at] == "of":
        return phrase(words, at + 1, _TAIL)
    if kind in MEASURED and kind is not FigureKind.MULTIPLE:
        return phrase(words, at, _LONG_TAIL, depth=2) if tag in "NMG" else None
    if tag == "J":
        return words.span(at, at)
    if tag in "EV" and not (at + 1 < len(words.tags) and words.tags[at + 1] in "NGE"):
        return words.span(at, at) if low in HAPPENINGS else None
    return phrase(words, at, _TAIL)


def _past_bracket(words: Sentence, at: int) -> int:
    """Past a conversion in brackets: "8 miles (13 km) of tunnels"."""
    if at < len(words.tags) and words.tags[at] == "(":
        for index in range(at + 1, min(len(words.tags), at + 8)):
            if words.tags[index] == ")":
                return index + 1
    return at


# ---- before

_OF = frozenset({"of", ":", "="})
_ADVERBIAL = wordlists.entries(PACKAGE, "measure_prepositions")
"""Prepositions by which a verb or a noun takes a measure: "cut rates by", "worth about"."""
_PREFIXES = frozenset({"y", "us", "between", "ps"})
"""Words of a sum or a range that stand before its digits."""


def _before(words: Sentence, at: int, kind: FigureKind) -> Span | None:
    """What stands before a figure that nothing follows: "a loss of", "cut rates by", or the subject."""
    end = at
    while at and (words.tags[at - 1] in "DA$£€(+" or words.lows[at - 1] in _PREFIXES):
        at -= 1
    if not at or (kind is FigureKind.CARDINAL and _is_object(words, at - 1)):
        return None
    if at < end and words.tags[at] == "(":
        found = phrase_before(words, at)
    elif at < end and words.lows[at] in {"down", "up"} and words.tags[at - 1] == ",":
        found = phrase_before(words, at - 1)
    else:
        found = _governor(words, at)
    return found or (None if kind is FigureKind.CARDINAL and _is_said(words, at) else subject(words, at))


def _is_said(words: Sentence, at: int) -> bool:
    """Whether the verb before a count says it: whoever does is not what is counted."""
    verb = _last_verb(words, at)
    return verb >= 0 and words.lows[verb] in SAYING and not may_be_verb(words.lows[verb])


def _is_object(words: Sentence, before: int) -> bool:
    """Whether a happening takes the figure as its object: what it injured is not what did it."""
    low = words.lows[before]
    return low in HAPPENINGS and (words.tags[before] in "VEGJ" or low.endswith("ing"))


def _governor(words: Sentence, at: int) -> Span | None:
    """The noun phrase that the word before the figure ties it to: "a *loss* of", "cut *rates* by"."""
    if at == 1:
        return phrase_before(words, at)
    before = words.lows[at - 1]
    if before in _OF:
        return _head(words, at - 1)
    return _hung_on(words, at - 1) if before in _ADVERBIAL else None


def _hung_on(words: Sentence, at: int) -> Span | None:
    """The noun phrase that the preposition at ``at`` hangs on: "cut *rates* by", "*fines* ranging from"."""
    if words.tags[at - 1] in "GE" and at > 1:
        bare = at - 2 if words.tags[at - 2] == "," else at - 1
        return phrase_before(words, bare) if words.tags[at - 1] == "G" or words.tags[at - 2] != "," else None
    if words.tags[at - 1] not in "NM" or words.lows[at - 1] in _HOLLOW:
        return None
    found = phrase_before(words, at, chain=False)
    return found if not found or _has_verb(words, found.start) else _past_verb(words, at, found)


def _past_verb(words: Sentence, at: int, found: Span) -> Span | None:
    """What a verb taken for a noun leaves of the phrase that ends at ``at``: its object, or its subject."""
    if may_be_verb(words.lows[at - 1]):
        return phrase_before(words, at - 1)
    for index in range(at - 2, -1, -1):
        if words.starts[index] <= found.start:
            return None
        if may_be_verb(words.lows[index]):
            return Span(words.starts[index + 1], found.end)
    return None


def _has_verb(words: Sentence, offset: int) -> bool:
    """Whether a verb stands left of a place in its clause."""
    for tag in reversed(words.tags[: words.index(offset)]):
        if tag in "VXEG":
            return True
        if tag in ";:—C":
            return False
    return False


def _head(words: Sentence, at: int) -> Span | None:
    """The noun phrase before "of" or a colon, unless it stands for the figure itself."""
    if words.lows[at - 1] in _HOLLOW:
        return None
    if words.tags[at - 1] == "V":
        return words.span(at - 1, at - 1)
    return phrase_before(words, at, chain=False)


def subject(words: Sentence, at: int) -> Span | None:
    """The subject of the verb that governs the place ``at``; for "which" and "who", what they stand for."""
    verb = _last_verb(words, at)
    if verb < 0:
        return _topic(words, at)
    while verb >= 0:
        start = _group(words, verb)
        if not start:
            return None
        found = _subject_before(words, start)
        if found:
            return found
        verb = _last_verb(words, start)
    return None


def _subject_before(words: Sentence, at: int) -> Span | None:
    """The noun phrase that ends right before a verb group, past brackets, figures and appositions."""
    at = _past_figures(words, at)
    if not at:
        return None
    before = words.tags[at - 1]
    if before == "W":
        return phrase_before(words, at - 2 if at > 1 and words.tags[at - 2] == "," else at - 1)
    if before == ")":
        at -= 1
        while at and words.tags[at] != "(":
            at -= 1
        return phrase_before(words, at)
    if before == ",":
        return phrase_before(words, _past_apposition(words, at - 1)) or phrase_before(words, at - 1)
    return phrase_before(words, at) if before in "NM" else None


def _past_figures(words: Sentence, at: int) -> int:
    """Left past the figures and dates that follow a subject: "Flats from $410,000 to $2 million", "growth in 2022"."""
    end = at
    while end and (words.tags[end - 1] in "#U%$£€T" or (end < at and words.tags[end - 1] in "PD")):
        end -= 1
    if end > 1 and words.lows[end - 1] in _DAY_PARTS and words.lows[end - 2] in _THIS:
        return end - 2
    return end


_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_THIS = frozenset({"this", "that", "last"})


def _last_verb(words: Sentence, at: int) -> int:
    """The last verb before ``at`` in its sentence, or -1."""
    for index in range(at - 1, -1, -1):
        if words.tags[index] in "VXE":
            return index
        if words.tags[index] == ";":
            return -1
    return -1


def _group(words: Sentence, verb: int) -> int:
    """Where the verb group that ends at ``verb`` begins: "is also expected to rise"."""
    start = verb
    while start and (words.tags[start - 1] in "XAVE" or words.lows[start - 1] == "to"):
        start -= 1
    return start


def _past_apposition(words: Sentence, at: int) -> int:
    """The end of the phrase that an apposition between commas explains: "Carnival, the cruise operator, gained"."""
    for index in range(at - 1, max(0, at - 12), -1):
        if words.tags[index] == ",":
            return index
        if words.tags[index] in "VX;":
            return 0
    return 0


def _topic(words: Sentence, at: int) -> Span | None:
    """The noun phrase of a clause without verb: "Unite Group, down 68 p"."""
    for index in range(at - 1, max(-1, at - 10), -1):
        if words.tags[index] in "NM":
            return phrase_before(words, index + 1)
        if words.tags[index] == ";":
            return None
    return None


_PERSONS = wordlists.entries(PACKAGE, "persons") | wordlists.entries(PACKAGE, "roles")
_AGED = frozenset({"aged", "age", "at", "of", "over", "under", "between", "from", "in"})


def _aged(words: Sentence, left: int, right: int) -> Span | None:
    """Whoever has an age: the noun after it, or the name before it; "the 15-year-old" stands for somebody itself."""
    while right < len(words.tags) and words.tags[right] == "-":
        right += 1
    if right < len(words.tags) and words.tags[right] in "NM":
        return phrase(words, right, depth=0)
    itself = right > 0 and words.lows[right - 1].endswith(("-old", "-olds"))
    while left and (words.tags[left - 1] in ",(AD" or words.lows[left - 1] in _AGED):
        left -= 1
    if itself and not (left and words.tags[left - 1] == "M"):
        return None
    if not left or words.tags[left - 1] not in "NM":
        return subject(words, left)
    found = phrase_before(words, left, chain=False)
    if found and words.tags[left - 1] == "N" and words.lows[left - 1] not in _PERSONS and _hangs(words, found):
        return subject(words, left) or found
    return found


def _hangs(words: Sentence, found: Span) -> bool:
    """Whether a preposition leads to a phrase: "died of *cancer*, aged 58"."""
    at = words.index(found.start)
    return at > 0 and words.tags[at - 1] == "P"
