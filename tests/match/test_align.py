from hypothesis import given
from hypothesis import strategies as st

from factdesk.match.align import align
from factdesk.match.wording import wording
from factdesk.model import Span


def edits_of(a, b):
    found = align(wording(a, [Span(0, len(a))]), wording(b, [Span(0, len(b))])).edits()
    return [(e.op, e.a.of(a), e.b.of(b)) for e in found if e.op != "equal"]


def test_typography_is_no_difference():
    assert edits_of("“We don’t know — yet,” he said", '"We don\'t know - yet" he said') == []


def test_case_accents_and_abbreviation_dots_are_no_difference():
    assert edits_of("The U.S. café closed.", "the US cafe closed") == []


def test_house_spelling_is_no_difference():
    assert edits_of("The centre was cancelled by eleven councils", "The center was canceled by 11 councils") == []


def test_a_word_written_apart_is_no_difference():
    assert edits_of("the air strikes on the water front", "the airstrikes on the waterfront") == []


def test_decimal_numbers_are_one_word():
    assert edits_of("rose 4.1 percent", "rose 41 percent") == [("replace", "4.1", "41")]


def test_a_changed_word_is_shown_whole():
    assert edits_of("they suffered badly there", "they sustained badly there") == [("replace", "suffered", "sustained")]


def test_a_dropped_word_leaves_an_empty_place_after_the_word_before():
    a, b = "We will not sell the mill", "We will sell the mill"
    (change,) = [e for e in align(*(wording(t, [Span(0, len(t))]) for t in (a, b))).edits() if e.op != "equal"]
    assert (change.op, change.a.of(a), change.b) == ("delete", "not", Span(7, 7))


def test_words_in_brackets_are_not_compared():
    assert edits_of("He told [the council] about it", "He told about it") == []


def test_a_lone_grammar_word_between_changes_joins_them():
    assert edits_of("storm surges of brown water came", "heavy rain of grey hail came") == [
        ("replace", "storm surges of brown water", "heavy rain of grey hail")
    ]


def test_the_longest_common_run_comes_first():
    a, b = "so it was so very quiet", "so very quiet"
    assert edits_of(a, b) == [("delete", "so it was", "")]


def test_several_fragments_are_one_wording():
    text = "“The pumps failed,” she said, “and nobody rang.”"
    words = wording(text, [Span(1, 17), Span(31, 46)])
    assert words.words == ("the", "pumps", "failed", "and", "nobody", "rang")
    assert [span.of(text) for span in words.spans] == ["The", "pumps", "failed", "and", "nobody", "rang"]


def test_a_capital_makes_a_name_only_inside_a_sentence():
    text = "Dredging cost $5. Dredging ended, and the Dredging went on"
    words = wording(text, [Span(0, len(text))])
    first, second, third = (words.weights[at] for at, word in enumerate(words.words) if word == "dredging")
    assert first == second > third


def test_a_currency_sign_is_a_word_spoken_behind_its_number():
    text = "It cost $5 million, not €3"
    words = wording(text, [Span(0, len(text))])
    assert words.words == ("it", "cost", "5", "million", "dollar", "not", "3", "euro")
    assert [span.of(text) for span in words.spans][2:5] == ["$5", "million", "$5"]


def test_very_long_wordings_are_aligned_too():
    a = " ".join(f"word{n} the" for n in range(1500))
    assert edits_of(a, a.replace("word700", "other")) == [("replace", "word700", "other")]


@given(st.text(max_size=80), st.text(max_size=80))
def test_edits_slice_back_and_cover_both_wordings(a, b):
    ours, theirs = wording(a, [Span(0, len(a))]), wording(b, [Span(0, len(b))])
    edits = align(ours, theirs).edits()
    for text, words, side in ((a, ours, "a"), (b, theirs, "b")):
        spans = [getattr(edit, side) for edit in edits]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(any(span.contains(word) for span in spans) for word in words.spans)


def test_contractions_are_no_difference():
    assert edits_of("We can't go on and they won't stop", "We cannot go on and they will not stop") == []


def test_a_contracted_not_is_shown_with_its_verb():
    assert edits_of("We won't sell the mill", "We will sell the mill") == [("delete", "won't", "")]


def test_money_is_compared_as_it_is_spoken():
    assert edits_of("It cost $40m and £5", "It cost 40 million dollars and five pounds") == []
    assert edits_of("It cost $40 million", "It cost €40 million") == [("replace", "$40", "€40")]


@given(st.text(alphabet="$€5 million.do'nt", max_size=40), st.text(alphabet="$€5 million.do'nt", max_size=40))
def test_no_edit_ends_before_it_begins(a, b):
    ours, theirs = wording(a, [Span(0, len(a))]), wording(b, [Span(0, len(b))])
    assert all(span.start <= span.end for edit in align(ours, theirs).edits() for span in (edit.a, edit.b))
