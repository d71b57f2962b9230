"""How the words of a run make up one date: each function reads on from one token and says where it stopped."""

from __future__ import annotations

import re

from factdesk import wordlists
from factdesk.extract.dates import almanac, offsets, relative, years
from factdesk.extract.dates.line import Line, Read
from factdesk.extract.dates.part import Part
from factdesk.extract.dates.tokens import PACKAGE, Token
from factdesk.model import Grain

_VOUCHERS = wordlists.table(PACKAGE, "date_vouchers")
_VOUCHING = frozenset(word for word, sort in _VOUCHERS.items() if sort != "holiday")
_HOLDING = frozenset(word for word, sort in _VOUCHERS.items() if sort != "month")
_BEFORE_NAMES = ("by", "of", "from", "to", "between", "before", "after")
_SURNAME = re.compile(r"[ \t\xa0][A-Z][a-z]")
_WILL = re.compile(r"(?:\b(?:will|shall)|['’]ll)(?: [a-z]+)? $")
_WILL_REACH = 24
_NOUN = re.compile(r"[ \t\xa0][a-z]{3,}")
_HERS = re.compile(r"\b(?:his|her|their|my|our|your|its|low|high|upper|lower)(?:[ -](?:early|mid|late|low|high))?[ -]$")
_DASHES = ("-", "–")
_LINKS = (".", ",", "of", "in", "on", "the", "/", *_DASHES)
_ONWARD = ("to", "through", "until", "till", *_DASHES)


def chain(line: Line, index: int) -> Read | None:
    """Neighbouring fields joined into one date: "Monday, Oct. 19, 2015", "the 4th of July", "April last year"."""
    best = joined(line, index)
    if best is None:
        return None
    best = _without_count(line, index, best)
    return best if _vouched(line, index, best) else None


def joined(line: Line, index: int) -> Read | None:
    """The same, whether its neighbours vouch for it or not."""
    if index not in line.dates:
        line.dates[index] = _gathered(line, index)
    return line.dates[index]


def _gathered(line: Line, index: int) -> Read | None:
    read = atom(line, index)
    best: Read | None = None
    while read:
        if read[0].whole:
            best = read
        read = _further(line, *read)
    return best


def _further(line: Line, part: Part, index: int) -> Read | None:
    """The date with the next field, across the small words and marks that may stand between."""
    if part.fields >= {"day", "month"} and not part.last_day and line.word(index) in _ONWARD:
        at = index + (2 if line.word(index + 1) == "the" else 1)
        last = line.at(at).senses.get("number", line.at(at).senses.get("ordinal", 0))
        if part.given["day"] < last <= 31 and not line.at(at + 1).has("month", "unit"):
            return part._replace(last_day=last), at + 1
    bracket = index + (line.word(index) == ",")
    if line.word(bracket) == "(":
        inside = joined(line, bracket + 1)
        both = part.joined(inside[0]) if inside and line.word(inside[1]) == ")" else None
        return (both, inside[1] + 1) if both and inside else None
    for gap in range(3):
        if gap and line.word(index + gap - 1) not in _LINKS:
            return None
        following = atom(line, index + gap)
        both = part.joined(following[0]) if following else None
        if both and following and _may_stand(line, gap, part, following[0], index):
            return both, following[1]
    return None


def _may_stand(line: Line, width: int, part: Part, following: Part, index: int) -> bool:
    """Whether the words between two fields, so many from ``index`` on, leave them one date."""
    gap = tuple([line.word(at) for at in range(index, index + width)])
    if gap and gap[0] == ".":
        if line.at(index - 1).remark != "short":
            return False
        gap = gap[1:]
    if len(gap) == 1 and gap[0] in (*_DASHES, "/"):
        return line.at(index).end == line.at(index + 1).start
    given, named = following.fields, following.fields == {"weekday"}
    whole = "year" in given or following.days is not None
    allowed = {
        (): True,
        ("the",): "day" in given,
        ("of", "the"): True,
        ("of",): whole or "month" in given,
        ("in",): whole,
        ("on",): named,
        (",", "the"): named or "weekday" in part.fields or "day" in given,
        (",",): part.fields == {"weekday"}
        or ("year" in given and "month" in part.fields)
        or (part.relative and (named or "day" in given)),
    }
    return allowed.get(gap, False)


def atom(line: Line, index: int) -> Read | None:
    """One field: a weekday, a day of the month, a month, a year, a season, a named day or words of relation."""
    if index not in line.fields:
        if not line.at(index).opens:
            return None
        line.fields[index] = relative.read(line, index, chain) or _field(line, index)
    return line.fields[index]


def _field(line: Line, index: int) -> Read | None:
    token = line.at(index)
    senses = token.senses
    if "dates" in senses:
        return _written_out(line, index)
    if "today" in senses:
        return _with_hour(line, (offsets.days_on(line.published, senses["today"]), index + 1))
    if token.word == "nineteen" and line.at(index + 1).has("decade"):
        return _decade(line, index + 1)
    if "weekday" in senses:
        return _with_hour(line, (Part({"weekday": senses["weekday"]}), index + 1))
    if "month" not in senses and (_is_day(token) or token.word in ("twenty", "thirty")):
        return _day(line, index)
    return _stretch(line, index)


def _stretch(line: Line, index: int) -> Read | None:
    """A month, a year, years, a decade, a part of a year, a named day, or the time to come."""
    senses = line.at(index).senses
    if "soon" in senses:
        return _prospect(line, index)
    if "decade" in senses:
        return _decade(line, index)
    if "years" in senses:
        return Part(days=almanac.years_days(*senses["years"]), grain=Grain.SPAN), index + 1
    for name in ("month", "year", "season", "quarter", "half", "holiday"):
        if name in senses:
            return Part({name: senses[name]}), index + 1
    return None


def _prospect(line: Line, index: int) -> Read | None:
    """Reads "will soon open" and "will eventually replace": not before the article's own day."""
    start = line.at(index).start
    if not _WILL.search(line.text, max(0, start - _WILL_REACH), start):
        return None
    return offsets.days_on(line.published, 0)._replace(open="start"), index + 1


def _with_hour(line: Line, read: Read) -> Read:
    """The day with its part of the day: "Monday night", "Tuesday in the morning"."""
    part, index = read
    if line.at(index).has("daypart"):
        return part, index + 1
    if line.word(index) == "in" and line.word(index + 1) == "the" and line.at(index + 2).has("daypart"):
        return part, index + 3
    return read


def _written_out(line: Line, index: int) -> Read | None:
    """A date in digits; where both orders of day and month are possible, the one nearer to the article's day."""
    found = [day for order in line.at(index).senses["dates"] if (day := almanac.day(*order))]
    if not found:
        return None
    published = line.published
    best = min(found, key=lambda day: abs(day - published)) if published else found[0]
    return Part({"year": best.year, "month": best.month, "day": best.day}), index + 1


def _day(line: Line, index: int) -> Read | None:
    """A day of the month, or the first and last of several: "3 to 12" before "September"."""
    token = line.at(index)
    first, last = token.senses.get("days", (token.senses.get("number", token.senses.get("ordinal")), None))
    ordinal, end = "ordinal" in token.senses, index + 1
    if token.word in ("twenty", "thirty"):
        units = end + (line.word(end) == "-")
        if (added := line.at(units).senses.get("ordinal", 0)) in range(1, 10):
            first, ordinal, end = first + added, True, units + 1
    if last is None and line.word(end) in (*_ONWARD, "and") and _is_day(line.at(end + 1)):
        after = end + 3 if line.word(end + 2) == "of" else end + 2
        if line.at(after).has("month"):
            senses = line.at(end + 1).senses
            last, end = senses.get("number", senses.get("ordinal")), end + 2
    if not 1 <= first <= 31 or (last is not None and not first < last <= 31):
        return None
    return Part({"day": first}, last_day=last, ordinal=ordinal), end


def _is_day(token: Token) -> bool:
    """Whether it can number a day: in digits, or as an ordinal word."""
    return "year" not in token.senses and (
        token.has("ordinal", "days") or ("number" in token.senses and token.word.isdigit())
    )


def _decade(line: Line, index: int) -> Read | None:
    """Reads "the 1990s", "the '90s", "the Fifties": not the age of somebody "in his fifties"."""
    token = line.at(index)
    value = token.senses["decade"]
    if value < 100:
        before = line.text[max(0, token.start - 16) : token.start]
        if _HERS.search(before) or not re.search(
            r"(?:\bthe|\bnineteen|\b[a-z]+)[ -](?:(?:early|mid|late)[ -])?$|['’‘]$", before
        ):
            return None
        value += 1900 if value >= 20 else 2000
    century = value % 100 == 0 and value != 2000
    days = almanac.years_days(value, value + (99 if century else 9))
    return Part(days=days, grain=Grain.CENTURY if century else Grain.DECADE), index + 1


def _without_count(line: Line, index: int, read: Read) -> Read:
    """Leaves "In May 12 people died" is a month and a count."""
    part, end = read
    last = line.at(end - 1)
    bare = part.fields == {"month", "day"} and last.has("number") and line.at(index).has("month") and not part.last_day
    if bare and line.word(index - 1) in ("in", "since", "of") and _NOUN.match(line.text, last.end):
        return Part({"month": part.given["month"]}), end - 1
    return read


def _vouched(line: Line, index: int, read: Read) -> bool:
    """Whether what was read is a date beyond doubt, or its neighbours vouch for it."""
    part, end = read
    last = line.at(end - 1)
    if part.relative or part.days:
        return True
    if part.fields == {"year"}:
        return years.stands_alone(line.text, last.start, last.end)
    before = line.word(index - 1)
    if before in (*_DASHES, "the") and line.word(index - 2) in _VOUCHING:
        before = line.word(index - 2)
    if part.fields == {"holiday"}:
        return before in _HOLDING or not _NOUN.match(line.text, last.end)
    if end - index > 1 or part.fields not in ({"month"}, {"weekday"}):
        return True
    return _name_vouched(line, index, before, last.end)


def _name_vouched(line: Line, index: int, before: str, end: int) -> bool:
    """Whether a month or weekday that stands alone is one: "Sun" and "May" need a word before them that says so."""
    token = line.at(index)
    if _SURNAME.match(line.text, end) and before in _BEFORE_NAMES and token.remark:
        return False
    if token.has("weekday"):
        return token.remark != "short" or (before == "on" and token.capital and token.word != "sun")
    if token.remark == "short":
        return token.capital and before in _VOUCHING
    if not token.remark:
        return True
    if line.text.startswith(("'s", "’s"), end):
        return before in ("in", "last", "next", "this")
    described = line.word(index - 1) == "the" and _NOUN.match(line.text, end) is not None
    return (token.capital or token.remark != "word") and (before in _VOUCHING or described)
