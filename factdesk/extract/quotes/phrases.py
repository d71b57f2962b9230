"""Who does the saying: the noun phrase before or behind a verb."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk import wordlists
from factdesk.extract.names.details import is_role
from factdesk.extract.names.words import capital
from factdesk.extract.quotes.layout import HOLE, Layout, Sentence
from factdesk.model import Name, NameKind, Span

_ROOM = "factdesk.extract"
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})
_RELATIVES = frozenset({"who", "which", "that"})
_AUXILIARIES = wordlists.entries(_ROOM, "auxiliaries")
DETERMINERS = wordlists.entries(_ROOM, "determiners")
_FUNCTION = wordlists.entries(_ROOM, "function_words")
CLAUSE_OPENERS = wordlists.entries(_ROOM, "clause_openers")
PREPOSITIONS = wordlists.entries(_ROOM, "prepositions")
CALENDAR = wordlists.entries(_ROOM, "calendar_words")
_COLLECTIVES = wordlists.entries(_ROOM, "collectives")
_PAST = wordlists.entries(_ROOM, "past_verbs")
_VERBS = _PAST | {"be", "been", "will", "would", "could", "can", "may", "might", "must", "should"}
LEADS = wordlists.entries(_ROOM, "lead_words")
_TIMES = frozenset({"week", "month", "year", "night", "summer", "winter", "spring", "fall", "weekend"})
_LINKS = frozenset({"of", "for", "from", "with"})
_ALONE = frozenset({"one", "another", "others", "some", "many", "most", "several", "few", "both", "all"})
_LONGEST = 14


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


class Phrases:
    """Reads the noun phrases of one layout."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.words = layout.words

    def span(self, phrase: Phrase) -> Span:
        """The words of a phrase."""
        return self.words.span(phrase.first, phrase.last)

    def verb_start(self, sentence: Sentence, verb: int) -> int:
        """The first word of the verb group: "has repeatedly said" begins at "has"."""
        start = verb
        while start > sentence.first and self.words.gaps[start] == " ":
            form = self.words.forms[start - 1]
            if form in CALENDAR and not self.layout.names[start - 1]:
                start -= 1 + (start > sentence.first + 1 and self.words.forms[start - 2] == "on")
                continue
            if (
                form in _TIMES
                and self.words.forms[start - 2] in {"this", "last", "next"}
                and start - 1 > sentence.first
            ):
                start -= 2
                continue
            if self.layout.names[start - 1] or (
                form not in _AUXILIARIES and not (form.endswith("ly") and form.islower() and len(form) > 4)
            ):
                break
            start -= 1
        return start

    def subject(self, sentence: Sentence, verb: int) -> Phrase | None:
        """The subject of the verb at word ``verb``."""
        start = self.verb_start(sentence, verb)
        before = start - 1
        if before < sentence.first or HOLE in self.words.gaps[start]:
            return None
        gap = self.words.gaps[start]
        form = self.words.forms[before].lower()
        if gap.strip() == "":
            if form in _RELATIVES:
                return Phrase(before, before, pronoun=form, antecedent=self._antecedent(sentence, before))
            return self._ending(sentence, before)
        if gap.strip() in {",", ")", "),", "—", "–", "--", "-"}:
            hole = next((k for k in range(before, sentence.first, -1) if HOLE in self.words.gaps[k]), None)
            found = self._opening(sentence, start, hole) if hole is not None else None
            return found or self._opening(sentence, start)
        return None

    def behind(self, sentence: Sentence, verb: int) -> Phrase | None:
        """The subject behind a verb: "said Foreign Minister Jean-Marc Ayrault"."""
        first = verb + 1
        if first >= sentence.end or self.words.gaps[first] != " ":
            return None
        form = self.words.forms[first]
        if form.lower() in PRONOUNS:
            return Phrase(first, first, pronoun=form.lower())
        if not (capital(form) or form in DETERMINERS or is_role(form.rstrip("s")) or self._role_ahead(sentence, first)):
            return None
        if form.lower() in {"that", "this"} or (form[0].isupper() and self._dated(first)):
            return None
        return self.starting(first, sentence.end)

    def _role_ahead(self, sentence: Sentence, first: int) -> bool:
        """Whether a role follows a few plain words: "said port director Ada Quill"."""
        for i in range(first, min(first + 4, sentence.end)):
            form = self.words.forms[i]
            if self.words.gaps[i] != " " or form in _FUNCTION or form in PREPOSITIONS:
                return False
            if is_role(form):
                return True
        return False

    def first_of(self, sentence: Sentence, stop: int, start: int | None = None) -> Phrase | None:
        """The subject that the sentence, or its part from ``start``, opens with before word ``stop``."""
        return self._opening(sentence, stop, start)

    # ---- inside

    def _ending(self, sentence: Sentence, last: int) -> Phrase | None:
        """The noun phrase that ends at word ``last``."""
        form = self.words.forms[last]
        if form.lower() in PRONOUNS:
            return Phrase(last, last, pronoun=form.lower())
        name = self.layout.names[last]
        if name and not self.words.owned[last]:
            first = self.words.at(name.span.start)
            first = self._with_title(sentence, first)
            outer = self._larger(sentence, first)
            if outer is not None:
                return Phrase(outer, last)
            joined = self._joined(sentence, first)
            return joined or Phrase(first, last, name)
        if form.lower() in _ALONE:
            return Phrase(last, last)
        if form.lower() in _FUNCTION:
            return None
        return self._common(sentence, last)

    def _joined(self, sentence: Sentence, first: int) -> Phrase | None:
        """The first of two names, when the second begins at word ``first``: "Smith and Jones"."""
        if first - 2 < sentence.first or self.words.forms[first - 1] != "and" or self.words.gaps[first - 1] != " ":
            return None
        name = self.layout.names[first - 2]
        if name is None or name.kind is not NameKind.PERSON or self.words.owned[first - 2]:
            return None
        return Phrase(self._with_title(sentence, self.words.at(name.span.start)), first - 2, name)

    def _with_title(self, sentence: Sentence, first: int) -> int:
        """The start of what stands before a name and belongs to it: titles, roles, whose they are."""
        start, role = first, False
        while start > sentence.first and first - start < 8 and self.words.gaps[start] in {" ", ". "}:
            form = self.words.forms[start - 1]
            if capital(form) and not (self.words.begins(start - 1) and form.lower() in _FUNCTION):
                pass
            elif is_role(form):
                role = True
            elif not role or form.lower() in _FUNCTION:
                if form.lower() in DETERMINERS and role:
                    start -= 1
                break
            start -= 1
        return start

    def _larger(self, sentence: Sentence, first: int) -> int | None:
        """Where a noun begins that the name only completes: "a spokesman for X"."""
        before = first - 1
        if before <= sentence.first or self.words.gaps[first] != " ":
            return None
        link = self.words.forms[before]
        if link == "the" and self.words.gaps[before] == " ":
            before -= 1
            link = self.words.forms[before]
        if (
            link not in {"of", "for", "from", "with", "at"}
            or self.words.gaps[before] != " "
            or before <= sentence.first
        ):
            return None
        found = self._common(sentence, before - 1)
        if found is None or self.words.forms[found.first].lower() in PREPOSITIONS | {"those", "that"}:
            return None
        return found.first

    def _common(self, sentence: Sentence, last: int) -> Phrase | None:
        """A noun phrase without a name at its end: back to where its clause begins."""
        first = last
        while first > sentence.first and last - first < _LONGEST and self.words.gaps[first] in {" ", ". "}:
            form = self.words.forms[first - 1].lower()
            if form == "and" and self._coordinated(first):
                first -= 1
                continue
            if form in CLAUSE_OPENERS or form in PRONOUNS or form in _RELATIVES or form in _VERBS:
                break
            first -= 1
        first = self._past_lead(first, last)
        first = self._adjectives(sentence, first)
        form = self.words.forms[first].lower()
        named = self._set_beside(sentence, first, last)
        if named:
            return named
        least = self.words.forms[first + 1 : first + 2] == ["least"]
        if not least and (form in PREPOSITIONS or (form in _FUNCTION and form not in DETERMINERS)):
            return None
        return Phrase(first, last)

    def _set_beside(self, sentence: Sentence, first: int, last: int) -> Phrase | None:
        """The name that opens the sentence and has its role set beside it: "Jo Bell, head writer says"."""
        if first <= sentence.first or self.words.gaps[first] != ", " or not is_role(self.words.forms[last]):
            return None
        name = self.layout.names[first - 1]
        if name is None or name.kind is not NameKind.PERSON or self.words.owned[first - 1]:
            return None
        start = self.words.at(name.span.start)
        return Phrase(start, first - 1, name) if self._with_title(sentence, start) == sentence.first else None

    def _coordinated(self, i: int) -> bool:
        """Whether "and" before word ``i`` joins two roles of one person: "the senator and presidential candidate"."""
        return i > 1 and self.speaking(self.words.forms[i - 2]) and self.words.forms[i].lower() not in DETERMINERS

    def _adjectives(self, sentence: Sentence, first: int) -> int:
        """The determiner before listed adjectives: "the tall, quiet teacher"."""
        if self.words.gaps[first] != ", " or self.words.forms[first].lower() in DETERMINERS:
            return first
        if self.speaking(self.words.forms[first - 1]):
            return first
        for i in range(first - 1, max(sentence.first, first - 4) - 1, -1):
            form = self.words.forms[i].lower()
            if self.words.forms[i] in {"the", "a", "an", "his", "her", "their"}:
                return i
            if self.words.gaps[i] not in {" ", ", "} or form in _FUNCTION or self.layout.names[i]:
                break
        return first

    def _past_lead(self, first: int, last: int) -> int:
        """Past a prepositional phrase that opens the clause, to the next determiner."""
        if self.words.forms[first].lower() not in PREPOSITIONS or self.words.forms[first + 1 : first + 2] == ["least"]:
            return first
        for i in range(last, first + 1, -1):
            if self.words.forms[i].lower() in DETERMINERS and self.words.forms[i - 1].lower() not in PREPOSITIONS:
                return i
        return first

    def _antecedent(self, sentence: Sentence, relative: int) -> Phrase | None:
        """What "who" stands for."""
        last = relative - 1
        if last < sentence.first:
            return None
        name = self.layout.names[last]
        if name and name.kind is NameKind.PERSON and not self.words.owned[last]:
            return Phrase(self.words.at(name.span.start), last, name)
        gap = self.words.gaps[relative].strip()
        if gap == "," and not self.layout.names[last]:
            return self._opening(sentence, relative)
        if gap not in {"", ","} or self.layout.names[last]:
            return self._ending(sentence, last) if gap in {"", ","} else None
        first = last
        while first > sentence.first and last - first < 5 and self.words.forms[first].lower() not in DETERMINERS:
            first -= 1
        return Phrase(first, last) if self.words.forms[first].lower() in DETERMINERS else self._ending(sentence, last)

    def near_pronoun(self, sentence: Sentence, stop: int) -> Phrase | None:
        """Whose wish or feeling it is: "he", "she" or "they" among the last words before word ``stop``."""
        for i in range(stop - 1, max(sentence.first, stop - 6) - 1, -1):
            if self.words.forms[i] in {"he", "she", "they"}:
                return Phrase(i, i, pronoun=self.words.forms[i])
        return None

    def clause_start(self, sentence: Sentence, stop: int) -> int | None:
        """The word behind the last opener of a clause before word ``stop``: "such as when Cruz … and called"."""
        for i in range(stop - 1, sentence.first, -1):
            if self.words.forms[i - 1] in CLAUSE_OPENERS - {"and", "or", "but", "nor"}:
                return i
        return None

    def _opening(self, sentence: Sentence, stop: int, start: int | None = None) -> Phrase | None:
        """The subject of the clause that runs up to word ``stop``: the first part that no lead-in opens."""
        first = self._past_dateline(sentence, stop) if start is None else start
        while first < stop:
            following = self._next_part(first, stop)
            form = self.words.forms[first]
            if form.lower() in {"and", "but", "so", "then", "now", "yet", "still"} and first + 1 < following:
                first += 1
                form = self.words.forms[first]
            if not self._leads(form):
                found = self.starting(first, min(following, stop))
                if found:
                    return found
            first = following
        return None

    def _past_dateline(self, sentence: Sentence, stop: int) -> int:
        """Past "LONDON —" or "WASHINGTON (Reuters) -"."""
        first = sentence.first
        if not (self.words.forms[first].isupper() and len(self.words.forms[first]) > 2):
            return first
        for i in range(first + 1, min(stop, first + 6)):
            if any(sign in self.words.gaps[i] for sign in "—–-"):
                return i
        return first

    def _next_part(self, first: int, stop: int) -> int:
        """Where the next part begins, behind a comma, a dash or a quote."""
        for i in range(first + 1, stop):
            if self.words.gaps[i] not in {" ", ". "}:
                return i
        return stop

    @staticmethod
    def _leads(form: str) -> bool:
        """Whether a part that opens with this word leads up to the subject."""
        low = form.lower()
        return (
            low in PREPOSITIONS
            or (low in CLAUSE_OPENERS and low not in DETERMINERS)
            or low.endswith(("ing", "ly"))
            or low in LEADS
        )

    def starting(self, first: int, stop: int) -> Phrase | None:
        """The noun phrase that begins at word ``first``."""
        form = self.words.forms[first].lower()
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
        while i < stop and self.words.gaps[i] in {" ", ". "} and not self._ends(first, i):
            i += 1
        return i - 1

    def _head(self, first: int, last: int) -> tuple[int, Name | None]:
        """Where the head of the phrase ends, and the name that it is: "Clinton campaign manager Robby Mook"."""
        person = noun = None
        i = first
        while i <= last:
            form, name = self.words.forms[i], self.layout.names[i]
            if form in _LINKS and (person or noun or i > first):
                break
            if name:
                end = self._name_end(i)
                if name.kind is NameKind.PERSON and not self.words.owned[end]:
                    person = end
                i = end
            elif self.speaking(form):
                noun = i
            i += 1
        if person is not None and (noun is None or noun < person):
            return person, self.layout.names[person]
        if (
            noun is not None
            and noun < last
            and self.words.forms[noun + 1] in {"close", "familiar", "briefed", "involved"}
        ):
            return last, None
        if noun is not None:
            return (noun, None) if i > last or self.words.forms[i] not in _LINKS else (last, None)
        return last, None

    @staticmethod
    def speaking(form: str) -> bool:
        """Whether a common noun is somebody or a body that can speak."""
        return is_role(form) or form in _COLLECTIVES or (form.endswith("s") and is_role(form[:-1]))

    def _plain(self, first: int, last: int, name: Name | None) -> Phrase | None:
        """A phrase that names no person: perhaps an institution, else a common noun."""
        while last > first and self.words.forms[last].lower() in _FUNCTION:
            last -= 1
        name = name or self.layout.names[first] or (self.layout.names[first + 1] if first < last else None)
        form = self.words.forms[first].lower()
        if name and form not in {"a", "an"}:
            end = self._name_end(self.words.at(name.span.start))
            if end <= last and not self.words.owned[end] and not self.speaking(self.words.forms[last]):
                return Phrase(first, end, name)
            return Phrase(first, last)
        if form in _FUNCTION and form not in DETERMINERS:
            return None
        if last == first and form in DETERMINERS - _ALONE:
            return None
        return Phrase(first, last)

    def _name_end(self, i: int) -> int:
        """Index of the last word of the name at word ``i``."""
        name = self.layout.names[i]
        while i + 1 < len(self.words) and self.layout.names[i + 1] is name:
            i += 1
        return i

    def _ends(self, first: int, i: int) -> bool:
        """Whether the noun phrase that begins at ``first`` stops before word ``i``."""
        form = self.words.forms[i]
        low = form.lower()
        if low in _LINKS or low == "the":
            return low == "the" and self.words.forms[i - 1] not in _LINKS | {"to"}
        if low == "to":
            return self.words.forms[i - 1] != "close"
        if self.layout.names[i]:
            return False
        if low in _FUNCTION or low in _AUXILIARIES or low in PREPOSITIONS or low in _PAST or self._dated(i):
            return True
        if not (form.islower() and form.endswith("ed")):
            return False
        return self.layout.names[i - 1] is not None or (i > first + 1 and not self._noun_behind(i))

    def _noun_behind(self, i: int) -> bool:
        """Whether a noun that can speak follows a participle: "some retired officers"."""
        return i + 1 < len(self.words) and self.speaking(self.words.forms[i + 1])

    def _dated(self, i: int) -> bool:
        """A day or month: "said Monday"."""
        return self.words.forms[i] in CALENDAR
