"""The same story reads the same whatever it was saved as."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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


WORD = st.text(alphabet="abcdefgxyz", min_size=4, max_size=12)
PARAGRAPH = st.lists(WORD, min_size=20, max_size=40).map(lambda words: " ".join(words).capitalize() + ".")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PARAGRAPH, min_size=1, max_size=6))
def test_wrapped_and_unwrapped_text_is_the_same(format_of, article, rows, story):
    suffix, make = format_of
    assert rows(article(make(story), f"story{suffix}")) == story
