"""From the runs of date words in an article to its moments: ranges, open sides, and which way a sentence looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factdesk import text as words
from factdesk.extract.dates import almanac, offsets
from factdesk.extract.dates.grammar import chain, joined
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.outlook import looks_ahead, sentence_around, sentence_ends
from factdesk.extract.dates.part import Part
from factdesk.extract.dates.tokens import runs
from factdesk.model import Article, Grain, Moment, Span

_REACH = 120
"""How far back the day may stand that another is counted from, in code points."""
_KEPT = 24
"""How many days back one may be counted from."""
_NAMED = re.compile(r"\b([A-Z][a-z]{2,})['’]s [^\W\d_]+(?: [^\W\d_]+){1,2} $")
_TO = frozenset(("to", "through", "until", "till", "-", "–"))


def find(article: Article) -> tuple[Moment, ...]:
    """The dates and periods of ``article`` in text order; none overlap.

    ``start`` and ``end`` are None where the text leaves that side open ("since May"), and both where the date counts
    from a day that is not known: "on Monday" in an article without a date. A day counted back in
    weeks, months or years is given as that very day, as fine as its ``grain`` says.
    """
    text, published = article.text, almanac.within_reach(article.published)
    found: list[Moment] = []
    for stretch in words.prose(article):
        for tokens in runs(text, stretch):
            for part, span in _parts(Line(text, tokens, published)):
                anchored = _anchored(text, part, span, found) if part.away else part
                if anchored:
                    found.append(_moment(text, published, anchored, span))
    return tuple(found)


def _parts(line: Line) -> Iterator[tuple[Part, Span]]:
    """The dates of a run, each with its words."""
    index = 0
    while index < len(line.tokens):
        if not line.tokens[index].opens:
            index += 1
            continue
        found = _range(line, index) or _open(line, index) or chain(line, index)
        if found is None:
            index += 1
            continue
        part, end = found
        yield part, Span(line.tokens[index].start, line.tokens[end - 1].end)
        index = end


def _anchored(text: str, part: Part, span: Span, found: Sequence[Moment]) -> Part | None:
    """Days counted from a day named before: "died on Thursday, nine days after a fall"; else no date at all."""
    days = [moment for moment in found[-_KEPT:] if moment.grain is Grain.DAY and moment.start]
    if part.away is None or not days:
        return None
    gap = text[days[-1].span.end : span.start]
    near = len(gap) <= _REACH and not sentence_ends(gap) and days[-1] is found[-1]
    anchor = days[-1] if near else _of_the_same_person(text, span, days)
    if anchor is None:
        return None
    unit, count = part.away
    return offsets.one(offsets.shifted(anchor.start, unit, count), part.grain, approximate=part.approximate)


def _of_the_same_person(text: str, span: Span, days: Sequence[Moment]) -> Moment | None:
    """The last day whose sentence holds the name: for "Mr Hale's death came a day after", the day of Hale's death."""
    name = _NAMED.search(text, max(0, span.start - _REACH), span.start)
    if name is None:
        return None
    for moment in reversed(days):
        if moment.span.end < name.start() and re.search(rf"\b{name[1]}\b", sentence_around(text, moment.span)):
            return moment
    return None


def _moment(text: str, published: date | None, part: Part, span: Span) -> Moment:
    ahead = part.open == "end" or (published is not None and part.floats and looks_ahead(text, span))
    days, grain = part.settled(published, ahead=ahead)
    start, end = days or (None, None)
    return Moment(
        span,
        None if part.open == "end" else start,
        None if part.open == "start" else end,
        Grain.SPAN if part.open else grain,
        relative=part.relative or (part.year is None and part.days is None),
        approximate=part.approximate,
        weekday_clash=part.clash(days),
        recurs=part.recurs,
    )


def _range(line: Line, index: int) -> Read | None:
    """Reads "from April to June 2017", "between 2007 and 2009", "Nov 18-Dec 19", "1939–1945"."""
    opening = line.word(index)
    first = joined(line, index + (opening in ("from", "between")))
    if first is None:
        return None
    link = line.word(first[1])
    if link not in _TO and not (opening == "between" and link == "and"):
        return None
    last = joined(line, first[1] + (2 if line.word(first[1] + 1) == "the" else 1))
    if last is None or not _alike(line, index + (opening in ("from", "between")), first[0], last[0]):
        return None
    return _between(line.published, first[0], last[0]), last[1]


def _alike(line: Line, index: int, first: Part, last: Part) -> bool:
    """Whether two dates are the ends of one stretch: given alike, or each certain by itself; not two weekdays."""
    mine, others = first.fields - {"year"}, last.fields - {"year"}
    if {"weekday"} in (mine, others):
        return False
    return (bool(mine) and mine == others) or chain(line, index) is not None


def _between(published: date | None, first: Part, last: Part) -> Part:
    """The stretch from the first day of one to the last day of the other, the year given once."""
    ends = last.settled(published, ahead=False)[0]
    if first.year is None and first.days is None and ends and first.fields != {"weekday"}:
        first = first.in_year(ends[0].year)
        begins = first.settled(published, ahead=False)[0]
        if begins and begins[0] > ends[0]:
            first = first.in_year(ends[0].year - 1)
    begins = first.settled(published, ahead=False)[0]
    days = (begins[0], ends[1]) if begins and ends and begins[0] <= ends[1] else None
    return Part(
        days=days,
        known=days is not None,
        grain=Grain.SPAN,
        relative=first.relative or last.relative,
        approximate=first.approximate or last.approximate,
    )


def _open(line: Line, index: int) -> Read | None:
    """Reads "since September 2015", "until Friday", "before 2010": not "since Sunday's vote", which names that day."""
    side = line.at(index).senses.get("open")
    if side is None:
        return None
    found = chain(line, index + 1 + (line.word(index + 1) == "the"))
    if found is None or line.text.startswith(("'s", "’s"), line.at(found[1] - 1).end):
        return None
    return found[0]._replace(open=side), found[1]
