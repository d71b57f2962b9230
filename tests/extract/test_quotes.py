import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.extract import dates, names, quotes
from factdesk.model import Article, QuoteKind, Span, Zone, ZoneKind


def read(text, zones=()):
    article = Article("a", text, zones=tuple(zones))
    return quotes.find(article, names.find(article), dates.find(article))


def spoken(text):
    return [
        (quote.span.of(text), quote.speaker.of(text) if quote.speaker else None)
        for quote in read(text)
        if quote.kind in {QuoteKind.DIRECT, QuoteKind.MIXED}
    ]


def clauses(text):
    return [quote.span.of(text) for quote in read(text) if quote.kind is QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell for hours and the river rose.",
        "The film “Rivers of Gold” opens on Friday.",
        "The so-called “night shift” was cut.",
        "A process called “tempering” makes glass strong.",
        "The boys' coats and the girls' hats were found in the '70s.",
        'It was 5\' 10" tall and 3" wide.',
        "What is known as a “dry line” formed in the west.",
        "The statement was read by the report's authors.",
        "",
    ],
)
def test_nothing_said_is_no_speech(text):
    assert [quote for quote in read(text) if quote.kind is not QuoteKind.WORDS] == []


def test_scare_quotes_are_kept_as_words():
    (quote,) = read("The so-called “night shift” was cut.")
    assert quote.kind is QuoteKind.WORDS
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We will rebuild,” Ada Quill said.", "We will rebuild,", "Ada Quill"),
        ("“We will rebuild,” said Mayor Ada Quill.", "We will rebuild,", "Mayor Ada Quill"),
        ('"We will rebuild," said the mayor.', "We will rebuild,", "the mayor"),
        ("«We will rebuild», Ada Quill said.", "We will rebuild", "Ada Quill"),
        ("„We will rebuild“, Ada Quill said.", "We will rebuild", "Ada Quill"),
        ("‘‘We will rebuild,’’ Ada Quill said.", "We will rebuild,", "Ada Quill"),
        ("Ada Quill said: “We will rebuild.”", "We will rebuild.", "Ada Quill"),
        ("Ada Quill told reporters on the pier, “We will rebuild.”", "We will rebuild.", "Ada Quill"),
        ("Ada Quill, who lost by two votes, said, “We will rebuild.”", "We will rebuild.", "Ada Quill"),
        ("Ada Quill: “We will rebuild.”", "We will rebuild.", "Ada Quill"),
        ("“Why now?” Ada Quill asked.", "Why now?", "Ada Quill"),
        ("“Why now?” a spokeswoman for the port asked.", "Why now?", "a spokeswoman for the port"),
        ("“Why now?” Ada Quill, the port's director, asked.", "Why now?", "Ada Quill"),
        ("In a letter, Ada Quill called the plan “a gift to rats.”", "a gift to rats.", "Ada Quill"),
        ("“It was,” says port director Ada Quill, “the last straw.”", "It was,", "port director Ada Quill"),
        ("Ada Quill said: “We will rebuild", "We will rebuild", "Ada Quill"),
    ],
)
def test_marks_and_speakers(text, words, speaker):
    assert (words, speaker) in spoken(text)


def test_british_quotes_are_told_from_apostrophes():
    text = "‘We’ll rebuild the boys’ club,’ said Ada Quill. ‘It’s time.’"
    assert [words for words, _ in spoken(text)] == ["We’ll rebuild the boys’ club,", "It’s time."]


def test_marks_inside_marks_belong_to_the_outer_quote():
    text = "“He told me ‘never again’ and left,” Ada Quill said."
    assert spoken(text) == [("He told me ‘never again’ and left,", "Ada Quill")]


def test_each_paragraph_of_a_long_quote_reopens():
    text = "Ada Quill said: “We will rebuild. It takes time.\n\n“And we will pay for it.”"
    first, second = (quote for quote in read(text) if quote.kind is QuoteKind.DIRECT)
    assert (first.closed, second.closed) == (False, True)
    assert second.speaker_ref == "Ada Quill"


def test_a_quote_without_cue_goes_on_with_the_speaker():
    text = "“We will rebuild,” Ada Quill said. “It takes time.”"
    assert [quote.speaker_ref for quote in read(text)] == ["Ada Quill", "Ada Quill"]


def test_a_split_quote_is_one_group():
    text = "“We will,” Ada Quill said, “rebuild the pier.”"
    assert len({quote.group for quote in read(text)}) == 1


def test_a_fragment_shares_its_group_with_the_clause():
    text = "Ada Quill said the pier was “beyond repair” after the storm."
    clause, fragment = read(text)
    assert (clause.kind, fragment.kind) == (QuoteKind.INDIRECT, QuoteKind.MIXED)
    assert clause.group == fragment.group
    assert clause.span.of(text) == "the pier was “beyond repair” after the storm."


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Ada Quill said that the pier would reopen.", "that the pier would reopen."),
        ("Ada Quill said the pier would reopen.", "the pier would reopen."),
        ("The pier will reopen, Ada Quill said.", "The pier will reopen"),
        ("According to Ada Quill, the pier will reopen.", "the pier will reopen."),
        ("The pier will reopen, according to Ada Quill.", "The pier will reopen"),
        ("Ada Quill told the Evening Gazette on Monday that the pier would reopen.", "that the pier would reopen."),
        ("Ada Quill denied that the pier would reopen.", "that the pier would reopen."),
        ("Ada Quill urged sailors not to use the pier.", "not to use the pier."),
        ("Ada Quill said the pier that burned would reopen.", "the pier that burned would reopen."),
        ("Ada Quill said the pier would reopen, adding that it was late.", "the pier would reopen"),
        ("While Ada Quill said it was late, nobody left the pier.", "it was late"),
        ("The sailor who was badly hurled claims he had no oar.", "he had no oar."),
        ("The sailor who had been stranded claims he had no oar.", "he had no oar."),
    ],
)
def test_indirect_speech(text, clause):
    assert clauses(text)[0] == clause


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill did not say that the pier would reopen.",
        "Ada Quill declined to say whether the pier would reopen.",
        "Ada Quill hopes the pier will reopen.",
        "The report that he wrote was read by everybody.",
        "Ada Quill wrote three books about the pier.",
        "The port, which has rejected claims that the pier leaks, is open.",
        "There were repeated claims that the pier leaks.",
    ],
)
def test_what_nobody_said_is_no_indirect_speech(text):
    assert clauses(text) == []


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Ilse Brandt told Radio Grünau: “We will not sell the mill.”", "Radio Grünau"),
        ("Ilse Brandt told Channel Nine: “We will not sell the mill.”", "Channel Nine"),
        ("“No,” Ada Quill told the BBC.", "BBC"),
        ("“No,” Ada Quill told Spanish broadcaster RTVE on Monday.", "RTVE"),
        ("Ada Quill said in a statement that the pier would reopen.", "a statement"),
        ("“No,” Ada Quill wrote on Twitter.", "Twitter"),
        ("In an interview with Reuters, Ada Quill said that it was over.", "Reuters"),
        ("“No,” Ada Quill said at a news conference in Oslo.", "a news conference"),
        ("Ada Quill wrote on X that it was over.", "X"),
        ("“No,” Reuters quoted Ada Quill as saying.", "Reuters"),
        ("Ada Quill told a news conference in Oslo that it was over.", "a news conference"),
        ("“No,” Ada Quill said.", None),
        ("Ada Quill said that she had told the BBC so.", None),
    ],
)
def test_media(text, medium):
    quote = read(text)[0]
    assert (quote.medium.of(text) if quote.medium else None) == medium


def test_the_day_it_was_said():
    text = "“No,” Ada Quill said on Monday. “Never,” she added."
    first, second = read(text)
    assert first.said_on is not None
    assert "Monday" in first.said_on.of(text)
    assert second.said_on is None


def test_furniture_is_not_quoted():
    text = "“Buy now,” said Ada Quill.\n\nRain fell."
    assert read(text, [Zone(Span(0, 26), ZoneKind.FURNITURE)]) == ()


TOKENS = st.sampled_from([*"aB '“”‘’«»„,.:", '"', "\n", " said ", "Ada Quill", " he "])


@given(st.lists(TOKENS, max_size=60).map("".join))
def test_spans_are_in_order_and_inside(text):
    last = 0
    for quote in read(text):
        assert last <= quote.span.start <= quote.span.end <= len(text)
        last = quote.span.start
        for span in (quote.speaker, quote.cue, quote.medium, quote.said_on):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("text", ['"' * 10_000, "“a " * 5_000, "‘x’ " * 5_000, '"a" said Bo, ' * 5_000])
def test_hostile_marks_are_read_in_linear_time(text):
    assert isinstance(read(text), tuple)


def test_cued_speech_is_surer_than_guessed_speech():
    cued, continued = read("“We will rebuild,” Ada Quill said. “It takes time.”")
    (guessed,) = read("Ada Quill was “glad to be home”.")
    assert 1 >= cued.confidence > continued.confidence > guessed.confidence > 0
