"""Comments in OpenDocument texts hang on exactly the words of their finding."""

import io
import zipfile

import pytest
from lxml import etree
from report import sample

from factdesk.report.formats.odt import FORMAT

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def content(report):
    with zipfile.ZipFile(io.BytesIO(FORMAT.write(report))) as parts:
        assert parts.namelist()[0] == "mimetype"
        assert parts.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        return etree.fromstring(parts.read("content.xml"))


def anchors(root):
    """The words between each comment and its end."""
    found = []
    for start in root.iter(f"{OFFICE}annotation"):
        words, node = start.tail or "", start.getnext()
        while not (node.tag == f"{OFFICE}annotation-end" and node.get(f"{OFFICE}name") == start.get(f"{OFFICE}name")):
            words, node = words + (node.tail or ""), node.getnext()
        found.append(words)
    return found


def test_each_discrepancy_query_and_waived_item_has_a_comment_on_its_words():
    assert anchors(content(sample.report())) == ["4.1 percent", "2023", "We will not cut a single hour"]


def test_every_word_of_the_draft_is_there():
    root = content(sample.report())
    for comment in list(root.iter(f"{OFFICE}annotation")):
        for part in list(comment):
            comment.remove(part)
    shown = " ".join("".join(p.itertext()) for p in root.iter(f"{TEXT}p"))
    assert shown.split() == sample.DRAFT.split()


@pytest.mark.parametrize("report", [sample.report(), sample.hostile()], ids=["plain", "hostile"])
def test_no_markup_of_the_draft_gets_into_the_file(report):
    assert not list(content(report).iter("script"))
