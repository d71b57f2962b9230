"""Commands that work in the store: add, review, report, search."""

import pytest


@pytest.fixture
def story(run, draft, source):
    """A story in the store, opened and left again."""
    told = run("review", draft, "--against", source, "--plain", typed="q\n")
    assert told.exit_code == 0
    return "mill"


def test_add_counts_what_is_new(run, source):
    assert run("add", source).stdout == "1 read, 1 new in the store\n"
    assert run("add", source).stdout == "1 read, 0 new in the store\n"


def test_add_goes_on_after_a_bad_file(run, source):
    told = run("add", "missing.txt", source)
    assert told.exit_code == 2
    assert told.stdout == "1 read, 1 new in the store\n"
    assert "missing.txt cannot be opened" in told.stderr


def test_add_can_give_a_story_its_sources(run, story, tmp_path):
    more = tmp_path / "more.txt"
    more.write_text("A ferry carried 900 people.")
    assert run("add", "--story", story, more).exit_code == 0
    assert "· 2 sources" in run("report", story).stdout
    assert run("add", "--story", "fire", more).exit_code == 2


def test_an_empty_store_says_how_to_begin(run):
    told = run("report")
    assert (told.exit_code, told.stdout) == (0, "")
    assert "starts one" in told.stderr


def test_the_prompt_needs_a_story(run):
    assert run("review", "--plain").exit_code == 2


def test_reports_are_listed_and_printed(run, story):
    assert run("report").stdout == "mill  2 open, 0 done  The mill count\n"
    assert "2 queries" in run("report", story).stdout
    assert "4,100" in run("report", story, "--format", "md").stdout


def test_the_prompt_decides_notes_and_undoes(run, story):
    told = run("review", story, "--plain", typed="f\nc\nask the harbour\nu\nu\nU\nx\n\n")
    assert told.exit_code == 0
    for line in (
        "Fix ¶2 “4,100”. 1 open.",
        "Note on ¶3 “37”. 1 open.",
        "Undone: note on ¶3 “37”. 1 open.",
        "Undone: fix ¶2 “4,100”. 2 open.",
        "Done again: fix ¶2 “4,100”. 1 open.",
        "f fix · s stet · a ask",
    ):
        assert line in told.stdout


def test_the_prompt_goes_on_where_it_stopped(run, story):
    run("review", story, "--plain", typed="s\nq\n")
    told = run("review", story, "--plain", typed="q\n")
    assert "2 of 2 · ¶3 · open" in told.stdout
    assert "1 of 2" not in told.stdout


def test_the_end_of_input_is_the_end_of_the_prompt(run, story):
    told = run("review", story, "--plain", typed="s\n")
    assert told.exit_code == 0
    assert "1 done" in run("report").stdout


def test_search_prints_places(run, story):
    told = run("search", "4100")
    assert told.exit_code == 0
    assert "figure     Some {4,100} sheep drowned" in told.stdout
    assert "The mill count, ¶2" in told.stdout
    assert "name" in run("search", "ana brandt").stdout
    nothing = run("search", "zebra")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
