"""Verbs and phrases of saying, each with whose words it gives."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import StrEnum

from factdesk import wordlists
from factdesk.extract.quotes.forward import Phrase
from factdesk.extract.quotes.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from factdesk.extract.quotes.layout import HOLE, Layout, Sentence
from factdesk.extract.quotes.phrases import Phrases
from factdesk.model import NameKind

_ROWS = wordlists.rows("factdesk.extract", "cues")


class Sort(StrEnum):
    """What a cue can be followed by."""

    SAY = "say"
    """A clause with or without "that", or quoted words."""
    THAT = "that"
    """A clause with "that", or quoted words."""
    NEAR = "near"
    """Quoted words right beside it only."""
    NAME = "name"
    """Quoted words that name or judge something: "called it a “joke”"."""
    COLON = "colon"
    """A headline's colon: "Minister: cuts will come"."""
    ACCORDING = "according"
    """ "according to": the rest of its sentence."""


_SORTS = {row[0]: Sort(row[1]) for row in _ROWS}
_VERBS = {row[0]: row[2] for row in _ROWS}
_PARTICIPLES = frozenset(row[0] for row in _ROWS if row[3:] == ("ing",))
_ADDRESSED = frozenset({"tell", "ask", "remind", "assure", "inform", "warn", "urge", "call"})
_NAMED = frozenset({"called", "dubbed", "labeled", "labelled", "termed", "nicknamed", "branded"})
_MANY = frozenset({"people", "police", "some", "many", "most", "few", "several", "others", "both", "women", "men"})
_PASSIVE_ONLY = frozenset({"see", "view", "regard"})
_CONTRACTED = PRONOUNS | {"that", "there", "here", "what", "who", "let", "how", "where"}
_UNSAID = frozenset({"declined", "declines", "refused", "refuses", "refusing", "declining", "failed", "unable"})
_NOUNS = wordlists.entries("factdesk.extract", "saying_nouns")
_TELLING = _NOUNS | _SORTS.keys() | {"according"}
_STATE_RUN = wordlists.entries("factdesk.extract", "outlet_nouns") | {"tv", "media", "news"}
"""What "state" stands before as an adjective: "told Iranian state TV that"."""
_OWNERS = {"his": "he", "her": "she", "their": "they"}
_PARTICLED = frozenset(row[2] for row in _ROWS if row[1] == "near") | {"shout", "cry", "call"}
_LEADING = PREPOSITIONS - PRONOUNS - {"to"}
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are", "gets", "got"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying at words ``first`` to ``last``."""

    first: int
    """Where its verb group begins."""
    last: int
    sort: Sort
    verb: str
    """Its plain form: "say"; empty for a colon."""
    speaker: Phrase | None
    finite: bool
    """False for "saying" and "to say", which lean on another verb's subject."""
    inverted: bool = False
    """Whether the speaker stands behind it."""

    @property
    def start(self) -> int:
        """The first word of the cue with its speaker."""
        return min(self.first, self.speaker.first) if self.speaker and self.finite else self.first

    @property
    def end(self) -> int:
        """One past the last word of the cue, and of the speaker behind it."""
        return max(self.last, self.speaker.last if self.speaker and self.inverted else 0) + 1


class Cues:
    """Finds the cues of one layout."""

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.words = layout.words
        self.forms, self.low, self.gaps = layout.words.forms, layout.words.low, layout.words.gaps
        self.layout = layout
        self.phrases = phrases
        self._places = [i for i, low in enumerate(self.low) if low in _TELLING]
        """The words that may be cues, few among many."""

    def of(self, sentence: Sentence) -> tuple[Cue, ...]:
        """The cues of one sentence in text order."""
        first = bisect_left(self._places, sentence.first)
        found: list[Cue] = []
        for i in self._places[first : bisect_left(self._places, sentence.end, first)]:
            if cue := self._at(sentence, i, found):
                found.append(cue)
        if not found:
            colon = self._colon(sentence) if sentence.paragraph == 0 else None
            return (colon,) if colon else ()
        subject = next((cue.speaker for cue in found if cue.finite and cue.sort is not Sort.ACCORDING), None)
        return tuple(replace(cue, speaker=subject) if cue.speaker is None and not cue.finite else cue for cue in found)

    def _colon(self, sentence: Sentence) -> Cue | None:
        """The speaker before a headline's colon."""
        for i in range(sentence.first + 1, min(sentence.first + 5, sentence.end - 2)):
            if self.gaps[i] != ": ":
                continue
            speaker = self.phrases.forward.starting(sentence.first, i)
            if speaker is None or speaker.last != i - 1:
                return None
            head = self.low[speaker.last]
            person = speaker.name is not None and speaker.name.kind in {NameKind.PERSON, NameKind.ORGANISATION}
            said = person or self.phrases.forward.speaking(head)
            return Cue(sentence.first, i - 1, Sort.COLON, "", speaker, finite=True) if said else None
        return None

    def _at(self, sentence: Sentence, i: int, before: list[Cue]) -> Cue | None:
        """The cue at word ``i``, if it is one here."""
        low = self.low[i]
        if low == "according" and i + 2 < sentence.end and self.forms[i + 1] == "to":
            return self._according(sentence, i)
        if low in _NOUNS and (cue := self._owned_noun(sentence, i)):
            return cue
        return self._verb(sentence, i, low, before) if low in _SORTS and not self.layout.names[i] else None

    def _according(self, sentence: Sentence, i: int) -> Cue | None:
        """Somebody whom words are according to, not "according to how …"."""
        speaker = self.phrases.forward.starting(i + 2, sentence.end)
        unnamed = speaker is not None and not speaker.name
        if unnamed and self.forms[i + 2] in {"their", "its", "his", "her", "how", "what"}:
            return None
        return Cue(i, i + 1, Sort.ACCORDING, "according", speaker, finite=True, inverted=True)

    def _owned_noun(self, sentence: Sentence, i: int) -> Cue | None:
        """What is said, with its owner before it: "her warning that …", "Smith's description of …"."""
        after = self._gap_after(sentence, i)
        following = self.forms[i + 1] if i + 1 < sentence.end and self.gaps[i + 1] == " " else ""
        if following not in {"that", "of", "for"} and HOLE not in after:
            return None
        for k in range(i - 1, max(sentence.first, i - 4) - 1, -1):
            form, name = self.low[k], self.layout.names[k]
            if form in _OWNERS:
                speaker = Phrase(k, k, pronoun=_OWNERS[form])
            elif self.words.owned[k] and form not in _CONTRACTED:
                first = self.words.at(name.span.start) if name else k
                speaker = Phrase(first, k, name)
            elif self.gaps[k + 1] != " ":
                return None
            else:
                continue
            return Cue(i, i, Sort.THAT if following == "that" else Sort.NAME, "say", speaker, finite=False)
        return None

    def _verb(self, sentence: Sentence, i: int, form: str, before: list[Cue]) -> Cue | None:
        """The cue at a verb's form, if it is one here."""
        sort, verb = _SORTS[form], _VERBS[form]
        first = self.phrases.verb_start(sentence, i)
        previous = self.low[i - 1] if i > sentence.first and self.gaps[i] == " " else ""
        if sort is Sort.NAME and verb != "quote" and self.forms[i + 1 : i + 2] == ["by"] and i + 2 < sentence.end:
            return Cue(
                i, i + 1, sort, verb, self.phrases.forward.starting(i + 2, sentence.end), finite=True, inverted=True
            )
        if verb in _PASSIVE_ONLY or (previous == "to" and i > 1 and self.forms[i - 2] in _UNSAID):
            return None
        passive = previous in _PASSIVE
        if self._unsaid(first, i) or self._noun(i, form, previous) or (passive and form not in _PARTICIPLES):
            return None
        if previous == "to" or (form in _PARTICIPLES and not passive):
            last = self._particle(sentence, i, verb)
            return Cue(i, last, sort, verb, self._leaned_on(sentence, i, before), finite=False)
        return self._finite(sentence, i, first, sort, verb)

    def _unsaid(self, first: int, i: int) -> bool:
        """Whether a verb group denies: "has not said"."""
        group = self.forms[first:i]
        return any(form in {"not", "never"} or form.endswith(("n't", "n’t")) for form in group) if group else False

    def _finite(self, sentence: Sentence, i: int, first: int, sort: Sort, verb: str) -> Cue | None:
        """A verb with a subject of its own, before or behind it."""
        speaker = self.phrases.subject(sentence, first)
        if self.forms[i] in _NAMED and HOLE in self._gap_after(sentence, i) and not _active(speaker):
            return None
        behind = self.phrases.behind(sentence, i)
        if verb == "quote" and (quoted := self._quoted(sentence, i)):
            return Cue(i, i, Sort.SAY, verb, quoted, finite=True, inverted=True)
        if behind and self._opened(sentence, first, verb, speaker, behind):
            return Cue(i, i, sort, verb, behind, finite=True, inverted=True)
        if sort is Sort.NAME and (self._as_passive(sentence, i) or not self._plausible(speaker)):
            return None
        if speaker is None:
            speaker = self._distant(sentence, i, first, verb)
        elif not self._agrees(i, first, verb, speaker):
            return None
        return Cue(first, self._particle(sentence, i, verb), sort, verb, speaker, finite=True) if speaker else None

    def _quoted(self, sentence: Sentence, i: int) -> Phrase | None:
        """Whom an outlet quotes: "Reuters quoted Smith as saying"."""
        speaker = self.phrases.forward.starting(i + 1, sentence.end) if i + 1 < sentence.end else None
        follows = speaker is not None and self.forms[speaker.last + 1 : speaker.last + 2] == ["as"]
        return speaker if follows else None

    def _distant(self, sentence: Sentence, i: int, first: int, verb: str) -> Phrase | None:
        """The subject of a verb that none stands beside: of the verb before "and", else of the sentence."""
        bare = first == i and self.low[i] == verb and verb not in {"read", "put"}
        if bare or (first == sentence.first and HOLE not in self.gaps[first]):
            return None
        return self._shared(sentence, first) or self.phrases.first_of(sentence, first)

    def _as_passive(self, sentence: Sentence, i: int) -> bool:
        """Whether "referred to as" stands here without anybody who refers."""
        forms = self.forms[i + 1 : min(sentence.end, i + 4)]
        return forms[:1] == ["to"] and "as" in forms[1:] and self.forms[i - 1] not in {"has", "have", "had"}

    def _plausible(self, speaker: Phrase | None) -> bool:
        """Whether somebody can be meant who names or judges: no adverb, no thing."""
        if speaker is None or speaker.name or speaker.pronoun:
            return True
        head = self.forms[speaker.last]
        return self.phrases.forward.speaking(head) or head.endswith("s") or self.low[speaker.first] in DETERMINERS

    def _shared(self, sentence: Sentence, first: int) -> Phrase | None:
        """The subject of a second verb: "when Quill mocked him and called him …"."""
        if first - 1 <= sentence.first or self.forms[first - 1] not in {"and", "but", "or"}:
            return None
        start = self.phrases.clause_start(sentence, first - 1)
        found = self.phrases.first_of(sentence, first - 1, start) if start is not None else None
        return None if found and self.words.owned[found.last] else found

    def _agrees(self, i: int, first: int, verb: str, speaker: Phrase) -> bool:
        """Whether verb and subject agree in number: "a fundraising call" holds no verb, "no continue to" no saying."""
        if i + 1 < len(self.forms) and self.forms[i + 1] == "to" and verb in {"continue", "begin", "start", "go"}:
            return False
        if speaker.pronoun or speaker.name or first < i:
            return True
        form, head = self.low[i], self.forms[speaker.last]
        if form != verb or form in {"read", "put"}:
            return True
        forms = [*self.forms[speaker.first : speaker.first + 5], head]
        return any((f.endswith("s") and not f.endswith("ss")) or f.lower() in _MANY for f in forms)

    def _particle(self, sentence: Sentence, i: int, verb: str) -> int:
        """The last word of the verb with its particle: "pointed out", "fired back"."""
        if i + 1 < sentence.end and self.gaps[i + 1] == " " and verb in _PARTICLED:
            return i + (self.forms[i + 1] in {"out", "on", "back", "in", "up", "off"})
        return i

    def _opened(self, sentence: Sentence, first: int, verb: str, subject: Phrase | None, behind: Phrase) -> bool:
        """Whether the subject may stand behind the verb: behind a quote or a clause, not behind an apposition."""
        gap = self.gaps[first]
        if first == sentence.first or HOLE in gap:
            return True
        if gap.strip() not in {",", "—", "–"} or verb in _ADDRESSED:
            return False
        if subject is None or not self._set_off(subject.last + 1):
            return True
        return (
            behind.name is not None
            and behind.name.kind is NameKind.PERSON
            and self._finished(sentence, behind.last + 1)
        )

    def _finished(self, sentence: Sentence, i: int) -> bool:
        """Whether no verb follows at word ``i``: the sentence ends, or a comma or a preposition comes."""
        if i >= sentence.end or self.gaps[i].strip():
            return True
        return self.forms[i] in PREPOSITIONS or self.forms[i] in {"who", "when", "as"}

    def _set_off(self, i: int) -> bool:
        """Whether a comma, bracket or dash stands before word ``i``."""
        return i < len(self.forms) and self.gaps[i].strip() in {",", "(", "—", "–", "--"}

    def _leaned_on(self, sentence: Sentence, i: int, before: list[Cue]) -> Phrase | None:
        """The subject that a participle or infinitive takes: of the cue before it, else of its sentence."""
        set_off = self.gaps[i] != " "
        for cue in before if set_off else reversed(before):
            if cue.finite and cue.sort is not Sort.ACCORDING and cue.speaker:
                return cue.speaker
        for k in range(i - 1, sentence.first, -1):
            if self.forms[k] in {"he", "she", "they"}:
                return Phrase(k, k, pronoun=self.forms[k])
        return self.phrases.first_of(sentence, i)

    def _gap_after(self, sentence: Sentence, i: int) -> str:
        """What stands behind word ``i`` in its sentence."""
        end = self.words.starts[i + 1] if i + 1 < sentence.end else sentence.span.end
        return self.layout.masked[self.words.ends[i] : min(end, self.words.ends[i] + 3)]

    def _noun(self, i: int, form: str, previous: str) -> bool:
        """Whether the form is a noun here: "the report", "in comments", "their claims"."""
        if form in _PARTICIPLES:
            return previous in DETERMINERS
        if not previous:
            return False
        if not (form == _VERBS[form] or form.endswith("s")):
            return False
        object_of = form in _NOUNS and self._done(i - 1)
        adjective = form == "state" and not _STATE_RUN.isdisjoint(self.low[i + 1 : i + 2])
        owned = previous in DETERMINERS or self.words.owned[i - 1] or previous[-1].isdigit()
        return object_of or adjective or owned or previous in _LEADING

    def _done(self, i: int) -> bool:
        """Whether word ``i`` is a verb in the past that a noun follows: "denied claims"; Reed is none."""
        return self.forms[i].endswith("ed") and self.forms[i].islower() and not self._suffered(i)

    def _suffered(self, i: int) -> bool:
        """Whether the participle at word ``i`` ends a clause of its own: "the driver who was badly injured"."""
        i -= 1 + (i > 1 and self.low[i - 1].endswith("ly"))
        passive = i > 0 and self.low[i] in _PASSIVE
        while i > 0 and self.low[i] in AUXILIARIES:
            i -= 1
        return passive and self.low[i] in RELATIVES


def _active(speaker: Phrase | None) -> bool:
    """Whether a person is the subject: "what he called “X”", not "a thing called “X”"."""
    if speaker is None:
        return False
    return speaker.pronoun in {"he", "she", "i"} or (speaker.name is not None and speaker.name.kind is NameKind.PERSON)
