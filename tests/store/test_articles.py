from datetime import date

import pytest
from store.shelf import AT, TEXT, reading

from factdesk.errors import StoreError


def test_adding_the_same_article_twice_changes_nothing(store):
    assert store.articles.add(reading(), AT)
    assert not store.articles.add(reading(title="Another head"), AT)
    assert store.articles.reading("a1").article.title is None
    assert len(store.index.passages("mill", 10)) == 2


def test_an_article_comes_back_with_all_its_parts(store):
    full = reading(title="Flood", outlet="Nord", author="T. Vik", published=date(2024, 5, 30), origin="a/b.txt")
    store.articles.add(full, AT)
    assert store.articles.reading("a1") == full


def test_a_list_shows_heads_and_counts(store):
    store.articles.add(reading(title="Flood", outlet="Nord", published=date(2024, 5, 30), origin="a/b.txt"), AT)
    (shelved,) = store.articles.listed()
    assert (shelved.title, shelved.outlet, shelved.published, shelved.origin) == (
        "Flood",
        "Nord",
        date(2024, 5, 30),
        "a/b.txt",
    )
    assert shelved.claims == 3
    assert shelved.added_at == AT


def test_lists_are_newest_first_or_as_asked(store):
    for name in ("a1", "b2", "c3"):
        store.articles.add(reading(name), AT)
    assert [shelved.id for shelved in store.articles.listed()] == ["c3", "b2", "a1"]
    assert [shelved.id for shelved in store.articles.listed(["b2", "gone", "a1"])] == ["b2", "a1"]


def test_a_draft_is_no_source_unless_it_is_made_one(store):
    store.articles.add(reading("a1"), AT)
    store.articles.add(reading("b2"), AT)
    filed = store.stories.save("flood", "/d.txt", "a1", AT)
    assert [shelved.id for shelved in store.articles.listed()] == ["b2"]
    store.stories.attach(filed.number, ["a1"])
    assert [shelved.id for shelved in store.articles.listed()] == ["b2", "a1"]


def test_an_unknown_article_is_an_error_in_words(store):
    assert "zz" not in store.articles
    with pytest.raises(StoreError, match="no article zz"):
        store.articles.reading("zz")


@pytest.mark.parametrize("text", [TEXT + "\n\n🎈🎈 e\u0301 \u202eabc\u202c naïve", TEXT + "\n\n" + "\ufffd" * 3])
def test_any_text_comes_back(store, text):
    store.articles.add(reading(text=text), AT)
    assert store.articles.reading("a1").article.text == text
