"""Who speaks where the subject is long, set beside a role, or followed by where somebody belongs."""

import pytest

from factdesk.extract import names, quotes
from factdesk.model import Article, QuoteKind


def spoken(text):
    article = Article("a", text)
    found = quotes.find(article, names.find(article))
    return [quote for quote in found if quote.kind is not QuoteKind.WORDS]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Witnesses who spoke to the news agency Ansa said they saw a flash.", "Witnesses"),
        ("One woman who was standing below told Radio Nord that it fell like snow.", "One woman"),
        ("Ilan Moussavi of Leeds University's Energy and Environment Center said that it rose.", "Ilan Moussavi"),
        ("Ada Quill of the Institute for Rivers said that it rose.", "Ada Quill"),
        ("Police in Norway say they found nobody.", "Police in Norway"),
        ("Today police said they had spoken with the owner.", "police"),
        ("The council's chief executive, Andrew Penn, says it is late.", "The council's chief executive, Andrew Penn"),
        ("“We will not rest,” said the port's police chief, Hanna Weiss.", "the port's police chief, Hanna Weiss"),
        ("A spokesman for the Harbour Authority said it was late.", "A spokesman for the Harbour Authority"),
        ("Ada Quill said that it was late.", "Ada Quill"),
        ("People in the town say they saw a flash.", "People in the town"),
        (
            "A report published by the Harbour Authority said it was late.",
            "A report published by the Harbour Authority",
        ),
        ("US officers in Norway say they saw a flash.", "US officers in Norway"),
    ],
)
def test_the_head_of_a_long_subject_speaks(text, speaker):
    assert spoken(text)[-1].speaker.of(text) == speaker


def test_a_role_behind_a_name_is_the_one_named():
    text = "Ada Quill came. Quill, the acting head, said three of them were late."
    assert spoken(text)[-1].speaker_ref == "Ada Quill"


def test_a_statement_is_of_whoever_issued_it():
    assert (
        spoken("A statement issued by the Harbour Authority said it was late.")[-1].speaker_ref == "Harbour Authority"
    )


def test_a_report_is_no_body_named_before():
    text = "The World Bank approved it. The report said that growth was slow."
    assert spoken(text)[-1].speaker_ref is None


@pytest.mark.parametrize(
    "text",
    [
        "It took hours, according to Dr. Ada Quill, an emergency physician at the clinic.",
        "It took hours, according to Ada Quill, of the Ministry of Health.",
        "It took hours, according to Ada Quill, who runs the clinic.",
    ],
)
def test_what_says_who_a_source_is_is_not_said_by_it(text):
    assert [quote.span.of(text) for quote in spoken(text)] == ["It took hours"]


def test_words_go_on_behind_their_source():
    text = "It took hours, according to Ada Quill, and it was dark when they came."
    assert [quote.span.of(text) for quote in spoken(text)] == ["It took hours", "and it was dark when they came."]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        (
            "“We watch the house,” Tom Reed said. “We will do so.” Minister Ada Quill has promised more help.",
            "Tom Reed",
        ),
        ("“It was nice,” Tom Reed said. “We love it there.” Norland begins a four-day match in Oslo.", "Tom Reed"),
        ("“It was nice,” Tom Reed said. “We love it there.” Ada Quill said.", "Ada Quill"),
        ("“Is it true?” Ada Quill asked on Monday.", "Ada Quill"),
    ],
)
def test_a_sentence_that_acts_claims_no_quote(text, ref):
    assert spoken(text)[-1].speaker_ref == ref


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ada Quill said she and other parents have complained.", ["she and other parents have complained."]),
        ("Ada Quill said alongside others in a webinar that it was late.", ["that it was late."]),
        ("Ada Quill said no and asked for time.", ["no"]),
        ("The judge responded by shouting, though that didn't deter him.", []),
        ("The index plunged nearly 1,600 points, before recouping half that loss.", []),
        ("A blast was heard, police say, as the group claims it.", ["A blast was heard"]),
        ("A spokeswoman has rejected claims that 950 people are to be moved.", []),
        ("Witnesses told of seeing Tom Reed struggling to steer his boat.", []),
        ("Ada Quill told her crew to steer south.", ["to steer south."]),
        (
            "In the wake of the vote, Ada Quill told the House of Commons that the plan was dead.",
            ["that the plan was dead."],
        ),
        ("In the end the talks failed, Ada Quill said.", ["In the end the talks failed"]),
    ],
)
def test_where_the_words_without_marks_begin_and_end(text, said):
    assert [quote.span.of(text) for quote in spoken(text)] == said


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("“It is over,” Ada Quill told RTV television.", "RTV television"),
        ("“It is over,” Ada Quill told the Norland news agency Nordan on Monday.", "Nordan"),
        ("“It is over,” Ada Quill told The Northern Scot.", "The Northern Scot"),
        ("“It is over,” Ada Quill told 7 News.", "7 News"),
        ("Ada Quill told state radio that it is over.", "state radio"),
        ("“It is over,” Ada Quill told the council.", None),
        ("“It is over,” Ada Quill told a radio show host.", None),
        ("“It is over,” Ada Quill told News Hill shareholders.", None),
        ("“It is over,” Ada Quill told the agency's director.", None),
        ("“It is over,” Ada Quill said of RTV television.", None),
    ],
)
def test_an_outlet_is_known_by_what_it_is_called(text, medium):
    found = spoken(text)[-1].medium
    assert (found.of(text) if found else None) == medium
