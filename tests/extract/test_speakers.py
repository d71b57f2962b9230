import pytest

from factdesk.extract import names, quotes
from factdesk.model import Article, QuoteKind, Span, Zone, ZoneKind


def refs(text, zones=()):
    article = Article("a", text, zones=tuple(zones))
    found = quotes.find(article, names.find(article))
    return [quote.speaker_ref for quote in found if quote.kind is not QuoteKind.WORDS]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ada Quill and Tom Reed met. “We will rebuild,” Quill said.", "Ada Quill"),
        ("Ada Quill met Tom Reed. “We will rebuild,” she said.", "Ada Quill"),
        ("Ada Quill met Tom Reed. “We will rebuild,” he said.", "Tom Reed"),
        ("Mr. Ames opened the door. “Come in,” he said.", "Ames"),
        ("Foreign Minister Ada Quill met Tom Reed. “We will rebuild,” the minister said.", "Ada Quill"),
        ("Tom Reed, a spokesman for the port, was there. “We will rebuild,” the spokesman said.", "Tom Reed"),
        ("“We will rebuild,” an official said.", None),
        ("Ada Quill met Tom Reed. “We will rebuild,” an official said.", None),
        ("The Harbour Authority met. “We will rebuild,” it said.", "Harbour Authority"),
        ("The Harbour Authority met. “We will rebuild,” the authority said.", "Harbour Authority"),
        ("Ada Quill saw it. “We will rebuild,” her statement said.", "Ada Quill"),
        ("Ada Quill, who saw it, said that it burned.", "Ada Quill"),
        ("With Ada Quill, a guard said: “We will rebuild.”", None),
        ("Ada Quill, a guard, said: “We will rebuild.”", "Ada Quill"),
        ("Ada Quill, of Columbia, South Carolina, said that it burned.", "Ada Quill"),
        ("Tom Reed left. “Is it over?” Ada Quill told Britain's ITV in an interview.", "Ada Quill"),
        ("The Harbour Authority told Reuters so. “We will rebuild,” the authority said.", "Harbour Authority"),
        ("Reporters asked about Tom Reed, and Ada Quill said that it burned.", "Ada Quill"),
    ],
)
def test_who_is_meant(text, last):
    assert refs(text)[-1] == last


def test_whoever_was_met_stands_outside_the_words_of_the_speaker():
    text = "After meeting Ada Quill, the guard said: “We will rebuild.”"
    article = Article("a", text)
    (quote,) = quotes.find(article, names.find(article))
    assert quote.speaker
    assert quote.speaker.of(text) == "the guard"


def test_the_last_speaker_goes_on_when_another_is_only_mentioned():
    text = "“We met Tom Reed,” Luke Ames said. “He was late.”\n\nIt rained on Tom Reed.\n\n“So was I,” he said."
    assert refs(text)[:2] == ["Luke Ames", "Luke Ames"]


def test_a_speaker_inside_a_quote_is_no_antecedent():
    text = "“Tom Reed was late,” Luke Ames said.\n\n“He always is,” he said."
    assert refs(text) == ["Luke Ames", "Luke Ames"]


def test_a_writer_in_the_byline_is_not_meant():
    text = "By Luke Ames\n\nTom Reed left at noon. “I was tired,” he said."
    assert refs(text, [Zone(Span(0, 12), ZoneKind.BYLINE)]) == ["Tom Reed"]


def test_owners_of_what_is_said_are_speakers():
    assert refs("Nobody heeded Ada Quill's warning that the pier would fall.") == ["Ada Quill"]


def test_nested_speech_keeps_its_own_speaker():
    text = "Ada Quill recalled that Tom Reed shouted, “Run!”"
    assert refs(text)[-1] == "Tom Reed"


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("“We lost,” Reuters quoted Ada Quill as saying.", "Ada Quill"),
        ("Ada Quill was quoted by Reuters as saying that “we lost”.", "Ada Quill"),
        ("“We lost.” — Ada Quill", "Ada Quill"),
        ("Her lawyer, Tom Reed, said: “We lost.”", "Tom Reed"),
        ("Quill: Pier must close\n\nAda Quill opened the pier.", "Ada Quill"),
        ("Ivan Petrov told TASS, citing Ada Quill, that talks had failed.", "Ivan Petrov"),
    ],
)
def test_chains_signatures_and_headlines(text, ref):
    assert refs(text)[0] == ref


def test_a_colon_in_running_text_credits_nobody():
    assert refs("Nothing to add.\n\nThe menu: soup and bread for all.") == []
