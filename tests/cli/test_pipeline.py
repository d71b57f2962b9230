"""What a pipeline needs of `check`: several drafts, what is new since a baseline, an exit status alone."""

import json


def test_a_baseline_leaves_only_what_is_new(run, draft, source, tmp_path):
    baseline = tmp_path / "before.json"
    run("check", draft, "--against", source, "--format", "json", "--output", baseline)
    again = run("check", draft, "--against", source, "--baseline", baseline, "--fail-on", "query")
    assert again.exit_code == 0
    assert "0 queries" in again.stdout
    draft.write_text(draft.read_text().replace("4,100", "5,100"))
    changed = run(
        "check", draft, "--against", source, "--baseline", baseline, "--fail-on", "query", "--format", "jsonl"
    )
    assert changed.exit_code == 1
    assert [json.loads(line)["draft_value"] for line in changed.stdout.splitlines()] == ["5,100"]


def test_a_baseline_that_is_no_report_is_refused(run, draft, source):
    told = run("check", draft, "--against", source, "--baseline", source)
    assert told.exit_code == 2
    assert "is no source log" in told.stderr


def test_quiet_prints_nothing_and_keeps_the_status(run, draft, source):
    told = run("check", draft, "--against", source, "--quiet", "--fail-on", "query")
    assert (told.exit_code, told.output) == (1, "")


def test_several_drafts_are_checked_in_one_run_and_are_no_sources_of_each_other(run, draft, source):
    other = draft.with_name("second.txt")
    other.write_text("Boats\n\nAnother 55 boats sank at Tern Quay.\n")
    told = run("check", draft, other, "--against", draft.parent, "--format", "jsonl")
    found = [json.loads(line) for line in told.stdout.splitlines()]
    assert {"4,100", "55"} <= {item["draft_value"] for item in found}
    assert not [item for item in found if item["verdict"] == "conflict"]


def test_several_reports_go_into_a_folder(run, draft, source, tmp_path):
    other = draft.with_name("second.txt")
    other.write_text("Boats\n\nAnother 55 boats sank at Tern Quay.\n")
    run("check", draft, other, "--against", source, "--format", "md", "--output", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["mill.md", "second.md"]


def test_one_unreadable_draft_does_not_stop_the_others(run, draft, source, tmp_path):
    told = run("check", tmp_path / "none.txt", draft, "--against", source)
    assert told.exit_code == 2
    assert "none.txt" in told.stderr
    assert "2 queries" in told.stdout


def test_sources_may_be_named_by_a_pattern(run, draft, source, tmp_path):
    by_name = run("check", draft, "--against", source, "--format", "jsonl")
    by_pattern = run("check", draft, "--against", tmp_path / "dia*.txt", "--format", "jsonl")
    assert by_pattern.stdout == by_name.stdout
    told = run("check", draft, "--against", tmp_path / "*.pdf")
    assert told.exit_code == 2
    assert "cannot be opened" in told.stderr
