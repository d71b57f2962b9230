"""Where and when words were said: the outlet or forum, and the date words beside the cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factdesk import wordlists
from factdesk.extract.names.words import capital
from factdesk.extract.quotes.cues import Cue, Sort
from factdesk.extract.quotes.grammar import CALENDAR, DETERMINERS, LEADS, PREPOSITIONS, PRONOUNS
from factdesk.extract.quotes.layout import HOLE, Layout, Sentence
from factdesk.model import Moment, NameKind, Span

_FORUMS = wordlists.entries("factdesk.extract", "forums")
_TO_A_FORUM = frozenset({"in", "on", "at", "during", "via", "through", "by"})
_TELLING = frozenset({"told", "tells", "telling"})
_TO_AN_OUTLET = _TO_A_FORUM | _TELLING | {"to", "with", "for"}
_LEADING = _TO_A_FORUM | _TELLING
_FAR = 16
_LONGEST = 7
"""Words of an outlet with what it is: "the Italian state news agency Ansa"."""
_OUTLET_NOUNS = wordlists.entries("factdesk.extract", "outlet_nouns")
_OUTLET_WORDS = wordlists.entries("factdesk.extract", "outlet_words")


class Circumstances:
    """Reads what stands around the cues of one layout."""

    def __init__(self, layout: Layout, moments: Sequence[Moment]) -> None:
        self.layout = layout
        self.words = layout.words
        self.forms, self.low, self.gaps = layout.words.forms, layout.words.low, layout.words.gaps
        self._moments = sorted((moment.span for moment in moments), key=lambda span: span.start)
        self._starts = [span.start for span in self._moments]

    def of(self, sentence: Sentence, cue: Cue) -> tuple[Span | None, Span | None]:
        """The medium and the date words that go with a cue."""
        if cue.sort is Sort.ACCORDING:
            return None, None
        behind = range(cue.end, self._stop(sentence, cue.end))
        parts = [part for part in (behind, self._inside(cue), self._lead(sentence, cue)) if part]
        medium = (
            self._quoting(cue)
            or next((found for part in parts if (found := self._medium(part))), None)
            or (self._told(behind) if cue.verb == "tell" and behind else None)
        )
        return medium, next((found for part in parts if (found := self._date(part))), None)

    def _quoting(self, cue: Cue) -> Span | None:
        """The outlet that quotes somebody else: "Reuters quoted Smith as saying"."""
        name = self.layout.names[cue.first - 1] if cue.verb == "quote" and cue.inverted and cue.first else None
        return name.span if name and name.kind is NameKind.OUTLET else None

    @staticmethod
    def _inside(cue: Cue) -> range:
        """The words between the speaker and the verb: "Smith on Monday said"."""
        return range(cue.speaker.last + 1, cue.last) if cue.speaker and not cue.inverted else range(0)

    def _lead(self, sentence: Sentence, cue: Cue) -> range:
        """What leads up to the clause: "In an interview with CNN on Monday, …"."""
        form, low = self.forms[sentence.first], self.low[sentence.first]
        if low not in PREPOSITIONS and form not in CALENDAR and low not in LEADS:
            return range(0)
        return range(sentence.first, min(cue.start, self._stop(sentence, sentence.first)))

    def _stop(self, sentence: Sentence, first: int) -> int:
        """Where the circumstances that begin at word ``first`` end: at a comma, a quote or the content."""
        for i in range(first, min(sentence.end, first + _FAR)):
            gap = self.gaps[i]
            if i > first and (gap.strip(" .") or self.forms[i] == "that"):
                return i
            if i == first and (HOLE in gap or ":" in gap or self.forms[i] == "that"):
                return i if i > sentence.first else first + 1
        return min(sentence.end, first + _FAR)

    def _medium(self, words: range) -> Span | None:
        """The outlet named there, else the forum with its article: "a statement"."""
        forum: Span | None = None
        for i in words:
            form, name = self.forms[i], self.layout.names[i]
            if form == "X" and self.forms[i - 1] == "on":
                return self.words.span(i, i)
            if name and name.kind is NameKind.OUTLET and self._led_to(words.start, i):
                return name.span
            if form in _FORUMS and not forum and (first := self._forum_start(words.start, i)) is not None:
                forum = self.words.span(first, i)
        return forum

    def _told(self, words: range) -> Span | None:
        """An outlet that no list has, by what it is called: "told RTP television", "told The Northern"."""
        forms, first = self.forms, words.start
        if first >= words.stop:
            return None
        end = first + 1
        while end < min(words.stop, first + _LONGEST) and self.gaps[end] == " " and not self._turns(end):
            end += 1
        kinds = [i for i in range(first, end) if forms[i] in _OUTLET_WORDS or self.low[i] in _OUTLET_NOUNS]
        if not kinds:
            titled = forms[first] == "The" and end > first + 1 and all(capital(form) for form in forms[first:end])
            return self.words.span(first, end - 1) if titled else None
        if kinds[-1] + 1 < end:
            named = all(capital(form) for form in forms[kinds[-1] + 1 : end])
            return self.words.span(kinds[-1] + 1, end - 1) if named else None
        start = first + (self.low[first] in DETERMINERS)
        return self.words.span(start, end - 1) if start < end - 1 and not self.words.owned[end - 1] else None

    def _turns(self, i: int) -> bool:
        """Whether word ``i`` goes on with something else than an outlet's name."""
        low = self.low[i]
        return low in PREPOSITIONS or low in PRONOUNS or low in DETERMINERS or self.forms[i] in CALENDAR

    def _led_to(self, first: int, i: int) -> bool:
        """Whether a preposition, or the verb of telling right before, leads to the outlet at word ``i``."""
        return not _TO_AN_OUTLET.isdisjoint(self.low[max(0, first - 1) : i])

    def _forum_start(self, first: int, i: int) -> int | None:
        """The article of a forum that a preposition leads to."""
        for k in range(i, max(first, i - 5) - 1, -1):
            form = self.low[k]
            if form in _TO_A_FORUM:
                bare = k + 1 == i and self.forms[i].endswith("ing")
                return None if bare else k + 1
            if form in DETERMINERS:
                leads = k > 0 and self.low[k - 1] in _LEADING
                return k if leads else None
        return None

    def _date(self, words: range) -> Span | None:
        """The first date words there."""
        start, end = self.words.starts[words.start], self.words.ends[words.stop - 1]
        i = bisect_left(self._starts, start)
        return self._moments[i] if i < len(self._moments) and self._moments[i].end <= end else None
