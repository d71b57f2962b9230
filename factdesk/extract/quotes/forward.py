"""Noun phrases read forwards: from their first word to their head."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.extract.names.details import is_role
from factdesk.extract.quotes.grammar import (
    ALONE,
    AUXILIARIES,
    CALENDAR,
    COLLECTIVES,
    DETERMINERS,
    FUNCTION_WORDS,
    LINKS,
    PAST_VERBS,
    PREPOSITIONS,
    PRONOUNS,
)
from factdesk.extract.quotes.layout import Layout
from factdesk.model import Name, NameKind

_NEVER_ALONE = DETERMINERS - ALONE
_INWARD = LINKS | {"to"}
"""What leads to "the" within a noun phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words ``first`` to ``last``, both included."""

    first: int
    last: int
    name: Name | None = None
    """The person or institution that it names."""
    pronoun: str | None = None
    antecedent: Phrase | None = None
    """What a relative pronoun stands for."""


class Forward:
    """Reads the noun phrases of one layout from where they begin."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.words = layout.words
        self.forms, self.low, self.gaps = layout.words.forms, layout.words.low, layout.words.gaps

    def starting(self, first: int, stop: int) -> Phrase | None:
        """The noun phrase that begins at word ``first``."""
        form = self.low[first]
        if form in PRONOUNS:
            return Phrase(first, first, pronoun=form)
        chunk = self._chunk(first, stop)
        last, name = self._head(first, chunk)
        if name is not None and name.kind is NameKind.PERSON:
            return Phrase(first, last, name)
        return self._plain(first, last, name)

    def _chunk(self, first: int, stop: int) -> int:
        """The last word up to which a noun phrase could reach: before a verb, a preposition or a sign."""
        i = first + 1
        while i < stop and self.gaps[i] in {" ", ". "} and not self._ends(first, i):
            i += 1
        return i - 1

    def _head(self, first: int, last: int) -> tuple[int, Name | None]:
        """Where the head of the phrase ends, and the name that it is: "Tomlin campaign manager Ada Quill"."""
        person = noun = None
        i = first
        while i <= last:
            form, name = self.forms[i], self.layout.names[i]
            if form in LINKS and (person or noun or i > first):
                break
            if name:
                end = self.name_end(i)
                if name.kind is NameKind.PERSON and not self.words.owned[end]:
                    person = end
                i = end
            elif self.speaking(form):
                noun = i
            i += 1
        if person is not None and (noun is None or noun < person):
            return person, self.layout.names[person]
        if noun is not None and noun < last and self.forms[noun + 1] in {"close", "familiar", "briefed", "involved"}:
            return last, None
        if noun is not None:
            return (noun, None) if i > last or self.forms[i] not in LINKS else (last, None)
        return last, None

    @staticmethod
    def speaking(form: str) -> bool:
        """Whether a common noun is somebody or a body that can speak."""
        return is_role(form) or form in COLLECTIVES or (form.endswith("s") and is_role(form[:-1]))

    def _plain(self, first: int, last: int, name: Name | None) -> Phrase | None:
        """A phrase that names no person: perhaps an institution, else a common noun."""
        while last > first and self.low[last] in FUNCTION_WORDS:
            last -= 1
        name = name or self.layout.names[first] or (self.layout.names[first + 1] if first < last else None)
        form = self.low[first]
        if name and form not in {"a", "an"}:
            end = self.name_end(self.words.at(name.span.start))
            if end <= last and not self.words.owned[end] and not self.speaking(self.forms[last]):
                return Phrase(first, end, name)
            return Phrase(first, last)
        if form in FUNCTION_WORDS and form not in DETERMINERS:
            return None
        if last == first and form in _NEVER_ALONE:
            return None
        return Phrase(first, last)

    def name_end(self, i: int) -> int:
        """Index of the last word of the name at word ``i``."""
        name = self.layout.names[i]
        while i + 1 < len(self.forms) and self.layout.names[i + 1] is name:
            i += 1
        return i

    def _ends(self, first: int, i: int) -> bool:
        """Whether the noun phrase that begins at ``first`` stops before word ``i``."""
        form, low = self.forms[i], self.low[i]
        if low in LINKS or low == "the":
            return low == "the" and self.forms[i - 1] not in _INWARD
        if low == "to":
            return self.forms[i - 1] != "close"
        if self.layout.names[i]:
            return False
        if low in FUNCTION_WORDS or low in AUXILIARIES or low in PREPOSITIONS or low in PAST_VERBS or self.dated(i):
            return True
        if not (form.islower() and form.endswith("ed")):
            return False
        return self.layout.names[i - 1] is not None or (i > first + 1 and not self._noun_behind(i))

    def _noun_behind(self, i: int) -> bool:
        """Whether a noun that can speak follows a participle: "some retired officers"."""
        return i + 1 < len(self.forms) and self.speaking(self.forms[i + 1])

    def dated(self, i: int) -> bool:
        """A day or month: "said Monday"."""
        return self.forms[i] in CALENDAR
