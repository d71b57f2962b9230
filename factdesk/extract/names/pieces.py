"""From a run of capitalised words to the names in it: titles and nationalities split off, each name with its kind."""

from __future__ import annotations

from typing import NamedTuple

from factdesk.extract.names import lexicons as known
from factdesk.extract.names.runs import Run, runs
from factdesk.extract.names.words import Words
from factdesk.model import NameKind

_LONGEST_PERSON = 5
_LONGEST_FOREIGN = 4
_DATING = frozenset({"in", "on", "since", "until", "by", "of", "last", "next", "early", "late", "mid", "this"})
_OF = frozenset({"of", "for"})
_NO_NAMES = (
    known.TITLES.keys() | known.NATIONALITIES.keys() | known.TITLE_WORDS | known.COMMON_ACRONYMS | known.SUFFIXES
)
"""Capitalised words that by themselves name nobody."""
_DIRECTIONS = frozenset({"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "New"})
_AT = frozenset({"in", "at", "on", "near", "from", "to", "of", "the", "outside", "across", "through"})


class Piece(NamedTuple):
    """Words ``first`` to ``last``, both included, with what they name; kind None while only other mentions can tell."""

    first: int
    last: int
    kind: NameKind | None
    title: tuple[int, int] | None = None
    """First and last word of the title before a person's name."""


class Pieces:
    """Reads the runs of one article."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._found: list[Piece] = []
        self.written = set(words.forms)
        """A capital whose small form is among these is a common word."""
        dated = self.written & known.CALENDAR
        self._dated_surnames = {
            form
            for i, form in enumerate(words.forms if dated else ())
            if form in dated and i and words.gaps[i] == " " and words.forms[i - 1] in known.FIRST_NAMES
        }

    def read(self) -> list[Piece]:
        """The names in all runs, in text order."""
        for run in runs(self.words):
            if run.plain:
                self._read(run)
            else:
                self._headline(run)
        return self._found

    def _read(self, run: Run) -> None:
        """The names in one run."""
        if run.first == run.last and self.words.forms[run.first] not in known.CALENDAR:
            if not (self.words.low[run.first] in known.STARTERS and self.words.begins(run.first)):
                self._single(run.first)
            return
        start = self._skip_starters(run.first, run.last)
        for i in range(start, run.last + 1):
            if self.words.forms[i] in known.CALENDAR and self._calendar(i):
                if start < i:
                    self._plain(start, i - 1)
                start = i + 1
        if start <= run.last:
            self._plain(start, run.last)

    # ---- whole runs

    def _plain(self, first: int, last: int) -> None:
        """A run in running text."""
        if first == last:
            self._single(first)
            return
        kind = known.KNOWN.get(" ".join(self.words.forms[first : last + 1]))
        if kind:
            self._found.append(Piece(first, last, kind))
            return
        if self.words.forms[first] in _DIRECTIONS and self._is_place(first + 1, last):
            self._found.append(Piece(first, last, NameKind.PLACE))
            return
        head = self._title_head(first, last)
        if head is not None:
            self._titled(first, head, last)
            return
        kind = self._institution(first, last)
        if kind:
            self._found.append(Piece(first, last, kind))
        elif size := self._nationality(first, last):
            if first + size <= last:
                self._plain(first + size, last)
        else:
            self._several(first, last)

    def _is_place(self, first: int, last: int) -> bool:
        """Whether the words are a known place: "Australia" of "South Australia", "South Wales" of "New South Wales"."""
        forms = self.words.forms
        if first < last and forms[first] in _DIRECTIONS:
            return self._is_place(first + 1, last)
        return known.KNOWN.get(" ".join(forms[first : last + 1])) is NameKind.PLACE

    def _nationality(self, first: int, last: int) -> int:
        """How many words of nationality or party the run opens with: "Russian", "North Korean"."""
        forms = self.words.forms
        if first < last and " ".join(forms[first : first + 2]) in known.NATIONALITIES:
            return 2
        return int(forms[first] in known.NATIONALITIES)

    def _titled(self, first: int, head: int, last: int) -> None:
        """What stands before the title, then the person: "Labour Party Leader Anne Moss"."""
        forms = self.words.forms
        person = self._after_of(head + 1, last)
        start = self._title_start(first, head)
        if start > first:
            self._plain(first, start - 1)
        if person < last or (person == last and not _acronym(forms[last])):
            self._found.append(Piece(person, last, NameKind.PERSON, (start, person - 1)))

    def _title_head(self, first: int, last: int) -> int | None:
        """The last title word of the run that a person's name, or nothing but an office, follows."""
        forms = self.words.forms
        if not any(map(_is_title, forms[first : last + 1])):
            return None
        named = forms[last] not in known.ORGANISATION_WORDS and forms[last] not in known.OUTLET_WORDS
        for i in range(last - 1, first - 1, -1):
            if named and _is_title(forms[i]) and forms[i + 1] in known.FIRST_NAMES:
                return i
        last -= last > first and forms[last] in known.SUFFIXES
        if self._institution(first, last) and (forms[last] not in known.TITLES or "of" in forms[first:last]):
            return None
        for i in range(min(last, first + _LONGEST_PERSON + 4), first - 1, -1):
            if _is_title(forms[i]) and (i < last or i == first or forms[i - 1] not in known.FIRST_NAMES):
                return i
        return None

    def _title_start(self, first: int, head: int) -> int:
        """The first word of the title that ends at ``head``: title words and the small stock before them."""
        forms, start = self.words.forms, head
        while start > first and (_is_title(forms[start - 1]) or forms[start - 1] in known.TITLE_WORDS):
            start -= 1
        return start

    def _after_of(self, first: int, last: int) -> int:
        """Where the person begins after a title that goes on with "of": "Secretary of State Paul Orde"."""
        forms = self.words.forms
        if first > last or forms[first] not in _OF:
            return first
        for i in range(first + 1, last):
            if forms[i] in known.FIRST_NAMES:
                return i
        return last + 1

    def _institution(self, first: int, last: int) -> NameKind | None:
        """Whether the run's own words make it an organisation, an outlet or a place."""
        forms = self.words.forms
        end = forms[last]
        if first == last:
            return None
        if end in known.OUTLET_WORDS:
            if last - first == self._nationality(first, last):
                return None
            return None if forms[first] in known.FIRST_NAMES and last - first == 1 else NameKind.OUTLET
        if forms[first] in known.OUTLET_STARTS:
            return NameKind.OUTLET
        named = end in known.ORGANISATION_WORDS or (end.endswith("s") and end[:-1].lower() in known.ROLES)
        if named or self._body_of(first, last):
            return NameKind.ORGANISATION
        return NameKind.PLACE if self._place(first, last) else None

    def _body_of(self, first: int, last: int) -> bool:
        """Whether the run is a body of or for something: "Ministry of Health"."""
        forms = self.words.forms[first : last + 1]
        linked = next((i for i, form in enumerate(forms[1:-1]) if form in _OF), None)
        return linked is not None and forms[linked] in known.ORGANISATION_WORDS

    def _place(self, first: int, last: int) -> bool:
        """Whether the run opens or ends with a word for places, and is nobody's name."""
        forms, end = self.words.forms, self.words.forms[last]
        before = forms[first - 1] if first and self.words.gaps[first] == " " else ""
        if end in known.PLACE_ENDS and (before in _AT or not self._is_person(first, last)):
            return True
        return forms[first] in known.PLACE_STARTS and forms[first] not in known.FIRST_NAMES

    # ---- people and the rest

    def _several(self, first: int, last: int) -> None:
        """Two words and more that no word list names whole."""
        forms = self.words.forms
        if self._is_person(first, last):
            self._found.append(Piece(first, last, NameKind.PERSON))
            return
        if self._known_at(first, last):
            self._found.append(Piece(first, last, NameKind.OTHER))
            return
        for i in range(first + 1, last):
            if forms[i] in known.FIRST_NAMES and self._is_person(i, last):
                self._plain(first, i - 1)
                self._found.append(Piece(i, last, NameKind.PERSON))
                return
        if self._foreign(first, last):
            self._found.append(Piece(first, last, None))
            return
        if not self._gazetteer(first, last):
            self._found.append(Piece(first, last, NameKind.OTHER))

    def _is_person(self, first: int, last: int) -> bool:
        """A first name or initials, then at least one family name."""
        forms = self.words.forms
        last -= forms[last] in known.SUFFIXES
        if not first < last < first + _LONGEST_PERSON:
            return False
        head = forms[first]
        if head not in known.FIRST_NAMES and not (len(head) == 1 or _initials(head)):
            return False
        if sum(len(form) > 1 and form not in known.PARTICLES for form in forms[first : last + 1]) > 3:
            return False
        return self.words.low[last] not in known.STARTERS and not _acronym(forms[last])

    def _foreign(self, first: int, last: int) -> bool:
        """Two to four capitalised words that are no words of the language, as far as the article shows."""
        forms = self.words.forms[first : last + 1]
        return len(forms) <= _LONGEST_FOREIGN and not any(
            self._common(form)
            or not form.replace("-", "").replace("’", "").replace("'", "").isalpha()
            or _acronym(form)
            for form in forms
        )

    def _common(self, form: str) -> bool:
        """Whether a word is one of the language rather than a name."""
        lower = form.lower()
        return (
            lower in self.written
            or lower in known.STARTERS
            or lower in known.ROLES
            or form in known.TITLES
            or form in known.KNOWN
            or form in known.NATIONALITIES
            or form in known.TITLE_WORDS
            or form in known.ORGANISATION_WORDS
            or form in known.OUTLET_WORDS
            or form in known.PLACE_ENDS
            or form in known.PLACE_STARTS
        )

    def _single(self, i: int) -> None:
        """One word: known, an acronym, or left open for the other mentions to tell."""
        form, low = self.words.forms[i], self.words.low[i]
        kind = known.KNOWN.get(form)
        if kind or not (_names_nothing(form, low) or (low in self.written and self.words.begins(i))):
            self._found.append(Piece(i, i, kind))

    def _headline(self, run: Run) -> None:
        """A line that capitalises every word: only what a word list vouches for; the rest is left to other mentions."""
        forms, i = self.words.forms, run.first
        while i <= run.last:
            size = self._known_at(i, run.last)
            if size:
                self._found.append(Piece(i, i + size - 1, known.KNOWN[" ".join(forms[i : i + size])]))
                i += size
            elif i < run.last and self._is_person(i, i + 1) and not self._common(forms[i + 1]):
                self._found.append(Piece(i, i + 1, NameKind.PERSON))
                i += 2
            else:
                low = self.words.low[i]
                if low not in self.written and low not in known.STARTERS:
                    self._found.append(Piece(i, i, None))
                i += 1

    def _gazetteer(self, first: int, last: int) -> bool:
        """Takes the known names inside a run that is nothing as a whole; whether there is any."""
        forms, i, before = self.words.forms, first, len(self._found)
        while i <= last:
            size = self._known_at(i, last)
            if size:
                self._found.append(Piece(i, i + size - 1, known.KNOWN[" ".join(forms[i : i + size])]))
            i += size or 1
        return len(self._found) > before

    def _known_at(self, i: int, last: int) -> int:
        """How many words from ``i`` on make a known name; 0 for none."""
        forms = self.words.forms
        sizes = range(min(4, last - i + 1), 0, -1) if forms[i] in known.KNOWN_STARTS else ()
        for size in sizes:
            if " ".join(forms[i : i + size]) in known.KNOWN:
                return size
        return 0

    # ---- edges

    def _skip_starters(self, first: int, last: int) -> int:
        """Past the common words that a sentence opens with."""
        low = self.words.low[first]
        common = low in known.STARTERS or (first < last and low in self.written and low not in known.PARTICLES)
        if not common or self._name_like(first, last):
            return first
        return first + (self.words.begins(first) or self.words.forms[first] in {"The", "I"})

    def _name_like(self, i: int, last: int) -> bool:
        """A first name that is a common word too ("Will", "May"), with a family name behind it; "New South Wales"."""
        form = self.words.forms[i]
        if i == last:
            return form in known.FIRST_NAMES and form.lower() not in known.STARTERS
        if form in _DIRECTIONS and self._is_place(i + 1, last):
            return True
        return form in known.FIRST_NAMES or form in known.TITLES or self._known_at(i, last) > 1

    def _calendar(self, i: int) -> bool:
        """A day or month, unless it is somebody's first name here ("April Jones")."""
        form = self.words.forms[i]
        if self._surname(i):
            return False
        following = self.words.forms[i + 1] if i + 1 < len(self.words) and self.words.gaps[i + 1] == " " else ""
        return not (form in known.FIRST_NAMES and following[:1].isupper() and following not in known.CALENDAR)

    def _surname(self, i: int) -> bool:
        """Whether the article has somebody of that name ("Tilda May") and nothing here speaks of a date."""
        words = self.words
        if words.forms[i] not in self._dated_surnames:
            return False
        dated = words.text[words.ends[i] : words.ends[i] + 2].strip().isdigit()
        return not dated and not (i and words.gaps[i] == " " and words.low[i - 1] in _DATING)


def _names_nothing(form: str, low: str) -> bool:
    """Whether a capitalised word by itself is no name: a title, a nationality, a word that opens sentences."""
    return (
        form in _NO_NAMES
        or low in known.ROLES
        or (low in known.STARTERS and form not in known.FIRST_NAMES)
        or ("-" in form and (form[1] == "-" or _is_title(form)))
    )


def _is_title(form: str) -> bool:
    """A title, also at the end of a compound: "Vice-President"."""
    return form in known.TITLES or ("-" in form and form.rpartition("-")[2].capitalize() in known.TITLES)


def _acronym(form: str) -> bool:
    """Two to six capitals, digits and points: "ICC", "G20", "U.N"."""
    letters = form.replace(".", "").replace("&", "").replace("-", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isascii()


def _initials(form: str) -> bool:
    """Points only: "J.K", not "JFK"."""
    return "." in form and len(form.replace(".", "")) <= 3 and form.isupper()
