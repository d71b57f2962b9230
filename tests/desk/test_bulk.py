"""An archive goes into the store once, whatever it is packed in, however often and by however many it is read."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.portions import Files, Lines, Members, portions, total
from factdesk.desk.values import Taken

TABLES = ("articles", "readings", "figures", "quotes", "names", "postings", "posting_counts", "passages")
DIARY = "The vet of Orla kept a diary through the wet spring, and Ana Brandt read all of it aloud in the market hall."


def text(number):
    return (
        f"Report {number}\n\nThe ferry of day {number} carried {number + 40} sheep, Ana Brandt of pier {number} said.\n"
    )


@pytest.fixture
def packed(tmp_path):
    """The same 70 articles as JSON Lines and as an archive."""
    rows = [json.dumps({"id": str(n), "text": text(n), "title": f"Report {n}"}) for n in range(70)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows) + "\n")
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(70):
            archive.writestr(f"day/{number:03}.txt", text(number))
    return tmp_path


def take(store, paths, jobs=None, clock=None):
    """What comes of reading the paths, and every problem on the way."""
    problems = []
    with closing(Desk.open(store, Settings(), clock) if clock else Desk.open(store, Settings())) as desk:
        steps = desk.ingest(paths, jobs)
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                return end.value, problems
            problems += [step.problem] if step.problem else []


def rows(store):
    with closing(sqlite3.connect(store)) as sqlite:
        return {table: sqlite.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES}


def test_processes_write_what_one_alone_writes(packed, clock):
    still = clock()
    alone, together = packed / "alone.db", packed / "together.db"
    assert take(alone, [packed / "a.jsonl"], 1, lambda: still) == (Taken(70, 70, 0), [])
    assert take(together, [packed / "a.jsonl"], 2, lambda: still) == (Taken(70, 70, 0), [])
    assert rows(alone) == rows(together)


def test_an_interrupted_run_goes_on_where_it_stopped(packed, clock):
    still = clock()
    clean, stopped = packed / "clean.db", packed / "stopped.db"
    take(clean, [packed / "a.jsonl"], 1, lambda: still)
    for most in (3, 30):
        with closing(Desk.open(stopped, Settings(), lambda: still)) as desk:
            steps = desk.ingest([packed / "a.jsonl"], 1)
            for _ in range(most):
                next(steps)
            steps.close()
    taken, _ = take(stopped, [packed / "a.jsonl"], 2, lambda: still)
    assert taken.read == 70
    assert 0 < taken.new < 70
    assert rows(clean) == rows(stopped)


def test_many_are_written_together_and_each_is_named_once_written(tmp_path):
    rows = [json.dumps({"id": str(number), "text": text(number % 150)}) for number in range(200)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    with closing(Desk.open(tmp_path / "desk.db", Settings())) as desk:
        named, done = [], []
        for step in desk.ingest([tmp_path / "a.jsonl"], 1, together=100):
            named.append(len(step.articles))
            done.append((step.done, len(desk.sources())))
        assert named == [0, 0, 128, 0, 0, 72]
        assert done == [(0, 0), (64, 0), (128, 128), (192, 128), (200, 128), (200, 150)]


def test_few_are_read_and_written_together_where_others_should_not_wait(tmp_path):
    rows = [json.dumps({"id": str(number), "text": text(number)}) for number in range(130)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    with closing(Desk.open(tmp_path / "desk.db", Settings())) as desk:
        named = [len(step.articles) for step in desk.ingest([tmp_path / "a.jsonl"], 1, together=50)]
    assert named == [0, 50, 50, 0, 30]


def test_what_was_read_is_kept_where_the_run_is_stopped(tmp_path):
    rows = [json.dumps({"id": str(number), "text": text(number)}) for number in range(200)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    with closing(Desk.open(tmp_path / "desk.db", Settings())) as desk:
        steps = desk.ingest([tmp_path / "a.jsonl"], 1)
        assert [next(steps).done for _ in range(3)] == [0, 64, 128]
        assert desk.sources() == ()
        steps.close()
        assert len(desk.sources()) == 128


@pytest.mark.parametrize(("words", "lines"), [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\n\nb\n", 3)])
def test_a_last_line_without_its_end_counts(tmp_path, words, lines):
    (tmp_path / "a.jsonl").write_text(words)
    assert total([tmp_path / "a.jsonl"]) == lines


def test_an_archive_is_read_member_by_member(packed):
    taken, problems = take(packed / "desk.db", [packed / "a.zip"])
    assert (taken, problems) == (Taken(70, 70, 0), [])
    with closing(Desk.open(packed / "desk.db", Settings())) as desk:
        assert {Path(source.origin).name for source in desk.sources()} == {f"{n:03}.txt" for n in range(70)}
        assert all("a.zip#day/" in source.origin for source in desk.sources())


def test_bad_lines_and_members_are_told_of_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"id": "a", "text": "One lamp."}\nno json\n[]\n\n{"id": "b"}\n\xff\n')
    with ZipFile(tmp_path / "b.zip", "w") as archive:
        for name, words in (("a.txt", "Two lamps."), ("empty.txt", ""), (".c.txt", "Hidden"), ("d.bin", "Not read")):
            archive.writestr(name, words)
    (tmp_path / "c.zip").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "d.jsonl").write_bytes(b"")
    taken, problems = take(None, [tmp_path])
    assert taken == Taken(2, 2, 0)
    assert [problem.partition(":")[0] for problem in problems[:4]] == [f"a.jsonl, line {n}" for n in (2, 3, 5, 6)]
    assert len(problems) == 7


def test_copies_are_linked_to_the_first(tmp_path):
    (tmp_path / "a.txt").write_text(DIARY)
    (tmp_path / "b.txt").write_text(DIARY + "\n\nThe market hall seats 200.")
    (tmp_path / "c.txt").write_text("Nobody in the valley has kept a list of the ferries that sank off the long quay.")
    taken, _ = take(None, [tmp_path])
    assert taken == Taken(3, 3, 1)


def test_portions_keep_the_order_and_count_what_they_hold(packed):
    (packed / "b.txt").write_text("words")
    cut = list(portions([packed], 64))
    assert [type(portion) for portion in cut] == [Lines, Lines, Members, Members, Files]
    assert [portion.size for portion in cut] == [64, 6, 64, 6, 1]
    assert cut[1].first == 65
    assert total([packed]) == sum(portion.size for portion in cut)


def test_what_is_not_there_is_a_problem_of_its_own(tmp_path):
    taken, problems = take(None, [tmp_path / "gone.jsonl", tmp_path / "gone.zip", tmp_path / "gone.txt"])
    assert taken.read == 0
    assert len(problems) == 3


def test_sources_go_to_their_story(desk, story, tmp_path):
    (tmp_path / "more.txt").write_text(DIARY)
    list(desk.ingest([tmp_path / "more.txt"], story=story))
    assert [source.origin.endswith("more.txt") for source in desk.sources(story)] == [False, True]
