import time
from itertools import islice, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.extract import names
from factdesk.model import Article, NameKind, Span, Zone, ZoneKind


def found(text):
    return [(name.span.of(text), name.ref, name.kind) for name in names.find(Article("a", text))]


def named(text, surface):
    return next(name for name in names.find(Article("a", text)) if name.span.of(text) == surface)


def refs(text):
    return {ref for _, ref, kind in found(text) if kind is NameKind.PERSON}


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell for hours and the river rose.",
        "However, the plan was dropped. Nothing else was said.",
        "On Monday and again in October the shops stayed shut.",
        "Fresh bread is baked here. The bakers start early.",
        "I think I'm late, he said.",
        "The Toronto-based firm is hiring.",
        "",
    ],
)
def test_prose_without_names_has_none(text):
    assert found(text) == []


def test_a_family_name_alone_is_the_person_named_in_full():
    text = "Mayor Alice Tomlin opened the bridge. Tomlin cut the ribbon. Mr. Tomlin, her brother, did not come."
    assert [ref for _, ref, kind in found(text) if kind is NameKind.PERSON] == [
        "Alice Tomlin",
        "Alice Tomlin",
        "Tomlin",
    ]


def test_a_family_name_of_two_words_is_the_person_named_in_full():
    assert refs("Karim Hadir Sher Alim, 30, died. Sher Alim was ill.") == {"Karim Hadir Sher Alim"}


def test_a_name_before_its_full_form_is_joined_too():
    assert refs("Tomlin wins again\n\nAlice Tomlin was elected on Monday.") == {"Alice Tomlin"}


def test_two_people_with_one_family_name_stay_apart():
    text = "Peter Haas spoke first. Maria Haas spoke later."
    assert refs(text) == {"Peter Haas", "Maria Haas"}


def test_short_first_names_are_one_person():
    assert refs("William Tanner left. Bill Tanner returned.") == {"William Tanner"}


@pytest.mark.parametrize(
    ("text", "surface", "title"),
    [
        ("Prime Minister Olga Brandt left.", "Olga Brandt", "Prime Minister"),
        ("It was up to Secretary of State Paul Orde to act.", "Paul Orde", "Secretary of State"),
        ("The Polish president, as spokesman Marek Nowak said, is ill.", "Marek Nowak", "spokesman"),
        ("Ruth Amsel, director of the museum, resigned.", "Ruth Amsel", "director of the museum"),
        ("Ruth Amsel, who was ill, resigned.", "Ruth Amsel", None),
        ("They met Ruth Amsel, after coach Tom Reed left.", "Ruth Amsel", None),
        ("Ruth Amsel, a doctor at a clinic in York. At noon she left.", "Ruth Amsel", "doctor at a clinic in York"),
        ("Mr. John Amsel resigned.", "John Amsel", None),
        ("Ruth Amsel, head of the Arboretum Spa. She liked it.", "Ruth Amsel", "head of the Arboretum Spa"),
        ("Ruth Amsel, head of St. Jude School, left.", "Ruth Amsel", "head of St. Jude School"),
        ("Beside Ruth Amsel, a doctor said no.", "Ruth Amsel", None),
        ("Ruth Amsel, a Boeing engineer, left.", "Ruth Amsel", "Boeing engineer"),
        ("Ruth Amsel, a United Nations envoy, left.", "Ruth Amsel", "United Nations envoy"),
        ("Ruth Amsel, wounded by a guard, left.", "Ruth Amsel", None),
    ],
)
def test_titles(text, surface, title):
    assert named(text, surface).title == title


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ruth Amsel, 45, resigned.", 45),
        ("Ruth Amsel (45) resigned.", 45),
        ("The winner, 45-year-old Ruth Amsel, resigned.", 45),
        ("Ruth Amsel, 45 minutes late, resigned.", None),
        ("Ruth Amsel won 45 votes.", None),
        ("Ruth Amsel, 4.5 points behind, resigned.", None),
    ],
)
def test_ages(text, age):
    assert named(text, "Ruth Amsel").age == age


@pytest.mark.parametrize(
    ("text", "surface", "gender"),
    [
        ("Emma Stark left.", "Emma Stark", "f"),
        ("Mr. Stark left.", "Stark", "m"),
        ("Queen Zarina left.", "Zarina", "f"),
        ("A spokeswoman, Kit Larue, left.", "Kit Larue", None),
    ],
)
def test_genders(text, surface, gender):
    assert named(text, surface).gender == gender


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("She flew to Norway.", "Norway", NameKind.PLACE),
        ("They live in Quarmby now.", "Quarmby", NameKind.PLACE),
        ("The Ministry of Fisheries said no.", "Ministry of Fisheries", NameKind.ORGANISATION),
        ("He told the Evening Gazette so.", "Evening Gazette", NameKind.OUTLET),
        ("He told Reuters so.", "Reuters", NameKind.OUTLET),
        ("The WFTO said no.", "WFTO", NameKind.ORGANISATION),
        ("It burned in South Australia on Monday.", "South Australia", NameKind.PLACE),
        ("New South Wales closed its roads.", "New South Wales", NameKind.PLACE),
        ("It burned in both Queensland and Victoria.", "Victoria", NameKind.PLACE),
        ("“No,” Victoria said.", "Victoria", NameKind.PERSON),
        ("Karim Hadir Sher Alim, 30, died.", "Karim Hadir Sher Alim", NameKind.PERSON),
        ("It killed Zyrella, 6, on Monday.", "Zyrella", NameKind.PERSON),
        ("It killed Zyrella, 6, and Emma, 8.", "Zyrella", NameKind.PERSON),
        ("It burned in Norway, Quarmby and Peru.", "Quarmby", NameKind.PLACE),
        ("It burned in Oslo, Quarmby.", "Quarmby", NameKind.PLACE),
        ("In Norway, Zyrella Mott won. They saw Mott.", "Mott", NameKind.PERSON),
        ("The District Attorney, Neal Pinkstone, came.", "Neal Pinkstone", NameKind.PERSON),
        ("Then Zyrella Corp fell.", "Zyrella Corp", NameKind.ORGANISATION),
    ],
)
def test_kinds(text, surface, kind):
    assert named(text, surface).kind is kind


def test_a_subject_behind_a_place_is_no_place():
    kinds = [kind for surface, _, kind in found("In Norway, Quarmbell met them. They saw Quarmbell.")]
    assert kinds == [NameKind.PLACE, NameKind.OTHER, NameKind.OTHER]


def test_the_scores_of_a_list_are_no_ages():
    assert refs("The Zyrellas, 14, and Quarmbell, 9, lead the table.") == set()


def test_an_acronym_stands_for_the_name_it_shortens():
    text = "The World Fair Trade Organization (WFTO) met. The WFTO said no."
    assert {ref for _, ref, _ in found(text)} == {"World Fair Trade Organization"}


def test_a_month_can_be_a_family_name():
    text = "Theodora May spoke in May. Later May left."
    assert [surface for surface, _, _ in found(text)] == ["Theodora May", "May"]


def test_furniture_is_not_read():
    text = "Read more Alice Tomlin\n\nRain fell."
    article = Article("a", text, zones=(Zone(Span(0, 22), ZoneKind.FURNITURE),))
    assert names.find(article) == ()


@given(st.text(alphabet=st.sampled_from("Aa Bé.-’'\"&,\nJr1the of Mr"), max_size=200) | st.text(max_size=200))
def test_spans_are_in_order_and_inside(text):
    last = 0
    for name in names.find(Article("a", text)):
        assert last <= name.span.start < name.span.end <= len(text)
        assert name.span.of(text).strip() == name.span.of(text)
        last = name.span.end


def test_hostile_text_is_read_in_linear_time():
    assert isinstance(names.find(Article("a", "Aa " * 100_000)), tuple)
    assert isinstance(names.find(Article("a", "A." * 100_000)), tuple)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        (
            "Ilse van der Berg won. Van der Berg smiled, and van der Berg left.",
            ["Ilse van der Berg", "Van der Berg", "van der Berg"],
        ),
        ("Paul de Witt won. Later de Witt left.", ["Paul de Witt", "de Witt"]),
        ("Dr. Martin Otto King Jr. won.", ["Martin Otto King Jr"]),
        ("Bank of Norway Governor Mark Oles won.", ["Mark Oles"]),
        ("Rep. Jim Tully, D-Ohio, won.", ["Jim Tully"]),
    ],
)
def test_names_with_small_parts(text, surfaces):
    people = [surface for surface, _, kind in found(text) if kind is NameKind.PERSON]
    assert people == surfaces
    assert len(refs(text)) == 1


def register(people):
    """So many people of one family name."""
    return [f"Ada{''.join(letters)} Smith came." for letters in islice(product("bcdfghklmnpr", repeat=4), people)]


def test_a_register_of_one_clan_is_read_in_linear_time():
    def seconds(people):
        text = " Smith said so.\n".join(register(people))
        started = time.perf_counter()
        names.find(Article("a", text))
        return time.perf_counter() - started

    seconds(10)
    assert min(seconds(1200) for _ in range(2)) < 8 * max(min(seconds(300) for _ in range(2)), 0.03)


def test_after_a_long_register_a_family_name_is_the_newest_full_name():
    text = f"{' '.join(register(200))} Greta Smith left. Smith said so. Greta Smith slept."
    assert [ref for _, ref, _ in found(text)][-3:] == ["Greta Smith"] * 3
