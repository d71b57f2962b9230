"""A word inside another word says nothing: "minus" of "terminus", "per" of "perhaps", "at" of "that"."""

import pytest

from factdesk.extract import figures, names, quotes
from factdesk.model import Article, FigureKind


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("At the terminus 14 trams burned.", 14, None, FigureKind.CARDINAL),
        ("At dawn it was minus 14.", -14, None, FigureKind.CARDINAL),
        ("The zoo may gain US 700,000 by the sale.", 700_000, "US dollar", FigureKind.MONEY),
        ("In the US 700,000 herons nest.", 700_000, None, FigureKind.CARDINAL),
        ("The lane is 30 km perhaps.", 30, "kilometre", FigureKind.UNIT),
        ("The lane takes 30 km per hour.", 30, "kilometre per hour", FigureKind.UNIT),
        ("The lane takes 30 km/hour.", 30, "kilometre per hour", FigureKind.UNIT),
        ("A nail 5 in longer was found.", 5, "inch", FigureKind.UNIT),
        ("It guards some 2000 islands.", 2000, None, FigureKind.CARDINAL),
        ("During 112 storms no roof fell.", 112, None, FigureKind.CARDINAL),
        ("The context of 14 500 letters is lost.", 14_500, None, FigureKind.CARDINAL),
        ("The vet said that 3-5 goats were ill.", 3, None, FigureKind.CARDINAL),
        ("The game drew 5m downloads.", 5e6, None, FigureKind.CARDINAL),
        ("The fair drew 5m northerners.", 5e6, None, FigureKind.CARDINAL),
        ("The lake lies 5m down.", 5, "metre", FigureKind.UNIT),
    ],
)
def test_a_figure_is_read_by_whole_words(text, value, unit, kind):
    (figure,) = figures.find(Article("a", text))
    assert (figure.low, figure.unit, figure.kind) == (value, unit, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dial 112 now.", FigureKind.CODE),
        ("Text 14 500 now.", FigureKind.CODE),
        ("They lost at home by 3-5 again.", FigureKind.SCORE),
        ("It opened about 2000 is the claim.", FigureKind.YEAR),
        ("The Faraday 5 sank.", FigureKind.NAME),
    ],
)
def test_whole_words_still_tell_what_counts_nothing(text, kind):
    assert [figure.kind for figure in figures.find(Article("a", text))] == [kind]


def test_a_place_is_not_cut_within_a_word():
    text = "Floods in Sandby villages drowned 14 goats."
    (figure,) = figures.find(Article("a", text))
    assert figure.place
    assert figure.place.of(text) == "Sandby"


def test_what_is_counted_is_not_counted_on_behind_a_part_of_a_word():
    text = "Each of 14 lamps lit the corridor 8 in turn."
    assert figures.find(Article("a", text))[1].of is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mayor Tom Reed claims he was pushed.", ["he was pushed."]),
        ("The council denied claims he was pushed.", []),
        ("In June, Manning, a guard, said that it burned.", ["that it burned."]),
        ("Speaking in London, a guard said that it burned.", ["that it burned."]),
        ("Beijing agreed, a guard said.", ["Beijing agreed"]),
        ("Standing there, a guard said it burned.", ["it burned."]),
    ],
)
def test_a_name_is_no_verb_for_its_ending(text, words):
    article = Article("a", text)
    assert [quote.span.of(text) for quote in quotes.find(article, names.find(article))] == words


def test_a_name_that_ends_like_an_adverb_speaks():
    text = "Manning, 40, said that it burned."
    article = Article("a", text)
    assert [quote.speaker_ref for quote in quotes.find(article, names.find(article))] == ["Manning"]
