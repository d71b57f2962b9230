import sqlite3
from contextlib import closing
from datetime import date

import pytest
from store.shelf import AT, reading

from factdesk.model import Fingerprint, QuotePrint
from factdesk.store import postings
from factdesk.store.postings import MOST
from factdesk.store.store import Store

QUOTE = QuotePrint(0, phrases=(11, 12, 13), words=(21, 22))
PRINT = Fingerprint((QUOTE,), terms=(31, 32, 33), figures=(41,), runs=(51, 52, 53, 54, 55, 56, 57))


@pytest.fixture
def full(store):
    head = {"title": "Flood", "outlet": "Nord", "published": date(2024, 5, 30)}
    store.articles.add(reading("a1", **head), AT, PRINT)
    return store


def test_a_phrase_finds_its_quote_with_everything_said_about_it(full):
    (echo,) = full.archive.quotes(QuotePrint(0, (12,), ()), 10)
    assert (echo.article, echo.words, echo.speaker) == ("a1", "We lost the mill,", "Ana Brandt")
    assert (echo.title, echo.outlet, echo.published) == ("Flood", "Nord", date(2024, 5, 30))


def test_a_rare_word_finds_it_too_and_more_in_common_is_better(full):
    full.articles.add(reading("b2"), AT, Fingerprint((QuotePrint(0, (99,), (21,)),)))
    assert {echo.article for echo in full.archive.quotes(QuotePrint(0, (), (21,)), 10)} == {"a1", "b2"}
    assert [echo.article for echo in full.archive.quotes(QuotePrint(0, (11,), (21,)), 10)] == ["a1", "b2"]
    assert len(full.archive.quotes(QuotePrint(0, (11,), (21,)), 1)) == 1


@pytest.mark.parametrize("asked", [QuotePrint(0, (), ()), QuotePrint(0, (31,), (11,)), QuotePrint(0, (51,), (41,))])
def test_hashes_of_another_sort_find_nothing(full, asked):
    assert full.archive.quotes(asked, 10) == ()


def test_terms_and_figures_find_articles_and_say_which(full):
    (kin,) = full.archive.articles([30, 31, 33], [40, 41], 10)
    assert (kin.article, kin.published) == ("a1", date(2024, 5, 30))
    assert kin.shared == (1, 2, 4)
    assert full.archive.articles([11, 21], [31], 10) == ()


def test_a_removed_article_is_not_found(full):
    number = full.articles.number("a1")
    full.shelf.change("articles", number, {"removed": 1}, "Remove", AT)
    assert full.archive.quotes(QUOTE, 10) == ()
    assert full.archive.articles(PRINT.terms, PRINT.figures, 10) == ()


def test_a_copy_points_to_the_first_that_came(full):
    for name in ("b2", "c3"):
        full.articles.add(reading(name), AT, PRINT)
    full.articles.add(reading("d4"), AT, Fingerprint(terms=PRINT.terms, runs=(51, 52, 53, 54, 55, 60)))
    kin = full.archive.articles(PRINT.terms, (), 10)
    assert {found.article: found.original for found in kin} == {"a1": 1, "b2": 1, "c3": 1, "d4": 4}


def test_runs_of_every_page_tell_no_copy_and_hide_none(store):
    def add(number, runs):
        store.articles.add(reading(f"a{number}"), AT, Fingerprint(runs=tuple(sorted(runs))))

    everywhere = range(1, 6)
    for number in range(70):
        add(number, [*everywhere, *range(1000 + 7 * number, 1007 + 7 * number)])
    add(70, [*everywhere, *range(1000, 1004), 7, 8, 9])
    add(71, [*everywhere, *range(1000, 1003), *range(10, 14)])
    rows = store._connection.rows("SELECT number, copy_of FROM articles WHERE copy_of IS NOT NULL")
    assert rows == [(71, 1)]


def test_a_word_that_everybody_says_is_posted_no_further(full):
    with full.transaction():
        full._connection._sqlite.execute("UPDATE posting_counts SET places = ?", (MOST,))
    full.articles.add(reading("b2"), AT, PRINT)
    rows = full._connection.rows('SELECT "key" >> 32, count(*) FROM postings WHERE place / 1024 = 2 GROUP BY 1')
    assert rows == [(1, 3), (5, 7)]


def test_eight_rarest_words_of_a_quote_are_posted(store):
    common = tuple(range(100, 104))
    for number in range(3):
        store.articles.add(reading(f"x{number}"), AT, Fingerprint((QuotePrint(0, (), common),)))
    store.articles.add(reading("a1"), AT, Fingerprint((QuotePrint(0, (), common + tuple(range(200, 207))),)))
    found = {word for word in (*common, *range(200, 207)) if _finds(store, word, "a1")}
    assert found == {100, *range(200, 207)}


def _finds(store, word, article):
    return any(echo.article == article for echo in store.archive.quotes(QuotePrint(0, (), (word,)), 10))


def test_claims_that_are_read_again_are_posted_again_and_nowhere_else(full):
    full.articles.add(reading("b2"), AT, PRINT)
    full.articles.read_again(reading("a1"), PRINT, Fingerprint((QuotePrint(0, (77,), ()),)))
    assert [echo.article for echo in full.archive.quotes(QuotePrint(0, (77,), ()), 10)] == ["a1"]
    assert [echo.article for echo in full.archive.quotes(QUOTE, 10)] == ["b2"]
    assert [kin.article for kin in full.archive.articles(PRINT.terms, PRINT.figures, 10)] == ["b2"]


def test_reading_again_without_a_change_leaves_the_lists_as_they_are(full):
    def lists():
        return [full._connection.rows(f"SELECT * FROM {table}") for table in ("postings", "posting_counts")]

    before = lists()
    full.articles.read_again(reading("a1"), PRINT, PRINT)
    assert lists() == before


def test_what_was_posted_long_ago_is_settled_and_found_as_before(store, monkeypatch):
    monkeypatch.setattr(postings, "_TURN", 2)
    monkeypatch.setattr(postings, "_SHARES", 2)
    early, late = 5, 2**31 + 5
    prints = [Fingerprint((QuotePrint(0, (early + 10 * n, late + 10 * n), (7,)),), runs=PRINT.runs) for n in range(9)]
    for number, fingerprint in enumerate(prints):
        store.articles.add(reading(f"a{number}"), AT, fingerprint)
    settled, latest = (store._connection.rows(f"SELECT count(*) FROM {table}")[0][0] for table in postings.TABLES[::-1])
    assert settled > latest > 0
    for number, fingerprint in enumerate(prints):
        found = store.archive.quotes(QuotePrint(0, fingerprint.quotes[0].phrases, ()), 10)
        assert [echo.article for echo in found] == [f"a{number}"]
    assert {echo.article for echo in store.archive.quotes(QuotePrint(0, (), (7,)), 10)} == {f"a{n}" for n in range(9)}
    copies = store._connection.rows("SELECT copy_of FROM articles WHERE number > 1")
    assert copies == [(1,)] * 8


def test_what_is_settled_is_taken_back_too(store, monkeypatch):
    monkeypatch.setattr(postings, "_TURN", 1)
    monkeypatch.setattr(postings, "_SHARES", 1)
    for name in ("a1", "b2"):
        store.articles.add(reading(name), AT, PRINT)
    assert store._connection.rows("SELECT count(*) FROM postings") == [(0,)]
    store.articles.read_again(reading("a1"), PRINT, Fingerprint())
    assert [echo.article for echo in store.archive.quotes(QUOTE, 10)] == ["b2"]
    assert [kin.article for kin in store.archive.articles(PRINT.terms, PRINT.figures, 10)] == ["b2"]


def test_a_store_from_before_what_is_settled_stood_apart_is_found_by_as_before(path):
    with closing(Store(path)) as older:
        older.articles.add(reading("a1"), AT, PRINT)
    with closing(sqlite3.connect(path)) as sqlite, sqlite:
        sqlite.execute("DROP VIEW posted")
        sqlite.execute("DROP TABLE settled_postings")
        sqlite.execute("DELETE FROM _sqlite_migrations WHERE name = 'settled'")
    with closing(Store(path)) as store:
        assert store.archive.state().current
        assert [echo.article for echo in store.archive.quotes(QUOTE, 10)] == ["a1"]
        store.articles.add(reading("b2"), AT, PRINT)
        assert [kin.original for kin in store.archive.articles(PRINT.terms, (), 10)] == [1, 1]
