from datetime import date

import pytest

from factdesk.desk.values import State
from factdesk.errors import FactDeskError
from factdesk.model import Decision, NameKind, Severity


def run(steps):
    """All steps of a piece of work, and what it came to."""
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return told, end.value


def states(desk, story):
    return [item.state for item in desk.queue(story)]


# ---- documents in


def test_ingest_reads_files_and_folders_and_goes_on_after_a_bad_one(desk, draft, folder):
    told, taken = run(desk.ingest([folder, folder / "missing.txt", draft]))
    assert sum(bool(step.problem) for step in told) == 1
    assert (taken.read, taken.new, taken.copies) == (2, 2, 0)
    ids = [id_ for step in told for id_ in step.articles]
    assert told[-1].done == told[-1].total == 3
    assert {source.id for source in desk.sources()} == set(ids)


def test_the_same_bytes_twice_change_nothing(desk, folder):
    _, first = run(desk.ingest([folder]))
    before = desk.sources()
    _, second = run(desk.ingest([folder]))
    assert (first.new, second.new) == (1, 0)
    assert first.read == second.read
    assert desk.sources() == before


def test_work_may_be_left_half_way(desk, draft, folder):
    steps = desk.ingest([draft, folder])
    next(steps)
    next(steps)
    steps.close()
    assert len(desk.sources()) == 1


def test_pasted_text_becomes_a_source(desk, story):
    article = desk.add_text("The ferry carried 900 people.", "Ferry", "Nord", date(2024, 5, 2))
    assert desk.add_text("The ferry carried 900 people.", "Ferry", "Nord", date(2024, 5, 2)) == article
    assert desk.add_text("The ferry carried 900 people.", "Ferry", "Sud", date(2024, 5, 2)) != article
    desk.attach(story, [article])
    assert desk.sources(story)[-1].title == "Ferry"
    assert desk.reading(article).article.outlet == "Nord"
    desk.detach(story, [article])
    assert article not in desk.story(story).sources


# ---- stories


def test_a_story_is_named_after_its_draft(desk, story, draft):
    (summary,) = desk.stories()
    assert (summary.slug, summary.version, summary.sources) == ("mill", 1, 1)
    assert summary.draft == str(draft)
    assert summary.open == 3
    assert summary.done == 0
    assert summary.severities == {Severity.QUERY: 3}
    assert desk.story(story).slug == "mill"


def test_drafts_of_one_name_are_two_stories(desk, story, draft, tmp_path):
    other = tmp_path / "elsewhere" / "mill.txt"
    other.parent.mkdir()
    other.write_text("Another mill.")
    assert desk.slug_of(draft) == "mill"
    assert desk.slug_of(other) == "mill-2"
    _, slug = run(desk.start(other, []))
    assert slug == "mill-2"
    assert desk.slug_of(other) == "mill-2"


def test_the_draft_is_not_its_own_source(desk, draft, folder):
    run(desk.start(draft, [draft.parent]))
    assert [source.origin for source in desk.sources("mill")] == [str(folder / "diary.txt")]


def test_a_draft_that_cannot_be_read_leaves_no_story(desk, tmp_path):
    with pytest.raises(FactDeskError):
        run(desk.start(tmp_path / "missing.txt", []))
    assert desk.stories() == ()


def test_an_unknown_story_is_an_error_in_words(desk):
    for ask in (desk.story, desk.queue, desk.report, desk.undo, desk.people, desk.position):
        with pytest.raises(FactDeskError, match="there is no story fire"):
            ask("fire")


@pytest.mark.parametrize("name", ["odd\udcff.txt", "red\x1b[31m.txt"])
def test_a_draft_needs_a_name_that_can_be_written_down(desk, tmp_path, name):
    path = tmp_path / name
    path.write_text("Words.")
    with pytest.raises(FactDeskError, match="file name is not plain text; rename it"):
        run(desk.start(path, []))


# ---- versions


def test_the_same_draft_again_is_the_same_version(desk, story, keys):
    desk.decide(story, keys[:1], Decision.STET)
    run(desk.check(story))
    assert desk.story(story).version == 1
    assert states(desk, story) == [State.DECIDED, State.OPEN, State.OPEN]


def test_decisions_stay_with_their_claims_when_the_draft_changes(desk, story, keys, draft):
    desk.decide(story, keys, Decision.STET, "seen")
    text = draft.read_text()
    draft.write_text("Mills\n\nA new first paragraph.\n\n" + text.replace("612 broken", "613 broken"))
    run(desk.check(story))
    assert desk.story(story).version == 2
    assert states(desk, story) == [State.DECIDED, State.DECIDED, State.OPEN]
    assert [item.finding.key for item in desk.queue(story)][:2] == keys[:2]


def test_a_draft_file_that_is_gone_is_told_and_the_stored_version_checked(desk, story, draft):
    draft.unlink()
    told, _ = run(desk.check(story))
    assert [step.problem for step in told if step.problem]
    assert len(desk.queue(story)) == 3


# ---- review


def test_the_queue_is_in_draft_order_with_paragraphs(desk, story):
    queue = desk.queue(story)
    assert [item.paragraph for item in queue] == [2, 3, 3]
    assert [item.finding.marks[0].surface for item in queue] == ["4,100", "37", "612"]
    numbers = [item.number for item in desk.queue(story, confirmed=True)]
    assert numbers == sorted(numbers)


def test_a_decision_stands_with_who_and_when(desk, story, keys, clock):
    action = desk.decide(story, keys[:1], Decision.FIX, "call the union")
    assert action.words == "Fix ¶2 “4,100”"
    assert action.keys == (keys[0],)
    review = desk.queue(story)[0].review
    assert (review.decision, review.note, review.by, review.at) == (Decision.FIX, "call the union", "Robin", clock.time)
    assert states(desk, story) == [State.DECIDED, State.OPEN, State.OPEN]
    assert desk.stories()[0].done == 1


def test_a_decision_keeps_the_note_and_a_note_keeps_the_decision(desk, story, keys):
    desk.note(story, keys[0], "which union?")
    desk.decide(story, keys[:1], Decision.QUERY)
    desk.note(story, keys[0], "the northern one")
    review = desk.queue(story)[0].review
    assert (review.decision, review.note) == (Decision.QUERY, "the northern one")
    desk.note(story, keys[0], "")
    assert desk.queue(story)[0].review.note == ""
    assert len(desk.history(story, keys[0])) == 4


def test_many_findings_are_one_action(desk, story, keys):
    assert desk.decide(story, keys, Decision.STET).words == "Stet 3 findings"
    assert desk.undo(story).words == "Undone: stet 3 findings"
    assert states(desk, story) == [State.OPEN] * 3
    assert desk.redo(story).words == "Done again: stet 3 findings"
    assert states(desk, story) == [State.DECIDED] * 3


def test_undo_and_redo_end_quietly(desk, story, keys):
    assert desk.undo(story) is None
    assert desk.redo(story) is None
    desk.decide(story, keys[:1], Decision.FIX)
    desk.decide(story, keys[:1], None)
    assert states(desk, story) == [State.OPEN] * 3
    assert desk.undo(story).words == "Undone: open again ¶2 “4,100”"
    assert states(desk, story)[0] is State.DECIDED


def test_a_finding_that_is_gone_cannot_be_decided(desk, story, keys):
    for bad in (["nonsense"], [keys[0], "nonsense"], []):
        with pytest.raises(FactDeskError, match="no longer in the story"):
            desk.decide(story, bad, Decision.FIX)
    assert desk.stories()[0].done == 0


def test_the_place_is_remembered(desk, story, keys):
    assert desk.position(story) is None
    desk.remember(story, keys[2])
    assert desk.position(story) == keys[2]


# ---- looking up and out


def test_search_finds_words_and_figures_of_any_article(desk, story):
    (diary,) = desk.search("wet spring")
    assert diary.article.title == "Valley farmers look back"
    assert diary.words[diary.span.start - diary.passage.start :].startswith("wet")
    assert next(hit.kind for hit in desk.search("4100")) == "figure"
    assert desk.search("zebra") == ()


def test_people_are_listed_with_where_they_stand(desk, story):
    people = {person.ref: person for person in desk.people(story)}
    assert people["Ana Brandt"].kind is NameKind.PERSON
    assert not people["Ana Brandt"].in_draft
    assert people["Ana Brandt"].variants[0].articles == desk.story(story).sources


def test_the_report_holds_every_finding_and_its_review(desk, story, keys):
    desk.decide(story, keys[1:2], Decision.STET)
    report = desk.report(story)
    assert [item.finding.key for item in report.items if item.finding.key in keys] == keys
    assert [item.review.decision for item in report.items if item.review] == [Decision.STET]
    assert tuple(report.sources) == desk.story(story).sources
    assert report.draft.id == desk.story(story).draft
    assert report.checker == "Robin"


def test_export_writes_the_same_bytes_twice(desk, story, tmp_path):
    first = desk.export(story, "md", tmp_path)
    assert first == tmp_path / "mill.md"
    second = desk.export(story, "md", tmp_path / "new" / "memo.md")
    assert first.read_bytes() == second.read_bytes()
    with pytest.raises(FactDeskError, match="no report format papyrus"):
        desk.export(story, "papyrus", tmp_path)
