"""Who is credited with each marked stretch, and what the reporter gives without marks."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.extract.quotes.clauses import Clauses
from factdesk.extract.quotes.cues import Cue, Cues, Sort
from factdesk.extract.quotes.layout import Layout, Sentence
from factdesk.extract.quotes.marked import Marked
from factdesk.extract.quotes.phrases import Phrases
from factdesk.extract.quotes.speakers import Speaker, Speakers
from factdesk.extract.quotes.speech import Content, Speech
from factdesk.extract.quotes.uncued import SPOKEN, Uncued
from factdesk.model import QuoteKind, Span

_REACH = 8
"""So many words behind a cue, one or two marked words are nobody's any more."""


class Attribution:
    """Goes through the sentences of one article in order."""

    def __init__(self, layout: Layout, phrases: Phrases, speakers: Speakers) -> None:
        self.layout = layout
        self.words = layout.words
        self.marked = Marked(layout)
        self.cues = Cues(layout, phrases)
        self.clauses = Clauses(layout)
        self.speakers = speakers
        self.uncued = Uncued(layout, phrases, self.cues, speakers)
        self._group = 0
        self._last: Speech | None = None
        """The last words credited to somebody."""

    def read(self) -> list[Speech]:
        """All speech of the article in text order, a clause before the fragments inside it."""
        found = [speech for number in range(len(self.layout.sentences)) for speech in self._sentence(number)]
        return sorted(found, key=lambda speech: (speech.span.start, -speech.span.end))

    def _sentence(self, number: int) -> list[Speech]:
        """One sentence: its quotes first, then the clauses without marks."""
        sentence = self.layout.sentences[number]
        cues = self.cues.of(sentence) if sentence.first < sentence.end else ()
        if not cues and not sentence.runs:
            return []
        credit = _Credit(self, number, cues)
        governed = [(r, self._cue_of(sentence, r, cues)) for r in sentence.runs]
        contents = self._contents(sentence, cues, governed)
        for r, cue in governed:
            credit.run(r, cue, contents)
        for content in contents:
            credit.clauses(content)
        self._last = credit.last() or self._last
        return credit.found

    def next_group(self) -> int:
        """A new group number."""
        self._group += 1
        return self._group

    @property
    def last(self) -> Speech | None:
        """The last speech before the sentence that is being read."""
        return self._last

    # ---- which cue

    def _cue_of(self, sentence: Sentence, r: int, cues: Sequence[Cue]) -> Cue | None:
        """The cue that a marked stretch belongs to: one right beside it, else the last before, else the next."""
        place = self.marked.place(r)
        before = [c for c in cues if c.last < place and (c.sort is not Sort.NEAR or c.end == place)]
        if before and (before[-1].end == place or self.marked.sign(r) == ":"):
            return before[-1]
        if self.marked.mere_words(sentence, r):
            return None
        behind = next((c for c in cues if c.start >= place), None)
        adjoins = behind is not None and behind.start - place <= 1 and _stands_behind(behind)
        if adjoins and self.marked.opens(sentence, r) and not (before and self._leads_in(before[-1], r)):
            return behind
        if before:
            return before[-1] if self._reaches(before[-1], r) else None
        distant = self.marked.first_in(sentence, r) and self.marked.count(r) >= SPOKEN
        return behind if adjoins or distant else None

    def _leads_in(self, cue: Cue, r: int) -> bool:
        """Whether only circumstances and a comma stand between a cue and the run: "told X on Monday, “…”"."""
        place = self.marked.place(r)
        near = cue.finite and cue.sort in {Sort.SAY, Sort.THAT} and place - cue.end <= _REACH
        listed = any("," in self.words.gaps[i] for i in range(cue.end, place))
        return near and self.marked.sign(r) == "," and not listed

    def _reaches(self, cue: Cue, r: int) -> bool:
        """Whether a cue still governs marked words behind it: few of them only while it is near."""
        place = self.marked.place(r)
        lead = self.words.forms[place - 1] if place else ""
        return place - cue.end <= _REACH or self.marked.count(r) >= SPOKEN or lead == "as"

    # ---- words without marks

    def _contents(
        self, sentence: Sentence, cues: Sequence[Cue], governed: Sequence[tuple[int, Cue | None]]
    ) -> list[Content]:
        """The content clauses of the sentence, without those that are nothing but a quote; none overlap."""
        found: list[Content] = []
        read = [(cue, clauses) for cue in cues if (clauses := self.clauses.of(sentence, cue, cues))]
        for cue, clauses in sorted(read, key=lambda entry: entry[1][0].start):
            taken = [span for content in found for span in content.spans]
            spans = tuple(s for s in clauses if not self._only_marked(s) and not any(s.overlaps(t) for t in taken))
            content = Content(cue, spans)
            if len(spans) > 1 and any(c is cue and not content.holds(self.marked.outer(r)) for r, c in governed):
                continue
            found.extend([content] if spans else ())
        return found

    def _only_marked(self, span: Span) -> bool:
        """Whether a clause holds no word of the reporter's outside marks but "that"."""
        first, end = self.words.at(span.start), self.words.at(span.end)
        return all(low in {"that", "and"} for low in self.words.low[first:end])


class _Credit:
    """Credits the quotes and clauses of one sentence."""

    def __init__(self, attribution: Attribution, number: int, cues: Sequence[Cue]) -> None:
        self.attribution = attribution
        self.marked = attribution.marked
        self.number = number
        self.sentence = attribution.layout.sentences[number]
        self.cues = cues
        self.found: list[Speech] = []
        self._speakers: dict[int, Speaker | None] = {id(cue): attribution.speakers.of(cue.speaker) for cue in cues}
        self._groups: dict[int, int] = {}

    def run(self, r: int, cue: Cue | None, contents: Sequence[Content]) -> None:
        """One marked stretch becomes speech or mere words."""
        owner = self._owner(r, cue, contents)
        if owner is not None:
            self._add(r, QuoteKind.MIXED, owner)
        elif cue is not None:
            self._add(r, QuoteKind.DIRECT if self._standing(r, cue) else QuoteKind.MIXED, cue)
        else:
            self._uncued(r)

    def clauses(self, content: Content) -> None:
        """The clauses that a cue gives."""
        for span in content.spans:
            speaker, group = self._speakers[id(content.cue)], self._group(content.cue)
            self.found.append(Speech(span, QuoteKind.INDIRECT, speaker, group, content.cue, None, self.number))

    def last(self) -> Speech | None:
        """Whom a quote without a cue goes on with: the last quoted here, else the last who says anything."""
        said = [s for s in self.found if s.speaker and s.kind is not QuoteKind.WORDS]
        if said:
            return ([s for s in said if s.run is not None] or said)[-1]
        spoken = [c for c in self.cues if c.sort is not Sort.NAME and self._speakers[id(c)]]
        if not spoken:
            return None
        speaker = self._speakers[id(spoken[-1])]
        return Speech(Span(0, 0), QuoteKind.INDIRECT, speaker, cue=spoken[-1], sentence=self.number)

    def _add(self, r: int, kind: QuoteKind, cue: Cue) -> None:
        """A marked stretch with its cue."""
        span = self.attribution.layout.runs[r].inner
        self.found.append(Speech(span, kind, self._speakers[id(cue)], self._group(cue), cue, r, self.number))

    def _group(self, cue: Cue) -> int:
        """The group of all that one cue gives."""
        if id(cue) not in self._groups:
            self._groups[id(cue)] = self.attribution.next_group()
        return self._groups[id(cue)]

    def _owner(self, r: int, cue: Cue | None, contents: Sequence[Content]) -> Cue | None:
        """The cue whose clause holds the run; one right before the run, with a subject of its own, goes first."""
        if cue is not None and cue.finite and cue.speaker and cue.end == self.marked.place(r):
            return cue if any(content.cue is cue for content in contents) else None
        return next((content.cue for content in contents if content.holds(self.marked.outer(r))), None)

    def _standing(self, r: int, cue: Cue) -> bool:
        """Whether the marked words are a sentence of their own, not part of the reporter's."""
        place = self.marked.place(r)
        return place <= cue.start or place == cue.end or self.marked.sign(r) in {",", ":"}

    def _uncued(self, r: int) -> None:
        """A quote without a cue: speech that goes on with other speech, or mere words."""
        span, group = self.attribution.layout.runs[r].inner, self.attribution.next_group()
        source = self.attribution.uncued.source(self.number, r, self.attribution.last)
        if source is None:
            self.found.append(Speech(span, QuoteKind.WORDS, None, group, run=r, sentence=self.number))
            return
        opening = self.marked.first_in(self.sentence, r) or self.marked.sign(r) == ":"
        kind = QuoteKind.DIRECT if opening else QuoteKind.MIXED
        ahead = source.sentence > self.number
        cue, number = (source.cue, source.sentence) if ahead else (None, self.number)
        root = source.continues if source.cue is None and source.continues else source
        self.found.append(Speech(span, kind, source.speaker, group, cue, r, number, root))


def _stands_behind(cue: Cue) -> bool:
    """Whether a cue can credit the quote before it: "“…,” she said", not "“…,” which says"."""
    relative = cue.speaker is not None and (cue.speaker.antecedent or cue.speaker.pronoun in {"which", "that"})
    return cue.finite and not relative
