import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken import matched, spoken

WHOLE = "The harbour pumps failed twice before anyone rang the alarm, and the valves were rusted through."

VARIANTS = {
    "verbatim": WHOLE,
    "trimmed": "the harbour pumps failed twice before anyone rang the alarm",
    "with an ellipsis": "The harbour pumps failed twice … and the valves were rusted through.",
    "with a bracket": "[Our] harbour pumps failed twice before anyone rang the alarm",
    "reordered": "The valves were rusted through, and the harbour pumps failed twice before anyone rang the alarm.",
    "altered": "The harbour pumps failed three times before anyone heard the alarm, and the valves were rusty.",
    "inside a longer one": f"I told them so in May. {WHOLE} Nobody came.",
}
OTHERS = {
    "a stock phrase": "We are going to do everything we can to get people back to work.",
    "the same topic": "The harbour needs new pumps, and I have said so for years.",
    "one word in common": "An alarm is not a plan.",
}


@pytest.mark.parametrize("words", VARIANTS.values(), ids=VARIANTS)
def test_one_utterance_is_found_in_any_wording(words):
    assert len(matched(spoken(f"“{WHOLE}” she said."), spoken(f"He said “{words}”.", article="b"))) == 1


@pytest.mark.parametrize("words", OTHERS.values(), ids=OTHERS)
def test_other_utterances_are_not(words):
    assert matched(spoken(f"“{WHOLE}” she said."), spoken(f"He said “{words}”.", article="b")) == []


def test_stock_phrases_are_no_evidence():
    a = spoken("“We're going to get this done for the people,” Ruth Allen said.", "Ruth Allen")
    b = spoken("“We're going to get this done for the people,” Tom Dale said.", "Tom Dale", article="b")
    assert matched(a, b) == []


def test_another_speaker_is_no_veto():
    a = spoken(f"“{WHOLE}” Ruth Allen said.", "Ruth Allen")
    b = spoken(f"“{WHOLE}” Tom Dale said.", "Tom Dale", article="b")
    assert len(matched(a, b)) == 1


def test_two_renderings_of_a_foreign_quote_by_one_speaker():
    a = spoken(
        "“Is it prudent? Is it decent? Should we lend him the harbour and the pumps?” Ruth Allen said.", "Ruth Allen"
    )
    b = spoken(
        "“Is it prudent? Is it decent? Can one let him have the harbour?” Ruth Allen said.", "Ruth Allen", article="b"
    )
    (found,) = matched(a, b)
    assert "both: Ruth Allen" in found.reasons


def test_a_short_quote_needs_its_speaker():
    a, b = spoken("Ruth Allen called it “shameful”.", "Ruth Allen"), spoken("It was “shameful”.", article="b")
    assert matched(a, b) == []
    assert len(matched(a, spoken("“Shameful”, Allen said.", "Allen", article="b"))) == 1


def test_a_split_quote_is_one_utterance():
    a = spoken("“The harbour pumps failed twice,” she said, “before anyone rang the alarm.”", one_group=True)
    b = spoken("“The harbour pumps failed twice before anyone rang the alarm.”", article="b")
    (found,) = matched(a, b)
    assert [edit.op for edit in found.edits] == ["equal"]


def test_words_in_plain_text_are_found():
    a = spoken("“The harbour pumps failed twice before anyone rang the alarm,” she said.")
    b = spoken(
        "Minutes of the council: The harbour pumps failed twice before anyone rang the alarm. Next item.", article="b"
    )
    (found,) = matched(a, b)
    assert found.b.surface == "The harbour pumps failed twice before anyone rang the alarm"
    (turned,) = matched(b, a)
    assert turned.a.surface == found.b.surface


def test_a_paraphrase_in_plain_text_is_left_alone():
    a = spoken("“The harbour pumps failed twice before anyone rang the alarm,” she said.")
    b = spoken("She blamed the pumps in the harbour and a late alarm.", article="b")
    assert matched(a, b) == []


def test_within_one_article_each_pair_comes_once():
    one = spoken(
        "“The harbour pumps failed twice today” ran the headline. “The harbour pumps failed twice today,” she said."
    )
    assert len(matched(one, one)) == 1


@given(st.text(alphabet="ab “”…[].,'\n", max_size=120), st.text(alphabet="ab “”…[].,'\n", max_size=120))
def test_any_text_may_be_matched(one, two):
    for found in matched(spoken(one), spoken(two, article="b")):
        assert found.a.surface == found.a.span.of(one)
        assert found.b.surface == found.b.span.of(two)
