"""Claims of a draft that no source has."""

from __future__ import annotations

from datetime import date

from factdesk.check.rule import Docket
from factdesk.check.rules.not_found import RULE
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.pairs import matches

DAY = date(2024, 5, 30)


def missing(draft, *sources):
    readings = [read(from_text(text, id=f"text{n}", published=DAY)) for n, text in enumerate((draft, *sources))]
    background = Background.of(readings)
    found = tuple(match for source in readings[1:] for match in matches(readings[0], source, background))
    docket = Docket({r.article.id: r for r in readings}, found, "text0")
    return [judgement.a.surface for judgement in RULE.judge(docket)]


def test_a_figure_that_no_source_has_is_missing():
    assert missing("The council bought 73 trams and 12 buses.", "The council bought 12 buses.") == ["73"]


def test_a_figure_that_any_source_has_is_not():
    assert not missing("The council bought 73 trams.", "The council met.", "It bought 73 trams from a Czech maker.")


def test_a_measure_is_found_in_another_unit_of_the_same_system():
    assert not missing("The tunnel is 10 kilometres long.", "A tunnel of 10,000 metres leads under the hill.")


def test_a_telling_number_is_found_whatever_it_counts():
    assert not missing("The mill made 4,318 tonnes.", "The number 4,318 stands on the mill's books.")


def test_without_a_source_nothing_is_missing():
    assert not missing("The council bought 73 trams.")


def test_an_utterance_in_two_fragments_is_missing_once():
    draft = "“We are ready for a long winter,” Mayor Ana Ruiz said, “and for a longer spring than that.”"
    assert missing(draft, "The council met.") == ["We are ready for a long winter,"]


def test_a_word_or_two_between_marks_are_not_looked_for():
    assert not missing("Mayor Ana Ruiz called it “a scandal” on Monday.", "The council met.")
