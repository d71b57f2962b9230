import pytest
from spoken import matched, spoken

from factdesk.check.rule import Docket
from factdesk.check.rules.quote_wording import RULE
from factdesk.config import QuoteProfile, Settings
from factdesk.model import Kind, QuoteKind, Severity

SOURCE = "We will not sell the old flour mill to anybody before the spring tide, and the pumps will stay with us."

QUIET = {
    "typography": "“We will not sell the old flour mill to anybody before the Spring tide - and the pumps will stay”",
    "an extract": "“the old flour mill to anybody before the spring tide”",
    "an ellipsis": "“We will not sell the old flour mill … before the spring tide, and the pumps will stay with us.”",
    "a bracket": "“[The council] will not sell the old flour mill to anybody before the spring tide”",
    "an insertion": "“We will not sell the old flour mill to anybody [in town] before the spring tide”",
    "figures for words": "“We will not sell the old flour mill to anybody before the spring tide”",
    "other words": "“The bakers of this town have had enough of promises and parades”",
}
LOUD = {
    "word changed": ("old flour mill", "old paper mill", Severity.FIX),
    "words dropped": ("old flour mill to anybody before", "old flour mill before", Severity.FIX),
    "words added": ("the old flour mill", "the lovely old flour mill", Severity.FIX),
    "“not” dropped or added": ("will not sell", "will sell", Severity.MUST_FIX),
}


def judged(draft, source=SOURCE, kind=QuoteKind.DIRECT, profile=QuoteProfile.ELLIPSIS, *, has_draft=True):
    one, two = spoken(draft, article="draft", kind=kind), spoken(f"“{source}”", article="source")
    readings = {"draft": one, "source": two}
    front = "draft" if has_draft else None
    return list(RULE.judge(Docket(readings, tuple(matched(one, two)), front, Settings(quotes=profile))))


@pytest.mark.parametrize("draft", QUIET.values(), ids=QUIET)
def test_what_the_house_allows_is_quiet(draft):
    assert all(judgement.verdict != "conflict" for judgement in judged(draft))


@pytest.mark.parametrize(("old", "new", "severity"), LOUD.values(), ids=LOUD)
def test_changes_are_named_for_what_they_are(old, new, severity, request):
    assert old in SOURCE
    (whole,) = judged(f"“{SOURCE.replace(old, new)}”")
    assert (whole.verdict, whole.kind, whole.severity) == ("conflict", Kind.QUOTE_WORDING, severity)
    assert request.node.callspec.id in whole.why or whole.why.isascii() is False


def test_a_number_changed():
    (whole,) = judged(
        "“The council paid 13 million for the pumps alone”", "The council paid 18 million for the pumps alone"
    )
    assert "number changed: “13” / “18”" in whole.why


def test_words_moved_to_another_place():
    (whole,) = judged(
        "“Last night the mill and the pumps were flooded by the tide again”",
        "Last night the pumps and the mill were flooded by the tide again",
    )
    assert "order changed" in whole.why


def test_an_extract_that_loses_its_not():
    (whole,) = judged(
        "“happy with the mill and the pumps of the harbour”",
        "I am not happy with the mill and the pumps of the harbour",
    )
    assert (whole.verdict, whole.severity) == ("conflict", Severity.MUST_FIX)


def test_an_extract_whose_not_stands_before_the_marks():
    (whole,) = judged(
        "Allen said she was not “happy with the mill and the pumps of the harbour”",
        "I am not happy with the mill and the pumps of the harbour",
    )
    assert whole.verdict != "conflict"


def test_passages_are_judged_apart_where_there_is_no_draft():
    found = judged(
        "“Is the mill worth it? Is it decent? We shall lend him the harbour pumps.”",
        "Is the mill worth it? Is it decent? We may rent him all the harbour pumps.",
        has_draft=False,
    )
    assert [str(j.verdict) for j in found] == ["conflict", "agree", "conflict"]
    assert found[1].a.surface == "Is the mill worth it? Is it decent"


def test_a_slip_of_speech_is_allowed_by_a_light_house_only():
    draft, source = (
        "“The flour mill is the heart of this harbour”",
        "The flour mill is, you know, the heart of this harbour",
    )
    assert judged(draft, source)[0].verdict == "conflict"
    assert judged(draft, source, profile=QuoteProfile.LIGHT)[0].verdict != "conflict"


def test_a_strict_house_forbids_the_ellipsis():
    draft = QUIET["an ellipsis"]
    assert judged(draft)[0].verdict != "conflict"
    assert judged(draft, profile=QuoteProfile.STRICT)[0].verdict == "conflict"


def test_reported_speech_may_rephrase():
    found = judged(
        "“the old paper mill to anybody before the spring tide”",
        "the old flour mill to anybody before the spring tide",
        QuoteKind.INDIRECT,
    )
    assert [str(j.verdict) for j in found] == ["compatible"]


def test_edits_slice_back():
    draft = f"“{SOURCE.replace('flour', 'paper')}”"
    (whole,) = judged(draft)
    (change,) = [edit for edit in whole.edits if edit.op != "equal"]
    assert (change.a.of(draft), change.b.of(f"“{SOURCE}”")) == ("paper", "flour")


def test_a_transcript_has_the_very_words():
    one = spoken("“The mill and the pumps were sold for scrap in May”", article="draft")
    two = spoken("MAYOR ALLEN: The mill and the pumps were sold for parts in May.", article="source")
    docket = Docket({"draft": one, "source": two}, tuple(matched(one, two)), "draft", Settings())
    assert [str(j.verdict) for j in RULE.judge(docket)] == ["conflict"]


def test_a_reporter_s_own_sentence_may_rephrase():
    one = spoken("“The mill and the pumps were sold for scrap in May”", article="draft")
    two = spoken("In the end, the mill and the pumps were sold for parts in May.", article="source")
    docket = Docket({"draft": one, "source": two}, tuple(matched(one, two)), "draft", Settings())
    assert [str(j.verdict) for j in RULE.judge(docket)] == ["compatible"]


def test_number_words_are_numbers():
    (whole,) = judged("“We drilled forty holes in the harbour rock”", "We drilled fourteen holes in the harbour rock")
    assert "number changed" in whole.why
