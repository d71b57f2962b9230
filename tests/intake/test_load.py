import io
import os
from datetime import date

import pytest

from factdesk.config import Limits
from factdesk.errors import UnreadableError
from factdesk.intake.load import documents, from_text, load, load_stdin
from factdesk.intake.samples import zipped

WORDS = "Ten ferries left the harbour.\n"
LEAD = "Ten ferries left the harbour on Monday morning."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_text(WORDS)
    (tmp_path / "a.md").write_text("# Ferries\n\nTen left.\n")
    (tmp_path / ".hidden.txt").write_text(WORDS)
    (tmp_path / "~$lock.docx").write_text(WORDS)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    inner = tmp_path / "more"
    inner.mkdir()
    (inner / "c.html").write_text("<p>Ten came back.</p>")
    (inner / "link.txt").symlink_to(tmp_path / "b.txt")
    return tmp_path


def test_a_folder_gives_its_readable_documents_in_order(folder):
    assert [str(found.relative_to(folder)) for found in documents(folder)] == ["a.md", "b.txt", "more/c.html"]
    texts = [article.text.strip() for article in load(folder)]
    assert texts == ["# Ferries\n\nTen left.", WORDS.strip(), "Ten came back."]


def test_a_pattern_stands_for_what_it_matches(folder):
    def found(pattern):
        return [str(path.relative_to(folder)) for path in documents(folder / pattern)]

    assert found("*.txt") == ["b.txt"]
    assert found("**/*.html") == ["more/c.html"]
    assert found("m*") == ["more/c.html"]
    assert found("**").count("more/c.html") == 1
    assert found("*.pdf") == ["*.pdf"]
    (folder / "d[1].txt").write_text(WORDS)
    assert found("d[1].txt") == ["d[1].txt"]


def test_an_article_is_called_by_its_path(folder):
    (article,) = load(folder / "b.txt")
    assert article.id == article.origin == str(folder / "b.txt")


def test_the_rest_is_read_where_one_document_is_bad(folder):
    (folder / "aa.docx").write_bytes(b"PK\x03\x04 cut short")
    problems = []
    assert len(list(load(folder, failed=problems.append))) == 3
    assert [problem.message for problem in problems] == [f"{folder / 'aa.docx'} is damaged"]


def test_a_bad_document_raises_where_nobody_is_told(folder):
    (folder / "aa.docx").write_bytes(b"")
    with pytest.raises(UnreadableError, match="empty"):
        list(load(folder))


@pytest.mark.parametrize("name", ["missing.txt", "no\0name.txt", "x" * 5000])
def test_a_file_that_cannot_be_opened_says_so(tmp_path, name):
    with pytest.raises(UnreadableError, match="cannot be opened"):
        list(load(tmp_path / name))


def test_a_pipe_is_no_document_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableError, match="not a file"):
        list(load(tmp_path / "pipe.txt"))


def test_the_limit_on_size_is_told_before_the_file_is_read(tmp_path):
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(UnreadableError, match="larger than 256 MB"):
        list(load(tmp_path / "large.txt"))


def test_limits_can_be_set(tmp_path):
    (tmp_path / "a.txt").write_text(WORDS)
    with pytest.raises(UnreadableError, match="larger than 0 MB"):
        list(load(tmp_path / "a.txt", limits=Limits(megabytes=0)))
    with pytest.raises(UnreadableError, match="more than 10 characters"):
        list(load(tmp_path / "a.txt", limits=Limits(characters=10)))


def test_several_articles_in_one_file_have_names_of_their_own(tmp_path):
    (tmp_path / "all.zip").write_bytes(zipped({"b.txt": WORDS, "a/c.md": WORDS, "inner.zip": zipped({"d.txt": WORDS})}))
    names = [article.id.removeprefix(str(tmp_path)) for article in load(tmp_path / "all.zip")]
    assert names == ["/all.zip#a/c.md", "/all.zip#b.txt", "/all.zip#inner.zip#d.txt"]


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode("utf-16"))))
    (article,) = load_stdin()
    assert (article.id, article.text) == ("-", WORDS)


def test_standard_input_that_is_a_page(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"<!DOCTYPE html><p>Ten ferries left.</p>")))
    (article,) = load_stdin()
    assert article.text == "Ten ferries left.\n"


def test_what_the_caller_knows_stands_above_what_the_page_says():
    page = f"Ferry sinks\n\nPublished: May 30, 2024\n\nLONDON (Reuters) - {LEAD}\n\nAll came back.\n"
    read = from_text(page, id="a")
    assert (read.title, read.outlet, read.published) == ("Ferry sinks", "Reuters", date(2024, 5, 30))
    told = from_text(page, id="a", title="T", outlet="O", published=date(2024, 1, 1))
    assert (told.title, told.outlet, told.published) == ("T", "O", date(2024, 1, 1))


def test_a_sentence_says_nothing_about_itself():
    read = from_text("The ferry sank on May 30, 2024.", id="a")
    assert (read.title, read.outlet, read.author, read.published) == (None, None, None, None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 2024-05-30T10:00", date(2024, 5, 30)),
        ("30 May 2024", date(2024, 5, 30)),
        ("May 30th, 2024 8:12 pm", date(2024, 5, 30)),
        ("05/06/2024 8:12 PM ET", date(2024, 5, 6)),
        ("30/05/2024 20:12", date(2024, 5, 30)),
        ("05/06/2024 20:12", None),
        ("30.05.2024", date(2024, 5, 30)),
    ],
)
def test_the_day_of_a_page(line, day):
    read = from_text(f"Ferry sinks\n\n{line}\n\n{LEAD}\n\nAll came back.\n", id="a")
    assert read.published == day


@pytest.mark.parametrize(
    ("sign_off", "outlet"),
    [
        ("(QUAY 24 with AFP)", "QUAY 24"),
        ("The Quay’s Ann Ode contributed to this report.", "The Quay"),
        ("Ann Ode, The Associated Press", "The Associated Press"),
        ("The Quay has no comment.", None),
    ],
)
def test_the_outlet_of_a_page(sign_off, outlet):
    page = f"{LEAD}\n\nAll came back.\n\nNobody knows why they did.\n\n{sign_off}\n"
    assert from_text(page, id="a").outlet == outlet
