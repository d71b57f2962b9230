"""What a figure counts or measures: the words after it, the words it is part of, or the subject of its clause."""

from __future__ import annotations

from factdesk import wordlists
from factdesk.extract.figures.circumstances import HAPPENINGS, MEASURED
from factdesk.extract.figures.grammar import Sentence, Word, may_be_verb
from factdesk.extract.figures.numeral import PACKAGE
from factdesk.extract.figures.phrases import phrase, phrase_before
from factdesk.model import FigureKind, Span

_HOLLOW = wordlists.entries(PACKAGE, "hollow_nouns")
"""Nouns that stand for the figure itself: "a total of", "an average of"."""
_TAIL = frozenset({"of", "per"})
_LONG_TAIL = frozenset({"of", "per", "in", "for", "on", "among", "from"})


def read(sentence: Sentence, start: int, end: int, kind: FigureKind, hedge: Span | None) -> Span | None:
    """What the figure between ``start`` and ``end``, currency and unit within, is of."""
    words = sentence.words
    right = sentence.index(end)
    left = sentence.index(start)
    if hedge and hedge.start < start:
        left = min(left, sentence.index(hedge.start))
    if kind is FigureKind.AGE:
        return _aged(words, left, right)
    listed = left > 0 and words[left - 1].tag == "+"
    return (None if listed else _after(words, right, kind)) or _before(words, left, kind)


def _after(words: list[Word], at: int, kind: FigureKind) -> Span | None:
    """The noun phrase that follows a figure, "of" and all."""
    at = _past_bracket(words, at)
    while at < len(words) and words[at].tag in "-–)]A":
        at += 1
    if at >= len(words):
        return None
    word = words[at]
    at += word.low == "worth" and at + 1 < len(words) and words[at + 1].low == "of"
    if words[at].low == "of":
        return phrase(words, at + 1, _TAIL)
    if kind in MEASURED and kind is not FigureKind.MULTIPLE:
        return phrase(words, at, _LONG_TAIL, depth=2) if word.tag in "NMG" else None
    if word.tag == "J":
        return Span(word.start, word.end)
    if word.tag in "EV" and not (at + 1 < len(words) and words[at + 1].tag in "NGE"):
        return Span(word.start, word.end) if word.low in HAPPENINGS else None
    return phrase(words, at, _TAIL)


def _past_bracket(words: list[Word], at: int) -> int:
    """Past a conversion in brackets: "8 miles (13 km) of tunnels"."""
    if at < len(words) and words[at].tag == "(":
        for index in range(at + 1, min(len(words), at + 8)):
            if words[index].tag == ")":
                return index + 1
    return at


# ---- before

_OF = frozenset({"of", ":", "="})
_ADVERBIAL = wordlists.entries(PACKAGE, "measure_prepositions")
"""Prepositions by which a verb or a noun takes a measure: "cut rates by", "worth about"."""
_PREFIXES = frozenset({"y", "us", "between", "ps"})
"""Words of a sum or a range that stand before its digits."""


def _before(words: list[Word], at: int, kind: FigureKind) -> Span | None:
    """What stands before a figure that nothing follows: "a loss of", "cut rates by", or the subject."""
    end = at
    while at and (words[at - 1].tag in "DA$£€(+" or words[at - 1].low in _PREFIXES):
        at -= 1
    if not at or (kind is FigureKind.CARDINAL and _is_object(words[at - 1])):
        return None
    if at < end and words[at].tag == "(":
        found = phrase_before(words, at)
    elif at < end and words[at].low in {"down", "up"} and words[at - 1].tag == ",":
        found = phrase_before(words, at - 1)
    else:
        found = _governor(words, at)
    return found or subject(words, at)


def _is_object(before: Word) -> bool:
    """Whether a happening takes the figure as its object: what it injured is not what did it."""
    return before.low in HAPPENINGS and before.tag in "VEGJ"


def _governor(words: list[Word], at: int) -> Span | None:
    """The noun phrase that the word before the figure ties it to: "a *loss* of", "cut *rates* by"."""
    if at == 1:
        return phrase_before(words, at)
    before = words[at - 1].low
    if before in _OF:
        return _head(words, at - 1)
    return _hung_on(words, at - 1) if before in _ADVERBIAL else None


def _hung_on(words: list[Word], at: int) -> Span | None:
    """The noun phrase that the preposition at ``at`` hangs on: "cut *rates* by", "*fines* ranging from"."""
    if words[at - 1].tag in "GE" and at > 1:
        bare = at - 2 if words[at - 2].tag == "," else at - 1
        return phrase_before(words, bare) if words[at - 1].tag == "G" or words[at - 2].tag != "," else None
    if words[at - 1].tag not in "NM" or words[at - 1].low in _HOLLOW:
        return None
    found = phrase_before(words, at, chain=False)
    return found if not found or _has_verb(words, found.start) else _past_verb(words, at, found)


def _past_verb(words: list[Word], at: int, found: Span) -> Span | None:
    """What a verb taken for a noun leaves of the phrase that ends at ``at``: its object, or its subject."""
    if may_be_verb(words[at - 1].low):
        return phrase_before(words, at - 1)
    for index in range(at - 2, -1, -1):
        if words[index].start <= found.start:
            return None
        if may_be_verb(words[index].low):
            return Span(words[index + 1].start, found.end)
    return None


def _has_verb(words: list[Word], offset: int) -> bool:
    """Whether a verb stands left of a place in its clause."""
    for word in reversed([word for word in words if word.start < offset]):
        if word.tag in "VXEG":
            return True
        if word.tag in ";:—" or word.tag == "C":
            return False
    return False


def _head(words: list[Word], at: int) -> Span | None:
    """The noun phrase before "of" or a colon, unless it stands for the figure itself."""
    last = words[at - 1]
    if last.low in _HOLLOW:
        return None
    if last.tag == "V":
        return Span(last.start, last.end)
    return phrase_before(words, at, chain=False)


def subject(words: list[Word], at: int) -> Span | None:
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


def _subject_before(words: list[Word], at: int) -> Span | None:
    """The noun phrase that ends right before a verb group, past brackets, figures and appositions."""
    at = _past_figures(words, at)
    if not at:
        return None
    before = words[at - 1]
    if before.tag == "W":
        return phrase_before(words, at - 2 if at > 1 and words[at - 2].tag == "," else at - 1)
    if before.tag == ")":
        at -= 1
        while at and words[at].tag != "(":
            at -= 1
        return phrase_before(words, at)
    if before.tag == ",":
        return phrase_before(words, _past_apposition(words, at - 1)) or phrase_before(words, at - 1)
    return phrase_before(words, at) if before.tag in "NM" else None


def _past_figures(words: list[Word], at: int) -> int:
    """Left past the figures and dates that follow a subject: "Flats from $410,000 to $2 million", "growth in 2022"."""
    end = at
    while end and (words[end - 1].tag in "#U%$£€T" or (end < at and words[end - 1].tag in "PD")):
        end -= 1
    return end


def _last_verb(words: list[Word], at: int) -> int:
    """The last verb before ``at`` in its sentence, or -1."""
    for index in range(at - 1, -1, -1):
        if words[index].tag in "VXE":
            return index
        if words[index].tag == ";":
            return -1
    return -1


def _group(words: list[Word], verb: int) -> int:
    """Where the verb group that ends at ``verb`` begins: "is also expected to rise"."""
    start = verb
    while start and (words[start - 1].tag in "XAVE" or words[start - 1].low == "to"):
        start -= 1
    return start


def _past_apposition(words: list[Word], at: int) -> int:
    """The end of the phrase that an apposition between commas explains: "Carnival, the cruise operator, gained"."""
    for index in range(at - 1, max(0, at - 12), -1):
        if words[index].tag == ",":
            return index
        if words[index].tag in "VX;":
            return 0
    return 0


def _topic(words: list[Word], at: int) -> Span | None:
    """The noun phrase of a clause without verb: "Unite Group, down 68 p"."""
    for index in range(at - 1, max(-1, at - 10), -1):
        if words[index].tag in "NM":
            return phrase_before(words, index + 1)
        if words[index].tag == ";":
            return None
    return None


_AGED = frozenset({"aged", "age", "at", "of", "over", "under", "between", "from", "in"})


def _aged(words: list[Word], left: int, right: int) -> Span | None:
    """Whoever has an age: the noun after it, or the name before it."""
    while right < len(words) and words[right].tag == "-":
        right += 1
    if right < len(words) and words[right].tag in "NM":
        return phrase(words, right, depth=0)
    while left and (words[left - 1].tag in ",(AD" or words[left - 1].low in _AGED):
        left -= 1
    if left and words[left - 1].tag in "NM":
        return phrase_before(words, left, chain=False)
    return subject(words, left)
