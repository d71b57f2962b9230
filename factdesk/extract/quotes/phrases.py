"""Who does the saying: the subject before or behind a verb."""

from __future__ import annotations

from factdesk.extract.names.details import is_role
from factdesk.extract.names.words import capital
from factdesk.extract.quotes.backward import Backward
from factdesk.extract.quotes.forward import Forward, Phrase
from factdesk.extract.quotes.grammar import (
    AUXILIARIES,
    CALENDAR,
    CLAUSE_OPENERS,
    DETERMINERS,
    FUNCTION_WORDS,
    LEADS,
    PAST_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
)
from factdesk.extract.quotes.layout import HOLE, Layout, Sentence
from factdesk.model import NameKind, Span

_CLAUSE = 12
"""Words of a relative clause between a subject and its verb."""
_SUBORDINATING = CLAUSE_OPENERS - {"and", "or", "but", "nor"}


class Phrases:
    """Finds the subjects in one layout."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.words = layout.words
        self.forms, self.low, self.gaps = layout.words.forms, layout.words.low, layout.words.gaps
        self.forward = Forward(layout)
        self.backward = Backward(layout, self.forward)

    def span(self, phrase: Phrase) -> Span:
        """The words of a phrase."""
        return self.words.span(phrase.first, phrase.last)

    def verb_start(self, sentence: Sentence, verb: int) -> int:
        """The first word of the verb group: "has repeatedly said" begins at "has"."""
        start = verb
        while start > sentence.first and self.gaps[start] == " ":
            form = self.forms[start - 1]
            if form in CALENDAR and not self.layout.names[start - 1]:
                start -= 1 + (start > sentence.first + 1 and self.forms[start - 2] == "on")
                continue
            if form in TIMES and self.forms[start - 2] in {"this", "last", "next"} and start - 1 > sentence.first:
                start -= 2
                continue
            if self.layout.names[start - 1] or (
                form not in AUXILIARIES and not (form.endswith("ly") and form.islower() and len(form) > 4)
            ):
                break
            start -= 1
        return start

    def subject(self, sentence: Sentence, start: int) -> Phrase | None:
        """The subject of the verb group that begins at word ``start``."""
        before = start - 1
        if before < sentence.first or HOLE in self.gaps[start]:
            return None
        gap = self.gaps[start]
        if not gap.strip():
            form = self.low[before]
            if form in RELATIVES:
                return Phrase(before, before, pronoun=form, antecedent=self._antecedent(sentence, before))
            found = self._related(sentence, before) or self.backward.ending(sentence, before)
            return self._opening(sentence, found.first) or found if found and self._home(found) else found
        if gap.strip() in {",", ")", "),", "—", "–", "--", "-"}:
            hole = next((k for k in range(before, sentence.first, -1) if HOLE in self.gaps[k]), None)
            found = self._opening(sentence, start, hole) if hole is not None else None
            return found or self._opening(sentence, start)
        return None

    def _related(self, sentence: Sentence, last: int) -> Phrase | None:
        """Whoever a relative clause that ends at word ``last`` is about: "*a man* who stood below told"."""
        if "who" not in self.forms[max(sentence.first, last - _CLAUSE) + 1 : last]:
            return None
        for i in range(last - 1, max(sentence.first, last - _CLAUSE), -1):
            if self.gaps[i + 1] != " ":
                return None
            if self.forms[i] != "who":
                continue
            verb = self.low[i + 1]
            if self.gaps[i] != " " or not (verb in AUXILIARIES or verb in PAST_VERBS or verb.endswith("ed")):
                return None
            return self.backward.ending(sentence, i - 1)
        return None

    def _home(self, phrase: Phrase) -> bool:
        """Whether a place only says where somebody lives: "Jo Bell, of Columbia, South Carolina, said"."""
        place = phrase.name is not None and phrase.name.kind is NameKind.PLACE
        return place and self.gaps[phrase.first] == ", "

    def behind(self, sentence: Sentence, verb: int) -> Phrase | None:
        """The subject behind a verb: "said Foreign Minister Olga Brandt"."""
        first = verb + 1
        if first >= sentence.end or self.gaps[first] != " ":
            return None
        form, low = self.forms[first], self.low[first]
        if low in PRONOUNS:
            return Phrase(first, first, pronoun=low)
        if not (capital(form) or form in DETERMINERS or is_role(form.rstrip("s")) or self._role_ahead(sentence, first)):
            return None
        if low in {"that", "this"} or (form[0].isupper() and self.forward.dated(first)):
            return None
        return self.forward.starting(first, sentence.end)

    def _role_ahead(self, sentence: Sentence, first: int) -> bool:
        """Whether a role follows a few plain words: "said port director Ada Quill"."""
        for i in range(first, min(first + 4, sentence.end)):
            form = self.forms[i]
            if self.gaps[i] != " " or form in FUNCTION_WORDS or form in PREPOSITIONS:
                return False
            if is_role(form):
                return True
        return False

    def first_of(self, sentence: Sentence, stop: int, start: int | None = None) -> Phrase | None:
        """The subject that the sentence, or its part from ``start``, opens with before word ``stop``."""
        return self._opening(sentence, stop, start)

    def _antecedent(self, sentence: Sentence, relative: int) -> Phrase | None:
        """What "who" stands for."""
        last = relative - 1
        if last < sentence.first:
            return None
        name = self.layout.names[last]
        if name and name.kind is NameKind.PERSON and not self.words.owned[last]:
            return Phrase(self.words.at(name.span.start), last, name)
        gap = self.gaps[relative].strip()
        if gap == "," and not self.layout.names[last]:
            return self._opening(sentence, relative)
        if gap not in {"", ","} or self.layout.names[last]:
            return self.backward.ending(sentence, last) if gap in {"", ","} else None
        first = last
        while first > sentence.first and last - first < 5 and self.low[first] not in DETERMINERS:
            first -= 1
        return Phrase(first, last) if self.low[first] in DETERMINERS else self.backward.ending(sentence, last)

    def near_pronoun(self, sentence: Sentence, stop: int) -> Phrase | None:
        """Whose wish or feeling it is: "he", "she" or "they" among the last words before word ``stop``."""
        for i in range(stop - 1, max(sentence.first, stop - 6) - 1, -1):
            if self.forms[i] in {"he", "she", "they"}:
                return Phrase(i, i, pronoun=self.forms[i])
        return None

    def clause_start(self, sentence: Sentence, stop: int) -> int | None:
        """The word behind the last opener of a clause before word ``stop``: "as when Quill mocked him and called"."""
        for i in range(stop - 1, sentence.first, -1):
            if self.forms[i - 1] in _SUBORDINATING:
                return i
        return None

    def _opening(self, sentence: Sentence, stop: int, start: int | None = None) -> Phrase | None:
        """The subject of the clause that runs up to word ``stop``: the first part that no lead-in opens."""
        first = self._past_dateline(sentence, stop) if start is None else start
        while first < stop:
            following = self._next_part(first, stop)
            form = self.forms[first]
            if form.lower() in {"and", "but", "so", "then", "now", "yet", "still"} and first + 1 < following:
                first += 1
                form = self.forms[first]
            if self.layout.names[first] or not self._leads(form):
                found = self.forward.starting(first, min(following, stop))
                if found:
                    return found
            first = following
        return None

    def _past_dateline(self, sentence: Sentence, stop: int) -> int:
        """Past "LONDON —" or "WASHINGTON (Reuters) -"."""
        first = sentence.first
        if not (self.forms[first].isupper() and len(self.forms[first]) > 2):
            return first
        for i in range(first + 1, min(stop, first + 6)):
            if any(sign in self.gaps[i] for sign in "—–-"):
                return i
        return first

    def _next_part(self, first: int, stop: int) -> int:
        """Where the next part begins, behind a comma, a dash or a quote."""
        for i in range(first + 1, stop):
            if self.gaps[i] not in {" ", ". "}:
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
