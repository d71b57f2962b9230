from datetime import UTC, date, datetime

import pytest

from factdesk.errors import FactDeskError
from factdesk.model import Decision


@pytest.fixture
def notice(desk):
    return desk.add_text("The gates open on Monday.", "Notice", "Nord", date(2024, 5, 1))


def opening(desk, article):
    (moment,) = desk.reading(article).claims.moments
    return moment.start


def test_a_story_can_be_renamed_and_named_back(desk, story, keys):
    desk.decide(story, keys[:1], Decision.FIX)
    assert desk.rename(story, " flood ").words == "Rename mill to flood"
    assert [summary.slug for summary in desk.stories()] == ["flood"]
    assert desk.stories()[0].done == 1
    assert desk.undo().words == "Undone: rename mill to flood"
    assert desk.redo().words == "Done again: rename mill to flood"
    assert desk.undo()
    assert [summary.slug for summary in desk.stories()] == ["mill"]
    assert desk.undo() is None


def test_two_stories_cannot_have_one_name(desk, story, draft, tmp_path):
    other = tmp_path / "barge.txt"
    other.write_text("A barge.")
    list(desk.start(other, []))
    with pytest.raises(FactDeskError, match="there is a story mill already; choose another name"):
        desk.rename("barge", "mill")
    with pytest.raises(FactDeskError, match="needs a name"):
        desk.rename("barge", "  ")
    assert {summary.slug for summary in desk.stories()} == {"mill", "barge"}
    assert desk.undo() is None


def test_a_removed_story_comes_back_with_its_decisions(desk, story, keys):
    desk.decide(story, keys[:1], Decision.FIX)
    desk.remove(story)
    assert desk.stories() == ()
    with pytest.raises(FactDeskError, match="there is no story mill"):
        desk.queue(story)
    desk.undo()
    assert desk.stories()[0].done == 1


def test_starting_a_removed_draft_again_brings_its_story_back(desk, story, draft, keys):
    desk.decide(story, keys[:1], Decision.FIX)
    desk.remove(story)
    list(desk.start(draft, []))
    assert [(summary.slug, summary.version, summary.done) for summary in desk.stories()] == [("mill", 1, 1)]


def test_the_day_of_an_article_is_what_its_relative_dates_are_read_from(desk, notice):
    first = opening(desk, notice)
    desk.amend(notice, "Notice", "Nord", date(2024, 5, 29))
    later = opening(desk, notice)
    assert first.weekday() == later.weekday() == 0
    assert (later - first).days == 28
    desk.undo()
    assert opening(desk, notice) == first
    desk.redo()
    assert opening(desk, notice) == later


def test_a_head_can_be_corrected_and_emptied(desk, notice):
    action = desk.amend(notice, "Gates", "", None)
    assert action.words == "Correct the head of “Notice”"
    (summary,) = desk.sources()
    assert (summary.title, summary.outlet, summary.published) == ("Gates", None, None)
    desk.undo()
    (summary,) = desk.sources()
    assert (summary.title, summary.outlet, summary.published) == ("Notice", "Nord", date(2024, 5, 1))


def test_a_removed_source_is_gone_everywhere_until_undone(desk, story, notice):
    desk.attach(story, [notice])
    assert desk.search("gates")
    desk.remove_source(notice)
    assert desk.search("gates") == ()
    assert notice not in desk.story(story).sources
    assert notice not in [source.id for source in desk.sources()]
    desk.undo()
    assert notice in desk.story(story).sources
    assert desk.search("gates")


def test_adding_a_removed_source_again_brings_it_back(desk, notice):
    desk.remove_source(notice)
    assert desk.add_text("The gates open on Monday.", "Notice", "Nord", date(2024, 5, 1)) == notice
    assert [source.id for source in desk.sources()] == [notice]


def test_an_embargo_is_on_the_story_and_in_its_report(desk, story):
    until = datetime(2024, 6, 1, 6, 0, tzinfo=UTC)
    assert desk.embargo(story, until).words == "Embargo on mill until 2024-06-01 06:00"
    assert desk.story(story).embargo == desk.stories()[0].embargo == desk.report(story).embargo == until
    desk.embargo(story, None)
    assert desk.story(story).embargo is None


def test_decisions_and_shelf_have_undo_of_their_own(desk, story, keys, notice):
    desk.decide(story, keys[:1], Decision.FIX)
    desk.remove_source(notice)
    assert desk.undo(story).words.startswith("Undone: fix")
    assert desk.undo().words.startswith("Undone: remove")
