"""Which person a phrase means: names by the ledger, pronouns and roles by what was said before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from factdesk import wordlists
from factdesk.extract.names.lexicons import ROLES
from factdesk.extract.quotes.forward import Phrase
from factdesk.extract.quotes.grammar import COLLECTIVES
from factdesk.extract.quotes.layout import Layout
from factdesk.extract.quotes.phrases import Phrases
from factdesk.model import Article, Name, NameKind, Span, ZoneKind

_GENDERS = {"he": "m", "she": "f"}
_FAR = 12
"""Sentences that a pronoun looks back."""
_NEAR = 4
"""Sentences that "the company" and "the minister" look back."""
_UNNAMED = frozenset({"official", "source", "spokesman", "spokeswoman", "spokesperson", "aide", "witness", "reporter"})
_WRITINGS = frozenset({"statement", "letter", "report", "email", "e-mail", "tweet", "post", "book", "lawsuit", "memo"})
_PRESS = wordlists.entries("factdesk.extract", "outlet_nouns")
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
        self._mentions = [_Mention(n.span.start, n.ref, n.gender) for n in self._people(article, names)]
        self._held: dict[str, list[Name]] = {}
        """Who was given a title, by each of its words."""
        for name in names:
            for word in name.title.lower().split() if name.title and name.kind is NameKind.PERSON else ():
                self._held.setdefault(word, []).append(name)
        self._bodies = self._mentions_of(names, NameKind.ORGANISATION)
        self._outlets = self._mentions_of(names, NameKind.OUTLET)
        self._introduced: set[str] = set()
        """Roles that came with "a": "the official" is then that one."""
        self._plural: Speaker | None = None

    @staticmethod
    def _mentions_of(names: Sequence[Name], kind: NameKind) -> list[_Mention]:
        """The mentions of institutions of one kind, in text order."""
        return [_Mention(name.span.start, name.ref, None) for name in names if name.kind is kind]

    def _people(self, article: Article, names: Sequence[Name]) -> list[Name]:
        """Persons named outside quotes, bylines and captions."""
        unread = [zone.span for zone in article.zones if zone.kind in _UNREAD]
        owned = set(map(id, self.layout.names))
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
        if phrase.pronoun in {"who", "which", "that"}:
            meant = self.of(phrase.antecedent)
            return Speaker(span, meant.ref, meant.gender) if meant else Speaker(span, None)
        if phrase.pronoun:
            return self._pronoun(phrase.pronoun, span)
        if phrase.name:
            if phrase.name.kind is NameKind.PERSON:
                self._note(phrase.name.span.start, phrase.name.ref, phrase.name.gender)
            return Speaker(span, phrase.name.ref, phrase.name.gender)
        return self._role(phrase, span)

    def _pronoun(self, pronoun: str, span: Span) -> Speaker:
        """The last person of that gender; a group for "they", an institution for "it"."""
        if pronoun == "they":
            return Speaker(span, self._plural.ref if self._plural else None)
        if pronoun == "it":
            return Speaker(span, self._body(span.start))
        gender = _GENDERS.get(pronoun)
        found = self._last(span.start, gender) if gender else None
        if found is None:
            return Speaker(span, None)
        self._note(span.start, found.ref, gender)
        return Speaker(span, found.ref, gender)

    def _role(self, phrase: Phrase, span: Span) -> Speaker:
        """A phrase without a name of its own: "the minister", "the company", "aides"."""
        words = self.layout.words
        head = words.low[phrase.last]
        opening = words.low[phrase.first]
        speaker = Speaker(span, None)
        beside = self._beside(phrase.last + 1) or (self._before(phrase) if head in ROLES else None)
        if beside is not None:
            self._note(beside.span.start, beside.ref, beside.gender)
            whole = Span(min(span.start, beside.span.start), max(span.end, beside.span.end))
            return Speaker(whole, beside.ref, beside.gender)
        if opening in {"a", "an", "one", "another"}:
            self._introduced.add(head)
        elif opening in {"the", "his", "her", "their"}:
            speaker = self._definite(head, opening, span, bare=phrase.last == phrase.first + 1)
        if head.endswith("s"):
            self._plural = speaker
        return speaker

    def _beside(self, i: int) -> Name | None:
        """The person whose name is set beside a role: "her lawyer, Tom Reed"."""
        words = self.layout.words
        if i >= len(words) or words.gaps[i] != ", " or words.owned[i]:
            return None
        name = self.layout.names[i]
        return name if name and name.kind is NameKind.PERSON and name.span.start == words.starts[i] else None

    def _before(self, role: Phrase) -> Name | None:
        """The person that a role between commas is set beside: "Reed, the lawyer, said"."""
        words, i = self.layout.words, role.first
        if not i or words.gaps[i] != ", " or words.owned[i - 1] or words.forms[i] not in {"the", "a", "an"}:
            return None
        if words.text[words.ends[role.last] : words.ends[role.last] + 1] != ",":
            return None
        name = self.layout.names[i - 1]
        return name if name and name.kind is NameKind.PERSON else None

    def _definite(self, head: str, opening: str, span: Span, *, bare: bool) -> Speaker:
        """Who "the minister" is: whoever was given that title before; and "the company": the one spoken of."""
        holders = self._held.get(head, [])
        before = bisect_left(holders, span.start, key=lambda name: name.span.start)
        if before:
            holder = holders[before - 1]
            self._note(span.start, holder.ref, holder.gender)
            return Speaker(span, holder.ref, holder.gender)
        if head in _WRITINGS and opening in {"his", "her"}:
            found = self._last(span.start, "m" if opening == "his" else "f")
            return Speaker(span, found.ref if found else None)
        if opening != "the" or head in self._introduced:
            return Speaker(span, None)
        if head.endswith("-year-old") or (head in ROLES and head not in _UNNAMED):
            found = self._last(span.start, ROLES.get(head) or None)
            if found and self._number(span.start) - self._number(found.at) <= _NEAR:
                self._note(span.start, found.ref, found.gender)
                return Speaker(span, found.ref, found.gender)
        if bare and head in COLLECTIVES and head not in _WRITINGS:
            return Speaker(span, self._body(span.start, head))
        return Speaker(span, None)

    def _body(self, at: int, head: str = "") -> str | None:
        """The institution that "it" or "the <head>" at ``at`` means: one whose name has that word, else the last."""
        bodies = self._outlets if head in _PRESS else self._bodies
        end = bisect_left(bodies, at, key=lambda mention: mention.at)
        before = bodies[max(0, end - 40) : end]
        named = [mention for mention in before if head and head in mention.ref.lower().split()]
        near = [m for m in before if self._number(at) - self._number(m.at) <= _NEAR]
        found = named or near
        return found[-1].ref if found else None

    def _number(self, at: int) -> int:
        """Which sentence an offset lies in."""
        return bisect_left(self._starts, at + 1)

    def _note(self, at: int, ref: str, gender: str | None) -> None:
        """Enters a mention, in text order."""
        i = bisect_left(self._mentions, at, key=lambda mention: mention.at)
        if i < len(self._mentions) and self._mentions[i].at == at:
            self._mentions[i].spoke = True
            return
        self._mentions.insert(i, _Mention(at, ref, gender, spoke=True))

    def _last(self, at: int, gender: str | None) -> _Mention | None:
        """The person that a pronoun at ``at`` means: near, speaking before, first in the sentence, of known gender."""
        end = bisect_left(self._mentions, at, key=lambda mention: mention.at)
        here = self._number(at)
        best: _Mention | None = None
        most = -99.0
        for i in range(end - 1, max(-1, end - 40), -1):
            mention = self._mentions[i]
            if gender and mention.gender not in {None, gender}:
                continue
            number = self._number(mention.at)
            if here - number > _FAR:
                break
            opens = i == 0 or self._number(self._mentions[i - 1].at) != number
            weight = number - here + 1.6 * mention.spoke + 0.6 * opens + 0.3 * (mention.gender is not None)
            if weight > most:
                best, most = mention, weight
        return best
