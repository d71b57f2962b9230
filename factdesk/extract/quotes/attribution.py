"""Who is credited with each marked stretch, and what the reporter gives without marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factdesk import wordlists
from factdesk.extract.quotes.clauses import Clauses
from factdesk.extract.quotes.cues import Cue, Cues, Sort
from factdesk.extract.quotes.layout import Layout, Sentence
from factdesk.extract.quotes.marks import Run
from factdesk.extract.quotes.phrases import DETERMINERS, PREPOSITIONS, Phrases
from factdesk.extract.quotes.speakers import Speaker, Speakers
from factdesk.model import NameKind, QuoteKind, Span

_MODALS = frozenset({"to", "would", "could", "should", "must", "will"})
_PERSONAL = frozenset({"he", "she", "they", "i", "we"})
_SMALL = wordlists.entries("factdesk.extract", "function_words")
_REACH = 8
"""So many words behind a cue, one or two marked words are nobody's any more."""
_BACK = 8
"""So many sentences back, a quote on its own still goes on with whoever spoke last."""
_CLAIMED = 3
"""From so many words on, marked words without a cue are those of the person the sentence is about."""
_NAMING = wordlists.entries("factdesk.extract", "naming_words")
_SPOKEN = 4
"""From so many words on, marked words that open a sentence and end with a comma or stop are speech."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Words credited to somebody, before circumstances are looked for."""

    span: Span
    kind: QuoteKind
    speaker: Speaker | None
    group: int
    cue: Cue | None = None
    run: int | None = None
    sentence: int = 0
    continues: Speech | None = None
    """The words before that these go on with: same speaker, place and day."""


class Attribution:
    """Goes through the sentences of one article in order."""

    def __init__(self, layout: Layout, phrases: Phrases, speakers: Speakers) -> None:
        self.layout = layout
        self.words = layout.words
        self.phrases = phrases
        self.cues = Cues(layout, phrases)
        self.clauses = Clauses(layout)
        self.speakers = speakers
        self.found: list[Speech] = []
        self._group = 0
        self._last: Speech | None = None
        """The last words credited to somebody."""

    def read(self) -> list[Speech]:
        """All speech of the article."""
        sentences = self.layout.sentences
        for number, sentence in enumerate(sentences):
            following = sentences[number + 1] if number + 1 < len(sentences) else None
            self._sentence(number, sentence, following)
        return self.found

    def _sentence(self, number: int, sentence: Sentence, following: Sentence | None) -> None:
        """One sentence: its quotes first, then the clauses without marks."""
        cues = self.cues.of(sentence) if sentence.first < sentence.end else ()
        speakers = {id(cue): self.speakers.of(cue.speaker) for cue in cues}
        groups: dict[int, int] = {}
        taken: list[tuple[int, Cue | None]] = []
        for r in sentence.runs:
            cue = self._cue_of(sentence, r, cues)
            taken.append((r, cue))
        content = self._clauses(sentence, cues, taken)
        for r, cue in taken:
            self._run(number, sentence, following, r, cue, speakers, groups, content)
        for cue, spans in content:
            group = groups.setdefault(id(cue), self._next())
            for span in spans:
                self._add(Speech(span, QuoteKind.INDIRECT, speakers[id(cue)], group, cue, None, number))
        self._remember(number, cues, speakers)

    def _next(self) -> int:
        """A new group number."""
        self._group += 1
        return self._group

    def _add(self, speech: Speech) -> None:
        self.found.append(speech)

    def _remember(self, number: int, cues: Sequence[Cue], speakers: dict[int, Speaker | None]) -> None:
        """Whom a quote without a cue goes on with: whoever spoke last."""
        said = [s for s in self.found if s.sentence == number and s.speaker and s.kind is not QuoteKind.WORDS]
        if said:
            direct = [s for s in said if s.run is not None]
            self._last = (direct or said)[-1]
            return
        spoken = [c for c in cues if c.speaker and c.sort is not Sort.NAME and speakers[id(c)]]
        if spoken:
            speaker = speakers[id(spoken[-1])]
            self._last = Speech(Span(0, 0), QuoteKind.INDIRECT, speaker, 0, spoken[-1], None, number)

    # ---- marked words

    def _cue_of(self, sentence: Sentence, r: int, cues: Sequence[Cue]) -> Cue | None:
        """The cue that a marked stretch belongs to: one right behind it, else the last before, else the next."""
        run = self.layout.runs[r]
        place = self.words.at(run.outer.start)
        before = [c for c in cues if c.last < place and (c.sort is not Sort.NEAR or c.end == place)]
        behind = [c for c in cues if c.start >= place]
        if before and (before[-1].end == place or ":" in self._lead(r)):
            return before[-1]
        if self._mere_words(sentence, r, place):
            return None
        adjoining = behind[0] if behind and behind[0].start - place <= 1 and _stands_behind(behind[0]) else None
        if adjoining and before and self._leads_in(before[-1], place, r):
            return before[-1]
        if adjoining and self._opens(sentence, r):
            return adjoining
        if before:
            return before[-1] if self._reaches(before[-1], place, r) else None
        if adjoining or not (behind and run.outer.start - sentence.span.start <= 1):
            return adjoining
        return behind[0] if len(run.inner.of(self.layout.text).split()) >= _SPOKEN else None

    def _leads_in(self, cue: Cue, place: int, r: int) -> bool:
        """Whether only circumstances and a comma stand between a cue and the run: "told X on Monday, “…”"."""
        near = cue.finite and cue.sort in {Sort.SAY, Sort.THAT} and place - cue.end <= _REACH
        return (
            near
            and self._lead(r).rstrip()[-1:] == ","
            and not any("," in self.words.gaps[i] for i in range(cue.end, place))
        )

    def _reaches(self, cue: Cue, place: int, r: int) -> bool:
        """Whether a cue can still govern marked words at word ``place``: few of them only while it is near."""
        words = len(self.layout.runs[r].inner.of(self.layout.text).split())
        lead = self.words.forms[place - 1] if place else ""
        return place - cue.end <= _REACH or words >= _SPOKEN or lead == "as"

    def _mere_words(self, sentence: Sentence, r: int, place: int) -> bool:
        """Whether marked words are a title, a name that something goes by, or a word used with reserve."""
        run = self.layout.runs[r]
        words = run.inner.of(self.layout.text)
        lead, name = "", None
        if place > sentence.first and self.layout.text[self.words.ends[place - 1] : run.outer.start].strip() in {
            "",
            "'s",
            "’s",
        }:
            lead, name = self.words.forms[place - 1].lower(), self.layout.names[place - 1]
        if (
            titled(words.rstrip(","))
            and (words[-1:] != "," or lead in PREPOSITIONS or name)
            and ":" not in self._lead(r)
        ):
            return True
        if lead in _NAMING or (lead == "as" and place > 1 and self.words.forms[place - 2] == "known"):
            return True
        few = len(words.split()) <= 2
        if few and name and name.kind in {NameKind.OUTLET, NameKind.ORGANISATION}:
            return True
        return few and lead in DETERMINERS and self._attributive(run, place)

    def _attributive(self, run: Run, place: int) -> bool:
        """Whether a noun follows the marked words at once: "the “hot” phase"."""
        if place >= len(self.words) or self.layout.text[run.outer.end : self.words.starts[place]] != " ":
            return False
        form = self.words.forms[place]
        return form.islower() and form not in _SMALL

    def _lead(self, r: int) -> str:
        """The few signs before a run's opening mark."""
        start = self.layout.runs[r].outer.start
        return self.layout.text[max(0, start - 3) : start]

    def _opens(self, sentence: Sentence, r: int) -> bool:
        """Whether nothing of the reporter's own clause leads into the run, or it ends like speech."""
        run = self.layout.runs[r]
        if run.outer.start - sentence.span.start <= 1:
            return True
        words = run.inner.of(self.layout.text).rstrip()
        return words[-1:] in {",", "?", "!"}

    def _run(
        self,
        number: int,
        sentence: Sentence,
        following: Sentence | None,
        r: int,
        cue: Cue | None,
        speakers: dict[int, Speaker | None],
        groups: dict[int, int],
        content: Sequence[tuple[Cue, tuple[Span, ...]]],
    ) -> None:
        """One marked stretch becomes speech or mere words."""
        run = self.layout.runs[r]
        owner = self._owner(cue, run, content)
        if owner is not None:
            group = groups.setdefault(id(owner), self._next())
            self._add(Speech(run.inner, QuoteKind.MIXED, speakers[id(owner)], group, owner, r, number))
            return
        if cue is not None:
            group = groups.setdefault(id(cue), self._next())
            kind = QuoteKind.DIRECT if self._standing(sentence, r, cue) else QuoteKind.MIXED
            self._add(Speech(run.inner, kind, speakers[id(cue)], group, cue, r, number))
            return
        source = self._uncued(number, sentence, following, r)
        group = self._next()
        if source is None:
            self._add(Speech(run.inner, QuoteKind.WORDS, None, group, None, r, number))
            return
        opening = run.outer.start - sentence.span.start <= 1 or self._lead(r).rstrip()[-1:] == ":"
        kind = QuoteKind.DIRECT if opening else QuoteKind.MIXED
        cue = source.cue if source.sentence > number else None
        self._add(
            Speech(
                run.inner, kind, source.speaker, group, cue, r, max(number, source.sentence) if cue else number, source
            )
        )

    def _owner(self, cue: Cue | None, run: Run, content: Sequence[tuple[Cue, tuple[Span, ...]]]) -> Cue | None:
        """The cue whose clause holds the run; one right before the run, with a subject of its own, goes first."""
        if cue is not None and cue.finite and cue.speaker and cue.end == self.words.at(run.outer.start):
            return None if not any(c is cue for c, _ in content) else cue
        return next((c for c, spans in content if any(span.contains(run.outer) for span in spans)), None)

    def _standing(self, sentence: Sentence, r: int, cue: Cue) -> bool:
        """Whether the marked words are a sentence of their own, not part of the reporter's."""
        place = self.words.at(self.layout.runs[r].outer.start)
        return place <= cue.start or place == cue.end or self._lead(r).strip()[-1:] in {",", ":"}

    def _uncued(self, number: int, sentence: Sentence, following: Sentence | None, r: int) -> Speech | None:
        """What a quote goes on with that no cue of its own sentence governs; None where it is nobody's."""
        run = self.layout.runs[r]
        words = run.inner.of(self.layout.text)
        count = len(words.split())
        if sentence.first == sentence.end:
            if count < _SPOKEN and run.opens_line and run.ends_line and words[-1:].isalnum():
                return None
            return self._tight(number + 1, sentence, following) or self._continued(number, sentence)
        place = self.words.at(run.outer.start)
        if self._mere_words(sentence, r, place):
            return None
        lead = place - 1 if place > sentence.first else None
        if lead is not None and (owner := self._possessor(lead)):
            return self._said(owner, number)
        if count < _CLAIMED and not (lead is not None and self.words.forms[lead] in _MODALS):
            return None
        return self._of_subject(number, sentence, r, place) or (self._near(number) if count >= _SPOKEN else None)

    def _possessor(self, i: int) -> Speaker | None:
        """The person whose words directly follow: "Smith's “…”"."""
        owner = self.layout.names[i]
        if owner is None or not self.words.owned[i] or owner.kind is not NameKind.PERSON:
            return None
        return Speaker(owner.span, owner.ref, owner.gender)

    def _of_subject(self, number: int, sentence: Sentence, r: int, place: int) -> Speech | None:
        """The person that the clause around marked words is about."""
        phrase = self.phrases.near_pronoun(sentence, place)
        if phrase is None and (start := self.phrases.clause_start(sentence, place)) is not None:
            phrase = self.phrases.first_of(sentence, place, start)
        phrase = phrase or self.phrases.first_of(sentence, sentence.end)
        if phrase is None:
            return None
        person = phrase.pronoun in _PERSONAL or (phrase.name is not None and phrase.name.kind is NameKind.PERSON)
        body = ":" in self._lead(r) and (phrase.name or self.phrases.speaking(self.words.forms[phrase.last]))
        return self._said(self.speakers.of(phrase), number) if person or body else None

    def _near(self, number: int) -> Speech | None:
        """The last speech, if it was in the sentence before or this one."""
        last = self._last
        if last is None or last.sentence < number - 1:
            return None
        sentences = self.layout.sentences
        return last if sentences[last.sentence].paragraph >= sentences[number].paragraph - 1 else None

    @staticmethod
    def _said(speaker: Speaker | None, number: int, cue: Cue | None = None) -> Speech | None:
        """Speech of nothing but a speaker: what an uncued quote goes on with."""
        return Speech(Span(0, 0), QuoteKind.INDIRECT, speaker, 0, cue, None, number) if speaker else None

    def _tight(self, number: int, sentence: Sentence, following: Sentence | None) -> Speech | None:
        """A sentence that is nothing but the cue: "“Why?” Trump asked."."""
        if following is None or following.paragraph != sentence.paragraph:
            return None
        if following.runs or following.first == following.end:
            return None
        cues = self.cues.of(following)
        if len(cues) != 1 or not cues[0].finite or cues[0].start != following.first:
            return None
        if cues[0].sort is Sort.NAME or self.clauses.of(following, cues[0], cues):
            return None
        return self._said(self.speakers.of(cues[0].speaker), number, cues[0])

    def _continued(self, number: int, sentence: Sentence) -> Speech | None:
        """A quote on its own goes on with the last speaker, if that was just before."""
        if near := self._near(number):
            return near
        before = self.layout.sentences[number - 1] if number else sentence
        phrase = self.phrases.first_of(before, before.end) if before.first < before.end else None
        person = phrase and (phrase.pronoun in {"he", "she"} or (phrase.name and phrase.name.kind is NameKind.PERSON))
        last = self._last
        if not person and last is not None and last.sentence >= number - _BACK:
            return last
        return self._said(self.speakers.of(phrase), number)

    # ---- words without marks

    def _clauses(
        self, sentence: Sentence, cues: Sequence[Cue], taken: Sequence[tuple[int, Cue | None]]
    ) -> list[tuple[Cue, tuple[Span, ...]]]:
        """The content clauses of the sentence, without those that are nothing but a quote."""
        found: list[tuple[Cue, tuple[Span, ...]]] = []
        read = [(cue, self.clauses.of(sentence, cue, cues)) for cue in cues]
        for cue, clause in sorted(read, key=lambda entry: entry[1][0].start if entry[1] else 0):
            spans = tuple(s for s in clause if not self._only_marked(sentence, s))
            spans = tuple(s for s in spans if not any(o.overlaps(s) for _, other in found for o in other))
            direct = any(c is cue and not any(s.contains(self.layout.runs[r].outer) for s in spans) for r, c in taken)
            if spans and not (direct and len(spans) > 1):
                found.append((cue, spans))
        return found

    def _only_marked(self, sentence: Sentence, span: Span) -> bool:
        """Whether a clause holds no word of the reporter's outside marks but "that"."""
        first, end = self.words.at(span.start), self.words.at(span.end)
        forms = [form for form in self.words.forms[first:end] if form.lower() not in {"that", "and"}]
        del sentence
        return not forms


def _stands_behind(cue: Cue) -> bool:
    """Whether a cue can credit the quote before it: "“…,” she said", not "“…,” which says"."""
    return (
        cue.finite
        and not (cue.speaker and cue.speaker.antecedent)
        and not (cue.speaker and cue.speaker.pronoun in {"which", "that"})
    )


def titled(words: str) -> bool:
    """Whether marked words look like the title of a work: two and more, all of them in capitals but the small ones."""
    forms = words.rstrip(",.!?").split()
    return (
        len(forms) > 1
        and words[-1:] != ","
        and all(form[0].isupper() or form in _SMALL or not form[0].isalpha() for form in forms)
    )


def ordered(found: Sequence[Speech]) -> list[Speech]:
    """In text order, a clause before the fragments inside it."""
    return [replace(s) for s in sorted(found, key=lambda s: (s.span.start, -s.span.end))]
