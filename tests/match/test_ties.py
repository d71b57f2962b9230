"""Figures of two articles that a third one ties together."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.figures import match
from factdesk.match.ties import tied

DAY = date(2024, 5, 30)
EARLY = (
    "The ferry Alba sank off Norheim on Tuesday with 214 passengers.\n\n"
    "The coastguard counted 31 dead when the search off Norheim was broken off."
)
LATER = (
    "The ferry Alba sank off Norheim on Tuesday, killing 40 people. The ferry Alba had 214 passengers, its owner said."
)
LAST = (
    "# Toll of Alba ferry rises to 44\n\nThe toll of the ferry Alba rose to 44 on Tuesday. It sank with 214 passengers."
)


def told(*texts, of=None, matches=None):
    readings = {name: read(from_text(text, id=name, published=DAY)) for name, text in zip("abc", texts, strict=False)}
    background = Background.of(readings.values())
    found = [m for one, two in combinations(readings.values(), 2) for m in match(one, two, background)]
    kept = [m for m in found if matches is None or (m.a.article + m.b.article) in matches]
    return {(m.a.surface, m.b.surface) for m in tied(readings, kept, of)}


def test_what_a_third_article_has_of_both_is_one_thing():
    assert ("31", "44") in told(EARLY, LATER, LAST, matches=("ab", "bc"))


def test_what_is_matched_already_is_not_tied():
    assert told(LATER, LATER, LATER) == set()


def test_two_articles_alone_tie_nothing():
    assert told(EARLY, LATER) == set()


def test_only_the_pairs_of_the_article_asked_for_are_tied():
    assert told(EARLY, LATER, LAST, matches=("ab", "bc"), of="b") == set()


def test_one_value_needs_no_tie():
    assert not {pair for pair in told(EARLY, LATER, LAST, matches=("ab", "bc")) if pair[0] == pair[1]}


def test_the_toll_of_another_time_is_not_tied():
    other = "The ferry Alba had 214 passengers when it sank off Norheim. In 2011 a storm at Osby killed nine people."
    assert not {pair for pair in told(EARLY, LATER, other, matches=("ab", "bc")) if "nine" in pair}
