"""Which person a phrase means: names by the ledger, pronouns and roles by what was said before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from factdesk.extract.names.lexicons import ROLES
from factdesk.extract.quotes.layout import Layout
from factdesk.extract.quotes.phrases import Phrase, Phrases
from factdesk.model import Article, Name, NameKind, Span, ZoneKind

_GENDERS = {"he": "m", "she": "f"}
_FAR = 12
"""Sentences that a pronoun looks back."""
_UNREAD = frozenset({ZoneKind.BYLINE, ZoneKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something: the words that say so, and the fullest name."""

    span: Span
    ref: str | None
    gender: str | None = None


@dataclass(slots=True)
class _Mention:
    """A person spoken of at one place."""

    at: int
    ref: str
    gender: str | None
    spoke: bool = False
    """Whether the person says something there."""


class Speakers:
    """Resolves the phrases of one article, in text order: every answer becomes a mention for the next pronoun."""

    def __init__(self, article: Article, layout: Layout, phrases: Phrases, names: Sequence[Name]) -> None:
        self.layout = layout
        self.phrases = phrases
        self._starts = [sentence.span.start for sentence in layout.sentences]
        self._by_role: dict[str, str] = {}
        self._mentions = [_Mention(n.span.start, n.ref, n.gender) for n in self._people(article, names)]
        self._titles = [(n.span.start, n.title.lower(), n) for n in names if n.title and n.kind is NameKind.PERSON]
        self._plural: Speaker | None = None

    def _people(self, article: Article, names: Sequence[Name]) -> list[Name]:
        """Persons named outside quotes, bylines and captions."""
        unread = [zone.span for zone in article.zones if zone.kind in _UNREAD]
        owned = {id(name) for name in self.layout.names if name}
        return [
            name
            for name in names
            if name.kind is NameKind.PERSON and id(name) in owned and not any(z.contains(name.span) for z in unread)
        ]

    def of(self, phrase: Phrase | None) -> Speaker | None:
        """The speaker that a phrase means."""
        if phrase is None:
            return None
        span = self.phrases.span(phrase)
        if phrase.pronoun:
            return self._pronoun(phrase.pronoun, span)
        if phrase.name:
            if phrase.name.kind is NameKind.PERSON:
                self._note(phrase.name.span.start, phrase.name.ref, phrase.name.gender)
            return Speaker(span, phrase.name.ref, phrase.name.gender)
        return self._role(phrase, span)

    def _pronoun(self, pronoun: str, span: Span) -> Speaker:
        """The last person of that gender; a group for "they"."""
        if pronoun == "they":
            return Speaker(span, self._plural.ref if self._plural else None)
        gender = _GENDERS.get(pronoun)
        if gender is None:
            return Speaker(span, None)
        found = self._last(span.start, gender)
        if found is None:
            return Speaker(span, None)
        self._note(span.start, found.ref, gender)
        return Speaker(span, found.ref, gender)

    def _role(self, phrase: Phrase, span: Span) -> Speaker:
        """ "the minister": who was given that title before; else the words themselves."""
        words = self.layout.words
        head = words.forms[phrase.last].lower()
        opening = words.forms[phrase.first].lower()
        if head in ROLES and opening in {"the", "his", "her"}:
            held = [n for at, title, n in self._titles if at < span.start and head in title.split()]
            if held:
                self._note(span.start, held[-1].ref, held[-1].gender)
                return Speaker(span, held[-1].ref, held[-1].gender)
        speaker = Speaker(span, None)
        if head.endswith("s"):
            self._plural = speaker
        return speaker

    def _note(self, at: int, ref: str, gender: str | None) -> None:
        """Enters a mention, in text order."""
        i = bisect_left(self._mentions, at, key=lambda mention: mention.at)
        if i < len(self._mentions) and self._mentions[i].at == at:
            self._mentions[i].spoke = True
            return
        self._mentions.insert(i, _Mention(at, ref, gender, spoke=True))

    def _last(self, at: int, gender: str) -> _Mention | None:
        """The person that a pronoun at ``at`` means: near, speaking before, first in the sentence, of known gender."""
        end = bisect_left(self._mentions, at, key=lambda mention: mention.at)
        here = bisect_left(self._starts, at + 1)
        best, most, sentence, first = None, -99.0, -1, True
        for i in range(end - 1, max(-1, end - 40), -1):
            mention = self._mentions[i]
            if mention.gender not in {None, gender}:
                continue
            number = bisect_left(self._starts, mention.at + 1)
            if here - number > _FAR:
                break
            opens = i == 0 or bisect_left(self._starts, self._mentions[i - 1].at + 1) != number
            weight = number - here + 1.6 * mention.spoke + 0.6 * opens + 0.3 * (mention.gender is not None)
            if weight > most:
                best, most = mention, weight
        del sentence, first
        return best
