"""The same story reads the same whatever it was saved as."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.extract import claims as extract

STORY = [
    "Ferry sinks between islands",
    "The ferry that links the two islands sank on Tuesday with 250,000 litres of oil aboard, the harbour master said.",
    "“We heard it before we saw it,” said Lena Torvo, a 34-year-old teacher — one of the first on the quay.",
    "In François’s café about 1,500 people were fed; half of the island’s 22,000 people have no power.",
    "The inquiry begins next week.",
]


def test_paragraphs_are_the_same(format_of, article, rows):
    suffix, make = format_of
    assert rows(article(make(STORY), f"story{suffix}")) == STORY


def test_the_headline_is_found(format_of, article):
    suffix, make = format_of
    read = article(make(STORY), f"story{suffix}")
    assert read.zones[0].kind == "headline"
    assert read.zones[0].span.of(read.text) == STORY[0]


def claimed(read):
    claims = extract.read(read).claims
    return [
        [span.of(read.text) for span in spans]
        for spans in (
            [figure.span for figure in claims.figures],
            [quote.span for quote in claims.quotes],
            [quote.speaker for quote in claims.quotes if quote.speaker],
            [moment.span for moment in claims.moments],
            [name.span for name in claims.names],
        )
    ]


def test_the_claims_are_the_same(format_of, article):
    suffix, make = format_of
    plain = claimed(article("\n\n".join(STORY).encode(), "story.txt"))
    assert "250,000 litres" in " ".join(plain[0]) or "250,000" in plain[0]
    assert "Lena Torvo" in plain[2]
    assert claimed(article(make(STORY), f"story{suffix}")) == plain


WORD = st.text(alphabet="abcdefgxyz", min_size=4, max_size=12)
PARAGRAPH = st.lists(WORD, min_size=20, max_size=40).map(lambda words: " ".join(words).capitalize() + ".")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PARAGRAPH, min_size=1, max_size=6))
def test_wrapped_and_unwrapped_text_is_the_same(format_of, article, rows, story):
    suffix, make = format_of
    assert rows(article(make(story), f"story{suffix}")) == story
