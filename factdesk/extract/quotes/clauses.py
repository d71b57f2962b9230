"""The content of indirect speech: where the clause that a cue gives begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk import wordlists
from factdesk.extract.names.details import is_role
from factdesk.extract.names.lexicons import STARTERS
from factdesk.extract.quotes.cues import Cue, Sort
from factdesk.extract.quotes.grammar import (
    AUXILIARIES,
    CALENDAR,
    DETERMINERS,
    LEADS,
    PAST_VERBS,
    PREPOSITIONS,
    PRONOUNS,
)
from factdesk.extract.quotes.layout import HOLE, Layout, Sentence
from factdesk.model import Span

_ADDRESSED = frozenset({"tell", "assure", "inform", "remind", "warn", "promise", "ask", "advise", "notify"})
_ASIDES = frozenset({"who", "which", "when", "while", "as"})
_FAR = 20
_LEAD = 10
"""So many words at most lead up to a clause: "In the wake of the vote, X said"."""
_SUBORDINATING = frozenset({"while", "although", "though", "when", "as", "after", "if", "because", "since"})
_NO_CLAUSE = PREPOSITIONS | _SUBORDINATING
"""Words before a "that" which is a pronoun: "though that didn't deter him"."""
_VERBAL = AUXILIARIES - {"to"}
_OPENERS = PREPOSITIONS - {"to"}
_SUBJECTS = PRONOUNS | {"there", "this", "these", "those"}
_BARE_SUBJECTS = _SUBJECTS - {"it", "you"}
_DIRECTIVES = wordlists.entries("factdesk.extract", "directives")
_OBJECT = 8
"""So many words at most stand between an order and its "to"."""
_FINITE = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "can", "should", "must"}
)
_MIND = wordlists.entries("factdesk.extract", "mind_verbs")
_OUTLET_NOUNS = wordlists.entries("factdesk.extract", "outlet_nouns")


class Clauses:
    """Reads the content clauses of one layout."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.words = layout.words
        self.forms, self.low, self.gaps = layout.words.forms, layout.words.low, layout.words.gaps

    def of(self, sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> tuple[Span, ...]:
        """The content that ``cue`` gives, as one span or as two around the cue; empty where it gives none."""
        if cue.sort is Sort.ACCORDING:
            return self._according(sentence, cue, cues)
        if cue.sort is Sort.COLON:
            return (Span(self.words.starts[cue.end], sentence.span.end),)
        if cue.verb in _MIND:
            return ()
        start = self._content_start(sentence, cue, cues)
        if start is not None:
            end = self._content_end(sentence, cue, cues, start)
            alone = self.layout.text[start:end].rstrip(".").lower() in PRONOUNS
            return (Span(start, end),) if end > start and not alone else ()
        if cue.finite and cue.sort not in {Sort.NAME, Sort.NEAR}:
            return self._around(sentence, cue, cues)
        return ()

    # ---- behind the cue

    def _content_start(self, sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> int | None:
        """Offset where the clause behind the cue begins, or None where there is none."""
        i = cue.end
        if i >= sentence.end or cue.sort in {Sort.NAME, Sort.NEAR}:
            return self._run_start(sentence, cue, i)
        if self.forms[i] == "that" and self.gaps[i] == " ":
            return self.words.starts[i]
        if cue.inverted:
            return None
        stop = min((c.start for c in cues if c.finite and c.start >= i), default=sentence.end)
        that = self._that(cue, i, min(stop, sentence.end, i + _FAR)) if i < stop else None
        if that is not None:
            return self.words.starts[that]
        if HOLE in self.gaps[i]:
            return self._run_start(sentence, cue, i)
        directed = self._directed(i, min(stop, sentence.end)) if cue.verb in _DIRECTIVES and i < stop else None
        return directed if directed is not None else self._bare(sentence, cue, i)

    def _directed(self, i: int, stop: int) -> int | None:
        """The "to" of an order: "urged drivers not to stop"."""
        if self.forms[i] in _OPENERS:
            return None
        for k in range(i, min(stop, i + _OBJECT)):
            if self.gaps[k] != " ":
                return None
            if self.forms[k] == "to" and k > i:
                return self.words.starts[k - (self.forms[k - 1] in {"not", "never"})]
        return None

    def _that(self, cue: Cue, i: int, stop: int) -> int | None:
        """The "that" behind an addressee or circumstances: "told reporters in Rome that"."""
        if cue.verb == "say" and self.forms[i] in CALENDAR:
            i += 1
        if not (cue.verb in _ADDRESSED or self.circumstance(i) or self.forms[i] == "that"):
            return None
        for k in range(i, stop):
            if HOLE in self.gaps[k] or self.gaps[k].strip(" .") not in {"", ","}:
                return None
            if self.forms[k] == "that":
                return k if self.forms[k - 1] not in _NO_CLAUSE and k + 1 < stop else None
        return None

    def _run_start(self, sentence: Sentence, cue: Cue, i: int) -> int | None:
        """The quote right behind the cue, where words of the reporter's follow it in the same clause."""
        behind = [r for r in sentence.runs if self.layout.runs[r].outer.start >= self.words.ends[cue.end - 1]]
        if not behind or i >= sentence.end or cue.sort is Sort.NAME:
            return None
        run = self.layout.runs[behind[0]]
        if run.outer.end > self.words.starts[i] or not self.forms[i][0].islower() or self.circumstance(i):
            return None
        if self.words.text[run.outer.end : self.words.starts[i]].strip() or run.inner.of(self.layout.text)[-1:] in ",.":
            return None
        return run.outer.start

    def _bare(self, sentence: Sentence, cue: Cue, i: int) -> int | None:
        """A clause without "that"."""
        if self.gaps[i] != " ":
            return None
        if cue.verb in _ADDRESSED and cue.sort is Sort.SAY:
            i = self._past_addressee(sentence, i)
            if i >= sentence.end or self.gaps[i] not in {" ", ", "}:
                return None
        if self.forms[i] in CALENDAR and i + 1 < sentence.end and self.gaps[i + 1] == " ":
            i += 1
        if self.circumstance(i):
            return self._past_circumstances(sentence, i)
        form = self.forms[i]
        if cue.sort is Sort.SAY:
            return self.words.starts[i] if self._clause_like(sentence, i) else None
        if form.lower() in _BARE_SUBJECTS or form == "it":
            return self.words.starts[i] if self._verb_near(sentence, i, 4) else None
        named = self.layout.names[i] is not None and self._verb_near(sentence, i, 6)
        return self.words.starts[i] if named or (form in DETERMINERS and self._finite_near(sentence, i)) else None

    def _finite_near(self, sentence: Sentence, i: int) -> bool:
        """Whether a form of "be", "have" or a modal follows a few plain words: "replied the station would"."""
        for k in range(i + 1, min(sentence.end, i + 6)):
            form = self.forms[k]
            if form in _FINITE:
                return True
            if self.gaps[k] != " " or form in PREPOSITIONS:
                return False
        return False

    def _past_addressee(self, sentence: Sentence, i: int) -> int:
        """The first word behind whoever is told."""
        name = self.layout.names[i]
        if self.low[i] in {"me", "us", "him", "her", "them", "you", "reporters", "journalists"}:
            return i + 1
        k = i
        while k < sentence.end and (k == i or self.gaps[k] == " "):
            if k > i and (self.low[k] in _SUBJECTS or self.circumstance(k)):
                break
            owned = self.words.owned[k - 1] if k > i else False
            if (
                name
                and not owned
                and self.layout.names[k] not in {name, self.layout.names[k - 1]}
                and self.forms[k] not in _OUTLET_NOUNS
            ):
                break
            k += 1
        return k

    def circumstance(self, i: int) -> bool:
        """A word that opens when, where or how it was said."""
        form = self.forms[i]
        return self.low[i] in PREPOSITIONS or form in CALENDAR or (form.endswith("ly") and form.islower())

    def _past_circumstances(self, sentence: Sentence, i: int) -> int | None:
        """A pronoun subject behind the circumstances: "said on Tuesday he would"."""
        for k in range(i + 1, min(sentence.end, i + _FAR)):
            if self.gaps[k] not in {" ", ". "}:
                return None
            if self.low[k] in PRONOUNS and self._verb_near(sentence, k, 3):
                return self.words.starts[k]
        return None

    def _clause_like(self, sentence: Sentence, i: int) -> bool:
        """Whether what begins at word ``i`` has room for a subject and a verb."""
        form = self.low[i]
        if form in {"as", "when", "while", "after", "before", "if", "and", "but"}:
            return form in {"when", "while", "if"} and self._comma(i + 3, sentence.end) is not None
        if form in {"so", "no", "yes", "nothing", "something", "anything", "more", "much"} and sentence.end - i < 3:
            return False
        return sentence.end - i >= 3 or form in PRONOUNS

    def _comma(self, first: int, stop: int) -> int | None:
        """The first word from ``first`` on that a comma stands before, inside a quote's end or outside."""
        for i in range(first, stop):
            gap, at = self.gaps[i], self.words.starts[i]
            if gap.strip() == "," or (HOLE in gap and "," in self.layout.text[at - 3 : at]):
                return i
        return None

    def _verb_near(self, sentence: Sentence, i: int, reach: int) -> bool:
        """Whether an auxiliary or a verb's ending stands within ``reach`` words."""
        for k in range(i + 1, min(sentence.end, i + 1 + reach)):
            form = self.forms[k]
            if form in AUXILIARIES or (form.islower() and form.endswith(("ed", "s"))):
                return True
        return form_is_short(sentence, i)

    def _content_end(self, sentence: Sentence, cue: Cue, cues: Sequence[Cue], start: int) -> int:
        """Offset where the clause ends: with its sentence, or where the reporter takes the word again."""
        for other in cues:
            shared = other.speaker is not None and other.speaker.first < cue.first
            at = other.first if shared else other.start
            if at > cue.last and self.words.starts[at] > start and (end := self._cut(sentence, other, at, start)):
                return end
        aside = self._aside(sentence, start)
        if aside is not None:
            return self._before(aside)
        if self.low[sentence.first] in _SUBORDINATING and cue.first < sentence.first + _FAR:
            comma = self._comma(max(cue.end, self.words.at(start)) + 1, sentence.end)
            if comma is not None:
                return self._before(comma)
        return sentence.span.end

    def _aside(self, sentence: Sentence, start: int) -> int | None:
        """The participle that the reporter goes on with behind quoted words: "“…,” alluding to"."""
        for r in sentence.runs:
            run = self.layout.runs[r]
            place = self.words.at(run.outer.start)
            if run.outer.start < start or place >= sentence.end:
                continue
            if self.forms[place].endswith("ing") and self._comma(place, place + 1) is not None:
                return place
        return None

    def _cut(self, sentence: Sentence, other: Cue, at: int, start: int) -> int | None:
        """Offset where another cue, whose part begins at word ``at``, ends the clause; None where it stands inside."""
        gap = self.gaps[at].strip()
        if other.finite and self._quotes_next(sentence, other) and self._part_start(at) > start:
            return self._before_offset(self._part_start(at))
        if gap == "," and (not other.finite or self._closes(sentence, other)):
            return self._before(at)
        speech = other.sort in {Sort.SAY, Sort.THAT}
        if self._joined(at) and (not other.finite or speech) and not self._is_subject(start, at - 1):
            return self._before(at - 1)
        return None

    def _is_subject(self, start: int, end: int) -> bool:
        """Whether all that stands from offset ``start`` to word ``end`` is a pronoun: "she and her parents"."""
        first = self.words.at(start)
        return first + 1 == end and self.forms[first] in _BARE_SUBJECTS

    def _quotes_next(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether quoted words of their own follow a cue: "…, he warned: “…”"."""
        end = self.words.ends[cue.end - 1]
        behind = self.layout.masked[end : end + 4]
        return behind[:1] in {",", ":"} and HOLE in behind and cue.end <= sentence.end

    def _part_start(self, i: int) -> int:
        """Offset of word ``i``, or of the "as", "and" or "while" before it."""
        if i and self.gaps[i] == " " and self.forms[i - 1] in {"as", "and", "while", "but", "before"}:
            i -= 1
        return self.words.starts[i]

    def _before_offset(self, at: int) -> int:
        """Offset of the end of what stands before offset ``at``."""
        text = self.layout.text
        while at and text[at - 1] in " ,\t":
            at -= 1
        return at

    def _closes(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether a cue behind a comma ends its sentence or goes on with circumstances only."""
        i = cue.end
        return i >= sentence.end or self.gaps[i] != " " or self.circumstance(i)

    def _joined(self, i: int) -> bool:
        """Whether "and" or "while" leads to word ``i``."""
        return i > 0 and self.forms[i - 1] in {"and", "while", "but", "before"} and self.gaps[i] == " "

    def _before(self, i: int) -> int:
        """Offset of the end of what stands before word ``i``."""
        return self._before_offset(self.words.starts[i])

    # ---- before or around the cue

    def _around(self, sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> tuple[Span, ...]:
        """A clause that the cue follows ("…, he said.") or interrupts ("…, he said, …")."""
        at = cue.start
        if not self._follows(sentence, at, cues) or self._leads_to_quote(sentence, cue):
            return ()
        lead = () if self._lead_in(sentence, at) else (Span(sentence.span.start, self._before(at)),)
        i = cue.end
        if i < sentence.end and self.gaps[i].strip() == "," and not self.circumstance(i):
            aside = cue.inverted or self.forms[i].endswith("ing") or self.forms[i] in _ASIDES
            return lead if aside else (*lead, Span(self.words.starts[i], sentence.span.end))
        if cue.verb in _ADDRESSED and i < sentence.end and self.gaps[i] == " ":
            i = self._past_addressee(sentence, i)
        over = cue.inverted or i >= sentence.end or self.gaps[i] != " "
        return lead if over or self.circumstance(i) or self.forms[i] in _ASIDES else ()

    def _leads_to_quote(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether a colon leads from the cue to quoted words, so that what stands before it only leads up to them."""
        hole = self.layout.masked.find(HOLE, self.words.ends[cue.end - 1], sentence.span.end)
        return hole > 0 and ":" in self.layout.masked[hole - 2 : hole]

    def _follows(self, sentence: Sentence, at: int, cues: Sequence[Cue]) -> bool:
        """Whether a comma, or a quote that ends with one, stands before word ``at``, and words before that."""
        gap = self.gaps[at]
        if at <= sentence.first:
            return False
        return gap.strip() == "," or (HOLE in gap and self._comma_within(sentence, at, cues))

    def _comma_within(self, sentence: Sentence, at: int, cues: Sequence[Cue]) -> bool:
        """Whether the last quote before word ``at`` ends with a comma inside or outside its marks."""
        before = [r for r in sentence.runs if self.layout.runs[r].outer.start < self.words.starts[at]]
        run = self.layout.runs[before[-1]]
        ending = run.inner.of(self.layout.text).rstrip("’'")[-1:] + self.layout.text[run.outer.end : run.outer.end + 1]
        lead = self.layout.text[max(0, run.outer.start - 2) : run.outer.start].strip()
        led = any(cue.finite and self.words.ends[cue.last] <= run.outer.start for cue in cues) and lead in {",", ":"}
        return "," in ending and not led

    def _lead_in(self, sentence: Sentence, stop: int) -> bool:
        """Whether what stands before word ``stop`` is no clause: "In fact, he said, …", "When it hit, she said …"."""
        form = self.low[sentence.first]
        few = stop - sentence.first
        if few == 1:
            return form in STARTERS or form in LEADS
        if any("," in self.gaps[i] for i in range(sentence.first + 1, stop)):
            return False
        verbs = any(self.forms[i] in _VERBAL for i in range(sentence.first, stop))
        if form.endswith("ing") and not verbs and not self.layout.names[sentence.first]:
            return True
        if form in _OPENERS and few <= _LEAD and not verbs and not self._past(sentence.first, stop):
            return True
        subordinate = form in _SUBORDINATING or form in {"asked", "before", "even", "speaking", "until"}
        return subordinate or (few <= 5 and (form in PREPOSITIONS or form in LEADS))

    def _apposition(self, sentence: Sentence, i: int) -> bool:
        """Whether what begins at word ``i`` only says who that is: "according to Ada Quill, a doctor at X"."""
        form = self.low[i]
        if form in {"who", "whose", "which", "of"}:
            return True
        if form not in DETERMINERS and not is_role(form):
            return False
        auxiliary = any(form in AUXILIARIES for form in self.forms[i + 1 : sentence.end])
        return not auxiliary and not self._past(i + 1, sentence.end)

    def _past(self, first: int, stop: int) -> bool:
        """Whether a verb in the past stands there."""
        return any(form in PAST_VERBS or (form.endswith("ed") and form.islower()) for form in self.forms[first:stop])

    def _according(self, sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> tuple[Span, ...]:
        """What "according to X" gives: the rest of its sentence, on one side or on both."""
        if cue.first <= sentence.first + 1:
            for i in range(cue.end, sentence.end):
                if self.gaps[i].strip() == ",":
                    return (Span(self.words.starts[i], self._content_end(sentence, cue, cues, self.words.starts[i])),)
            return ()
        lead = Span(sentence.span.start, self._before(cue.first))
        i = cue.end
        if i < sentence.end and self.gaps[i].strip() == "," and self.gaps[cue.first].strip() == ",":
            if self._apposition(sentence, i):
                return (lead,)
            rest = Span(self.words.starts[i], sentence.span.end)
            return (lead, rest) if len(lead) > 12 else (rest,)
        return (lead,)


def form_is_short(sentence: Sentence, i: int) -> bool:
    """Whether the clause at word ``i`` is only a few words."""
    return sentence.end - i <= 3
