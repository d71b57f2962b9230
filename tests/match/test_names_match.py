from factdesk.match.names import match
from factdesk.model import Article, Claims, Name, NameKind, Reading, Span


def reading(text, *names, article="a"):
    """A reading with the given names, each a surface or (surface, ref, kind); surfaces are found in text order."""
    found, at = [], 0
    for name in names:
        surface, ref, kind = name if isinstance(name, tuple) else (name, name, NameKind.PERSON)
        at = text.index(surface, at)
        found.append(Name(Span(at, at + len(surface)), ref, kind))
        at += len(surface)
    return Reading(Article(article, text), Claims(names=tuple(found)))


def pairs(a, b):
    return {(m.a.surface, m.b.surface) for m in match(a, b, None)}


def test_one_person_is_matched_by_the_fullest_forms():
    a = reading("Ruth Allen spoke. Allen left.", "Ruth Allen", ("Allen", "Ruth Allen", NameKind.PERSON))
    b = reading("Ruth Mary Allen stayed.", "Ruth Mary Allen", article="b")
    assert pairs(a, b) == {("Ruth Allen", "Ruth Mary Allen")}


def test_a_slip_in_the_first_name_is_matched():
    a = reading("Marion Farrow sang.", "Marion Farrow")
    b = reading("Marian Farrow sang.", "Marian Farrow", article="b")
    assert pairs(a, b) == {("Marion Farrow", "Marian Farrow")}


def test_two_people_with_one_family_name_are_kept_apart():
    a = reading("Laura Mercer and Liam Mercer came.", "Laura Mercer", "Liam Mercer")
    b = reading("Liam Mercer came.", "Liam Mercer", article="b")
    assert pairs(a, b) == {("Liam Mercer", "Liam Mercer")}


def test_like_first_names_that_one_article_tells_apart_are_two_people():
    a = reading("Marta Ruiz met Maria Ruiz.", "Marta Ruiz", "Maria Ruiz")
    b = reading("Maria Ruiz came.", "Maria Ruiz", article="b")
    assert pairs(a, b) == {("Maria Ruiz", "Maria Ruiz")}


def test_a_family_name_alone_is_ambiguous_between_two_bearers():
    a = reading("Laura Mercer and Liam Mercer came.", "Laura Mercer", "Liam Mercer")
    b = reading("Mercer came.", "Mercer", article="b")
    assert pairs(a, b) == set()


def test_a_bare_family_name_a_letter_off_is_matched():
    a = reading(
        "In Brenfield Inspector Martin Reeve spoke. Reeve left.",
        "Martin Reeve",
        ("Reeve", "Martin Reeve", NameKind.PERSON),
    )
    b = reading("Later Reave left Brenfield.", "Reave", article="b")
    assert {y for _, y in pairs(a, b)} == {"Reave"}


def test_a_place_a_letter_off_is_matched_where_its_neighbours_are_the_same():
    a, b = reading("ships in the Gulf of Lorne today"), reading("ships in the Gulf of Sorne today", article="b")
    assert pairs(a, b) == {("Lorne", "Sorne")}


def test_two_countries_are_two():
    assert pairs(reading("a border with Iran now"), reading("a border with Iraq now", article="b")) == set()


def test_two_forms_of_one_stem_are_no_slip():
    assert pairs(reading("an Angolan crew"), reading("an Angola crew", article="b")) == set()


def test_common_words_in_capitals_are_no_names():
    a, b = (
        reading("Winter storm kills. The storm was strong."),
        reading("Winner takes all. A winner came.", article="b"),
    )
    assert pairs(a, b) == set()


def test_one_article_that_spells_a_name_two_ways():
    text = "Traders in Brenfield met. Later Brenfeld was quiet. Brenfield slept."
    place = ("Brenfield", "Brenfield", NameKind.PLACE)
    one = reading(text, place, ("Brenfeld", "Brenfeld", NameKind.PLACE), place)
    assert pairs(one, one) in ({("Brenfield", "Brenfeld")}, {("Brenfeld", "Brenfield")})


def test_an_article_that_spells_everything_one_way_is_quiet():
    one = reading("Ruth Allen met Allen.", "Ruth Allen", ("Allen", "Ruth Allen", NameKind.PERSON))
    assert pairs(one, one) == set()


def test_strangers_in_other_stories_are_not_compared():
    a = reading("Martin Reeve spoke to Marta Lind in Brenfield about Harrow Lane.", "Martin Reeve", "Marta Lind")
    b = reading("Later Reave left Oslo for Bergen with Ingrid Solberg and Anders Dahl.", "Reave", article="b")
    assert pairs(a, b) == set()
