"""After an update claims are read again while the desk is open, and what was decided stands."""

import sqlite3
import zlib
from contextlib import closing

import pytest

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.values import State
from factdesk.model import Decision

NOTHING_READ = zlib.compress(b"{}")
"""Claims as a version wrote them that found none."""


def rows(path):
    with closing(sqlite3.connect(path)) as store:
        tables = ("readings", "figures", "names", "quotes", "moments", "postings", "posting_counts")
        return [store.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]


def change(path, sql, *values):
    with closing(sqlite3.connect(path)) as store, store:
        store.execute(sql, values)


@pytest.fixture
def decided(tmp_path, draft, folder, clock):
    """A store with a story whose first two findings are decided, read by this version."""
    path = tmp_path / "desk.db"
    with closing(Desk.open(path, Settings(editor="Robin"), clock)) as desk:
        list(desk.start(draft, [folder]))
        first, second, _ = (item.finding.key for item in desk.queue("mill"))
        desk.decide("mill", [first], Decision.FIX, "ask the union")
        desk.decide("mill", [second], Decision.STET)
    return path


def queue(path):
    with closing(Desk.open(path, Settings(editor="Robin"))) as desk:
        list(desk.check("mill"))
        return [(i.finding.key, i.state, i.review and (i.review.decision, i.review.note)) for i in desk.queue("mill")]


def renewed(path, steps=None):
    with closing(Desk.open(path, Settings())) as desk:
        found = desk.renew()
        done = [next(found) for _ in range(steps)] if steps else list(found)
        found.close()
        return [step.articles for step in done], desk.index().stale


def test_claims_are_read_again_and_decisions_stand(decided):
    before, reviewed = rows(decided), queue(decided)
    assert [state for _, state, _ in reviewed] == [State.DECIDED, State.DECIDED, State.OPEN]
    change(decided, "UPDATE readings SET extractor = '0.0.1'")
    read, left = renewed(decided)
    assert (len(read), left) == (2, 0)
    assert rows(decided) == before
    assert queue(decided) == reviewed


def test_what_an_older_version_did_not_see_is_found(decided):
    before = rows(decided)
    change(decided, "UPDATE readings SET extractor = '0.0.1', claims = ?", NOTHING_READ)
    change(decided, "DELETE FROM figures")
    renewed(decided)
    assert rows(decided)[:5] == before[:5]


def test_it_may_be_left_and_goes_on_with_the_rest(decided):
    before = rows(decided)
    change(decided, "UPDATE readings SET extractor = '9.9.9'")
    (first,), left = renewed(decided, 1)
    assert left == 1
    (rest,), left = renewed(decided)
    assert left == 0
    assert first != rest
    assert rows(decided) == before


def test_nothing_is_read_again_twice(decided):
    assert renewed(decided) == ([], 0)
    change(decided, "UPDATE readings SET extractor = '0.0.1'")
    queue(decided)
    assert renewed(decided) == ([], 0)


def test_decisions_go_on_while_it_runs(decided):
    change(decided, "UPDATE readings SET extractor = '0.0.1'")
    with closing(Desk.open(decided, Settings())) as desk:
        for _ in desk.renew():
            desk.undo("mill")
        assert [item.state for item in desk.queue("mill")] == [State.OPEN] * 3
