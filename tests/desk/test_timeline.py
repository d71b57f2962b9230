"""One figure over the articles that tell it: in the order of their days, in one unit, each article's value once."""

from datetime import date

import pytest

TOLL = (
    "The ferry Marigold sank off Tern Quay, Ana Brandt of the harbour office said. {}, the mayor of Tern Quay said.\n"
)
STORM = "The storm took the roof of the market hall at Tern Quay. {} people were hurt, the vet of Orla said.\n"


def add(desk, words, day, title="Ferry sinks", text=TOLL):
    month = date(2024, 5, day) if day else None
    return desk.add_text(text.format(words), title, "Nord", month)


def said(timeline):
    return [telling.mark.surface for telling in timeline.tellings] if timeline else []


@pytest.fixture
def tolls(desk):
    """Four articles on one ferry, worded each in its way, and one on a storm at the same quay."""
    for words, day in (
        ("At least 24 people were killed", 30),
        ("16 people were killed", 28),
        ("19 passengers are dead", 29),
        ("The death toll was 31", None),
    ):
        add(desk, words, day)
    add(desk, "7", 29, "Storm", STORM)
    return desk


def test_the_words_of_a_happening_find_it_however_it_is_worded(tolls):
    found = tolls.tellings("killed Marigold")
    assert said(found) == ["16", "19", "24", "31"]
    assert (found.concept, found.unit, len(found.values)) == ("people were killed", None, 4)
    assert [telling.published.day if telling.published else None for telling in found.tellings] == [28, 29, 30, None]
    assert found.tellings[1].passage == "19 passengers are dead, the mayor of Tern Quay said."


def test_an_article_that_lacks_a_word_of_the_story_is_left_out(tolls):
    assert said(tolls.tellings("hurt Quay")) == ["7"]
    assert tolls.tellings("hurt Marigold") is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('killed "Tern Quay"', ["16", "19", "24", "31"]),
        ("killed “Tern Quay”", ["16", "19", "24", "31"]),
        ('killed "Quay Tern"', []),
        ('"people were killed" Marigold', ["16", "24"]),
    ],
)
def test_words_in_marks_stand_together(tolls, words, found):
    assert said(tolls.tellings(words)) == found


@pytest.mark.parametrize("words", ["", "the of", "zeppelin", "killed zeppelin", '"', "Brandt"])
def test_words_that_name_no_figure_of_the_store_give_nothing(tolls, words):
    assert tolls.tellings(words) is None


def test_what_is_counted_counts_more_than_what_stands_around_it(desk):
    for number, day in ((140, 28), (150, 29)):
        add(desk, f"It carried {number} passengers and 12 crates. 3 passengers were hurt", day)
    assert said(desk.tellings("passengers Marigold")) == ["140", "150"]
    assert said(desk.tellings("crates Marigold")) == ["12", "12"]


def test_values_are_in_the_unit_of_the_first_and_what_does_not_convert_is_left_out(desk):
    for words, day in (("It drifted 6 miles", 28), ("It drifted 10 km", 29), ("It drifted for 9 hours", 30)):
        add(desk, words, day)
    found = desk.tellings("drifted Marigold")
    assert said(found) == ["6", "10"]
    assert found.unit == "mile"
    assert found.tellings[1].low == pytest.approx(6.21, abs=0.01)


@pytest.fixture
def checked(tolls, tmp_path):
    """A story whose draft has another toll than its sources."""
    path = tmp_path / "ferry.txt"
    path.write_text(TOLL.format("Just 12 people were killed"))
    list(tolls.start(path, []))
    tolls.attach("ferry", [source.id for source in tolls.sources()])
    list(tolls.check("ferry"))
    return tolls


def test_a_finding_shows_its_figure_over_the_sources_and_the_draft(checked):
    (item,) = (item for item in checked.queue("ferry") if item.finding.marks[0].surface == "12")
    found = checked.timeline("ferry", item.finding.key)
    assert said(found)[:3] == ["16", "19", "24"]
    assert [telling.mark.surface for telling in found.tellings if telling.draft] == ["12"]
    assert checked.report("ferry").timelines == {item.finding.key: found}


def test_a_name_or_a_figure_that_nobody_tells_otherwise_has_no_drawing(desk, story):
    assert desk.report(story).timelines == {}
    assert [len(desk.timeline(story, item.finding.key).tellings) for item in desk.queue(story)] == [1, 1, 1]
