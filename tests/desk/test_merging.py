"""Decisions made in an exported report come back into the ledger."""

import csv
import io
from datetime import UTC, datetime

import pytest

from factdesk.errors import FactDeskError
from factdesk.model import Decision


def log(desk, story, tmp_path, decisions, name="log.csv", delimiter=","):
    """The story's source log with decisions filled in by a colleague."""
    path = desk.export(story, "csv", tmp_path / "out.csv")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    for row in rows:
        if row["id"] in decisions:
            row.update(
                {"decision": decisions[row["id"]], "decided by": "Ada", "decided at": "2024-05-30T10:00:00+00:00"}
            )
    filled = tmp_path / name
    with filled.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return filled


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_filled_in_log_comes_back_with_who_and_when(desk, story, keys, tmp_path, delimiter):
    merged = desk.merge(story, log(desk, story, tmp_path, {keys[0]: "fix", keys[2]: "STET"}, delimiter=delimiter))
    assert merged.action.words == "Take in 2 decisions from log.csv"
    reviews = [item.review for item in desk.queue(story)]
    assert [review and review.decision for review in reviews] == [Decision.FIX, None, Decision.STET]
    assert (reviews[0].by, reviews[0].at) == ("Ada", datetime(2024, 5, 30, 10, 0, tzinfo=UTC))


def test_taking_in_is_one_action_that_can_be_undone(desk, story, keys, tmp_path):
    desk.merge(story, log(desk, story, tmp_path, dict.fromkeys(keys, "query")))
    assert desk.undo(story).words.startswith("Undone: take in 3")
    assert [item.review.decision for item in desk.queue(story)] == [None, None, None]


def test_what_another_editor_decided_differently_is_shown_and_ours_stands(desk, story, keys, tmp_path):
    filled = log(desk, story, tmp_path, {keys[0]: "fix", keys[1]: "stet"})
    desk.decide(story, [keys[0]], Decision.STET)
    merged = desk.merge(story, filled)
    ((clash),) = merged.clashes
    assert (clash.ours.by, clash.ours.decision, clash.theirs.by, clash.theirs.decision) == (
        "Robin",
        "stet",
        "Ada",
        "fix",
    )
    assert [item.review.decision for item in desk.queue(story)[:2]] == [Decision.STET, Decision.STET]


def test_the_same_log_twice_changes_nothing(desk, story, keys, tmp_path):
    filled = log(desk, story, tmp_path, {keys[0]: "fix"})
    desk.merge(story, filled)
    again = desk.merge(story, filled)
    assert (again.action, again.clashes, again.unknown) == (None, (), 0)


@pytest.mark.parametrize("format_id", ["json", "jsonl", "csv"])
def test_our_own_exports_bring_nothing_new(desk, story, keys, tmp_path, format_id):
    desk.decide(story, keys, Decision.FIX, "=SUM(A1)")
    merged = desk.merge(story, desk.export(story, format_id, tmp_path / "report"))
    assert (merged.action, merged.clashes) == (None, ())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is no source log"),
        (b"\xff\xfe\x00", "no UTF-8"),
        (b"a,b\n1,2\n", "is no source log"),
        (b"{", "is no JSON"),
        (b'{"items": 3}', "is no report"),
        (b"id,decision\nx,maybe\n", "row 1"),
        (b"id,decision,decided at\nx,fix,noon\n", "row 1"),
    ],
)
def test_what_is_no_report_is_refused_in_a_line(desk, story, tmp_path, content, says):
    path = tmp_path / "log.csv"
    path.write_bytes(content)
    with pytest.raises(FactDeskError, match=says):
        desk.merge(story, path)


def test_a_missing_file_is_named(desk, story, tmp_path):
    with pytest.raises(FactDeskError, match="cannot be read"):
        desk.merge(story, tmp_path / "nowhere.csv")


def test_decisions_on_other_stories_are_counted_and_left_out(desk, story, tmp_path):
    path = tmp_path / "log.csv"
    path.write_text("id,decision\nnot-ours,fix\n")
    merged = desk.merge(story, path)
    assert (merged.action, merged.unknown) == (None, 1)
