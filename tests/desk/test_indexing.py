"""The index can be thrown away: everything in it is in the store."""

import sqlite3
import time
from contextlib import closing
from datetime import date

import pytest

from factdesk.config import Limits, Settings
from factdesk.desk.desk import Desk
from factdesk.errors import StoreError
from factdesk.extract import claims
from factdesk.extract.claims import read
from factdesk.model import Article

STORY = "Tern Quay\n\n“The lanterns of {} went out one by one before the pumps stopped,” Ana Brandt of {} said.\n"
DAY = date(2024, 5, 30)


@pytest.fixture
def path(tmp_path):
    """A store of articles on places of their own, and a copy of the first."""
    place = tmp_path / "desk.db"
    with closing(Desk.open(place, Settings())) as desk:
        for name in ("Orla", "Kettle", "Ridge Fell", "Sandby"):
            desk.add_text(STORY.format(name, name), name, "Nord", DAY)
        desk.add_text(STORY.format("Orla", "Orla"), "Orla", "Sud", DAY)
    return place


def rows(path):
    with closing(sqlite3.connect(path)) as connection:
        tables = ("SELECT * FROM postings", "SELECT * FROM posting_counts", "SELECT number, copy_of FROM articles")
        return [connection.execute(f"{sql} ORDER BY 1, 2").fetchall() for sql in tables]


def change(path, sql):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


def rebuilt(path):
    with closing(Desk.open(path, Settings())) as desk:
        return list(desk.rebuild())


def test_a_rebuilt_index_is_the_one_that_grew(path):
    before = rows(path)
    assert before[2][-1] == (5, 1)
    change(path, "DELETE FROM postings")
    assert rebuilt(path)[-1].done == 5
    assert rows(path) == before


def test_claims_of_another_version_are_read_again(path):
    change(path, "UPDATE readings SET extractor = '0.0.0'")
    before = rows(path)
    rebuilt(path)
    assert rows(path) == before
    with closing(sqlite3.connect(path)) as connection:
        assert "0.0.0" not in {version for (version,) in connection.execute("SELECT extractor FROM readings")}


def test_what_takes_longer_than_the_config_allows_keeps_its_claims_and_is_told(path, monkeypatch):
    def slow(article):
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(claims, "read", slow)
    change(path, "UPDATE readings SET extractor = '0.0.0'")
    before = rows(path)
    with closing(Desk.open(path, Settings(limits=Limits(seconds=0)))) as desk:
        steps = list(desk.rebuild())
        assert sum("raise seconds under [limits]" in step.problem for step in steps) == 5
        assert desk.index().current
        assert desk.index().stale == 5
    assert rows(path) == before


@pytest.mark.parametrize("version", [0, 99])
def test_an_index_that_does_not_fit_is_not_asked(path, version):
    change(path, f"PRAGMA user_version = {version}")
    draft = read(Article("draft", STORY.format("Orla", "Orla"), published=DAY))
    with closing(Desk.open(path, Settings())) as desk:
        assert not desk.index().current
        with pytest.raises(StoreError, match="factdesk index --rebuild"):
            desk.related(draft)
        list(desk.rebuild())
        assert desk.index().current
        assert desk.related(draft)


def test_a_rebuild_that_is_left_is_unfinished(path):
    with closing(Desk.open(path, Settings())) as desk:
        steps = desk.rebuild()
        next(steps)
        steps.close()
        assert not desk.index().current
