"""``--json``: the same in records, one a line, with ids that stay."""

import json

import jsonschema
import pytest


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def shelf(run, draft, source, tmp_path):
    run("add", source)
    run("review", draft, "--against", source, "--plain", typed="q\n")
    return tmp_path


def test_search_gives_the_place_of_each_hit(run, source, shelf):
    (hit, *_) = lines(run("search", "diary", "--json"))
    assert hit["surface"].lower() == "diary"
    assert hit["surface"] in hit["passage"]
    assert set(hit) >= {"article", "start", "end", "kind", "paragraph", "title", "origin"}
    assert lines(run("search", "diary", "--json")) == lines(run("search", "diary", "--json"))


def test_search_without_a_hit_prints_nothing(run, shelf):
    told = run("search", "zeppelin", "--json")
    assert (told.exit_code, told.stdout) == (1, "")


def test_a_figure_over_time_in_records_and_in_words(run, tmp_path):
    words = "The barge Agnes sank at Tern Quay, the vet of Orla said. {} sheep drowned.\n"
    rows = [{"id": n, "text": words.format(n), "published": f"2024-05-{day}"} for n, day in (("37", 30), ("12", 29))]
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, rows)))
    run("add", tmp_path / "all.jsonl")
    assert [(row["value"], row["published"]) for row in lines(run("search", "--timeline", "sheep", "--json"))] == [
        (12, "2024-05-29"),
        (37, "2024-05-30"),
    ]
    told = run("search", "--timeline", "sheep", "Agnes").stdout.splitlines()
    assert told[:2] == ["sheep drowned · 2 tellings, 2 values", "  2024-05-29 {12} sheep drowned."]
    assert run("search", "--timeline", "zeppelin").exit_code == 1


def test_the_list_of_stories_and_a_report(run, shelf):
    (story,) = lines(run("report", "--json"))
    assert story["slug"] == "mill"
    assert story["open"] >= 1
    findings = lines(run("report", "mill", "--json"))
    assert findings == lines(run("report", "mill", "--format", "jsonl"))
    assert len({finding["id"] for finding in findings}) == len(findings)


def test_the_schema_of_a_report_is_printed(run, shelf):
    schema = json.loads(run("report", "--schema").stdout)
    jsonschema.validate(json.loads(run("report", "mill", "--format", "json").stdout), schema)


def test_add_counts_in_a_record(run, source):
    assert lines(run("add", source, "--json")) == [{"read": 1, "new": 1, "copies": 0, "problems": 0}]
    told = run("add", source, "gone.txt", "--json")
    assert lines(told) == [{"read": 1, "new": 0, "copies": 0, "problems": 1}]
    assert told.exit_code == 2


def test_merge_names_what_was_taken_and_what_clashes(run, shelf):
    first = lines(run("report", "mill", "--json"))[0]["id"]
    log = shelf / "log.csv"
    log.write_text(f"id,decision,decided by,decided at\n{first},fix,Bo,2024-05-30T10:00:00+00:00\n")
    assert lines(run("merge", "mill", log, "--json")) == [{"taken": [first], "clashes": [], "unknown": 0}]
    log.write_text(f"id,decision,decided by,decided at\n{first},stet,Cy,2024-05-30T11:00:00+00:00\nzz,fix,Cy,\n")
    (merged,) = lines(run("merge", "mill", log, "--json"))
    assert (merged["taken"], merged["unknown"]) == ([], 1)
    (clash,) = merged["clashes"]
    assert (clash["ours"]["by"], clash["theirs"]["by"], clash["theirs"]["decision"]) == ("Bo", "Cy", "stet")


def test_the_clipboard_is_added_once_and_attached(run, shelf, monkeypatch):
    monkeypatch.setattr("factdesk.intake.clipboard.text", lambda _: "The barge carried 37 sheep.\n")
    assert lines(run("add", "--clipboard", "--story", "mill", "--json"))[0]["new"] == 1
    assert lines(run("add", "--clipboard", "--json"))[0]["new"] == 0
    assert lines(run("report", "--json"))[0]["sources"] == 2


def test_add_needs_files_or_the_clipboard(run, source):
    assert run("add").exit_code == run("add", "--clipboard", source).exit_code == 2
