"""Noun phrases in a sentence whose words have their classes."""

from __future__ import annotations

from factdesk.extract.figures.grammar import Word, is_plural
from factdesk.model import Span

_INSIDE = frozenset("NMG&H")
_LINKS = frozenset({"of", "in", "for", "at", "on", "from", "between", "among", "with", "by", "to", "per"})


def phrase(words: list[Word], at: int, links: frozenset[str] = frozenset({"of", "per"}), depth: int = 1) -> Span | None:
    """The noun phrase that begins at ``at``, past articles, with ``depth`` phrases that ``links`` add to it."""
    end = len(words)
    while at < end and words[at].tag in "DA#U%W":
        at += 1
    begin = at
    while at < end and _goes_on(words, at, begin):
        at += 1
    last = at
    while last > begin and words[last - 1].tag not in "NMGE#V":
        last -= 1
    if last == begin:
        return None
    span = Span(words[begin].start, words[last - 1].end)
    if depth and at + 1 < end and words[at].low in links:
        if words[at].low == "per":
            return Span(span.start, words[at + 1].end)
        more = phrase(words, at + 1, links, depth - 1)
        if more:
            return Span(span.start, more.end)
    return span


def _goes_on(words: list[Word], at: int, begin: int) -> bool:
    """Whether the word at ``at`` still belongs to the noun phrase that began at ``begin``."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    plural = at > begin and is_plural(words[at - 1].low)
    if word.tag in _INSIDE:
        return not (plural and word.tag == "G")
    if word.tag == "#":
        return at > begin and (words[at - 1].tag == "#" or words[at - 1].low.endswith(("'s", "’s")))
    if word.tag == "-":
        return begin < at and following is not None and following.tag in "NME"
    if word.tag == "E":
        return not plural and following is not None and following.tag in "NMEG"
    if word.low == "and":
        return (
            at > begin
            and not plural
            and following is not None
            and following.tag in "NM"
            and words[at - 1].tag == following.tag
        )
    return word.low in _DEGREES and at > begin and following is not None and following.tag in "NM"


_DEGREES = frozenset({"most", "more", "least", "less", "very"})


def phrase_before(words: list[Word], end: int, *, chain: bool = True) -> Span | None:
    """The noun phrase whose last word stands right before index ``end``, with the phrases it hangs on.

    None where a figure stands there: "19 cents" is no thing that another figure is of.
    """
    at = end
    while at and _goes_back(words, at, end):
        at -= 1
    if at and at < end and words[at].tag == "-":
        at += 1
    if at < end and words[end - 1].low.endswith(("-old", "-olds")) and at and words[at - 1].tag == "#":
        return Span(words[at - 1].start, words[end - 1].end)
    if at and words[at - 1].tag in "#U%" and (at == end or words[at - 1].tag != "%" or words[at].tag != "M"):
        return None
    while at < end and words[at].tag not in "NMGEVH":
        at += 1
    if not any(word.tag in "NMG" for word in words[at:end]):
        return None
    span = Span(words[at].start, words[end - 1].end)
    link = at
    while link and words[link - 1].tag in "DA":
        link -= 1
    linked = link > 1 and (
        words[link - 1].low in _LINKS or (words[link - 1].tag in "C&" and words[link - 2].tag in "NM")
    )
    longer = phrase_before(words, link - 1) if chain and linked else None
    return Span(longer.start, span.end) if longer else span


def _goes_back(words: list[Word], at: int, end: int) -> bool:
    """Whether the word before ``at`` belongs to the noun phrase that ends at ``end``."""
    before = words[at - 1]
    if before.tag in "NMG&-'’H":
        return True
    return at < end and before.tag in "EV" and words[at].tag in "NM" and at > 1 and words[at - 2].tag in "DPA#"
