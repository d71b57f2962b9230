"""Noun phrases in a sentence whose words have their classes."""

from __future__ import annotations

from factdesk.extract.figures.grammar import Sentence, is_plural
from factdesk.model import Span

_INSIDE = frozenset("NMG&H")
_NOUNS = frozenset("NMG")
_LINKS = frozenset({"of", "in", "for", "at", "on", "from", "between", "among", "with", "by", "to", "per"})


def phrase(words: Sentence, at: int, links: frozenset[str] = frozenset({"of", "per"}), depth: int = 1) -> Span | None:
    """The noun phrase that begins at ``at``, past articles, with ``depth`` phrases that ``links`` add to it."""
    end = len(words.tags)
    while at < end and words.tags[at] in "DA#U%W":
        at += 1
    begin = at
    while at < end and _goes_on(words, at, begin):
        at += 1
    last = at
    while last > begin and words.tags[last - 1] not in "NMGE#V":
        last -= 1
    if last == begin:
        return None
    span = words.span(begin, last - 1)
    if depth and at + 1 < end and words.lows[at] in links:
        if words.lows[at] == "per":
            return Span(span.start, words.ends[at + 1])
        more = phrase(words, at + 1, links, depth - 1)
        if more:
            return Span(span.start, more.end)
    return span


def _goes_on(words: Sentence, at: int, begin: int) -> bool:
    """Whether the word at ``at`` still belongs to the noun phrase that began at ``begin``."""
    tag, low = words.tags[at], words.lows[at]
    if tag in _INSIDE:
        return tag != "G" or not (at > begin and is_plural(words.lows[at - 1]))
    if tag == "#":
        return at > begin and (words.tags[at - 1] == "#" or words.lows[at - 1].endswith(("'s", "’s")))
    following = words.tags[at + 1] if at + 1 < len(words.tags) else " "
    if tag == "-":
        return begin < at and following in "NME"
    if tag == "E":
        return following in "NMEG" and not (at > begin and is_plural(words.lows[at - 1]))
    if at == begin or following not in "NM":
        return False
    return low in _DEGREES or (low == "and" and words.tags[at - 1] == following and not is_plural(words.lows[at - 1]))


_DEGREES = frozenset({"most", "more", "least", "less", "very"})


def phrase_before(words: Sentence, end: int, *, chain: bool = True) -> Span | None:
    """The noun phrase whose last word stands right before index ``end``, with the phrases it hangs on.

    None where a figure stands there: "19 cents" is no thing that another figure is of.
    """
    at = end
    while at and _goes_back(words, at, end):
        at -= 1
    if at and at < end and words.tags[at] == "-":
        at += 1
    if at < end and words.lows[end - 1].endswith(("-old", "-olds")) and at and words.tags[at - 1] == "#":
        return words.span(at - 1, end - 1)
    if at and words.tags[at - 1] in "#U%" and (at == end or words.tags[at - 1] != "%" or words.tags[at] != "M"):
        return None
    while at < end and words.tags[at] not in "NMGEVH":
        at += 1
    if _NOUNS.isdisjoint(words.tags[at:end]):
        return None
    span = words.span(at, end - 1)
    link = at
    while link and words.tags[link - 1] in "DA":
        link -= 1
    linked = link > 1 and (
        words.lows[link - 1] in _LINKS or (words.tags[link - 1] in "C&" and words.tags[link - 2] in "NM")
    )
    longer = phrase_before(words, link - 1) if chain and linked else None
    return Span(longer.start, span.end) if longer else span


def _goes_back(words: Sentence, at: int, end: int) -> bool:
    """Whether the word before ``at`` belongs to the noun phrase that ends at ``end``."""
    before = words.tags[at - 1]
    if before in "NMG&-'’H":
        return True
    return at < end and before in "EV" and words.tags[at] in "NM" and at > 1 and words.tags[at - 2] in "DPA#"
