from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factdesk.desk import documents
from factdesk.errors import StoreError, UnreadableError
from factdesk.model import Article


def test_an_id_is_that_of_the_words_and_their_head():
    article = Article("", "Text", title="T", outlet="O", published=date(2024, 1, 2))
    same = replace(article, id="other", origin="elsewhere", author="A")
    assert documents.identity(article) == documents.identity(same)
    for other in ({"text": "Text."}, {"title": None}, {"outlet": "P"}, {"published": None}):
        assert documents.identity(article) != documents.identity(replace(article, **other))


def test_files_are_named_once_and_the_draft_left_out(tmp_path):
    for name in ("b.txt", "a.md", "draft.txt", ".hidden.txt", "photo.jpg"):
        (tmp_path / name).write_text("words")
    found = documents.files([tmp_path, tmp_path / "a.md"], leave_out=[tmp_path / "draft.txt"])
    assert [path.name for path in found] == ["a.md", "b.txt"]


@pytest.mark.parametrize(("count", "held"), [(0, "nothing to read"), (2, "several articles")])
def test_a_draft_is_one_article(tmp_path, monkeypatch, count, held):
    monkeypatch.setattr(documents, "load", lambda path, failed, **_: iter([Article("a", "Words.")] * count))
    with pytest.raises(UnreadableError, match=f"holds {held}; give one draft at a time"):
        documents.draft(tmp_path / "two.mbox")


def test_names_that_are_no_text_do_no_harm(tmp_path):
    path = tmp_path / "odd\udcff.txt"
    path.write_text("Words.")
    kept = []
    steps = list(documents.read([path], kept.append))
    assert len(kept) == 1
    for words in (kept[0].origin, *(step.label for step in steps)):
        words.encode()


def test_a_fault_in_one_document_does_not_stop_the_others(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Words of {name}.")
    kept = []

    def fragile(article):
        if "a.txt" in article.text:
            raise ZeroDivisionError
        kept.append(article)

    problems = [step.problem for step in documents.read(documents.files([tmp_path]), fragile) if step.problem]
    assert len(kept) == 1
    (problem,) = problems
    assert problem.startswith("a.txt set off a fault in FactDesk (ZeroDivisionError: ); please report it")


def test_trouble_with_the_store_is_no_trouble_of_a_document(tmp_path):
    def full(_):
        raise StoreError("the disk is full")

    (tmp_path / "a.txt").write_text("Words.")
    with pytest.raises(StoreError):
        list(documents.read(documents.files([tmp_path]), full))


def test_a_head_that_is_no_text_is_mended():
    article = documents.named(Article("", "Words.", title="A\ud800", outlet="B\udfff", origin="C\udcff"))
    assert (article.title, article.outlet, article.origin) == ("A?", "B?", "C?")
    assert article.id == documents.identity(article)


@pytest.mark.parametrize(
    ("path", "name"),
    [("a/flood.md", "flood"), ("flood-week/draft.md", "flood-week"), ("flood-week/Draft.docx", "flood-week")],
)
def test_a_story_takes_its_name_from_its_draft(path, name):
    assert documents.stem(Path(path)) == name
    assert documents.stem(Path("-")) == "standard-input"
