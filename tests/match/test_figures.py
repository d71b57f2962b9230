"""Which figures of two articles are about one thing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.figures import match

LONG_AGO = date(2019, 3, 2)


def reading(text, name="a", published=date(2024, 5, 30)):
    return read(from_text(text, id=name, published=published))


def pairs(one, other=None, published=date(2024, 5, 30)):
    """Surfaces of the matched figures; of one text, those that it has against itself."""
    a = reading(one)
    b = reading(other, "b", published) if other else a
    return {(found.a.surface, found.b.surface) for found in match(a, b, Background.of([a, b]))}


def test_one_thing_in_other_words_is_one():
    assert pairs("The landslide killed 14 villagers.", "Fourteen people died in the landslide.") == {("14", "Fourteen")}


def test_the_city_is_the_city_that_was_named():
    assert pairs(
        "The 4,200 families cut off in the north of Marren have had no water since Sunday.",
        "For the people of Marren little changes. An estimated 4,600 families are cut off in the north of the city.",
    ) == {("4,200", "4,600")}


def test_two_values_of_one_thing_are_matched_too():
    assert pairs(
        "The ferry was carrying 214 passengers when it ran aground.",
        "The ferry carried 241 passengers, its owner said.",
    ) == {("214", "241")}


def test_each_figure_finds_its_own_counterpart():
    assert pairs(
        "The blast killed 6 people and injured 31 in the Harrow mill.",
        "Thirty-one people were injured and eight were killed when the Harrow mill blew up.",
    ) == {("6", "eight"), ("31", "Thirty-one")}


def test_measures_meet_in_other_units():
    assert pairs("The tunnel is 10 kilometres long.", "The tunnel is 6.2 miles long.") == {("10", "6.2")}


def test_the_same_numeral_in_another_currency_is_matched():
    assert pairs("The city will pay €84 million for the trams.", "The city will pay $84 million for the trams.")


def test_ages_go_by_their_owner():
    assert pairs(
        "Maria Oduya, 61, runs the bakery with her son Peter Oduya, 35.",
        "Peter Oduya, 36, bakes the bread. His mother, Maria Oduya, 61, sells it.",
    ) == {("61", "61"), ("35", "36")}


@pytest.mark.parametrize(
    "other",
    [
        "Ingrid Solheim died in Bergen on Monday, aged 78.",
        "Ingrid Solheim, the cellist, has died. She was 78.",
        "Police named the victim as Ingrid Solheim, 78, of Bergen.",
    ],
)
def test_an_age_belongs_to_the_person_whose_place_it_takes(other):
    assert pairs("The cellist Ingrid Solheim, 87, fell on the stairs of the concert hall.", other) == {("87", "78")}


def test_an_age_holds_whenever_its_sentence_says_something_happened():
    assert pairs("Ingrid Solheim, 87, was arrested on 1 May 1968.", "Ingrid Solheim, 78, still plays.") == {
        ("87", "78")
    }


def test_the_only_count_of_a_thing_meets_the_only_one_elsewhere():
    assert pairs(
        "The ministry will close the Arden mill, which has 350 employees, in spring.",
        "In all 480 employees will lose their work when the Arden mill shuts.",
    ) == {("350", "480")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rescuers recovered 24 bodies from the ferry.", "The ferry sank with the loss of 31 lives."),
        ("Boyle was shot seven times on the ferry.", "Police said Boyle was hit by nine bullets on the ferry."),
        ("Boyle served 40 days in jail; he left Velm in 2003.", "Boyle served 60 days in jail."),
        ("Amos Rudd, the 56-year-old head of the sect, was jailed.", "Rudd, 54, was jailed on Monday."),
        ("The pistol was a .357 revolver.", "Police found a 38-caliber revolver."),
        ("The tunnel is 200 feet deep.", "The tunnel is 150 metres deep."),
    ],
)
def test_one_thing_is_known_in_other_words(one, other):
    assert any(a != b for a, b in pairs(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flood killed 12 people.", "In 2007 a flood killed 31 people."),
        ("The landslide killed 12 people.", "The landslide left 40 people injured."),
        ("The museum bought 30 coins.", "The museum has 45 rooms."),
        ("Maria Oduya, 61, runs the bakery.", "Her daughter Lena Oduya, 35, drives the van."),
        ("The blast killed 40 people in the port of Tessin.", "The blast killed 6 people in the village of Orm."),
        ("The limit on the bridge is 20 tonnes.", "The truck on the bridge weighed 28 tonnes."),
        ("Two of the boats sank.", "The five boats left at dawn."),
        ("The tower is 90 metres high.", "The tower stands 400 metres from the river."),
        ("The trial began at 9 a.m.", "The trial began in 2009."),
        ("Critics cite the Second Amendment.", "Critics cite the First Amendment."),
        ("She led the office for four years.", "Tuesday marks four weeks since she won the post."),
        ("Polls put Ruiz ahead by 10 points.", "At one point the crowd sang."),
        ("Syrup slipped to $61.30 a gallon in Hull on Monday.", "Syrup closed at $61.80 a gallon in Hull on Tuesday."),
        ("The crash near Oban killed 4 people.", "In Oban a lorry hit a bus. A further 9 people were killed in Velm."),
        ("Dale hit 6 fours for Velm.", "Orr hit 12 fours and 6 sixes. Dale hit 6 fours in all."),
        ("A flood killed 170 people in Sund.", "A flood killed 230 people across Kerland."),
        ("The blaze doubled the pump's price: it costs three times as much.", "The fire brigade came twice."),
    ],
)
def test_look_alikes_stay_apart(one, other):
    assert not {(a, b) for a, b in pairs(one, other) if a != b}


def test_a_value_that_stands_elsewhere_in_the_source_is_not_missing():
    assert pairs(
        "The fire destroyed 40 homes.", "The fire destroyed 40 homes, the mayor said. Firemen first spoke of 25 homes."
    ) == {("40", "40")}


def test_tolls_of_two_stories_are_no_pair():
    quake = "An earthquake in Marodia killed 30 people in Veltro, Ostrava Bay and Lower Sund, the Marodian army said."
    storm = "A storm in Kerland killed 12 people in Hask, Tolle and North Velm, the Kerland police said."
    assert not pairs(quake, storm)


def test_leads_of_articles_years_apart_are_two_pieces_of_news():
    assert not pairs("A magnitude 4.2 quake shook Velm.", "A magnitude 5.1 quake shook Velm.", LONG_AGO)


def test_a_headline_that_belies_its_body_is_matched_within_one_article():
    assert pairs(
        "# Ferry fire kills 14 people\n\nA fire on a ferry killed 41 people on Tuesday, the coastguard said.\n"
    ) == {("14", "41")}


def test_a_toll_that_the_body_tells_twice_is_matched():
    assert pairs(
        "A blast at the Harrow mill left 24 people dead on Tuesday.\n\n"
        "The mill makes flour. Five people were killed by the blast, a union said.\n"
    ) == {("24", "Five")}


@pytest.mark.parametrize(
    "told",
    [
        "Five more people were killed by the blast, a union said.",
        "The police had earlier said that five people were killed by the blast.",
        "Five of them were killed by the blast at once.",
        "Five children were killed by the blast.",
        "At least five people were killed by the blast, a union said.",
        "Five people were killed by the blast in the village of Orm.",
        "In 2009 five people were killed by a blast there.",
        "Five people were killed in a crash on the road to Velm.",
        "Twenty-four people were killed by the blast, a union said.",
    ],
)
def test_another_toll_in_the_body_is_not_the_same_told_twice(told):
    assert not pairs(f"A blast at the Harrow mill left 24 people dead on Tuesday.\n\nThe mill makes flour. {told}\n")


@pytest.mark.parametrize(
    "text",
    [
        "# Ferry fire kills 14 people\n\nA fire on a ferry killed fourteen people on Tuesday.\n",
        "# Ferry fire kills 14 people\n\nA fire killed 14 people. In 1998 a ferry fire killed 41 people.\n",
        "The fire killed 14 people. The flood of 1998 killed 41 people.\n",
        "Ten houses burned. Six houses were saved. Four houses had been empty.\n",
    ],
)
def test_an_article_at_peace_with_itself_has_no_pairs(text):
    assert not pairs(text)


def test_a_match_says_what_both_have_in_common():
    a, b = reading("The landslide killed 14 villagers."), reading("The landslide killed 15 villagers.", "b")
    (found,) = match(a, b, Background.of([a, b]))
    assert found.reasons == ("both: killed villagers",)
    assert 0 <= found.score <= 1


def test_the_order_of_two_articles_does_not_matter():
    one = "The blast killed 6 people and injured 31. It cost the mill $4 million."
    other = "Thirty people were injured and eight were killed. The mill lost $5 million."
    assert pairs(one, other) == {(a, b) for b, a in pairs(other, one)}


SCRAPS = "12|forty|3.5|million|killed|injured|€|$|percent|metres|(6 miles)|of|In 2004,|at least|.|,|\n|Anna Ruiz, 61,"
WORDS = st.sampled_from(SCRAPS.split("|"))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=30), st.lists(WORDS, max_size=30))
def test_no_text_breaks_it_and_every_mark_slices_back(one, other):
    a, b = reading(" ".join(one)), reading(" ".join(other), "b")
    for found in (*match(a, b, Background.of([a, b])), *match(a, a, Background.of([a]))):
        for mark, article in ((found.a, a.article), (found.b, b.article if found.b.article == "b" else a.article)):
            assert mark.span.of(article.text) == mark.surface


def test_the_first_toll_of_each_article_is_the_toll():
    assert ("Fourteen", "16") in pairs(
        "A bridge at Marren fell on Tuesday. Fourteen people were injured, three of them badly.",
        "A bridge at Marren fell on Tuesday, killing nine people and injuring 16. Two of the injured were divers.",
    )


def test_more_people_of_another_happening_are_no_part_of_it():
    assert ("31", "34") in pairs(
        "The blast at the Harrow mill killed nine people. A further 31 people were injured, police said.",
        "The blast at the Harrow mill killed nine people and injured 34, police said.",
    )


def test_a_measure_given_in_two_units_is_one_measure():
    assert pairs(
        "A 60-metre section of the wall at Marren fell.",
        "A 30-metre, 98-foot section of the wall at Marren fell.",
    ) == {("60", "30")}


def test_the_people_who_died_are_not_the_cars_that_fell():
    assert (
        pairs(
            "The bridge at Marren fell on Tuesday and killed 35 people.",
            "The bridge at Marren fell on Tuesday with 35 cars on it.",
        )
        == set()
    )


def test_the_value_of_another_thing_is_no_counterpart():
    assert ("31", "35") in pairs(
        "The bridge at Marren fell on Tuesday and killed 31 people. Police counted 35 cars in the river.",
        "The bridge at Marren fell on Tuesday and killed 35 people.",
    )


def test_those_hurt_badly_are_not_all_who_were_hurt():
    assert ("12", "five") not in pairs(
        "A bus hit a tree at Marren on Monday and killed four pupils. The crash injured 12 pupils.",
        "A bus hit a tree at Marren on Monday and killed four pupils. It left five critically injured.",
    )


def test_the_pupils_on_the_bus_are_not_those_who_were_hurt():
    assert ("35", "12") not in pairs(
        "A bus with 35 pupils hit a tree at Marren on Monday. Nine pupils were sent home.",
        "A bus hit a tree at Marren on Monday, and 12 pupils were injured. Eight pupils stayed in hospital.",
    )
