"""Copied text counts as one source."""

from __future__ import annotations

from factdesk.match.copies import independent
from factdesk.model import Article, Claims, Reading, Span, Zone, ZoneKind

WIRE = (
    "The harbour of Oldport was closed on Monday after a barge carrying gravel sank beside the ferry pier. "
    "Divers found no oil in the water, the harbour master said, and the first boats may leave again by Thursday."
)
OTHER = (
    "A gravel barge went down next to the ferry landing in Oldport, shutting the port for at least three days. "
    "Fishermen said they would ask the city for money."
)


def reading(name, text, zones=()):
    return Reading(Article(name, text, zones), Claims())


def groups(*texts):
    return list(independent([reading(str(i), text) for i, text in enumerate(texts)]).values())


def test_a_wire_story_and_its_trimmed_copy_are_one_source():
    assert groups(WIRE, "OLDPORT (Wire) – " + WIRE.split(" Divers", maxsplit=1)[0]) == [0, 0]


def test_the_same_news_in_other_words_is_another_source():
    assert groups(WIRE, OTHER) == [0, 1]


def test_copies_of_copies_share_a_group():
    first, second = WIRE.split(". ")
    assert groups(first, second, WIRE) == [0, 0, 0]


def test_shared_page_furniture_is_no_copy():
    menu = "Home News Sport Weather Travel Opinion Culture Video Subscribe Log in Contact us About us Privacy "
    zones = (Zone(Span(0, len(menu)), ZoneKind.FURNITURE),)
    found = independent([reading("a", menu + "It rained.", zones), reading("b", menu + "The sun shone.", zones)])
    assert found == {"a": 0, "b": 1}


def test_an_empty_article_copies_nothing():
    assert groups("", "", WIRE) == [0, 1, 2]
