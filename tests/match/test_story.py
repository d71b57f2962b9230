"""Whether two articles tell one story."""

from __future__ import annotations

from factdesk.match.story import one_story
from factdesk.model import Article, Claims, Name, NameKind, Reading, Span


def reading(text):
    names = tuple(
        Name(Span(at, at + len(word)), word, NameKind.PLACE)
        for word in dict.fromkeys(text.split())
        if word[0].isupper()
        for at in [text.index(word)]
    )
    return Reading(Article("a", text), Claims(names=names))


FERRY = reading("Skarn ferry Alkyon struck a reef, Nordic Lines and the Tessin police said near Oldport")
AGAIN = reading("divers in Skarn found the Alkyon upright, said Nordic boss Jens Falk")
VOTE = reading("Marodia voted for Lena Brandt on Sunday, the Electoral Council in Ostrava said")


def test_shared_names_make_one_story():
    assert one_story(FERRY, AGAIN)


def test_other_names_make_another_story():
    assert not one_story(FERRY, VOTE)


def test_hardly_any_names_rule_nothing_out():
    assert one_story(FERRY, reading("the boat sank near Velm"))
