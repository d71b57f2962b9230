"""Noun phrases read backwards: from their last word to where they begin."""

from __future__ import annotations

from factdesk.extract.names.details import is_role
from factdesk.extract.names.words import capital
from factdesk.extract.quotes.forward import Forward, Phrase
from factdesk.extract.quotes.grammar import (
    ALONE,
    CALENDAR,
    CLAUSE_OPENERS,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
)
from factdesk.extract.quotes.layout import Layout, Sentence
from factdesk.model import Name, NameKind

_DAYS = frozenset({"today", "yesterday", "tonight", "tomorrow"})
_MADE_BY = frozenset({"issued", "released", "published", "written", "signed", "prepared", "obtained", "posted"})
_COMPLETING = frozenset({"of", "for", "from", "with", "at"})
_LONGEST = 14
_INCOMPLETE = PREPOSITIONS | {"those", "that"}


class Backward:
    """Reads the noun phrases of one layout from where they end."""

    def __init__(self, layout: Layout, forward: Forward) -> None:
        self.layout = layout
        self.words = layout.words
        self.forms, self.low, self.gaps = layout.words.forms, layout.words.low, layout.words.gaps
        self.forward = forward

    def ending(self, sentence: Sentence, last: int) -> Phrase | None:
        """The noun phrase that ends at word ``last``."""
        low = self.low[last]
        if low in PRONOUNS:
            return Phrase(last, last, pronoun=low)
        name = self.layout.names[last]
        if name and not self.words.owned[last]:
            first = self.words.at(name.span.start)
            first = self._with_title(sentence, first)
            outer = self._larger(sentence, first, name)
            if outer is not None:
                return outer if outer.name not in {None, name} else Phrase(outer.first, last, outer.name)
            joined = self._joined(sentence, first)
            return joined or Phrase(first, last, name)
        if low in ALONE:
            return Phrase(last, last)
        if low in FUNCTION_WORDS:
            return None
        return self._common(sentence, last)

    def _joined(self, sentence: Sentence, first: int) -> Phrase | None:
        """The first of two names, when the second begins at word ``first``: "Smith and Jones"."""
        if first - 2 < sentence.first or self.forms[first - 1] != "and" or self.gaps[first - 1] != " ":
            return None
        name = self.layout.names[first - 2]
        if name is None or name.kind is not NameKind.PERSON or self.words.owned[first - 2]:
            return None
        return Phrase(self._with_title(sentence, self.words.at(name.span.start)), first - 2, name)

    def _with_title(self, sentence: Sentence, first: int) -> int:
        """The start of what stands before a name and belongs to it: titles, roles, whose they are."""
        start, role = first, False
        while start > sentence.first and first - start < 8 and self.gaps[start] in {" ", ". "}:
            form = self.forms[start - 1]
            if capital(form) and not (self.words.begins(start - 1) and form.lower() in FUNCTION_WORDS):
                pass
            elif is_role(form):
                role = True
            elif not role or form.lower() in FUNCTION_WORDS:
                if form.lower() in DETERMINERS and role:
                    start -= 1
                break
            start -= 1
        return start

    def _larger(self, sentence: Sentence, first: int, name: Name) -> Phrase | None:
        """The noun or person that the name only completes: "a spokesman for X", "police in X", "Ada Quill of X".

        With the name where the words are its bearer's: "a statement issued by X".
        """
        if name.kind is not NameKind.PERSON:
            first = self._first_part(sentence, first)
        before = first - 1
        if before <= sentence.first or self.gaps[first] != " ":
            return None
        link = self.forms[before]
        if link == "the" and self.gaps[before] == " ":
            before -= 1
            link = self.forms[before]
        completes = link in _COMPLETING or (link == "in" and name.kind is NameKind.PLACE)
        made = link == "by" and self.forms[before - 1] in _MADE_BY and before - 1 > sentence.first
        if made:
            completes, before = True, before - 1
        if not completes or self.gaps[before] != " " or before <= sentence.first:
            return None
        head = self.layout.names[before - 1]
        if head and _may_speak(head) and not self.words.owned[before - 1]:
            start = self._with_title(sentence, self.words.at(head.span.start))
            return self._joined(sentence, start) or Phrase(start, before - 1, head)
        found = self._common(sentence, before - 1)
        if found is None or self.low[found.first] in _INCOMPLETE:
            return None
        return Phrase(found.first, found.last, name if made else None)

    def _first_part(self, sentence: Sentence, first: int) -> int:
        """Where a name begins that "and" divides: "the *Energy* and Policy Centre"."""
        while first - 2 > sentence.first and self.forms[first - 1] == "and" and capital(self.forms[first - 2]):
            if self.gaps[first] != " " or self.gaps[first - 1] != " " or self.words.owned[first - 2]:
                break
            first -= 2
            while first > sentence.first and self.gaps[first] == " " and capital(self.forms[first - 1]):
                first -= 1
        return first

    def _common(self, sentence: Sentence, last: int) -> Phrase | None:
        """A noun phrase without a name at its end: back to where its clause begins."""
        first = last
        while first > sentence.first and last - first < _LONGEST and self.gaps[first] in {" ", ". "}:
            form = self.low[first - 1]
            if form == "and" and self._coordinated(first):
                first -= 1
                continue
            if form in CLAUSE_OPENERS or form in PRONOUNS or form in RELATIVES or form in VERBS:
                break
            first -= 1
        while first < last and (self.forms[first] in CALENDAR or self.low[first] in _DAYS):
            first += 1
        first = self._past_lead(first, last)
        first = self._adjectives(sentence, first)
        form = "" if self.forms[first] == "US" else self.low[first]
        named = self._set_beside(sentence, first, last)
        if named:
            return named
        least = self.forms[first + 1 : first + 2] == ["least"]
        if not least and (form in PREPOSITIONS or (form in FUNCTION_WORDS and form not in DETERMINERS)):
            return None
        return Phrase(first, last)

    def _set_beside(self, sentence: Sentence, first: int, last: int) -> Phrase | None:
        """The name that opens the sentence and has its role set beside it: "Jo Bell, head writer says"."""
        if first <= sentence.first or self.gaps[first] != ", " or not is_role(self.forms[last]):
            return None
        name = self.layout.names[first - 1]
        if name is None or name.kind is not NameKind.PERSON or self.words.owned[first - 1]:
            return None
        start = self.words.at(name.span.start)
        return Phrase(start, first - 1, name) if self._with_title(sentence, start) == sentence.first else None

    def _coordinated(self, i: int) -> bool:
        """Whether "and" before word ``i`` joins two roles of one person: "the senator and presidential candidate"."""
        return i > 1 and self.forward.speaking(self.forms[i - 2]) and self.low[i] not in DETERMINERS

    def _adjectives(self, sentence: Sentence, first: int) -> int:
        """The determiner before listed adjectives: "the tall, quiet teacher"."""
        if self.gaps[first] != ", " or self.low[first] in DETERMINERS:
            return first
        if self.forward.speaking(self.forms[first - 1]):
            return first
        for i in range(first - 1, max(sentence.first, first - 4) - 1, -1):
            form = self.low[i]
            if self.forms[i] in {"the", "a", "an", "his", "her", "their"}:
                return i
            if self.gaps[i] not in {" ", ", "} or form in FUNCTION_WORDS or self.layout.names[i]:
                break
        return first

    def _past_lead(self, first: int, last: int) -> int:
        """Past a prepositional phrase that opens the clause, to the next determiner."""
        if self.low[first] not in PREPOSITIONS or self.forms[first + 1 : first + 2] == ["least"]:
            return first
        for i in range(last, first + 1, -1):
            if self.low[i] in DETERMINERS and self.low[i - 1] not in PREPOSITIONS:
                return i
        return first


def _may_speak(name: Name) -> bool:
    """Whether a name is a person's, or one of several words that nothing else explains."""
    return name.kind is NameKind.PERSON or (name.kind is NameKind.OTHER and " " in name.ref)
