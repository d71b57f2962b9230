"""A draft that is a Word file comes back as itself, with comments."""

import io
import zipfile
from datetime import UTC, datetime

import docx

from factdesk.config import Settings
from factdesk.desk.desk import Desk


def test_the_word_report_of_a_word_draft_is_the_editors_own_file(tmp_path):
    document = docx.Document()
    document.add_paragraph("Flood in Velm", style="Heading 1")
    document.add_paragraph("The flood left 1,240 homes without power on Tuesday.")
    document.save(tmp_path / "flood.docx")
    source = tmp_path / "source.txt"
    source.write_text("Flood in Velm\n\nOn Tuesday the flood left 1,420 homes without power.\n")
    with_comments = tmp_path / "out.docx"
    desk = Desk.open(tmp_path / "desk.db", Settings(), lambda: datetime(2024, 5, 30, tzinfo=UTC))
    try:
        list(desk.start(tmp_path / "flood.docx", [source]))
        desk.export("flood", "docx", with_comments)
    finally:
        desk.close()
    with zipfile.ZipFile(io.BytesIO(with_comments.read_bytes())) as parts:
        assert b"commentRangeStart" in parts.read("word/document.xml")
        assert b'w:val="Heading1"' in parts.read("word/document.xml")
