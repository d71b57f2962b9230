"""Quotes that no cue of their own sentence governs: whose they are all the same, or that they are nobody's."""

from __future__ import annotations

from factdesk.extract.quotes.clauses import Clauses
from factdesk.extract.quotes.cues import Cue, Cues, Sort
from factdesk.extract.quotes.forward import Phrase
from factdesk.extract.quotes.layout import Layout, Sentence
from factdesk.extract.quotes.marked import Marked
from factdesk.extract.quotes.phrases import Phrases
from factdesk.extract.quotes.speakers import Speaker, Speakers
from factdesk.extract.quotes.speech import Speech
from factdesk.model import NameKind, QuoteKind, Span

_BACK = 8
"""So many sentences back, a quote on its own still goes on with whoever spoke last."""
_CLAIMED = 3
"""From so many words on, marked words without a cue are those of the person the sentence is about."""
SPOKEN = 4
"""From so many words on, marked words can be speech by their length."""
_MODALS = frozenset({"to", "would", "could", "should", "must", "will"})
_PERSONAL = frozenset({"he", "she", "they", "i", "we"})


class Uncued:
    """Finds what a quote without a cue goes on with."""

    def __init__(self, layout: Layout, phrases: Phrases, cues: Cues, speakers: Speakers) -> None:
        self.layout = layout
        self.words = layout.words
        self.marked = Marked(layout)
        self.phrases = phrases
        self.cues = cues
        self.clauses = Clauses(layout)
        self.speakers = speakers

    def source(self, number: int, r: int, last: Speech | None) -> Speech | None:
        """The speech that stretch ``r`` of sentence ``number`` goes on with, or None where it is nobody's.

        ``last`` is the last speech before the sentence.
        """
        sentence = self.layout.sentences[number]
        if sentence.first == sentence.end:
            return None if self.marked.heading(r) else self._tight(number + 1) or self._continued(number, last)
        if self.marked.mere_words(sentence, r):
            return None
        before = self.marked.place(r) - 1
        led = before >= sentence.first
        if led and (owner := self._possessor(before)):
            return _said(owner, number)
        count = self.marked.count(r)
        cried = self.marked.inner(r)[-1:] in {"!", "?"}
        if count < _CLAIMED and not cried and not (led and self.words.forms[before] in _MODALS):
            return None
        near = self._near(number, last) if count >= SPOKEN else None
        return self._of_subject(number, r) or near or self._unnamed(number, r)

    def _unnamed(self, number: int, r: int) -> Speech | None:
        """A whole sentence in marks is somebody's, even if nobody is named: "the cries of “Bring them back”"."""
        whole = self.marked.inner(r)[:1].isupper()
        return Speech(Span(0, 0), QuoteKind.INDIRECT, None, sentence=number) if whole else None

    def _possessor(self, i: int) -> Speaker | None:
        """The person whose words directly follow: "Smith's “…”"."""
        owner = self.layout.names[i]
        if owner is None or not self.words.owned[i] or owner.kind is not NameKind.PERSON:
            return None
        return Speaker(owner.span, owner.ref, owner.gender)

    def _of_subject(self, number: int, r: int) -> Speech | None:
        """The person that the clause around marked words is about, or whoever a colon leads from."""
        sentence, place = self.layout.sentences[number], self.marked.place(r)
        phrase = self.phrases.near_pronoun(sentence, place)
        wished = self.words.forms[place - 1] == "to"
        if phrase is None and not wished and (start := self.phrases.clause_start(sentence, place)) is not None:
            phrase = self.phrases.first_of(sentence, place, start)
        phrase = phrase or self.phrases.first_of(sentence, sentence.end)
        if phrase is None:
            return None
        body = self.marked.sign(r) == ":" and (
            phrase.name or self.phrases.forward.speaking(self.words.forms[phrase.last])
        )
        return _said(self.speakers.of(phrase), number) if body or _personal(phrase, _PERSONAL) else None

    def _near(self, number: int, last: Speech | None) -> Speech | None:
        """The last speech, if it was in the sentence before or this one."""
        if last is None or last.sentence < number - 1:
            return None
        sentences = self.layout.sentences
        return last if sentences[last.sentence].paragraph >= sentences[number].paragraph - 1 else None

    def _tight(self, number: int) -> Speech | None:
        """Sentence ``number``, where it is nothing but the cue: "“Why?” Smith asked."."""
        sentences = self.layout.sentences
        if number >= len(sentences) or sentences[number].paragraph != sentences[number - 1].paragraph:
            return None
        sentence = sentences[number]
        if signed := self._signed(sentence):
            return _said(signed, number)
        cues = self.cues.of(sentence) if sentence.first < sentence.end and not sentence.runs else ()
        if not cues or not cues[0].finite or cues[0].start != sentence.first:
            return None
        if cues[0].sort is Sort.NAME or self.clauses.of(sentence, cues[0], cues) or self._acts(sentence, cues[0]):
            return None
        return _said(self.speakers.of(cues[0].speaker), number, cues[0])

    def _acts(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether the verb has an object and says nothing: "Smith has promised more help", "Rovers begin a series"."""
        i = cue.end
        if cue.sort is Sort.SAY or i >= sentence.end or self.words.gaps[i] != " ":
            return False
        return not self.clauses.circumstance(i)

    def _signed(self, sentence: Sentence) -> Speaker | None:
        """A dash and a name behind the quote: "“…” — Ada Quill"."""
        name = self.layout.names[sentence.first] if sentence.first < sentence.end else None
        if name is None or name.kind is not NameKind.PERSON or self.layout.names[sentence.end - 1] is not name:
            return None
        dashed = self.layout.text[sentence.span.start : name.span.start].strip() in {"—", "–", "-", "--"}
        return Speaker(name.span, name.ref, name.gender) if dashed else None

    def _continued(self, number: int, last: Speech | None) -> Speech | None:
        """A quote on its own goes on with the last speaker; else it is of whom the sentence before is about."""
        if near := self._near(number, last):
            return near
        before = self.layout.sentences[max(0, number - 1)]
        phrase = self.phrases.first_of(before, before.end) if before.first < before.end else None
        if not (phrase and _personal(phrase, {"he", "she"})) and last is not None and last.sentence >= number - _BACK:
            return last
        return _said(self.speakers.of(phrase), number)


def _personal(phrase: Phrase, pronouns: frozenset[str] | set[str]) -> bool:
    """Whether a phrase is a person's name or one of the pronouns."""
    return phrase.pronoun in pronouns or (phrase.name is not None and phrase.name.kind is NameKind.PERSON)


def _said(speaker: Speaker | None, number: int, cue: Cue | None = None) -> Speech | None:
    """Speech of nothing but a speaker: what an uncued quote goes on with."""
    return Speech(Span(0, 0), QuoteKind.INDIRECT, speaker, cue=cue, sentence=number) if speaker else None
