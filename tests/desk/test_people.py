from factdesk.desk.people import ledger
from factdesk.model import Article, Claims, Name, NameKind, Reading, Span


def reading(id_, *names):
    """An article that is nothing but names: (surface, ref, title, age)."""
    text, found = "", []
    for surface, ref, title, age in names:
        found.append(Name(Span(len(text), len(text) + len(surface)), ref, NameKind.PERSON, title, age))
        text += f"{surface}. "
    return Reading(Article(id_, text), Claims(names=tuple(found)))


def test_mentions_of_one_bearer_are_gathered_over_articles():
    draft = reading("d", ("Ana Brandt", "Ana Brandt", None, None), ("Brandt", "Ana Brandt", None, None))
    source = reading("s", ("ANA BRANDT", "ANA BRANDT", None, None), ("Ana Brandt", "Ana Brandt", None, None))
    (ana,) = ledger([draft, source])
    assert ana.ref == "Ana Brandt"
    assert ana.in_draft
    assert [(variant.surface, variant.count, variant.articles) for variant in ana.variants] == [
        ("Ana Brandt", 2, ("d", "s")),
        ("ANA BRANDT", 1, ("s",)),
        ("Brandt", 1, ("d",)),
    ]
    assert not ana.differs


def test_other_people_are_other_people():
    readings = [reading("d", ("Ana Brandt", "Ana Brandt", None, None), ("Tom Vik", "Tom Vik", None, None))]
    assert [person.ref for person in ledger(readings)] == ["Ana Brandt", "Tom Vik"]


def test_a_longer_title_says_nothing_different():
    readings = [
        reading("d", ("Ana Brandt", "Ana Brandt", "minister", None)),
        reading("s", ("Ana Brandt", "Ana Brandt", "Foreign Minister", None)),
    ]
    (ana,) = ledger(readings)
    assert ana.titles == ("Foreign Minister",)
    assert not ana.differs


def test_those_that_differ_come_first():
    readings = [
        reading("d", ("Abe Alm", "Abe Alm", None, None), ("Tom Vik", "Tom Vik", "mayor", 40)),
        reading("s", ("Tom Vik", "Tom Vik", "governor", 41)),
    ]
    tom, abe = ledger(readings)
    assert (tom.ref, set(tom.titles), tom.ages) == ("Tom Vik", {"mayor", "governor"}, (40, 41))
    assert tom.differs
    assert not abe.differs


def test_no_articles_have_no_people():
    assert ledger([]) == ()
