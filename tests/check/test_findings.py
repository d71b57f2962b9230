"""Judgements become findings: grouped, keyed, ordered."""

from __future__ import annotations

from dataclasses import replace

from factdesk.check.findings import findings
from factdesk.check.rule import Docket
from factdesk.model import Article, Claims, Judgement, Kind, Mark, Reading, Severity, Span, Verdict

FIX, QUERY, NONE = Severity.FIX, Severity.QUERY, Severity.NONE


def docket(*articles, draft="draft"):
    return Docket({name: Reading(Article(name, ""), Claims()) for name in articles}, (), draft)


def mark(article, start, surface="24"):
    return Mark(article, Span(start, start + len(surface)), surface)


def judgement(a, b, verdict=Verdict.CONFLICT, severity=FIX, *, rule="figure-value", fact="24 | 20", kind=Kind.FIGURE):
    severity = severity if verdict is Verdict.CONFLICT else NONE
    return Judgement(rule, kind, verdict, severity, a, b, "draft 24; source 20", fact=fact)


def found(*judgements, articles=("draft", "wire", "paper"), groups=None, draft="draft"):
    return findings(docket(*articles, draft=draft), judgements, groups or {"wire": 0, "paper": 1})


def test_one_disagreement_with_two_sources_is_one_finding():
    (finding,) = found(
        judgement(mark("draft", 10), mark("wire", 5, "20")), judgement(mark("draft", 10), mark("paper", 9, "20"))
    )
    assert [m.article for m in finding.marks] == ["draft", "wire", "paper"]
    assert finding.independent == 2


def test_the_same_disagreement_at_two_places_of_the_draft_is_one_finding():
    source = mark("wire", 5, "20")
    (finding,) = found(judgement(mark("draft", 90), source), judgement(mark("draft", 10), source))
    assert [m.span.start for m in finding.marks] == [10, 90, 5]


def test_two_disagreements_are_two_findings_in_draft_order():
    late = judgement(mark("draft", 50), mark("wire", 5, "20"), fact="24 | 20")
    early = judgement(mark("draft", 10), mark("wire", 80, "6"), fact="7 | 6")
    assert [finding.marks[0].span.start for finding in found(late, early)] == [10, 50]


def test_the_draft_stands_first_whichever_way_a_pair_was_judged():
    (finding,) = found(judgement(mark("wire", 5, "20"), mark("draft", 10)))
    assert finding.marks[0].article == "draft"


def test_a_key_survives_an_edit_elsewhere_in_the_draft():
    before = found(judgement(mark("draft", 10), mark("wire", 5, "20")))
    after = found(judgement(mark("draft", 410), mark("wire", 5, "20")))
    assert before[0].key == after[0].key


def test_a_key_changes_with_a_value():
    before = found(judgement(mark("draft", 10), mark("wire", 5, "20")))
    after = found(judgement(mark("draft", 10), mark("wire", 5, "21"), fact="24 | 21"))
    assert before[0].key != after[0].key


def test_a_second_source_with_the_same_value_leaves_the_key():
    first = judgement(mark("draft", 10), mark("wire", 5, "20"))
    second = judgement(mark("draft", 10), mark("paper", 9, "20"))
    assert found(first)[0].key == found(first, second)[0].key


def test_without_a_named_fact_the_words_make_the_key():
    one = judgement(mark("draft", 10, "Annie"), mark("wire", 5, "Anny"), fact="")
    other = judgement(mark("draft", 10, "Betty"), mark("wire", 5, "Bette"), fact="")
    assert found(one)[0].key != found(other)[0].key


def test_true_duplicates_are_told_apart_by_an_ordinal():
    keys = [
        f.key
        for f in found(
            judgement(mark("draft", 10), mark("wire", 5, "20")), judgement(mark("draft", 50), mark("wire", 95, "20"))
        )
    ]
    assert len(set(keys)) == 2
    assert keys[1] == f"{keys[0]}-2"


def test_copies_of_one_text_confirm_once():
    pairs = [judgement(mark("draft", 10), mark(a, 5), Verdict.AGREE) for a in ("wire", "paper", "blog")]
    (finding,) = found(*pairs, articles=("draft", "wire", "paper", "blog"), groups={"wire": 0, "paper": 0, "blog": 1})
    assert (finding.verdict, finding.independent) == (Verdict.AGREE, 2)
    assert finding.message.endswith("2 independent sources")


def test_a_source_with_the_draft_and_one_against_it_is_a_query():
    (finding,) = found(
        judgement(mark("draft", 10), mark("wire", 5, "20")),
        judgement(mark("draft", 10), mark("paper", 9), Verdict.AGREE),
    )
    assert (finding.verdict, finding.severity) == (Verdict.CONFLICT, QUERY)
    assert finding.message.startswith("sources disagree")


def test_a_confirmed_claim_that_another_source_contradicts_is_a_query():
    (finding,) = found(
        judgement(mark("draft", 10), mark("wire", 5), Verdict.AGREE),
        judgement(mark("wire", 5), mark("paper", 9, "20")),
    )
    assert (finding.verdict, finding.severity) == (Verdict.CONFLICT, QUERY)
    assert [m.article for m in finding.marks] == ["draft", "wire", "paper"]


def test_what_only_sources_say_of_each_other_is_no_finding():
    assert not found(judgement(mark("wire", 5), mark("paper", 9, "20")))


def test_a_claim_that_no_source_has_is_a_finding_with_one_place():
    lone = replace(judgement(mark("draft", 10), None, Verdict.NOT_FOUND, rule="not-found"), severity=QUERY)
    (finding,) = found(lone)
    assert (finding.verdict, finding.independent, len(finding.marks)) == (Verdict.NOT_FOUND, 0, 1)


def test_a_draft_against_itself_has_both_places():
    (finding,) = found(judgement(mark("draft", 90, "20"), mark("draft", 10), rule="headline-body"))
    assert [m.span.start for m in finding.marks] == [10, 90]
    assert finding.independent == 0


def test_figures_and_quotes_at_one_place_stay_apart():
    place, source = mark("draft", 10, "24 dead"), mark("wire", 5, "20 dead")
    assert len(found(judgement(place, source), judgement(place, source, kind=Kind.QUOTE_MEDIUM))) == 2


def test_the_weightiest_judgement_names_the_finding():
    (finding,) = found(
        judgement(mark("draft", 10), mark("wire", 5, "20"), severity=QUERY, rule="superseded"),
        judgement(mark("draft", 10), mark("paper", 9, "200"), severity=Severity.MUST_FIX, fact="24 | 200"),
    )
    assert (finding.rule, finding.severity) == ("figure-value", Severity.MUST_FIX)


def test_without_a_draft_every_pair_is_told():
    assert len(found(judgement(mark("wire", 5), mark("paper", 9, "20")), draft=None)) == 1


def test_one_source_that_says_both_does_not_disagree_with_itself():
    draft = mark("draft", 10)
    (finding,) = found(
        judgement(draft, mark("wire", 5, "20")),
        judgement(draft, mark("wire", 40), Verdict.AGREE),
        articles=("draft", "wire"),
    )
    assert (finding.verdict, finding.severity) == (Verdict.CONFLICT, FIX)
    assert not finding.message.startswith("sources disagree")


def test_two_sources_that_differ_disagree():
    draft = mark("draft", 10)
    (finding,) = found(judgement(draft, mark("wire", 5, "20")), judgement(draft, mark("paper", 40), Verdict.AGREE))
    assert finding.severity == QUERY
    assert finding.message.startswith("sources disagree")


def test_two_figures_in_one_quote_are_two_findings():
    quote = judgement(
        mark("draft", 0, "food for 24, water for 12"), mark("wire", 0, "food for 24"), kind=Kind.QUOTE_WORDING
    )
    one = judgement(mark("draft", 9), mark("wire", 9), Verdict.AGREE, fact="24 | 24")
    other = judgement(mark("draft", 23, "12"), mark("paper", 50, "13"), fact="12 | 13")
    assert len(found(quote, one, other)) == 3


def test_a_figure_that_differs_because_its_quote_does_is_told_once():
    quote = judgement(
        mark("draft", 0, "food for 24 days"), mark("wire", 0, "food for 20 days"), kind=Kind.QUOTE_WORDING
    )
    figure = judgement(mark("draft", 9), mark("wire", 9, "20"))
    assert [f.kind for f in found(quote, figure)] == [Kind.QUOTE_WORDING]


def test_a_number_inside_a_quote_that_differs_is_told_of_the_quote_alone():
    words = "food for four days"
    quote = judgement(mark("draft", 0, words), mark("paper", 0, words), kind=Kind.QUOTE_WORDING, rule="quote-wording")
    agreed = judgement(mark("draft", 9, "four"), mark("wire", 50, "four"), Verdict.AGREE, fact="4 | 4")
    rival = judgement(mark("wire", 50, "four"), mark("paper", 9, "three"), fact="4 | 3")
    verdicts = {finding.kind: finding.verdict for finding in found(quote, agreed, rival)}
    assert verdicts == {Kind.QUOTE_WORDING: Verdict.CONFLICT, Kind.FIGURE: Verdict.AGREE}
