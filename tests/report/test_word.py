"""Comments in Word files hang on exactly the words of their finding."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from lxml import etree
from report import sample

from factdesk.model import Article, Span, Zone, ZoneKind
from factdesk.report.formats.word import FORMAT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def anchors(data):
    """Comment text by the words it hangs on, in the order of the comments."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        comments = etree.fromstring(parts.read("word/comments.xml"))
    found = []
    for comment in comments.iter(f"{W}comment"):
        inside, words = False, ""
        for node in body.iter():
            if node.tag in {f"{W}commentRangeStart", f"{W}commentRangeEnd"} and node.get(f"{W}id") == comment.get(
                f"{W}id"
            ):
                inside = node.tag == f"{W}commentRangeStart"
            elif inside and node.tag == f"{W}t":
                words += node.text or ""
        found.append((words, "".join(comment.itertext())))
    return found


@pytest.fixture
def own_file():
    """The draft as an editor may have it: headings, bold halfway through a number, a tracked deletion."""
    document = docx.Document()
    for number, words in enumerate(sample.DRAFT.split("\n\n")):
        paragraph = document.add_paragraph(style="Heading 1" if not number else None)
        for place in range(0, len(words), 7):
            run = paragraph.add_run(words[place : place + 7])
            run.bold = bool(place % 2)
    first = document.paragraphs[1]._p
    first.insert(2, etree.fromstring(f'<w:del xmlns:w="{W[1:-1]}"><w:r><w:delText>gone</w:delText></w:r></w:del>'))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_fresh_file_has_a_comment_on_each_discrepancy_query_and_waived_item():
    found = anchors(FORMAT.write(sample.report()))
    assert [words for words, _ in found] == ["4.1 percent", "We will not cut a single hour", "2023"]
    assert "source 4.3 percent" in found[0][1]


def test_a_fresh_file_is_clean_of_page_furniture_and_of_the_marks_of_markdown():
    front, heading = "---\ntitle: x\n---", "# Library budget grows"
    text = f"{front}\n\n{heading}\n\nNothing rose.\n"
    start = text.index(heading)
    zones = (Zone(Span(0, len(front)), ZoneKind.FURNITURE), Zone(Span(start, start + len(heading)), ZoneKind.HEADLINE))
    draft = Article("draft", text, zones, "Library budget grows")
    written = docx.Document(io.BytesIO(FORMAT.write(replace(sample.report(), draft=draft, items=()))))
    assert [(p.text, p.style.name) for p in written.paragraphs] == [
        ("Library budget grows", "Title"),
        ("Nothing rose.", "Normal"),
    ]


def test_an_embargo_stands_in_the_head_of_every_page_of_a_fresh_file():
    written = docx.Document(io.BytesIO(FORMAT.write(replace(sample.report(), embargo=sample.AT))))
    assert written.sections[0].header.paragraphs[0].text == "Embargoed until 2024-05-30 09:41 UTC."


def test_the_editors_own_file_has_the_same_comments_on_the_same_words(own_file):
    found = anchors(FORMAT.write(replace(sample.report(), original=own_file)))
    assert [words for words, _ in found] == ["4.1 percent", "We will not cut a single hour", "2023"]


def test_the_editors_own_file_keeps_its_words_and_its_formatting(own_file):
    before = docx.Document(io.BytesIO(own_file))
    after = docx.Document(io.BytesIO(FORMAT.write(replace(sample.report(), original=own_file))))
    for old, new in zip(before.paragraphs, after.paragraphs, strict=True):
        assert old.style.name == new.style.name
        assert bold_letters(old) == bold_letters(new)
    assert "<w:delText>gone</w:delText>" in etree.tostring(after.element).decode()


def bold_letters(paragraph):
    return [(letter, bool(run.bold)) for run in paragraph.runs for letter in run.text]


def test_a_file_that_says_something_else_gets_no_comment_at_a_wrong_place():
    document = docx.Document()
    document.add_paragraph("Quite another story.")
    out = io.BytesIO()
    document.save(out)
    data = FORMAT.write(replace(sample.report(), original=out.getvalue()))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"commentRangeStart" not in parts.read("word/document.xml")
