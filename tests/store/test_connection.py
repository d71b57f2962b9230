import sqlite3
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlite_utils import Migrations
from store.shelf import AT, reading

from factdesk.errors import StoreError
from factdesk.store import connection
from factdesk.store.store import Store


def test_the_file_and_its_journals_belong_to_their_owner_alone(store, path):
    store.articles.add(reading(), AT)
    files = list(path.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_was_stored_is_there_after_opening_again(store, path):
    store.articles.add(reading(), AT)
    store.close()
    again = Store(path)
    assert again.articles.reading("a1") == reading()
    again.close()


def test_tables_are_strict(store):
    with pytest.raises(sqlite3.IntegrityError), store.transaction() as _:
        store.stories._connection.rows("INSERT INTO zones VALUES ('no number', 0, 1, 'body')")


@pytest.mark.parametrize("content", [b"A page about a flood, not a database at all.\n" * 20, b"%PDF-1.7 " * 99])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is not a FactDesk store; name another file with --db"):
        Store(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(path):
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (title TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="is another program's database"):
        Store(path)
    assert path.read_bytes() == before


def test_a_store_of_a_newer_version_is_refused(store, path):
    store.close()
    newer = sqlite3.connect(path)
    newer.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('factdesk', 'telepathy', '')"
    )
    newer.commit()
    newer.close()
    with pytest.raises(StoreError, match="was written by a newer FactDesk"):
        Store(path)


@pytest.fixture
def later(store, path, monkeypatch):
    """The steps of a FactDesk to come, for a store that has something in it."""
    store.articles.add(reading(), AT)
    store.close()
    steps = Migrations("factdesk")
    for name in connection.known():
        steps(name=name)(lambda db: None)
    known = connection.known() | {"moods", "wrong"}
    monkeypatch.setattr(connection, "migrations", steps)
    monkeypatch.setattr(connection, "known", lambda: known)
    return steps


def test_a_store_is_copied_before_it_is_brought_up_to_date(later, path):
    later(name="moods")(lambda db: db.execute("CREATE TABLE moods (name TEXT)"))
    assert list(path.parent.iterdir()) == [path]
    Store(path).close()
    (copy,) = set(path.parent.iterdir()) - {path}
    assert (copy.name, stat.S_IMODE(copy.stat().st_mode)) == ("store.db.before-moods", 0o600)
    assert [tables(file).count("moods") for file in (path, copy)] == [1, 0]
    Store(path).close()
    assert len(list(path.parent.iterdir())) == 2


def test_a_step_that_fails_leaves_the_store_as_it_was(later, path):
    later(name="moods")(lambda db: db.execute("CREATE TABLE moods (name TEXT)"))
    later(name="wrong")(lambda db: db.execute("CREATE TABLE articles (name TEXT)"))
    with pytest.raises(StoreError, match="already exists"):
        Store(path)
    assert "moods" not in tables(path)


def test_a_new_or_current_store_is_not_copied(store, path):
    store.close()
    Store(path).close()
    assert list(path.parent.iterdir()) == [path]


def tables(file):
    with closing(sqlite3.connect(file)) as sqlite:
        return [name for (name,) in sqlite.execute("SELECT name FROM sqlite_schema")]


def test_two_that_start_at_once_make_one_store(path):
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(lambda _: Store(path), range(8)))
    assert stores[0].articles.add(reading(), AT)
    assert all("a1" in opened.articles for opened in stores)
    for opened in stores:
        opened.close()


def test_a_locked_store_says_so(store, path, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    second = Store(path)
    with pytest.raises(StoreError, match="is being written to by another program; close it, or try again"):
        second.articles.add(reading(), AT)
    other.close()
    assert second.articles.add(reading(), AT)
    second.close()


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="is a folder; name a file with --db"):
        Store(tmp_path)


def test_a_transaction_is_all_or_nothing(store):
    def interrupted():
        with store.transaction():
            store.articles.add(reading("a1"), AT)
            store.articles.add(reading("b2"), AT)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert "a1" not in store.articles
    assert "b2" not in store.articles


def test_threads_share_a_store(store):
    def work(name):
        for number in range(20):
            store.articles.add(reading(f"{name}{number}"), AT)

    threads = [threading.Thread(target=work, args=(name,)) for name in "xyz"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.articles.listed()) == 60


def test_two_open_stores_see_each_other(store, path):
    second = Store(path)
    store.articles.add(reading(), AT)
    assert "a1" in second.articles
    second.close()
