"""What a quote and an article are known by survives what newsrooms do to them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.extract.claims import read
from factdesk.match.fingerprints import asked, fingerprint
from factdesk.model import Article, Span

SAID = "We shall never again let the harbour freeze while the ferry company counts its lanterns in silence"
STORY = f"""Ferry row deepens at Tern Quay

“{SAID},” Ana Brandt told reporters on Monday.

Some 4,100 passengers waited at Tern Quay, the harbour office said. Brandt wants the company to pay $2.5 million.
"""
WORDS = SAID.split()


def prints(text, published=None):
    return fingerprint(read(Article("a", text, published=published)))


def phrases_asked(words):
    return set(asked(words, [Span(0, len(words))]).phrases)


@pytest.mark.parametrize("start", range(len(WORDS) - 5))
def test_any_run_of_six_words_finds_its_quote(start):
    quote, *_ = prints(STORY).quotes
    assert phrases_asked(" ".join(WORDS[start : start + 6])) & set(quote.phrases)


def test_fewer_phrases_are_kept_than_there_are():
    quote, *_ = prints(STORY).quotes
    assert 3 <= len(quote.phrases) < len(WORDS) - 2


@pytest.mark.parametrize("words", ["WE SHALL NEVER AGAIN LET THE HARBOUR", "We shall never again let the harbour,"])
def test_typography_does_not_count(words):
    assert phrases_asked(words) == phrases_asked("we shall never again let the harbour")


def test_a_quote_of_four_words_is_not_kept():
    assert prints("“We are very sorry,” Ana Brandt said.").quotes == ()


def test_scare_quotes_are_not_kept():
    assert prints("The so-called “people of the long northern harbour wall” met twice.").quotes == ()


def test_names_and_rare_words_are_the_terms_and_grammar_is_not():
    terms = set(prints(STORY).terms)
    assert terms >= set(prints("Brandt met Ana Brandt at Tern Quay, the quay of Tern.").terms)
    assert not terms & set(asked("while shall never again about there", [Span(0, 36)]).words)


def test_figures_of_one_size_about_one_thing_meet():
    one, other = (
        prints("Some 4,100 passengers waited.").figures,
        prints("At least 3,900 passengers were stuck.").figures,
    )
    assert set(one) & set(other)
    assert not set(one) & set(prints("Some 41 passengers waited.").figures)
    assert not set(one) & set(prints("Some 4,100 sheep waited.").figures)


def test_a_copy_with_another_end_keeps_most_runs():
    copy = STORY + "\nThe ferry company could not be reached for comment.\n"
    assert len(set(prints(STORY).runs) & set(prints(copy).runs)) >= 6
    other = "The choir of Orla sang until the small hours, and nobody in the valley minded it in the least."
    assert not set(prints(STORY).runs) & set(prints(other).runs)


def test_the_same_article_has_the_same_print_at_any_time():
    assert prints(STORY, date(2024, 5, 30)) == prints(STORY, date(2019, 1, 2))


@given(st.text(max_size=300))
def test_any_text_has_a_print(text):
    found = prints(text)
    assert all(0 <= hash_ < 2**32 for hash_ in (*found.terms, *found.figures, *found.runs))
