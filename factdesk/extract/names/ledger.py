"""The ledger of one article: every piece told what it names, every mention joined with its bearer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factdesk.extract.names import details
from factdesk.extract.names import lexicons as known
from factdesk.extract.names.people import People, Person, titled_gender
from factdesk.extract.names.pieces import Piece, Pieces
from factdesk.extract.names.words import Words
from factdesk.model import Name, NameKind

_CLAN = re.compile(r"(?:O['’]|Mc|Mac)[A-Z]")
_SAYING = frozenset({"said", "says", "told", "added", "wrote", "asked", "tweeted", "explained", "recalled", "noted"})
_PLACING = frozenset({"in", "at", "near", "outside"})
_PLACES = frozenset({"city", "town", "village", "province", "region", "district", "county", "state", "port", "island"})


class Ledger:
    """Reads the pieces twice: full names first, then the short mentions that they explain."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.people = People()
        reader = Pieces(words)
        self.pieces = reader.read()
        singles = [p.first for p in self.pieces if p.first == p.last]
        self._alone = {words.forms[i] for i in singles}
        inside = [i for i in singles if not words.begins(i)]
        self._inside = {words.forms[i] for i in inside}
        self._placed = {words.forms[i] for i in inside if self._in_place(i)}
        self._places = {" ".join(self._forms(p)) for p in self.pieces if p.kind is None and self._in_place(p.first)}
        self._written = reader.written
        self._things = {words.forms[i] for i in inside if words.forms[i - 1] in {"of", "the", "in", "a", "an"}}
        self._refs: dict[str, str] = {}
        self._long: set[str] = set()
        """The last words of people who are named with more than two."""

    def names(self) -> tuple[Name, ...]:
        """All names in text order, each person by the fullest form of the whole article."""
        settled = [(piece, piece.kind or self._kind(piece)) for piece in self.pieces]
        for piece, kind in settled:
            self._register(piece, kind)
        read = [(piece, kind, self._bearer(piece, kind)) for piece, kind in settled]
        named = (self._person(p, bearer) if bearer else self._thing(p, kind) for p, kind, bearer in read)
        return tuple(name for name in named if name)

    # ---- first reading

    def _kind(self, piece: Piece) -> NameKind | None:
        """What a piece names, of which its words tell nothing, as far as its own surroundings tell."""
        if piece.first == piece.last:
            return None
        if " ".join(self._forms(piece)) in self._places:
            return NameKind.PLACE
        return NameKind.PERSON if self._personal(piece) else NameKind.OTHER

    def _personal(self, piece: Piece) -> bool:
        """Whether something speaks for a person: a verb of saying, a role, an age, the family name alone elsewhere."""
        words, last = self.words, self.words.forms[piece.last]
        if _CLAN.match(last):
            return True
        if "-" in last and last[-1].islower() and last.rpartition("-")[2].islower():
            return True
        before = words.forms[piece.first - 1] if piece.first else ""
        if before == "the":
            return False
        return (
            last in self._alone
            or self._speaks(piece)
            or details.role_before(words, piece.first) is not None
            or details.role_after(words, piece.last) is not None
            or details.age(words, piece.first, piece.last) is not None
            or (words.gaps[piece.first] == ", " and (details.is_role(before) or before in known.TITLES))
        )

    def _register(self, piece: Piece, kind: NameKind | None) -> None:
        """Enters every person who is named in full, and every institution under its capitals."""
        if kind is NameKind.PERSON and piece.first < piece.last:
            if piece.last - piece.first > 1:
                self._long.add(self.words.forms[piece.last])
            self.people.add(
                self._forms(piece), self._surface(piece), self.words.starts[piece.first], self._titled_gender(piece)
            )
        elif kind is None and self._introduced(piece):
            self._join(piece)
        elif kind is NameKind.ORGANISATION and piece.first < piece.last:
            forms = self._forms(piece)
            self._refs.setdefault("".join(form[0] for form in forms if form[0].isupper()), self._surface(piece))

    # ---- second reading

    def _bearer(self, piece: Piece, kind: NameKind | None) -> Person | None:
        """The person that a piece speaks of, if it speaks of one."""
        if kind is NameKind.PERSON:
            return self._join(piece)
        words, form = self.words, self.words.forms[piece.last]
        if piece.first < piece.last and not known.PARTICLES.issuperset(words.low[piece.first : piece.last]):
            return self._join(piece) if form in self._long and self._is_family_name(piece) else None
        known_person = self.people.find([form], words.starts[piece.first])
        if piece.first < piece.last:
            return self._join(piece) if known_person else None
        if known_person and not (kind and kind is not NameKind.OTHER and self._in_place(piece.first)):
            return self._join(piece)
        if kind or form in self._placed or self._beside_place(piece.first):
            return None
        alone = form in known.FIRST_NAMES and form in self._inside and form not in self._things
        return self._join(piece) if alone else None

    def _is_family_name(self, piece: Piece) -> bool:
        """Whether several words are the last ones of somebody's full name: "Levine Cava"."""
        forms = tuple(self._forms(piece))
        person = self.people.find(forms, self.words.starts[piece.first])
        return person is not None and len(person.forms) > len(forms) and person.forms[-len(forms) :] == forms

    def _introduced(self, piece: Piece) -> bool:
        """Whether one unknown word is shown to be a person by a verb of saying or a role beside it."""
        form = self.words.forms[piece.first]
        if form in known.KNOWN or form in self._placed or _acronym(form):
            return False
        return (
            self._speaks(piece)
            or details.role_before(self.words, piece.first) is not None
            or details.aged(self.words, piece.last)
        )

    def _join(self, piece: Piece) -> Person:
        """The bearer of a mention, entered if nobody fuller is known."""
        forms, at = self._forms(piece), self.words.starts[piece.first]
        gender = self._titled_gender(piece)
        person = self.people.find(forms, at, gender) or self.people.add(forms, self._surface(piece), at, gender)
        person.gender = person.gender or gender
        return person

    def _person(self, piece: Piece, bearer: Person) -> Name:
        """The finished name of a person."""
        span = self.words.span(self._particles(piece, bearer), piece.last)
        years = details.age(self.words, piece.first, piece.last)
        return Name(span, bearer.ref, NameKind.PERSON, self._title(piece), years, bearer.gender)

    def _thing(self, piece: Piece, kind: NameKind | None) -> Name | None:
        """The finished name of anything else, or None for a capital that names nothing."""
        ref = self._surface(piece)
        if piece.first == piece.last:
            kind = kind or self._lone_kind(piece.first)
            ref = self._refs.get(ref.replace(".", ""), ref) if kind is NameKind.ORGANISATION else ref
        return Name(self.words.span(piece.first, piece.last), ref, kind) if kind else None

    def _particles(self, piece: Piece, bearer: Person) -> int:
        """The first word of a mention with the small words of the family name before it: "de Blasio"."""
        first = piece.first
        if self.words.low[first - 1] not in known.PARTICLES:
            return first
        own = {form.lower() for form in bearer.forms} & known.PARTICLES
        while first and self.words.gaps[first] == " " and self.words.low[first - 1] in own:
            first -= 1
        return first

    def _lone_kind(self, i: int) -> NameKind | None:
        """One unknown word: a dateline, an acronym, a place by its prepositions, or a name of some other kind."""
        form = self.words.forms[i]
        if form.isupper() and len(form) > 3 and "\n" in self.words.gaps[i] and self._dateline(i):
            return NameKind.PLACE
        if form in self._placed or self._beside_place(i):
            return NameKind.PLACE
        if _acronym(form):
            return None if form in known.COMMON_ACRONYMS or self._shouted(i) else NameKind.ORGANISATION
        return NameKind.OTHER if form in self._inside else None

    def _shouted(self, i: int) -> bool:
        """Whether capitals say nothing at word ``i``: a day, a word of the article, or one of several in capitals."""
        forms, form = self.words.forms, self.words.forms[i]
        beside = [forms[k] for k in (i - 1, i + 1) if 0 <= k < len(forms) and self.words.gaps[max(k, i)] == " "]
        return form.title() in known.CALENDAR or form.lower() in self._written or any(_acronym(b) for b in beside)

    def _dateline(self, i: int) -> bool:
        """Whether a dash, a comma or a bracket follows the word."""
        return self.words.text[self.words.ends[i] : self.words.ends[i] + 4].lstrip()[:1] in set(",(-–—")

    def _title(self, piece: Piece) -> str | None:
        """The title in capitals before the name, the role in small letters before it, or the apposition behind it."""
        words = self.words
        if piece.title:
            titles = words.forms[piece.title[0] : piece.title[1] + 1]
            if any(form not in known.HONORIFICS for form in titles):
                return words.span(*piece.title).of(words.text)
        found = details.role_before(words, piece.first) or details.role_after(words, piece.last)
        return words.span(*found).of(words.text) if found else None

    def _titled_gender(self, piece: Piece) -> str | None:
        """The gender that the title or the role before the name gives."""
        words = self.words
        if piece.title and (found := titled_gender(words.forms[piece.title[0] : piece.title[1] + 1])):
            return found
        role = details.role_before(words, piece.first)
        return known.ROLES.get(words.forms[role[1]]) or None if role else None

    # ---- what stands around

    def _in_place(self, i: int) -> bool:
        """Whether the word before speaks of a place: "in Washington", "the city of Homs"."""
        words = self.words
        if i == 0 or words.gaps[i] != " ":
            return False
        before = words.low[i - 1]
        return before in _PLACING or (before == "of" and i > 1 and words.forms[i - 2] in _PLACES)

    def _beside_place(self, i: int) -> bool:
        """Whether a word goes on a list of places: "Queensland and Victoria"."""
        words = self.words
        last = i - 1
        if i > 1 and words.gaps[i] == " " and words.forms[last] in {"and", "or"}:
            last -= 1
        elif i < 1 or words.gaps[i] != ", " or not self._listed_on(i):
            return False
        return known.KNOWN.get(words.forms[last]) is NameKind.PLACE

    def _listed_on(self, i: int) -> bool:
        """Whether a list goes on or ends behind a word: "Dover, Drumore and Lagos"; not "In Dover, Drumore met"."""
        words, after = self.words, i + 1
        if after >= len(words):
            return True
        return words.gaps[after] != " " or words.forms[after] in {"and", "or"}

    def _speaks(self, piece: Piece) -> bool:
        """Whether a verb of saying stands right beside the name."""
        words, after = self.words, piece.last + 1
        verb = words.forms[after] if after < len(words) and words.gaps[after] == " " else ""
        if verb[-2:] == "ly" and after + 1 < len(words) and words.gaps[after + 1] == " ":
            verb = words.forms[after + 1]
        follows = verb in _SAYING
        leads = piece.first > 0 and words.gaps[piece.first] == " " and words.forms[piece.first - 1] in {"said", "says"}
        return follows or leads

    def _forms(self, piece: Piece) -> Sequence[str]:
        """The words of a piece."""
        return self.words.forms[piece.first : piece.last + 1]

    def _surface(self, piece: Piece) -> str:
        """The piece as the text writes it, on one line."""
        words = self.words
        if piece.first == piece.last:
            return words.forms[piece.first]
        return " ".join(words.text[words.starts[piece.first] : words.ends[piece.last]].split())


def _acronym(form: str) -> bool:
    """Two to six capitals."""
    return 2 <= len(form) <= 6 and form.isupper()
