from dataclasses import replace

from factdesk.desk import versions
from factdesk.model import Article, Finding, Kind, Mark, Severity, Span, Verdict
from factdesk.store.findings import Placed

ELSEWHERE = Span(10, 12)
DRAFT = Article("d2", "Head\n\nThe dam held 40 million litres.\n\nIt cost 9 crowns.")


def finding(key, surface, source=ELSEWHERE, severity=Severity.FIX, article="d2"):
    start = max(0, DRAFT.text.find(surface))
    marks = [Mark(article, Span(start, start + len(surface)), surface)]
    marks += [Mark("s1", source, "41 million")] if source else []
    return Finding(key, "figure-value", Kind.FIGURE, Verdict.CONFLICT, severity, tuple(marks), "")


def before(*found):
    return [Placed(number, item, 1) for number, item in enumerate(found, 1)]


def test_findings_are_numbered_and_placed_in_paragraphs():
    placed = versions.placed(DRAFT, [finding("k1", "40 million"), finding("k2", "9 crowns", None)], [])
    assert [(item.number, item.paragraph, item.previous) for item in placed] == [(1, 2, ""), (2, 3, "")]


def test_a_changed_value_remembers_the_old_one():
    (placed,) = versions.placed(DRAFT, [finding("k2", "40 million")], before(finding("k1", "39 million", article="d1")))
    assert placed.previous == "39 million"


def test_so_does_one_that_the_edit_resolved():
    now = finding("k2", "40 million", severity=Severity.NONE)
    (placed,) = versions.placed(DRAFT, [now], before(finding("k1", "39 million")))
    assert placed.previous == "39 million"


def test_an_unchanged_finding_has_no_old_wording():
    same = finding("k1", "40 million")
    assert versions.placed(DRAFT, [same], before(same))[0].previous == ""


def test_other_places_of_the_source_do_not_count():
    elsewhere = finding("k1", "39 million", Span(90, 92))
    assert versions.placed(DRAFT, [finding("k2", "40 million")], before(elsewhere))[0].previous == ""
    unsourced = finding("k1", "39 million", None)
    assert versions.placed(DRAFT, [finding("k2", "40 million", None)], before(unsourced))[0].previous == ""


def test_what_agreed_before_is_no_earlier_conflict():
    agreed = replace(finding("k1", "39 million"), severity=Severity.NONE)
    assert versions.placed(DRAFT, [finding("k2", "40 million")], before(agreed))[0].previous == ""
