"""How near the words of a sentence stand to a date in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factdesk.match.concepts import category, concept
from factdesk.model import Span

BREAK = re.compile(r"[,;:()–—]|\b(?:and|but|while|when|as|which|who|after|before|where|since|until)\b")
"""Where one clause parts from the next."""
_HALF = 6
"""Words of substance after which a word counts half."""
_PIECE = 0.7
"""What each break of the sentence leaves of a word's weight."""
_ACROSS = 0.6
"""What is left of a word's weight on the side that a date does not belong to."""
_WILL = re.compile(r"(?:\b(?:will|shall)|['’]ll) $")
_NOUN = re.compile(r"(?:['’]s)?[ \t]([^\W\d_]+)")
_DETERMINER = re.compile(r"(?:\b(?:the|a|this|its|his|her|their|for)|['’]s)\s$")


def weights(body: str, sentence: Span, words: Sequence[Span], moment: Span, *, attached: bool) -> list[float]:
    """How near each word of the sentence stands to the moment.

    A date that opens its clause, is attached to a noun or stands behind "will" belongs to what follows, any other to
    what goes before.
    """
    breaks = [match.start() for match in BREAK.finditer(body, sentence.start, sentence.end)]
    at = bisect_left([word.start for word in words], moment.start)
    opened = max([sentence.start, *(place for place in breaks if place < moment.start)])
    leads = attached or at == 0 or words[at - 1].start < opened
    leads = leads or _WILL.search(body, max(0, moment.start - 12), moment.start) is not None
    if leads and moment.end in breaks:
        breaks.remove(moment.end)
    found = []
    for number, word in enumerate(words):
        distance = at - 1 - number if number < at else number - at
        left, right = min(word.end, moment.end), max(word.start, moment.start)
        crossed = bisect_left(breaks, right) - bisect_left(breaks, left)
        side = 1.0 if (number >= at) == leads else _ACROSS
        found.append(side * _HALF / (_HALF + distance) * _PIECE ** min(crossed, 4))
    return found


def attached_to_noun(body: str, moment: Span) -> bool:
    """Whether a date stands between an article and its noun: "the 2005 film", "Sunday's game"."""
    following = _NOUN.match(body, moment.end)
    if following is None or category(concept(following[1])) == "grammar":
        return False
    return body[moment.end] in "'’" or _DETERMINER.search(body, max(0, moment.start - 8), moment.start) is not None
