"""Whether a visit, a concert, a match is on, may be called off, is put off or is called off."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk import wordlists
from factdesk.extract.statements.sentence import Sentence
from factdesk.model import Span, Statement

_EVENTS = wordlists.table("factdesk.extract", "planned_events")
_VERBS = wordlists.table("factdesk.extract", "plan_verbs")
_DOUBT = wordlists.entries("factdesk.extract", "plan_doubts")
_NOT = frozenset({"not", "never", "no", "n't", "denied", "denies", "without"})
_GOING = frozenset({"continue", "continues", "proceed", "proceeds", "ahead"})
_STILL = frozenset({"plans", "planned", "planning", "intends", "intended", "scheduled", "due", "expected", "hopes"})
_AUXILIARIES = frozenset(
    {"has", "have", "had", "been", "be", "is", "are", "was", "were", "being", "may", "might", "could", "will", "would"}
)
TELLING = frozenset(verb.split()[0] for verb in _VERBS) | _GOING | {"still"}
"""One of these stands in every sentence that states a plan."""
_REACH = 7
"""Words between the verb and what it calls off."""
_LEAD = 5
"""Words before the verb that may turn it into a doubt or a denial."""


def read(sentence: Sentence) -> Iterator[Statement]:
    """At most one statement of a sentence: what it says first about a planned event."""
    for at in [at for at, word in enumerate(sentence.words) if word in TELLING]:
        found = _called_off(sentence, at) or _going_on(sentence, at)
        if found:
            yield found
            return


def _called_off(sentence: Sentence, at: int) -> Statement | None:
    verb = _verb(sentence, at)
    if verb is None:
        return None
    value, last = verb
    lead = range(max(0, at - _LEAD), at)
    doubts = [i for i in lead if sentence.words[i] in _DOUBT]
    if any(sentence.words[i] in _NOT or sentence.words[i].endswith(("n't", "n’t")) for i in lead):
        value = "on"
    elif value == "off" and doubts:
        value = "in doubt"
    event = _event_after(sentence, last) or _event_before(sentence, at)
    if event is None:
        return None
    first = min([_auxiliaries(sentence, at), *doubts]) if event > at else event
    return _statement(sentence, _EVENTS[sentence.words[event]], value, (min(first, event), max(last, event)))


def _verb(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """The value of a verb of calling off at a place, and its last word."""
    word = sentence.words[at]
    pair = f"{word} {sentence.words[at + 1]}" if at + 1 < len(sentence.words) else ""
    if pair in _VERBS:
        return _VERBS[pair], at + 1
    return (_VERBS[word], at) if word in _VERBS else None


def _event_after(sentence: Sentence, last: int) -> int | None:
    """The event called off: the first event noun after the verb, before the clause ends."""
    for at in range(last + 1, min(last + 1 + _REACH, len(sentence.words))):
        if _breaks(sentence, at):
            return None
        if sentence.words[at] in _EVENTS:
            return at
    return None


def _event_before(sentence: Sentence, verb: int) -> int | None:
    """The event of a passive: "the trip was cancelled"."""
    at = verb - 1
    while at >= 0 and sentence.words[at] in _AUXILIARIES:
        at -= 1
    if at == verb - 1:
        return None
    return at if at >= 0 and sentence.words[at] in _EVENTS else None


def _auxiliaries(sentence: Sentence, at: int) -> int:
    while at > 0 and sentence.words[at - 1] in _AUXILIARIES:
        at -= 1
    return at


def _breaks(sentence: Sentence, at: int) -> bool:
    """Whether a comma, a dash or another stop stands before a word."""
    between = sentence.text[sentence.places[at - 1].end : sentence.places[at].start]
    return any(sign in between for sign in ",;:—–")


def _going_on(sentence: Sentence, at: int) -> Statement | None:
    """As in "The band still hopes to meet", "the concert will go ahead", "work on the fair continues"."""
    words = sentence.words
    if words[at] == "still" and any(word in _STILL for word in words[at + 1 : at + 3]):
        event = next((i for i in range(at + 2, min(at + 9, len(words))) if words[i] in _EVENTS), None)
        return None if event is None else _statement(sentence, _EVENTS[words[event]], "on", (at, event))
    if words[at] in _GOING and not any(w in _NOT or w in _DOUBT for w in words[max(0, at - _LEAD) : at]):
        event = next((i for i in range(max(0, at - 9), at) if words[i] in _EVENTS), None)
        if event is not None and not any(_breaks(sentence, i) for i in range(event + 1, at + 1)):
            return _statement(sentence, _EVENTS[words[event]], "on", (event, at))
    return None


def _statement(sentence: Sentence, event: str, value: str, ends: tuple[int, int]) -> Statement:
    subject = next((n.span for n in sentence.names), None)
    span: Span = sentence.between(*ends)
    return Statement(span, f"plan: {event}", value, subject)
