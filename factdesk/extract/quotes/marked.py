"""What a marked stretch is by its own looks and neighbours: speech, a title, or a word used with reserve."""

from __future__ import annotations

from factdesk import wordlists
from factdesk.extract.quotes.grammar import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from factdesk.extract.quotes.layout import Layout, Sentence
from factdesk.model import Name, NameKind, Span

_NAMING = wordlists.entries("factdesk.extract", "naming_words")
_FEW = 2
"""So many marked words may be a name or a word used with reserve."""


class Marked:
    """Looks at the marked stretches of one layout, each by its index."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.words = layout.words

    def inner(self, r: int) -> str:
        """The words inside the marks."""
        return self.layout.runs[r].inner.of(self.layout.text)

    def outer(self, r: int) -> Span:
        """The stretch with its marks."""
        return self.layout.runs[r].outer

    def count(self, r: int) -> int:
        """How many words stand inside the marks."""
        return len(self.inner(r).split())

    def place(self, r: int) -> int:
        """Index of the first word behind the stretch."""
        return self.layout.places[r]

    def sign(self, r: int) -> str:
        """The sign before the opening mark, spaces left out."""
        start = self.outer(r).start
        return self.layout.text[max(0, start - 3) : start].rstrip()[-1:]

    def first_in(self, sentence: Sentence, r: int) -> bool:
        """Whether the sentence opens with it."""
        return self.outer(r).start - sentence.span.start <= 1

    def opens(self, sentence: Sentence, r: int) -> bool:
        """Whether nothing of the reporter's own clause leads into it, or it ends like speech."""
        return self.first_in(sentence, r) or self.inner(r).rstrip()[-1:] in {",", "?", "!"}

    def heading(self, r: int) -> bool:
        """A few marked words that are a line of their own without a stop."""
        run = self.layout.runs[r]
        short = self.count(r) <= _FEW + 1 or self.inner(r).isupper()
        return run.opens_line and run.ends_line and short and self.inner(r)[-1:].isalnum()

    def mere_words(self, sentence: Sentence, r: int) -> bool:
        """A title, a name that something goes by, or a word used with reserve."""
        lead, name = self._neighbour(sentence, r)
        words = self.inner(r)
        if titled(words) and self.sign(r) != ":" and not self._as(r, lead):
            return words[-1:] != "," or self.sign(r) == "," or lead in PREPOSITIONS or name is not None
        if lead in _NAMING or (lead == "as" and self.words.forms[self.place(r) - 2] in {"known", "to"}):
            return True
        if self.count(r) > _FEW:
            return False
        body = name is not None and name.kind in {NameKind.OUTLET, NameKind.ORGANISATION}
        return body or (self._attributive(r) and self._determined(r, lead))

    def _as(self, r: int, lead: str) -> bool:
        """Whether "as" leads to the marks: "referred to the north as the “Great Waste”"."""
        return lead == "as" or (lead in DETERMINERS and self.words.forms[self.place(r) - 2] == "as")

    def _determined(self, r: int, lead: str) -> bool:
        """Whether a determiner stands before the marks, perhaps with one word between."""
        place = self.place(r)
        return lead in DETERMINERS or (bool(lead) and place > 1 and self.words.forms[place - 2] in DETERMINERS)

    def _neighbour(self, sentence: Sentence, r: int) -> tuple[str, Name | None]:
        """The word right before the marks, and the name that it belongs to."""
        before = self.place(r) - 1
        if before < sentence.first:
            return "", None
        between = self.layout.text[self.words.ends[before] : self.outer(r).start].strip()
        if between not in {"", "'s", "’s", "'", "’"}:
            return "", None
        return self.words.low[before], self.layout.names[before]

    def _attributive(self, r: int) -> bool:
        """Whether a noun follows the marked words at once: "the “hot” phase"."""
        place = self.place(r)
        if place >= len(self.words) or self.layout.text[self.outer(r).end : self.words.starts[place]] != " ":
            return False
        form = self.words.forms[place]
        return form.islower() and form not in FUNCTION_WORDS


def titled(words: str) -> bool:
    """Whether marked words look like the title of a work: two and more, all but the small ones in capitals."""
    forms = words.rstrip(",.!?").split()
    if len(forms) < 2 or (words.isupper() and len(forms) > 3):
        return False
    return all(form[0].isupper() or form in FUNCTION_WORDS or not form[0].isalpha() for form in forms)
